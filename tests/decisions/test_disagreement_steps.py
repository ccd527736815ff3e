"""The way of a disagreement: positions unseen, revealed together, common ground, options, blind rounds, decision."""

from typing import Any

import pytest

from harness.house import House
from planweave.decisions.models import Decision, Disagreement, Position, Sheet
from planweave.discussion.models import Notice
from planweave.kernel.models import Activity, Record

from .table import PARTIES, QUESTION, agree, at, at_scoring, good, opened, requirement, score, state


def told(kind: str) -> list[str]:
    return sorted(Notice.objects.filter(kind=kind).values_list("user__name", flat=True))


def test_opening_names_things_parties_authority_and_a_clock_per_step(house: House) -> None:
    shown = opened(house)
    assert (shown["key"], shown["question"], shown["step"]) == ("DIS-1", QUESTION, "positions")
    assert [(one["key"], one["kind"]) for one in shown["about"]] == [
        ("SHOP-1", "requirement"),
        ("SHOP-2", "requirement"),
    ]
    assert shown["authority"]["name"] == "lead of shop"
    deadlines = [step["deadline"] for step in shown["steps"]]
    assert deadlines == sorted(set(deadlines))
    assert len(deadlines) == 5
    assert [step["state"] for step in shown["steps"]] == ["now", "later", "later", "later", "later"]
    assert [one["name"] for one in shown["todo"]["people"]] == [
        "product_manager of shop",
        "contributor of shop",
    ]
    assert shown["todo"]["until"] == deadlines[0]
    # Who opened it is not told by the inbox.
    assert told("disagreement_opened") == ["contributor of shop"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"question": " "}, "question"),
        ({"question": "x" * 301}, "question"),
        ({"about": []}, "about"),
        ({"about": ["SHOP-99"]}, "about"),
        ({"about": ["release:7"]}, "about"),
        ({"parties": []}, "parties"),
        ({"threshold": 0}, "threshold"),
        ({"round_limit": 0}, "round_limit"),
        ({"deadlines": {"positions": "2020-01-01T00:00:00Z"}}, "deadlines"),
    ],
)
def test_bad_input_is_refused_and_nothing_written(house: House, wrong: dict[str, Any], field: str) -> None:
    requirement(house, "Pay by card")
    before = Activity.objects.count()
    body = {"question": QUESTION, "about": ["SHOP-1"], "parties": [house.users[r].pk for r in PARTIES]}
    answer = house.api("lead", "zh").post(f"{house.path}/disagreements", body | wrong)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, [field])
    assert (Activity.objects.count(), Disagreement.objects.count()) == (before, 0)


def test_the_authority_stands_outside_and_guests_take_no_part(house: House) -> None:
    requirement(house, "Pay by card")
    parties = [house.users[role].pk for role in PARTIES]
    body = {"question": QUESTION, "about": ["SHOP-1"], "parties": parties}
    own = house.api("lead").post(f"{house.path}/disagreements", body | {"authority": parties[0]})
    assert list(own.json()["fields"]) == ["authority"]
    guest = [parties[0], house.users["guest"].pk]
    assert list(
        house.api("lead").post(f"{house.path}/disagreements", body | {"parties": guest}).json()["fields"]
    ) == ["parties"]
    # With the lead among the parties the owner decides.
    with_lead = [parties[0], house.users["lead"].pk]
    shown = good(house.api("lead").post(f"{house.path}/disagreements", body | {"parties": with_lead}))
    assert shown["authority"]["name"] == "owner of shop"


def test_positions_are_revealed_together_when_the_last_is_in(house: House) -> None:
    opened(house)
    mine = good(state(house, "product_manager", "Cards first", evidence="420 tickets", criteria=["Revenue"]))
    assert [(one["is_stated"], one["position"]) for one in mine["positions"]] == [
        (True, "Cards first"),
        (False, ""),
    ]
    theirs = good(house.api("contributor").get(at(house)))
    assert [(one["is_stated"], one["position"], one["evidence"]) for one in theirs["positions"]] == [
        (True, "", ""),
        (False, "", ""),
    ]
    # Again until the reveal: it is one's own.
    good(state(house, "product_manager", "Cards first, then refunds", criteria=["Revenue"]))
    both = good(state(house, "contributor", "Refunds first", criteria=["revenue", "Trust"]))
    assert both["step"] == "common_ground"
    assert [one["position"] for one in both["positions"]] == ["Cards first, then refunds", "Refunds first"]
    # What both named is proposed, weighted by how many did; nothing else.
    assert [(row["name"], row["weight"], row["share"]) for row in both["criteria"]] == [("Revenue", 2.0, 1.0)]
    assert sorted(both["criteria"][0]["named_by"]) == sorted(house.users[role].pk for role in PARTIES)
    late = state(house, "contributor", "Something else")
    assert late.status_code == 409
    assert Position.objects.get(user=house.users["contributor"]).position == "Refunds first"


