"""A server that is there once: booked in the browser, refused to the next, and a plan that waits for it."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from harness.desk import Desk
from harness.server import Server

SLOWLY = 60_000
"""Milliseconds that a search may take on a busy machine."""
ITEM = "Load-test server"
MONDAY = datetime.date.today() + datetime.timedelta(days=7 - datetime.date.today().weekday())
FRIDAY = MONDAY + datetime.timedelta(days=4)


@pytest.fixture
def language() -> str:
    return "en"


@pytest.fixture
def desk(
    page: Page,
    fresh: Server,
    enter: Callable[..., None],
    language: str,
    picture: Callable[[Page, str], Path],
) -> Desk:
    """The lead of a workspace with one server, one tester and a requirement that is to be tested on the server."""
    token = fresh.token()
    made = fresh.api("POST", "/workspaces", {"name": "Shop", "slug": "lab", "language": "en"}, token=token)
    assert made.status == 201, made.body
    desk = Desk(page, fresh, "lab", language, picture)
    product = desk.send("POST", "/products", {"name": "Shop", "key_prefix": "LAB"})["id"]
    desk.send("POST", "/people", {"name": "Ada", "skills": ["Testing"]})
    span = {"start_on": MONDAY.isoformat(), "finish_on": (MONDAY + datetime.timedelta(days=60)).isoformat()}
    release = desk.send("POST", "/releases", {"name": "Spring", **span})["id"]
    wish = {"product": product, "title": "Pay under load", "efforts": {"Testing": 3}, "release": release}
    desk.send("POST", "/requirements", wish)
    desk.send("POST", "/equipment", {"title": ITEM, "kind": "server", "seats": 1})
    enter(page, fresh)
    return desk


def test_one_server_for_all(desk: Desk) -> None:
    book_the_first_week(desk)
    take_the_next_free_days(desk)
    task = need_it_for_a_task(desk)
    plan(desk)
    held = desk.get(f"/tasks/{task}")
    others = [one for one in bookings(desk) if one["about"] != task]
    assert len(others) == 2
    assert held["start_on"] > max(one["finish_on"] for one in others)
    [booking] = [one for one in bookings(desk) if one["about"] == task]
    assert (booking["state"], booking["start_on"]) == ("held", held["start_on"])


def bookings(desk: Desk) -> list[dict[str, Any]]:
    last = MONDAY + datetime.timedelta(days=80)
    found: list[dict[str, Any]] = desk.get(f"/bookings?start_on={MONDAY}&finish_on={last}")["bookings"]
    return found


def fill(desk: Desk, first: datetime.date, last: datetime.date) -> None:
    page, words = desk.page, desk.words
    desk.open("bookings")
    desk.press("equipment.booking.add")
    dialog = page.get_by_role("dialog")
    desk.choose(words("equipment.booking.item"), ITEM, dialog)
    days = dialog.locator("input[type=date]")
    days.first.fill(first.isoformat())
    days.last.fill(last.isoformat())
    desk.press("equipment.booking.send", dialog)


def book_the_first_week(desk: Desk) -> None:
    fill(desk, MONDAY, FRIDAY)
    expect(desk.page.get_by_role("dialog")).to_have_count(0)
    [booking] = bookings(desk)
    assert (booking["state"], booking["start_on"], booking["finish_on"]) == (
        "held",
        MONDAY.isoformat(),
        FRIDAY.isoformat(),
    )


def take_the_next_free_days(desk: Desk) -> None:
    """Two days of the same week are refused with who has it until when; the next free ones are offered and taken."""
    page, words = desk.page, desk.words
    fill(desk, MONDAY, MONDAY + datetime.timedelta(days=1))
    refusal = page.get_by_role("alert")
    expect(refusal).to_contain_text(ITEM)
    desk.picture("01-refused")
    assert len(bookings(desk)) == 1
    refusal.get_by_role("button").click()
    desk.press("equipment.booking.send", page.get_by_role("dialog"))
    expect(page.get_by_role("dialog")).to_have_count(0)
    second = max(bookings(desk), key=lambda one: one["start_on"])
    assert second["state"] == "held"
    assert datetime.date.fromisoformat(second["start_on"]) > FRIDAY
    expect(page.get_by_role("heading", name=words("equipment.booking.title"), level=1)).to_be_visible()
    desk.picture("02-two-weeks")


def need_it_for_a_task(desk: Desk) -> str:
    page, words = desk.page, desk.words
    desk.open("schedule")
    page.get_by_role("button", name=words("planning.breakDown.button")).first.click()
    dialog = page.get_by_role("dialog")
    desk.press("planning.breakDown.run", dialog)
    expect(dialog).to_have_count(0)
    [task] = [row for row in desk.get("/tasks?limit=50")["items"] if row["requirement"]]
    desk.send(
        "PUT", f"/records/{task['key']}/equipment", {"needs": [{"item": items(desk)[ITEM], "amount": 1}]}
    )
    return str(task["key"])


def items(desk: Desk) -> dict[str, int]:
    return {one["title"]: one["id"] for one in desk.get("/equipment")["items"]}


def plan(desk: Desk) -> None:
    page, words = desk.page, desk.words
    desk.open("schedule")
    desk.press("planning.schedule.button")
    desk.press("planning.plan.start", page.get_by_role("dialog"))
    page.get_by_role("button", name=words.pattern("planning.proposal.apply")).click(timeout=SLOWLY)
    expect(page.get_by_text(words("planning.proposal.applied"))).to_be_visible(timeout=SLOWLY)
    desk.open("bookings")
    expect(page.get_by_text(ITEM).first).to_be_visible()
    desk.picture("03-the-plan-waits")
