"""What is already there, through the public API: while writing, beside a requirement, over the whole backlog."""

import pytest

from planweave.kernel.jobs import Progress
from planweave.kernel.models import Activity, Job
from planweave.similarity import jobs
from planweave.similarity.models import SetAside


def made(house, title, role="product_manager", **fields):
    answer = house.api(role).post(
        f"{house.path}/requirements", {"product": house.product.pk, "title": title, **fields}
    )
    assert answer.status_code == 201, answer.content
    return answer.json()


def similar(house, title, role="contributor", **body):
    answer = house.api(role).post(f"{house.path}/similar", {"title": title, **body})
    assert answer.status_code == 200, answer.content
    return answer.json()


@pytest.fixture
def backlog(house):
    titles = (
        "Delete several comments at once", "Export the order list to Excel", "Sign in with a phone number",
        "深色外观", "批量删除评论", "Pages answer within 2 seconds",
    )  # fmt: skip
    return {title: made(house, title) for title in titles}


def test_while_writing_the_nearest_are_told_with_their_words(house, backlog):
    before = Activity.objects.count()
    found = similar(house, "Removing many comments in bulk")
    assert found["is_ready"]
    best = found["items"][0]
    assert best["key"] == backlog["Delete several comments at once"]["key"]
    assert {word.lower() for word in best["words"]} >= {"comments", "removing"}
    assert "批量删除评论" in {one["title"] for one in similar(house, "批量移除评论")["items"]}
    assert Activity.objects.count() == before


def test_a_contradiction_is_named_with_both_figures(house, backlog):
    best = similar(house, "Pages answer within 5 seconds")["items"][0]
    assert (best["relation"], best["against"]) == ("contradiction", [["5 seconds", "2 seconds"]])


def test_what_changes_is_found_as_it_is_now(house, backlog):
    api = house.api("product_manager")
    wish = backlog["Export the order list to Excel"]
    assert similar(house, "Order export to Excel")["items"][0]["key"] == wish["key"]
    answer = api.patch(f"{house.path}/requirements/{wish['key']}", {"title": "Print a delivery note"})
    assert answer.status_code == 200
    assert similar(house, "Order export to Excel")["items"] == []
    assert similar(house, "Printing delivery notes")["items"][0]["key"] == wish["key"]
    api.post(f"{house.path}/requirements/delete", {"ids": [wish["id"]]})
    assert similar(house, "Printing delivery notes")["items"] == []
    again = made(house, "Printing of the delivery note")
    assert similar(house, "Print a delivery note")["items"][0]["key"] == again["key"]


def test_beside_a_requirement_it_is_not_its_own_neighbour_and_pairs_can_be_set_aside(house, backlog):
    api = house.api("product_manager")
    one, other = backlog["Delete several comments at once"], made(house, "Delete comments in bulk")
    path = f"{house.path}/requirements/{one['key']}/similar"
    assert [row["key"] for row in api.get(path).json()["items"]][:1] == [other["key"]]
    assert api.post(f"{path}/set-aside", {"other": other["key"]}).status_code == 204
    assert api.post(f"{path}/set-aside", {"other": other["key"]}).status_code == 204
    assert other["key"] not in {row["key"] for row in api.get(path).json()["items"]}
    back = f"{house.path}/requirements/{other['key']}/similar"
    assert one["key"] not in {row["key"] for row in api.get(back).json()["items"]}
    assert Activity.objects.filter(kind="PairSetAside").count() == 1
    assert api.post(f"{path}/take-up", {"other": other["key"]}).status_code == 204
    assert other["key"] in {row["key"] for row in api.get(path).json()["items"]}


def test_refusals_change_nothing(house, foreign_house, backlog):
    one, other = list(backlog.values())[:2]
    path = f"{house.path}/requirements/{one['key']}/similar/set-aside"
    assert house.api("viewer").post(path, {"other": other["key"]}).status_code == 403
    assert house.api("lead").post(path, {"other": one["key"]}).status_code == 422
    assert house.api("lead").post(path, {"other": "SHOP-999"}).status_code == 404
    assert foreign_house.api("owner").post(path, {"other": other["key"]}).status_code == 404
    assert house.api("lead").post(f"{house.path}/similar", {"title": "x" * 501}).status_code == 422
    assert not SetAside.objects.exists()


def test_a_foreign_workspace_is_never_among_the_neighbours(house, foreign_house, backlog):
    made(foreign_house, "Delete several comments at once")
    found = similar(foreign_house, "Delete several comments at once")
    assert [one["key"] for one in found["items"]] == ["RIVAL-1"]


def test_the_whole_backlog_is_searched_for_pairs(house, backlog):
    api = house.api("product_manager")
    one, other = (
        backlog["Delete several comments at once"],
        made(house, "Delete several comments at the same time"),
    )
    assert api.get(f"{house.path}/similar-pairs").json() == {
        "searched_at": None,
        "method": "words",
        "total": 0,
        "items": [],
    }
    answer = api.post(f"{house.path}/similar-pairs/find")
    assert answer.status_code == 202
    job = Job.objects.get(pk=answer.json()["job"])
    job.result = jobs.find_similar_pairs(Progress(job))
    job.state, job.finished_at = Job.State.DONE, job.created_at
    job.save()
    found = api.get(f"{house.path}/similar-pairs").json()
    assert found["total"] == 1
    [pair] = found["items"]
    assert {pair["one"]["key"], pair["other"]["key"]} == {one["key"], other["key"]}
    assert pair["relation"] == "duplicate"
    api.post(f"{house.path}/requirements/{one['key']}/links", {"kind": "duplicates", "target": other["key"]})
    assert api.get(f"{house.path}/similar-pairs").json()["total"] == 0
