"""A step whose deadline passes moves on by itself, whoever looks, and also when nobody does."""

import datetime
from typing import Any

from django.utils import timezone

from harness.house import House
from planweave.decisions.actions import settle_due
from planweave.decisions.models import Decision, Disagreement
from planweave.decisions.rules.words import TIMED
from planweave.discussion.models import Notice
from planweave.kernel.clock import do_chores
from planweave.kernel.models import Activity

from .table import PARTIES, agree, at, at_scoring, good, opened, pass_deadline, score, state


def stepped() -> list[tuple[str, str, str, str]]:
    rows = Activity.objects.filter(kind="DisagreementStepped").order_by("seq")
    return [(row.data["left"], row.data["entered"], row.data["because"], row.via) for row in rows]


def test_a_read_after_the_deadline_finds_the_next_step(house: House) -> None:
    opened(house)
    good(state(house, "product_manager"))
    pass_deadline()
    shown = good(house.api("viewer").get(at(house)))
    assert shown["step"] == "common_ground"
    assert [(one["is_stated"], one["position"]) for one in shown["positions"]] == [
        (True, "Cards first"),
        (False, ""),
    ]
    assert stepped() == [("positions", "common_ground", "deadline", "job")]
    # Both parties hear of it, whoever's reading moved it.
    told = Notice.objects.filter(kind="disagreement_step").values_list("user__name", flat=True)
    assert sorted(told) == ["contributor of shop", "product_manager of shop"]


def test_a_write_after_the_deadline_is_too_late(house: House) -> None:
    opened(house)
    pass_deadline()
    late = state(house, "contributor", "Too late")
    assert (late.status_code, late.json()["step"]) == (409, "common_ground")
    assert good(house.api("contributor").get(at(house)))["positions"][1]["position"] == ""


def test_the_clock_moves_on_without_anybody_looking(house: House) -> None:
    opened(house)
    pass_deadline()
    do_chores()
    assert Disagreement.objects.get().step == "common_ground"
    do_chores()
    assert len(stepped()) == 1


def test_when_nobody_comes_at_all_the_authority_decides_and_then_those_who_lead(house: House) -> None:
    opened(house)
    row = Disagreement.objects.get()
    # Every deadline has passed; the authority's is still ahead.
    for number, step in enumerate(TIMED):
        ahead = timezone.now() + datetime.timedelta(hours=number - 4)
        row.deadlines[step] = (ahead + datetime.timedelta(minutes=30)).isoformat()
    row.step_until = datetime.datetime.fromisoformat(row.deadlines["positions"])
    row.save()
    assert settle_due() == 1
    assert [step[1:3] for step in stepped()] == [
        ("common_ground", "deadline"),
        ("options", "deadline"),
        ("authority", "too_few_options"),
    ]
    body = {"choice": "Neither", "grounds": "Nobody asked"}
    assert house.api("owner").post(at(house, "/decision"), body).status_code == 403
    pass_deadline()
    shown = good(house.api("owner").get(at(house)))
    assert (shown["step"], shown["is_escalated"], shown["can"]["decide"]) == ("authority", True, True)
    asked = Notice.objects.filter(kind="disagreement_authority").values_list("user__name", flat=True)
    assert sorted(asked) == ["lead of shop", "lead of shop", "owner of shop"]
    good(house.api("owner").post(at(house, "/decision"), body))
    assert Decision.objects.get().choice == "Neither"


def test_a_round_has_its_own_clock_and_closes_with_those_who_came(house: House) -> None:
    shown = at_scoring(house)
    row = Disagreement.objects.get()
    deadline = datetime.datetime.fromisoformat(row.deadlines["scoring"])
    assert row.step_until is not None
    share = (row.step_until - row.step_since) / (deadline - row.step_since)
    assert abs(share - 1 / 3) < 1e-6  # three rounds share what is left
    assert shown["todo"]["until"] < deadline.isoformat()
    good(score(house, "product_manager", {1: 9, 2: 1}))
    pass_deadline()
    shown = good(house.api("lead").get(at(house)))
    assert [(one["raters"], one["w"], one["closed_at"] is None) for one in shown["rounds"]] == [
        (1, None, False),
        (0, None, True),
    ]


def test_deadlines_move_only_forward_and_tell_the_parties(house: House) -> None:
    opened(house)
    past = {"deadlines": {"positions": "2020-01-01T00:00:00Z"}}
    for role, status in (("contributor", 403), ("lead", 422)):
        assert house.api(role).put(at(house, "/deadlines"), past).status_code == status
    later = (timezone.now() + datetime.timedelta(hours=30)).isoformat()
    moved: Any = good(
        house.api("product_manager").put(at(house, "/deadlines"), {"deadlines": {"positions": later}})
    )
    assert datetime.datetime.fromisoformat(moved["todo"]["until"]) == datetime.datetime.fromisoformat(later)
    behind = (timezone.now() + datetime.timedelta(days=300)).isoformat()
    wrong = house.api("lead").put(at(house, "/deadlines"), {"deadlines": {"positions": behind}})
    assert (wrong.status_code, list(wrong.json()["fields"])) == (422, ["deadlines"])


def test_the_parties_can_be_quicker_than_the_clock(house: House) -> None:
    at_scoring(house)
    assert [step[2] for step in stepped()] == ["all_in", "all_in", "all_in"]
    assert agree(house, PARTIES[0], "options").status_code == 409
