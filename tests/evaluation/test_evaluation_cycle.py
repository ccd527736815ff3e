"""A cycle from its criteria to its frozen results, through the API."""

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from harness.house import House
from planweave.evaluation.jobs import remind_of_appeals, remind_of_judgements
from planweave.evaluation.models import Appeal, Evaluation, EvaluationCycle, Judgement
from planweave.kernel.models import Activity

from .said import (
    COMPUTED,
    JUDGED,
    cycles,
    draft,
    good,
    joined,
    judge,
    made_cycle,
    move,
    notices,
    peers,
    requirement,
    result,
    result_at,
)


def told() -> list[str]:
    rows = Activity.objects.filter(kind__startswith="Evaluation").order_by("seq")
    return [f"{row.kind} {row.data.get('stage', '')}".strip() for row in rows]


def cycle(house: House, role: str, pk: int) -> Any:
    return good(house.api(role).get(cycles(house, f"/{pk}")))


def test_criteria_are_known_in_advance_and_announced_with_every_change(house: House) -> None:
    pk = made_cycle(house)
    for role in ("owner", "product_manager", "contributor", "viewer"):
        assert house.api(role).get(cycles(house, f"/{pk}")).status_code == 404
    move(house, pk, "published")
    for role in ("owner", "product_manager", "contributor"):
        assert notices(house, role) == ["evaluation_published"], role
    seen = cycle(house, "viewer", pk)
    assert [(one["id"], one["weight"]) for one in seen["criteria"]] == [("c1", 2), ("c2", 1)]
    assert seen["criteria"][0]["formula"].endswith("during the period.")
    assert (seen["people"], seen["judgements"], seen["progress"]) == ([], [], None)
    body = draft(house, criteria=[COMPUTED | {"id": "c1", "weight": 3}, JUDGED | {"id": "c2"}])
    at = cycles(house, f"/{pk}")
    silent = house.api("lead").put(at, body | {"version": 2})
    assert (silent.status_code, list(silent.json()["fields"])) == (422, ["reason"])
    assert cycle(house, "viewer", pk)["criteria"][0]["weight"] == 2
    good(house.api("lead").put(at, body | {"version": 2, "reason": "Releases matter more"}))
    editions = cycle(house, "viewer", pk)["editions"]
    assert [(one["number"], one["reason"], one["criteria"][0]["weight"]) for one in editions] == [
        (2, "Releases matter more", 3),
        (1, "", 2),
    ]
    assert notices(house, "product_manager") == ["evaluation_changed", "evaluation_published"]
    assert told() == ["EvaluationDrafted", "EvaluationMoved published", "EvaluationCriteriaChanged"]


def test_from_judging_to_a_frozen_result(house: House) -> None:
    joined(house, "first", "second")
    for title in ("A", "B", "C"):
        requirement(house, title)
    pk = made_cycle(house, "contributor", "first", "second", to="judging")
    assert notices(house, "contributor")[0] == "evaluation_judge"
    (mine,) = cycle(house, "contributor", pk)["judgements"]
    assert (mine["voice"], mine["asked"], mine["takes_words"]) == ("peer", ["c2"], False)
    own = result(house, "product_manager", pk)["criteria"][0]
    assert (own["value"], own["cases"]) == (None, 0)
    for role, score in (("contributor", 2), ("first", 3), ("second", 4), ("lead", 5)):
        good(judge(house, role, pk, score, "Well led" if role == "lead" else ""))
    good(judge(house, "product_manager", pk, 1, "I can do better"))
    before = result(house, "product_manager", pk)
    assert (before["points"], before["criteria"][1]["peers"], before["criteria"][1]["lead"]) == (None,) * 3
    assert before["criteria"][1]["points"] is None
    assert result(house, "lead", pk)["criteria"][1]["own"] is None
    move(house, pk, "review")
    assert judge(house, "first", pk, 5, version=2).status_code == 409
    shown = result(house, "product_manager", pk)
    one = shown["criteria"][1]
    assert (one["own"], one["lead"], one["peers"], one["peer_count"], one["named"]) == (1, 5, 3.0, 3, [])
    assert (one["points"], shown["points"], shown["covered"]) == (0.75, 0.75, pytest.approx(1 / 3))
    assert (one["own_words"], one["lead_words"]) == ("I can do better", "Well led")
    early = house.api("lead").post(cycles(house, f"/{pk}/stage"), {"to": "closed"})
    assert (early.status_code, early.json()["code"]) == (409, "evaluation.still_open")
    good(house.api("product_manager").put(result_at(house, pk, "/comment"), {"words": "Thank you"}))
    good(house.api("product_manager").post(result_at(house, pk, "/acceptance")))
    move(house, pk, "closed")
    Judgement.objects.update(scores={"c2": 1})
    frozen = result(house, "product_manager", pk)
    assert frozen["criteria"] == shown["criteria"]
    assert len(frozen["hash"]) == 64
    assert (frozen["comment"], set(frozen["can"].values())) == ("Thank you", {False})
    assert notices(house, "product_manager")[:2] == ["evaluation_closed", "evaluation_result"]
    assert notices(house, "lead") == ["evaluation_commented"]