def test_without_a_shared_criterion_the_workspaces_own_are_proposed(house: House) -> None:
    opened(house)
    good(state(house, "product_manager"))
    shown = good(state(house, "contributor", "Refunds first", criteria=["Trust"]))
    assert len(shown["criteria"]) == 4
    assert "Trust" not in [row["name"] for row in shown["criteria"]]


def test_criteria_are_agreed_as_one_set_and_a_change_asks_again(house: House) -> None:
    opened(house)
    good(state(house, "product_manager"))
    shown = good(state(house, "contributor", "Refunds first"))
    good(agree(house, "product_manager", "criteria"))
    rows = [{"name": "Revenue", "weight": 3}, {"name": "Trust", "weight": 1}]
    api = house.api("contributor")
    changed = good(
        api.put(at(house, "/criteria"), {"criteria": rows, "revision": shown["criteria_revision"]})
    )
    assert [row["share"] for row in changed["criteria"]] == [0.75, 0.25]
    assert changed["agreed"] == [house.users["contributor"].pk]
    stale = house.api("product_manager").put(
        at(house, "/agreement"), {"what": "criteria", "revision": shown["criteria_revision"]}
    )
    assert (stale.status_code, stale.json()["theirs"][0]["name"]) == (409, "Revenue")
    bad = {"criteria": [{"name": "A", "weight": 0}], "revision": changed["criteria_revision"]}
    assert api.put(at(house, "/criteria"), bad).status_code == 422
    assert good(agree(house, "product_manager", "criteria"))["step"] == "options"


def test_positions_become_options_that_are_reworded_added_and_merged(house: House) -> None:
    opened(house)
    good(state(house, "product_manager", "Cards first"))
    good(state(house, "contributor", "Refunds first"))
    for role in PARTIES:
        shown = good(agree(house, role, "criteria"))
    assert [(one["number"], one["title"]) for one in shown["options"]] == [
        (1, "Cards first"),
        (2, "Refunds first"),
    ]
    api = house.api("contributor")
    effects = [{"key": "SHOP-2", "field": "priority", "value": "must"}]
    good(api.post(at(house, "/options"), {"title": "Both, smaller", "effects": effects}))
    twice = api.post(at(house, "/options"), {"title": "both, SMALLER"})
    assert (twice.status_code, list(twice.json()["fields"])) == (422, ["title"])
    wrong = [{"key": "SHOP-2", "field": "priority", "value": "soon"}]
    assert api.post(at(house, "/options"), {"title": "X", "effects": wrong}).status_code == 422
    good(agree(house, "product_manager", "options"))
    merged = good(api.post(at(house, "/merges"), {"numbers": [1, 3], "title": "Cards, and small refunds"}))
    assert [(one["number"], one["merged_into"], one["merged_from"]) for one in merged["options"]] == [
        (1, 4, []),
        (2, None, []),
        (3, 4, []),
        (4, None, [1, 3]),
    ]
    assert merged["agreed"] == []
    gone = api.put(at(house, "/options/1"), {"title": "Y", "version": 1})
    assert gone.status_code == 422
    stale = api.put(at(house, "/options/2"), {"title": "Y", "version": 7})
    assert (stale.status_code, stale.json()["theirs"]["title"]) == (409, "Refunds first")


def test_one_merged_option_to_which_all_say_yes_is_a_consensus(house: House) -> None:
    opened(house)
    good(state(house, "product_manager", "Cards first"))
    good(state(house, "contributor", "Refunds first"))
    for role in PARTIES:
        good(agree(house, role, "criteria"))
    good(house.api("contributor").post(at(house, "/merges"), {"numbers": [1, 2], "title": "Half and half"}))
    good(agree(house, "product_manager", "options"))
    shown = good(agree(house, "contributor", "options"))
    assert (shown["step"], shown["decision"]) == ("settled", "DEC-1")
    decision = Decision.objects.get()
    assert (decision.choice, decision.how, decision.agreement) == ("Half and half", "consensus", [])


