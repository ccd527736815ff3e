"""Everything about a person is found, given to them, and taken out, and the histories hold."""

import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.sessions.models import Session

from harness.house import House
from planweave.accounts.actions import create_user, open_session
from planweave.accounts.models import SecurityEvent, Token, User
from planweave.accounts.queries import first_security_fault
from planweave.accounts.rules import Origin
from planweave.kernel.audit import first_broken_link
from planweave.kernel.models import Activity, Discarded, Record
from planweave.privacy.finding import rewritten, sought
from planweave.privacy.models import DataExport
from planweave.privacy.registry import all_tables, faults
from planweave.privacy.rules import pattern_of

pytestmark = pytest.mark.django_db
NAME, EMAIL = "Ottilie Quastenflosser", "ottilie.q@shop.example"


def test_every_column_that_may_hold_personal_data_is_declared() -> None:
    assert faults() == []


def test_a_name_is_found_as_a_word_and_in_chinese_anywhere() -> None:
    found = pattern_of(("Li Na", "李娜"))
    assert [bool(found.search(text)) for text in ("with li na.", "Li Nature", "由李娜负责", "Ali Na")] == [
        True, False, True, False,
    ]  # fmt: skip


@pytest.fixture
def ottilie(house: House) -> User:
    user = create_user(email=EMAIL, name=NAME)
    lead = house.api("lead")
    assert lead.post(f"{house.path}/members", {"email": EMAIL, "role": "product_manager"}).status_code == 201
    house.users["ottilie"] = user
    api = house.api("ottilie")
    wish = api.post(
        f"{house.path}/requirements", {"product": house.product.pk, "title": "Pay", "owner": user.pk}
    )
    assert wish.status_code == 201, wish.content
    said = f'<p><span data-type="mention" data-id="{user.pk}" data-label="{NAME}">@{NAME}</span> look</p>'
    for role, body in (("lead", said), ("lead", f"<p>As {NAME} said</p>"), ("ottilie", "<p>Mine</p>")):
        answer = house.api(role).post(f"{house.path}/records/SHOP-1/comments", {"body": body})
        assert answer.status_code == 201
    person = {"name": NAME, "skills": [], "availability": 1, "user": user.pk}
    assert lead.post(f"{house.path}/people", person).status_code == 201
    changed = lead.patch(f"{house.path}/requirements/SHOP-1", {"source_detail": f"Told by {NAME} in May"})
    assert changed.status_code == 200, changed.content
    gone = lead.post(f"{house.path}/roadmaps", {"name": NAME}).json()
    assert lead.delete(f"{house.path}/roadmaps/{gone['id']}").status_code == 204
    session = Session.objects.create(session_key="k1", session_data="x", expire_date="2030-01-01T00:00:00Z")
    open_session(
        user,
        session_key=session.session_key,
        method="password",
        origin=Origin(address="10.9.8.7", agent="Fox/1"),
    )
    return user


@pytest.fixture
def administrator(house: House) -> House:
    User.objects.filter(pk=house.users["owner"].pk).update(is_administrator=True)
    return house


def values() -> Iterator[tuple[str, str]]:
    """Every value of every table, as text."""
    for model, table in all_tables():
        for row in model._base_manager.all():
            for column in table.declared:
                held = getattr(row, f"{column}_id" if column in table.people.split() else column)
                if isinstance(held, str):
                    yield f"{model._meta.label}.{column}", held
                elif isinstance(held, (dict, list)):
                    yield f"{model._meta.label}.{column}", json.dumps(held, ensure_ascii=False)


def places_of(*words: str) -> list[str]:
    return sorted({place for place, text in values() for word in words if word in text})


def test_a_person_gets_everything_that_is_theirs_and_nobody_elses(house: House, ottilie: User) -> None:
    at = f"/people-data/{ottilie.pk}/exports"
    assert house.api("lead").post(at).status_code == 404
    assert house.api("lead").get(at).status_code == 404
    made = house.api("ottilie").post(at)
    assert made.status_code == 202, made.content
    assert (made.json()["state"], made.json()["asked_by"]) == ("done", NAME)
    assert house.api("lead").get(f"/data-exports/{made.json()['id']}/file").status_code == 404
    answer = house.api("ottilie").get(f"/data-exports/{made.json()['id']}/file")
    packed = zipfile.ZipFile(io.BytesIO(answer.content))
    assert json.loads(packed.read("person.json"))["email"] == EMAIL
    tables = {name.removeprefix("data/").removesuffix(".json") for name in packed.namelist() if "/" in name}
    assert {
        "kernel.Record", "kernel.Activity", "discussion.Comment", "discussion.Comment_mentions", "accounts.Token",
        "accounts.OpenSession", "accounts.SecurityEvent", "workspaces.Membership", "resources.Person",
    } <= tables  # fmt: skip
    comments = json.loads(packed.read("data/discussion.Comment.json"))
    assert [one["body"] for one in comments] == ["<p>Mine</p>"]
    token = Token.objects.get(user=ottilie)
    whole = "".join(packed.read(name).decode("utf-8", "ignore") for name in packed.namelist())
    assert token.hash not in whole
    assert "argon2" not in whole
    assert "10.9.8.7" in whole


