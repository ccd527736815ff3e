"""Requirements through the public API."""

import pytest

from planweave.kernel.audit import first_broken_link
from planweave.kernel.models import Activity, Record


def make(house, title="Cart", role="product_manager", **fields):
    answer = house.api(role).post(
        f"{house.path}/requirements", {"product": house.product.pk, "title": title, **fields}
    )
    assert answer.status_code == 201, answer.content
    return answer.json()


def test_a_new_requirement_gets_the_next_key_and_its_history(house):
    first, second = make(house), make(house, "Orders", effort_likely_days=3, value=40)
    assert [first["key"], second["key"]] == ["SHOP-1", "SHOP-2"]
    assert second["owner"] == house.users["product_manager"].pk
    history = house.api("viewer").get(f"{house.path}/activity?record=SHOP-2").json()["items"]
    assert [row["kind"] for row in history] == ["RequirementCreated"]
    assert history[0]["changes"]["effort_likely_days"] == [None, 3.0]
    assert first_broken_link(house.workspace.pk) is None


def test_two_people_may_change_two_fields_of_one_requirement(house):
    made = make(house)
    path = f"{house.path}/requirements/{made['key']}"
    mine = house.api("lead").patch(path, {"version": made["version"], "title": "Basket"})
    theirs = house.api("product_manager").patch(path, {"version": made["version"], "priority": "must"})
    assert mine.status_code == theirs.status_code == 200
    assert (theirs.json()["title"], theirs.json()["priority"]) == ("Basket", "must")


def test_the_same_field_changed_twice_is_a_conflict_with_both_values(house):
    made = make(house)
    path = f"{house.path}/requirements/{made['key']}"
    house.api("lead").patch(path, {"version": made["version"], "title": "Basket"})
    answer = house.api("product_manager").patch(path, {"version": made["version"], "title": "Trolley"})
    assert answer.status_code == 409
    contested = answer.json()["contested"]["title"]
    assert (contested["base"], contested["theirs"], contested["yours"]) == ("Cart", "Basket", "Trolley")
    assert contested["by"] == house.users["lead"].name
    assert Record.objects.get(key=made["key"]).title == "Basket"


def test_a_bad_value_is_refused_with_a_sentence_per_field_and_nothing_changes(house):
    made = make(house)
    before = Activity.objects.count()
    answer = house.api("lead", "zh").patch(
        f"{house.path}/requirements/{made['key']}",
        {"effort_optimistic_days": 5, "effort_pessimistic_days": 2, "value": 101, "title": " "},
    )
    assert answer.status_code == 422
    assert answer.json()["fields"]["title"]["message"] == "请填写标题。"
    assert set(answer.json()["fields"]) == {"title", "value", "effort_likely_days"}
    assert Activity.objects.count() == before


def test_many_edits_are_one_step_and_undo_takes_them_back(house):
    made = [make(house, f"R{n}") for n in range(3)]
    api = house.api("product_manager")
    answer = api.patch(
        f"{house.path}/requirements", {"edits": [{"id": row["id"], "priority": "must"} for row in made]}
    )
    assert [row["priority"] for row in answer.json()["items"]] == ["must"] * 3
    operation = answer.headers["X-Operation-Id"]
    undone = api.post(f"{house.path}/undo", {"operation_id": operation})
    assert undone.status_code == 200, undone.content
    rows = api.get(f"{house.path}/requirements").json()["items"]
    assert [row["priority"] for row in rows] == [""] * 3
    again = api.post(f"{house.path}/undo", {"operation_id": operation})
    assert again.status_code == 409
    redone = api.post(f"{house.path}/undo", {"operation_id": undone.json()["operation_id"]})
    assert redone.status_code == 200, redone.content
    rows = api.get(f"{house.path}/requirements").json()["items"]
    assert [row["priority"] for row in rows] == ["must"] * 3


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "SHOP-2 “R1”: Please check these fields: value."),
        ("zh", "SHOP-2“R1”：请检查这些字段：value。"),
    ],
)
def test_a_refused_bulk_change_names_the_requirement_it_was_refused_for(house, language, sentence):
    made = [make(house, f"R{n}") for n in range(3)]
    before = Activity.objects.count()
    edits = [{"id": row["id"], "value": 300 if row is made[1] else 30} for row in made]
    answer = house.api("product_manager", language).patch(f"{house.path}/requirements", {"edits": edits})
    assert answer.status_code == 422
    body = answer.json()
    assert (body["code"], body["key"], body["title"]) == ("invalid.fields", made[1]["key"], sentence)
    assert set(body["fields"]) == {"value"}
    assert Activity.objects.count() == before