def test_an_appeal_goes_to_the_named_other_who_answers_with_grounds(house: House) -> None:
    pk = made_cycle(house, to="judging")
    good(judge(house, "lead", pk, 3))
    move(house, pk, "review")
    assert house.api("owner").get(result_at(house, pk)).status_code == 404
    empty = house.api("product_manager").post(result_at(house, pk, "/appeal"), {"words": " "})
    assert (empty.status_code, list(empty.json()["fields"])) == (422, ["words"])
    made = good(
        house.api("product_manager").post(result_at(house, pk, "/appeal"), {"words": "I helped three"})
    )
    today = datetime.date.today()
    assert made["appeal"]["due_on"] == str(today + datetime.timedelta(days=7))
    assert {one["id"] for one in made["readers"]} == set(peers(house, "product_manager", "lead", "owner"))
    assert (
        house.api("product_manager").post(result_at(house, pk, "/appeal"), {"words": "x"}).status_code == 409
    )
    assert house.api("product_manager").post(result_at(house, pk, "/acceptance")).status_code == 409
    assert house.api("lead").post(cycles(house, f"/{pk}/stage"), {"to": "closed"}).status_code == 409
    assert notices(house, "owner")[0] == "evaluation_appealed"
    answer = {"outcome": "changed", "grounds": "Three colleagues say so", "criterion": "c2", "points": 0.8}
    at = result_at(house, pk, "/appeal/answer")
    assert house.api("lead").put(at, answer).status_code == 403
    for wrong, field in (
        ({"grounds": ""}, "grounds"),
        ({"outcome": "x"}, "outcome"),
        ({"points": 2}, "points"),
    ):
        refused = house.api("owner").put(at, answer | wrong)
        assert (refused.status_code, list(refused.json()["fields"])) == (422, [field])
    assert Appeal.objects.get().answered_at is None
    done = good(house.api("owner").put(at, answer))
    assert (done["appeal"]["outcome"], done["points"]) == ("changed", 0.8)
    assert (done["criteria"][1]["points"], done["criteria"][1]["is_adjusted"]) == (0.8, True)
    assert house.api("owner").put(at, answer).status_code == 409
    assert notices(house, "product_manager")[0] == "evaluation_answered"
    move(house, pk, "closed")
    assert result(house, "owner", pk)["points"] == 0.8


def test_peers_are_named_where_the_cycle_says_so(house: House) -> None:
    pk = made_cycle(house, to="judging", peers_shown="named")
    good(judge(house, "contributor", pk, 4, "Listens"))
    move(house, pk, "review")
    (named,) = result(house, "product_manager", pk)["criteria"][1]["named"]
    assert named == {"name": house.users["contributor"].name, "score": 4, "words": "Listens"}


def test_nothing_changes_once_judging_has_begun(house: House) -> None:
    pk = made_cycle(house, to="judging")
    refused = house.api("lead").put(cycles(house, f"/{pk}"), draft(house, title="Other") | {"version": 9})
    assert (refused.status_code, refused.json()["code"]) == (409, "evaluation.stands")
    assert house.api("lead").delete(cycles(house, f"/{pk}")).status_code == 409
    back = house.api("lead").post(cycles(house, f"/{pk}/stage"), {"to": "published"})
    assert (back.status_code, EvaluationCycle.objects.get().title) == (409, "First half")


def test_judging_waits_for_the_end_of_the_period(house: House) -> None:
    tomorrow = str(datetime.date.today() + datetime.timedelta(days=1))
    pk = made_cycle(house, to="published", finish_on=tomorrow)
    early = house.api("lead").post(cycles(house, f"/{pk}/stage"), {"to": "judging"})
    assert (early.status_code, early.json()["code"]) == (409, "evaluation.not_ended")
    assert judge(house, "contributor", pk, 3).status_code == 404


def test_a_draft_of_an_older_window_is_refused_with_both_values_and_can_be_thrown_away(house: House) -> None:
    pk = made_cycle(house)
    at = cycles(house, f"/{pk}")
    good(house.api("lead").put(at, draft(house, title="Second") | {"version": 1}))
    stale = house.api("lead").put(at, draft(house, title="Third") | {"version": 1})
    assert stale.status_code == 409
    assert stale.json()["contested"]["title"]["theirs"] == "Second"
    assert house.api("lead").delete(at).status_code == 204
    assert (EvaluationCycle.objects.count(), Evaluation.objects.count()) == (0, 0)


