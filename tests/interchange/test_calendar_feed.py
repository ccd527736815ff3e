"""One's own dates under a secret address: what stands in it, whose it is, and that a withdrawn one is dead."""

import datetime

from icalendar import Calendar

from planweave.interchange.feeds.models import CalendarFeed
from planweave.interchange.feeds.queries import Entry, Tie
from planweave.interchange.feeds.writing import calendar_of
from planweave.kernel.models import Activity
from planweave.planning.actions.links import NewLink, add_links
from planweave.planning.actions.tasks import Draft, Edit, change_tasks, create_tasks
from planweave.resources.actions import create_person
from planweave.workspaces.models import Membership

STAMP = datetime.datetime(2026, 3, 1, 12, 0, 0, 5, tzinfo=datetime.UTC)


def entry(**fields):
    values = {
        "kind": "task",
        "record": 7,
        "key": "SHOP-7",
        "title": "设计 & 评审, 第一版；" * 12,
        "first_on": datetime.date(2026, 3, 2),
        "last_on": datetime.date(2026, 3, 4),
        "due_on": datetime.date(2026, 3, 5),
        "sequence": 3,
        "changed_at": STAMP,
        "progress": 0.5,
        "about": "Brakes",
        "ties": [
            Tie(other=8, kind="SS", lag_days=-2, is_before=False),
            Tie(other=6, kind="FS", lag_days=0, is_before=True),
        ],
    }
    return Entry(**(values | fields))


def written(*entries, language="en"):
    return calendar_of(
        entries,
        workspace="Shop",
        slug="shop",
        address="https://plan.example",
        language=language,
        mark="m.planweave",
    )


def test_a_task_is_an_event_on_its_days_and_a_to_do_with_its_due_day():
    content = written(entry())
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    calendar = Calendar.from_ical(content)
    [event], [todo] = calendar.walk("VEVENT"), calendar.walk("VTODO")
    assert (event["UID"], todo["UID"]) == ("event-7@m.planweave", "7@m.planweave")
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (datetime.date(2026, 3, 2), datetime.date(2026, 3, 5))
    assert (todo["DUE"].dt, todo["PERCENT-COMPLETE"], todo["STATUS"]) == (
        datetime.date(2026, 3, 5),
        50,
        "IN-PROCESS",
    )
    assert todo["SUMMARY"] == "设计 & 评审, 第一版；" * 12
    assert (todo["SEQUENCE"], todo["DTSTAMP"].dt) == (3, STAMP.replace(microsecond=0))
    related = [(str(each), dict(each.params)) for each in todo["RELATED-TO"]]
    assert related == [
        ("8@m.planweave", {"RELTYPE": "STARTTOSTART", "GAP": "-P2D"}),
        ("6@m.planweave", {"RELTYPE": "DEPENDS-ON"}),
    ]
    assert written(entry()) == content


def test_milestones_and_reviews_are_said_in_the_readers_language():
    days = {
        "first_on": datetime.date(2026, 3, 5),
        "last_on": datetime.date(2026, 3, 5),
        "title": "Beta",
        "ties": [],
    }
    content = written(
        entry(kind="milestone", **days), entry(kind="review", progress=None, **days), language="zh"
    )
    titles = [str(each["SUMMARY"]) for each in Calendar.from_ical(content).walk("VEVENT")]
    assert titles == ["里程碑：Beta", "评审截止：Beta"]
    assert "PERCENT-COMPLETE" not in Calendar.from_ical(content).walk("VTODO")[1]


def read(api, address):
    return api.client.get(address.removeprefix("http://testserver"))


def titles(answer):
    return sorted(str(each["SUMMARY"]) for each in Calendar.from_ical(answer.content).walk("VTODO"))


def task(house, title, **values):
    draft = Draft(product_id=house.product.pk, values={"title": title, "start_on": "2026-03-02"} | values)
    return create_tasks(house.actor("product_manager"), [draft])[0].pk


def test_the_address_shows_ones_own_dates_until_it_is_withdrawn(house, foreign_house):
    actor = house.actor("contributor")
    me = create_person(house.actor("product_manager"), {"name": "Me", "user": actor.user_id}).pk
    mine = task(house, "Mine", person=me)
    other = task(house, "Somebody else's")
    add_links(house.actor("product_manager"), [NewLink(predecessor=mine, successor=other)])
    task(foreign_house, "Foreign")
    api, stranger = house.api("contributor"), house.api("viewer")
    at = f"{house.path}/calendar-feed"
    assert api.get(at).json()["is_on"] is False

    made = api.post(at)
    assert made.status_code == 201
    address = made.json()["address"]
    secret = address.rpartition("/")[2].removesuffix(".ics")
    kept = CalendarFeed.objects.get()
    assert secret not in (kept.hash, kept.hint)
    assert not any(secret in row.data_json for row in Activity.objects.all())
    assert api.get(at).json() | {"created_at": None} == {
        "is_on": True,
        "hint": secret[:6],
        "created_at": None,
        "address": "",
    }
    answer = read(stranger, address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert answer["Cache-Control"] == "private, no-store"
    assert titles(answer) == ["Mine"]
    before = Calendar.from_ical(answer.content).walk("VTODO")[0]
    edit = Edit(id=mine, version=None, values={"progress": 1.0})
    change_tasks(house.actor("product_manager"), [edit])
    after = Calendar.from_ical(read(stranger, address).content).walk("VTODO")[0]
    assert (after["UID"], after["SEQUENCE"], after["STATUS"]) == (
        before["UID"],
        before["SEQUENCE"] + 1,
        "COMPLETED",
    )

    renewed = api.post(at).json()["address"]
    assert read(stranger, address).status_code == 404
    assert read(stranger, renewed).status_code == 200
    assert api.delete(at).status_code == 204
    assert read(stranger, renewed).status_code == 404
    assert api.delete(at).status_code == 204
    assert Activity.objects.filter(kind="CalendarFeedRevoked").count() == 1


def test_who_has_left_the_workspace_shows_nothing_more(house, django_assert_num_queries):
    actor = house.actor("product_manager")
    me = create_person(actor, {"name": "Me", "user": actor.user_id}).pk
    address = house.api("product_manager").post(f"{house.path}/calendar-feed").json()["address"]
    for number in (1, 2, 3):
        task(house, f"Task {number}", person=me)
    stranger = house.api("viewer")
    with django_assert_num_queries(5):
        assert len(titles(read(stranger, address))) == 3
    Membership.objects.filter(user_id=actor.user_id).delete()
    assert read(house.api("viewer"), address).status_code == 404