def test_agreement_in_the_first_round_is_the_decision(house: House) -> None:
    at_scoring(house)
    good(score(house, "product_manager", {1: 8, 2: 3}))
    shown = good(score(house, "contributor", {1: 7, 2: 4}))
    assert (shown["step"], shown["decision"]) == ("settled", "DEC-1")
    [first] = shown["rounds"]
    assert (first["w"], first["gain"], first["best"]) == (1.0, None, 1)
    assert [(one["number"], one["mean"]) for one in first["options"]] == [(1, 7.5), (2, 3.5)]
    decision = Decision.objects.get()
    assert (decision.choice, decision.how, decision.agreement) == ("Cards first", "consensus", [1.0])
    assert [one["name"] for one in decision.deciders] == ["product_manager of shop", "contributor of shop"]
    # Both parties and the authority; nobody acted alone, but the last to score knows.
    assert told("decision_made") == ["lead of shop", "product_manager of shop"]


def test_rounds_reveal_who_stands_apart_and_stop_without_gain(house: House) -> None:
    at_scoring(house)
    good(score(house, "product_manager", {1: 9, 2: 2}))
    shown = good(score(house, "contributor", {1: 3, 2: 8}))
    first = shown["rounds"][0]
    assert (shown["step"], len(shown["rounds"]), first["w"]) == ("scoring", 2, 0.0)
    people = sorted(house.users[role].pk for role in PARTIES)
    assert [one["apart"] for one in first["options"]] == [people, people]
    why = house.api("contributor").put(at(house, "/options/2/reason"), {"text": "Refunds cost us customers"})
    assert good(why)["rounds"][0]["options"][1]["reasons"][0]["text"] == "Refunds cost us customers"
    outside = house.api("lead").put(at(house, "/options/2/reason"), {"text": "me too"})
    assert outside.status_code == 403
    old = score(house, "contributor", {1: 5, 2: 5}, round=1)
    assert old.status_code == 409
    good(score(house, "product_manager", {1: 9, 2: 2}, round=2))
    shown = good(score(house, "contributor", {1: 4, 2: 8}, round=2))
    # No gain: the named authority decides.
    assert (shown["step"], shown["rounds"][1]["gain"]) == ("authority", 0.0)
    assert told("disagreement_authority") == ["lead of shop"]
    assert shown["todo"]["words"] == "There was no consensus in time. lead of shop decides, with grounds."


def test_the_authority_decides_with_grounds_and_nobody_else(house: House) -> None:
    at_scoring(house, round_limit=1)
    good(score(house, "product_manager", {1: 9, 2: 2}))
    good(score(house, "contributor", {1: 3, 2: 8}))
    body = {"option": 2, "grounds": "The law asks for it from May."}
    for role in ("owner", "product_manager", "contributor"):
        assert house.api(role).post(at(house, "/decision"), body).status_code == 403
    assert house.api("lead").post(at(house, "/decision"), {"option": 2, "grounds": " "}).status_code == 422
    assert house.api("lead").post(at(house, "/decision"), {"option": 9, "grounds": "x"}).status_code == 422
    assert Decision.objects.count() == 0
    shown = good(house.api("lead").post(at(house, "/decision"), body))
    assert (shown["step"], shown["decision"]) == ("settled", "DEC-1")
    decision = Decision.objects.get()
    assert (decision.choice, decision.how, decision.grounds) == (
        "Refunds first",
        "authority",
        "The law asks for it from May.",
    )
    assert told("decision_made") == ["contributor of shop", "product_manager of shop"]


def test_only_parties_take_part_whatever_their_role(house: House) -> None:
    at_scoring(house)
    for role in ("owner", "lead", "viewer"):
        assert score(house, role, {1: 1, 2: 1}).status_code == 403
    criteria = [row["id"] for row in house.api("lead").get(at(house)).json()["criteria"]]
    short = {"round": 1, "scores": {"1": dict.fromkeys(criteria, 4)}}
    answer = house.api("contributor").put(at(house, "/scores"), short)
    assert answer.json()["fields"]["scores"]["message"] == (
        "Every option needs points from 0 to 10 for every criterion. First: Refunds first, Revenue."
    )
    assert Sheet.objects.count() == 0


def test_a_withdrawn_disagreement_keeps_its_secrets(house: House) -> None:
    opened(house)
    good(state(house, "contributor", "Nobody shall read this"))
    assert house.api("contributor").post(at(house, "/withdraw"), {"reason": "x"}).status_code == 403
    shown = good(house.api("lead").post(at(house, "/withdraw"), {"reason": "Asked twice"}))
    assert (shown["step"], shown["ended_because"]) == ("withdrawn", "Asked twice")
    assert [one["position"] for one in shown["positions"]] == ["", ""]
    assert state(house, "product_manager").status_code == 409
    assert Record.objects.get(key="DIS-1").version == 2