def test_erased_on_report_and_the_rest_is_listed(administrator: House, ottilie: User) -> None:
    house, at = administrator, f"/people-data/{ottilie.pk}/erasure"
    before = places_of(NAME, EMAIL)
    assert house.api("lead").post(f"{at}/preview", {}).status_code == 404
    plan = house.api("owner").post(f"{at}/preview", {}).json()
    wrong = house.api("owner").post(at, {"confirm": "ottilie"})
    assert (wrong.status_code, wrong.json()["fields"]["confirm"]["code"]) == (
        422,
        "privacy.wrong_confirmation",
    )
    assert places_of(NAME, EMAIL) == before
    assert {
        "accounts.User.name",
        "kernel.Discarded.name",
        "kernel.Activity.data_json",
        "resources.Person.name",
    } <= set(before)
    done = house.api("owner").post(at, {"confirm": EMAIL})
    assert done.status_code == 200, done.content
    assert {key: value for key, value in done.json().items() if key != "history"} == {
        key: value for key, value in plan.items() if key != "history"
    }
    report = done.json()
    assert report["alias"] == f"Former member {ottilie.pk}"
    assert {(one["table"], one["column"]) for one in report["left"]} == {
        ("discussion.Comment", "body"),
        ("requirements.Requirement", "source_detail"),
        ("kernel.Activity", "changes_json"),
    }
    assert places_of(NAME, EMAIL) == sorted({f"{one['table']}.{one['column']}" for one in report["left"]})
    assert Token.objects.filter(user=ottilie).count() == 0
    assert Session.objects.filter(pk="k1").count() == 0
    user = User.objects.get(pk=ottilie.pk)
    assert (user.name, user.is_active, user.has_usable_password()) == (report["alias"], False, False)
    assert house.api("ottilie").get("/me").status_code == 401
    comments = house.api("lead").get(f"{house.path}/records/SHOP-1/comments").json()
    assert f">@{report['alias']}</span> look" in str(comments)
    assert list(Record.objects.filter(key="SHOP-1").values_list("owner_id", flat=True)) == [ottilie.pk]
    assert first_broken_link(house.workspace.pk) is None
    assert first_security_fault() is None
    again = house.api("owner").post(at, {"confirm": user.email})
    assert (again.status_code, again.json()["code"]) == (409, "privacy.already_erased")


def test_replaced_everywhere_and_an_altered_row_still_shows(administrator: House, ottilie: User) -> None:
    house = administrator
    at = f"/people-data/{ottilie.pk}/erasure"
    done = house.api("ottilie").post(at, {"confirm": EMAIL, "texts": "replace"})
    assert done.status_code == 200, done.content
    assert (done.json()["left"], done.json()["sealed"]) == ([], [])
    assert places_of(NAME, EMAIL, "10.9.8.7", "Fox/1") == []
    assert first_broken_link(house.workspace.pk) is None
    assert first_security_fault() is None
    assert Discarded.objects.get().name == f"Former member {ottilie.pk}"
    redacted = Activity.objects.filter(salt="", workspace=house.workspace).order_by("seq").first()
    assert redacted is not None
    Activity.objects.filter(pk=redacted.pk).update(data_json='{"name":"Somebody"}')
    assert first_broken_link(house.workspace.pk) == redacted.seq


def test_the_last_owner_and_namesakes_are_refused(administrator: House, ottilie: User) -> None:
    house = administrator
    owner = house.users["owner"]
    refused = house.api("owner", "zh").post(f"/people-data/{owner.pk}/erasure", {"confirm": owner.email})
    assert (refused.status_code, refused.json()["code"]) == (409, "privacy.last_owner")
    assert "唯一所有者" in refused.json()["title"]
    create_user(email="other@shop.example", name=NAME)
    at = f"/people-data/{ottilie.pk}/erasure"
    shared = house.api("owner").post(at, {"confirm": EMAIL, "texts": "replace"})
    assert (shared.status_code, shared.json()["code"]) == (409, "privacy.namesake")
    assert User.objects.get(pk=ottilie.pk).name == NAME


def test_mentions_of_others_stay(ottilie: User) -> None:
    who = sought(ottilie, alias="X")
    other = f'<span data-type="mention" data-id="{ottilie.pk + 1}">@Somebody</span>'
    assert rewritten([other, {NAME: [EMAIL.upper()]}], who, replaces_all=False) == [other, {"X": ["X"]}]


def test_only_administrators_see_everybody(administrator: House, django_assert_num_queries: Any) -> None:
    people = administrator.api("owner").get("/server/people?q=lead").json()["items"]
    assert [one["name"] for one in people] == ["lead of shop"]
    assert administrator.api("lead").get("/server/people").status_code == 403
    api = administrator.api("owner")
    for path, queries in (("/server/people", 2), ("/server/retention", 3)):
        api.get(path)
        with django_assert_num_queries(queries):
            api.get(path)
    assert DataExport.objects.count() == 0
    assert SecurityEvent.objects.filter(kind="SecurityHistoryRedacted").count() == 0