def test_undo_is_refused_where_somebody_changed_the_value_since(house):
    made = make(house)
    path = f"{house.path}/requirements/{made['key']}"
    first = house.api("product_manager").patch(path, {"title": "Basket"})
    house.api("lead").patch(path, {"title": "Trolley"})
    answer = house.api("product_manager").post(
        f"{house.path}/undo", {"operation_id": first.headers["X-Operation-Id"]}
    )
    assert answer.status_code == 409
    assert "SHOP-1 (title)" in answer.json()["title"]
    assert Record.objects.get(key="SHOP-1").title == "Trolley"


def test_undoing_a_creation_and_a_deletion(house):
    api = house.api("product_manager")
    made = make(house)
    gone = api.post(f"{house.path}/requirements/delete", {"ids": [made["id"]]})
    assert gone.status_code == 204
    assert api.get(f"{house.path}/requirements/{made['key']}").status_code == 404
    api.post(f"{house.path}/undo", {"operation_id": gone.headers["X-Operation-Id"]})
    assert api.get(f"{house.path}/requirements/{made['key']}").json()["title"] == "Cart"


@pytest.mark.parametrize("count", [1, 30])
def test_a_list_costs_the_same_number_of_queries_whatever_its_length(house, django_assert_num_queries, count):
    for n in range(count):
        make(house, f"R{n}")
    api = house.api("viewer")
    api.get("/me")
    with django_assert_num_queries(7):
        assert api.get(f"{house.path}/requirements").json()["total"] == count


def test_pages_follow_each_other_without_gap_or_repeat(house):
    for n in range(7):
        make(house, f"R{n}", **({"value": n} if n % 2 else {}))
    api, seen, cursor = house.api("viewer"), [], ""
    while cursor is not None:
        page = api.get(f"{house.path}/requirements?sort=-value&limit=3&cursor={cursor}").json()
        seen += [row["title"] for row in page["items"]]
        cursor = page["next_cursor"]
    assert seen == ["R5", "R3", "R1", "R0", "R2", "R4", "R6"]


def test_priorities_sort_as_they_are_meant_and_empty_ones_come_last(house):
    for title, priority in (("a", "could"), ("b", ""), ("c", "must"), ("d", "should"), ("e", "must")):
        make(house, title, priority=priority)
    api, seen, cursor = house.api("viewer"), [], ""
    while cursor is not None:
        page = api.get(f"{house.path}/requirements?sort=priority,title&limit=2&cursor={cursor}").json()
        seen += [row["title"] for row in page["items"]]
        cursor = page["next_cursor"]
    assert seen == ["c", "e", "d", "a", "b"]


def test_a_dependency_may_not_close_a_circle(house):
    a, b, c = (make(house, name) for name in "ABC")
    api = house.api("product_manager")
    for source, target in ((a, b), (b, c)):
        path = f"{house.path}/requirements/{source['key']}/links"
        assert api.post(path, {"kind": "depends_on", "target": target["key"]}).status_code == 201
    path = f"{house.path}/requirements/{c['key']}/links"
    refused = api.post(path, {"kind": "depends_on", "target": a["key"]})
    assert refused.status_code == 409
    assert refused.json()["title"].endswith("SHOP-3 → SHOP-1 → SHOP-2 → SHOP-3.")


def test_efforts_by_skill_add_up_and_scale(house):
    from planweave.workspaces.actions import skill_named

    for name in ("backend", "test"):
        skill_named(house.actor("lead"), name)
    made = make(house, efforts={"backend": 3, "test": 1})
    assert made["effort_likely_days"] == 4
    path = f"{house.path}/requirements/{made['key']}"
    scaled = house.api("lead").patch(path, {"effort_likely_days": 8}).json()
    assert scaled["efforts"] == {"backend": 6, "test": 2}


def test_an_effort_for_a_skill_that_is_not_here_is_refused_and_nothing_is_made(house):
    answer = house.api("lead").post(
        f"{house.path}/requirements", {"product": house.product.pk, "title": "Cart", "efforts": {"magic": 1}}
    )
    assert answer.status_code == 422
    assert set(answer.json()["fields"]) == {"efforts"}
    assert Record.objects.count() == 0


def test_the_same_idempotency_key_has_one_effect(house):
    api = house.api("product_manager")
    body = {"product": house.product.pk, "title": "Once"}
    first = api.post(f"{house.path}/requirements", body, Idempotency_Key="k1")
    again = api.post(f"{house.path}/requirements", body, Idempotency_Key="k1")
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert Record.objects.count() == 1
    other = api.post(f"{house.path}/requirements", body | {"title": "Twice"}, Idempotency_Key="k1")
    assert other.status_code == 409
