"""Comments and notices: cleaned, told to those concerned, and to nobody who may not read."""

from typing import Any

from harness.house import House
from planweave.discussion.models import Notice


def _requirement(house: House) -> str:
    body = {"product": house.product.pk, "title": "T"}
    return str(house.api("owner").post(f"{house.path}/requirements", body).json()["key"])


def _say(house: House, key: str, body: str, role: str = "lead") -> Any:
    return house.api(role).post(f"{house.path}/records/{key}/comments", {"body": body})


def _mention(house: House, role: str) -> str:
    return f'<span data-type="mention" data-id="{house.users[role].pk}">@{role}</span>'


def test_what_could_run_in_the_page_is_taken_out(house: House) -> None:
    hostile = (
        '<p onclick="x()">Hi<script>x()</script><img src=x onerror=x()><a href="javascript:x()">l</a></p>'
    )
    said = _say(house, _requirement(house), hostile).json()["body"]
    assert said == '<p>Hi<a rel="noopener noreferrer nofollow">l</a></p>'


def test_an_empty_comment_is_refused(house: House) -> None:
    key = _requirement(house)
    answer = _say(house, key, "<p> </p><script>x</script>")
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["body"])
    assert house.api("owner").get(f"{house.path}/records/{key}/comments").json() == []


def test_a_mention_reaches_the_inbox_once_and_marking_it_read_empties_it(house: House) -> None:
    key = _requirement(house)
    _say(house, key, f"<p>{_mention(house, 'viewer')} {_mention(house, 'viewer')} look</p>")
    viewer = house.api("viewer")
    inbox = viewer.get(f"{house.path}/inbox").json()
    assert [(one["kind"], one["record_key"]) for one in inbox["items"]] == [("mentioned", key)]
    assert inbox["unread"] == 1
    viewer.post(f"{house.path}/inbox/read", {"ids": [inbox["items"][0]["id"]]})
    assert viewer.get(f"{house.path}/inbox").json()["unread"] == 0


def test_a_mention_of_who_may_not_read_tells_them_nothing(house: House) -> None:
    guest = house.member("guest")
    house.api("owner").patch(f"{house.path}/members/{guest.pk}", {"role": "guest", "products": []})
    _say(house, _requirement(house), f"<p>{_mention(house, 'guest')} look</p>")
    assert not Notice.objects.filter(user=house.users["guest"]).exists()


def test_only_the_author_rewords_and_a_deleted_comment_keeps_its_place(house: House) -> None:
    key = _requirement(house)
    said = _say(house, key, "<p>First</p>").json()
    path = f"{house.path}/records/{key}/comments/{said['id']}"
    assert house.api("owner").patch(path, {"body": "<p>Mine</p>"}).status_code == 403
    assert house.api("lead").patch(path, {"body": "<p>Second</p>"}).json()["body"] == "<p>Second</p>"
    assert house.api("owner").delete(path).status_code == 204
    (left,) = house.api("viewer").get(f"{house.path}/records/{key}/comments").json()
    assert (left["body"], left["is_deleted"], left["can_change"]) == ("", True, False)