def test_a_judgement_of_an_older_window_is_refused_with_both_values(house: House) -> None:
    pk = made_cycle(house, to="judging")
    good(judge(house, "lead", pk, 3, is_submitted=False))
    stale = judge(house, "lead", pk, 5)
    assert stale.status_code == 409
    assert stale.json()["contested"]["scores"]["theirs"] == {"c2": 3}
    row = Judgement.objects.get(voice="lead")
    assert (row.scores, row.submitted_at) == ({"c2": 3}, None)
    good(judge(house, "lead", pk, 5, version=2))


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"title": " "}, "title"),
        ({"criteria": []}, "criteria"),
        ({"people": []}, "people"),
        ({"subject": "lead"}, "people"),
        ({"subject": "contributor"}, "people"),
        ({"peer": "viewer"}, "people"),
        ({"peer": "product_manager"}, "people"),
        ({"peer": "lead"}, "people"),
        ({"to": "lead"}, "appeals_to"),
        ({"to": "contributor"}, "appeals_to"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_no_cycle_can_be_is_refused_by_field(
    house: House, more: dict[str, Any], field: str, language: str
) -> None:
    body = draft(house)
    if who := more.get("subject"):
        body["people"][0]["subject"] = house.users[who].pk
        body["people"][0]["peers"] = []
    elif who := more.get("peer"):
        body["people"][0]["peers"] = peers(house, who)
    elif who := more.get("to"):
        body["appeals_to"] = house.users[who].pk
    else:
        body |= more
    refused = house.api("lead", language).post(cycles(house), body)
    assert (refused.status_code, list(refused.json()["fields"])) == (422, [field])
    message = refused.json()["fields"][field]["message"]
    assert message.endswith("。" if language == "zh" else ".")
    assert (EvaluationCycle.objects.count(), told()) == (0, [])


def test_the_lead_prepares_with_peers_from_real_work(house: House) -> None:
    key = requirement(house)
    change = {"title": "Pay by card or cash"}
    version = good(house.api("product_manager").get(f"{house.path}/requirements/{key}"))["version"]
    good(house.api("lead").patch(f"{house.path}/requirements/{key}", change | {"version": version}))
    choices = good(house.api("owner").get(f"{house.path}/evaluation-choices"))
    by = {one["person"]["id"]: one["peers"] for one in choices["subjects"]}
    (peer,) = by[house.users["product_manager"].pk]
    assert (peer["person"]["id"], peer["shared"]) == (house.users["lead"].pk, 1)
    assert {one["name"] for one in choices["measures"]} >= {"kept_release", "goal_score", "reversed"}
    assert house.api("product_manager").get(f"{house.path}/evaluation-choices").status_code == 403


def test_the_clock_reminds_judges_and_whom_an_appeal_waits_for(house: House) -> None:
    today = datetime.date.today()
    pk = made_cycle(house, to="judging")
    remind_of_judgements()
    assert "evaluation_due" not in notices(house, "contributor")
    for days, count in ((1, 1), (1, 1), (0, 2), (-3, 2)):
        until = today + datetime.timedelta(days=days)
        EvaluationCycle.objects.update(judge_until=max(until, EvaluationCycle.objects.get().start_on))
        remind_of_judgements()
        assert notices(house, "contributor").count("evaluation_due") == count
    good(judge(house, "contributor", pk, 3))
    assert good(house.api("lead").post(cycles(house, f"/{pk}/reminders"))) == {"reminded": 1}
    assert notices(house, "contributor").count("evaluation_due") == 2
    move(house, pk, "review")
    good(house.api("product_manager").post(result_at(house, pk, "/appeal"), {"words": "No"}))
    Appeal.objects.update(due_on=today)
    for _ in range(2):
        remind_of_appeals()
    assert notices(house, "owner").count("evaluation_appealed") == 2


def test_reads_cost_the_same_for_one_and_for_many(house: House) -> None:
    counted = []
    for number in range(2):
        requirement(house, f"R{number}")
        pk = made_cycle(house, to="judging", title=f"Cycle {number}")
        counts = []
        for path in (cycles(house), cycles(house, f"/{pk}"), result_at(house, pk)):
            house.api("lead").get(path)
            with CaptureQueriesContext(connection) as queries:
                good(house.api("lead").get(path))
            counts.append(len(queries))
        counted.append(counts)
    assert counted[0] == counted[1]
