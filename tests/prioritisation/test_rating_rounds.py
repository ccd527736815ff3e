"""Rating sessions through the public API: unseen rounds, the reveal, reasons, the stop rule, the take-over."""

import datetime
import hashlib
import json
from typing import Any

import pytest
from django.utils import timezone

from harness.house import House
from planweave.discussion.models import Notice
from planweave.kernel.clock import do_chores
from planweave.kernel.models import Activity
from planweave.prioritisation.models import Ballot, RatingRound, RatingSession, Score

RATERS = ("lead", "product_manager", "viewer")


@pytest.fixture
def items(house: House) -> list[int]:
    """SHOP-1 … SHOP-4."""
    made = [
        house.api("owner").post(f"{house.path}/requirements", {"product": house.product.pk, "title": title})
        for title in ("Cart", "Search", "Pay", "Refund")
    ]
    return [answer.json()["id"] for answer in made]


def started(house: House, items: list[int], **more: Any) -> Any:
    body = {
        "title": "Next quarter",
        "way": "ranking",
        "items": items,
        "people": [{"user": house.users[role].pk} for role in RATERS],
    }
    answer = house.api("product_manager").post(f"{house.path}/ratings", body | more)
    assert answer.status_code == 201, answer.content
    return answer.json()


def at(house: House, more: str = "", key: str = "RATE-1") -> str:
    return f"{house.path}/ratings/{key}{more}"


def shown(house: House, role: str, language: str = "en") -> Any:
    answer = house.api(role, language).get(at(house))
    assert answer.status_code == 200, answer.content
    return answer.json()


def hand_in(house: House, role: str, *, round_number: int = 1, **parts: Any) -> Any:
    return house.api(role).put(at(house, "/ballot"), {"round": round_number} | parts)


def ranked(house: House, role: str, order: list[int], round_number: int = 1) -> None:
    answer = hand_in(house, role, round_number=round_number, order=[[one] for one in order])
    assert answer.status_code == 200, answer.content


def reveal(house: House, role: str = "product_manager") -> Any:
    answer = house.api(role).post(at(house, "/reveal"))
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_three_raters_disagree_give_reasons_and_agree(house: House, items: list[int]) -> None:
    a, b, c, d = items
    session = started(house, items)
    assert (session["key"], session["state"], session["round"]) == ("RATE-1", "open", 1)
    assert session["step"]["code"] == "rate"
    assert [one["name"] for one in session["step"]["who"]] == [
        "lead of shop", "product_manager of shop", "viewer of shop",
    ]  # fmt: skip
    asked = Notice.objects.filter(kind="rating_asked").values_list("user__name", flat=True)
    assert sorted(asked) == ["lead of shop", "viewer of shop"]  # not whoever started it

    ranked(house, "lead", [a, b, c, d])
    ranked(house, "product_manager", [a, b, c, d])
    assert shown(house, "lead")["step"]["says"] == (
        "Yours is in; you can still change it. Waiting for 1 more."
    )
    ranked(house, "viewer", [d, c, b, a])
    assert shown(house, "viewer")["step"]["code"] == "reveal"

    revealed = reveal(house)
    first = revealed["rounds"][0]
    # Rank sums 6, 7, 8, 9 around 7.5: S = 5, W = 12·5 / (9·60) = 1/9; χ² = 3·3/9 = 1 on 3 degrees.
    agreement = first["result"]["agreement"]
    assert agreement["w"] == pytest.approx(1 / 9, abs=1e-12)
    assert agreement["p_value"] == pytest.approx(0.8012519569012009, abs=1e-9)
    assert first["result"]["orders"]["kemeny"] == [a, b, c, d]
    assert first["result"]["kemeny"] == {"disagreements": 6, "bound": 6, "is_proven": True}
    assert (first["advice"], first["says"]) == (
        "go_on",
        "W = 0.111 is below 0.7: let those who stand apart say why, then rate again unseen.",
    )
    cart = first["result"]["items"][0]
    assert cart["apart"] == [{"voice": {"label": "viewer of shop", "is_me": False}, "place": 4, "others": 1}]
    assert cart["rank_spread"]["quartile_range"] == 1.5
    assert shown(house, "viewer")["step"]["code"] == "reason"
    assert shown(house, "viewer")["step"]["says"].startswith("Requirements on which you stand apart: 2.")
    assert Notice.objects.get(kind="rating_reason").user == house.users["viewer"]

    refused = house.api("lead").put(at(house, "/reasons/SHOP-1"), {"body": "me too"})
    assert (refused.status_code, refused.json()["code"]) == (409, "rating.not_apart")
    said = house.api("viewer").put(at(house, "/reasons/SHOP-1"), {"body": "The cart works as it is"})
    assert said.status_code == 200, said.content
    reasons = shown(house, "contributor")["rounds"][0]["result"]["items"][0]["reasons"]
    assert reasons == [
        {"voice": {"label": "viewer of shop", "is_me": False}, "body": "The cart works as it is"}
    ]

    following = house.api("product_manager").post(at(house, "/rounds"), {})
    assert following.status_code == 201, following.content
    assert following.json()["rounds"][1]["result"] is None
    for role in RATERS:
        ranked(house, role, [a, b, c, d], 2)
    second = reveal(house)["rounds"][1]
    assert second["result"]["agreement"]["w"] == 1
    assert second["gain"] == pytest.approx(8 / 9)
    assert (second["advice"], second["says"]) == (
        "agreed",
        "Agreement is reached: W = 1 is at least 0.7.",
    )
    again = house.api("product_manager").post(at(house, "/rounds"), {})
    assert (again.status_code, again.json()["code"]) == (409, "rating.stopped")
    assert RatingRound.objects.count() == 2


def test_the_result_is_taken_over_in_one_step_and_back(house: House, items: list[int]) -> None:
    a, b, c, d = items
    started(house, items)
    for role in RATERS:
        ranked(house, role, [d, c, b, a])
    reveal(house)
    body = {"into": "scores", "order": "kemeny", "reason": "All agree"}
    assert house.api("viewer").post(at(house, "/take-over"), body).status_code == 403
    assert Score.objects.count() == 0
    taken = house.api("product_manager").post(at(house, "/take-over"), body)
    assert taken.status_code == 200, taken.content
    assert (taken.json()["state"], taken.json()["because"]) == ("taken_over", "All agree")
    figures = {score.requirement_id: score.figure for score in Score.objects.filter(method="ranking")}
    assert figures == pytest.approx({d: 100, c: 200 / 3, b: 100 / 3, a: 0})
    listed = house.api("viewer").get(f"{house.path}/scores?method=ranking").json()["items"]
    assert [row["id"] for row in listed] == [d, c, b, a]

    operation = taken.headers["X-Operation-Id"]
    undone = house.api("product_manager").post(f"{house.path}/undo", {"operation_id": operation})
    assert undone.status_code == 200, undone.content
    assert shown(house, "viewer")["state"] == "revealed"
    assert {score.figure for score in Score.objects.all()} == {None}
    redone = house.api("product_manager").post(
        f"{house.path}/undo", {"operation_id": undone.json()["operation_id"]}
    )
    assert redone.status_code == 200, redone.content
    assert shown(house, "viewer")["state"] == "taken_over"
    assert Score.objects.get(requirement_id=d).figure == 100


def test_scores_of_a_method_become_their_weighted_lower_median(house: House, items: list[int]) -> None:
    people = [
        {"user": house.users[role].pk, "weight": weight}
        for role, weight in zip(RATERS, (1, 1, 3), strict=True)
    ]
    started(house, items, way="ice", people=people)
    for role, impact in zip(RATERS, (9, 6, 2), strict=True):
        scores = [{"item": items[0], "inputs": {"impact": impact, "confidence": 5, "ease": 4}}]
        scores += [{"item": items[1], "inputs": {"impact": 3, "confidence": 5, "ease": 4}}]
        assert hand_in(house, role, scores=scores).status_code == 200
    result = reveal(house)["rounds"][0]["result"]
    cart, search, pay = result["items"][:3]
    assert [one["value"] for one in cart["values"]] == [180, 120, 40]  # lead, product manager, viewer
    assert cart["mean"] == (180 + 120 + 3 * 40) / 5
    assert (cart["spread"]["low"], cart["spread"]["median"], cart["spread"]["high"]) == (40, 120, 180)
    assert [one["count"] for one in cart["bins"]] == [1, 1, 1]
    assert (pay["values"], pay["spread"], pay["mean"]) == ([], None, None)
    assert result["agreement"]["items"] == 2
    assert search["mean"] == 60
    body = {"into": "scores", "reason": "Settled"}
    assert house.api("lead").post(at(house, "/take-over"), body).status_code == 200
    assert Score.objects.get(requirement_id=items[0]).inputs == {"impact": 2, "confidence": 5, "ease": 4}
    assert Score.objects.filter(method="ice").count() == 2


def test_every_other_way_gives_figures(house: House, items: list[int]) -> None:
    a, b, c, d = items
    parts: dict[str, Any] = {
        "points": {"points": [{"item": a, "points": 70}, {"item": b, "points": 30}]},
        "duels": {
            "duels": [
                {"first": a, "second": b, "result": 1},
                {"first": b, "second": c, "result": 1},
                {"first": c, "second": d, "result": 0.5},
            ]
        },
        "ahp": {
            "judgements": [
                {"first": x, "second": y, "value": 2 ** (j - i)}
                for i, x in enumerate(items) for j, y in enumerate(items) if i < j
            ]
        },
        "kano": {
            "replies": [
                {"item": a, "present": "expect", "absent": "dislike"},
                {"item": b, "present": "like", "absent": "neutral"},
                {"item": c, "present": "neutral", "absent": "neutral"},
            ]
        },
    }  # fmt: skip
    for number, (way, part) in enumerate(parts.items(), start=1):
        started(house, items, way=way)
        key = f"RATE-{number}"
        for role in RATERS:
            answer = house.api(role).put(at(house, "/ballot", key), {"round": 1} | part)
            assert answer.status_code == 200, answer.content
        answer = house.api("viewer").post(at(house, "/reveal", key))
        assert answer.status_code == 200, answer.content
        result = answer.json()["rounds"][0]["result"]
        assert result["agreement"]["w"] == 1, way
        assert result["orders"]["kemeny"][:2] == [a, b], way
        taken = house.api("lead").post(at(house, "/take-over", key), {"reason": "Agreed"})
        assert taken.status_code == 200, taken.content
        if way == "ahp":
            assert result["ahp"]["group"]["ratio"] == pytest.approx(0, abs=1e-9)
            weights = [row["weight"] for row in result["ahp"]["weights"]]
            assert weights == pytest.approx([8 / 15, 4 / 15, 2 / 15, 1 / 15], abs=1e-9)
        if way == "kano":
            assert [row["leading"] for row in result["kano"]] == ["M", "A", "I", None]
    inputs = {(one.requirement_id, one.method): one.inputs for one in Score.objects.all()}
    assert inputs[a, "points"] == {"share": 70}
    assert inputs[c, "points"] == {"share": 0}
    assert inputs[a, "kano"] == {"better": 0, "worse": 1}
    assert inputs[b, "kano"] == {"better": 1, "worse": 0}
    assert sum(inputs[one, "duels"]["share"] for one in items) == pytest.approx(100)
    typed = house.api("lead").patch(
        f"{house.path}/scores", {"edits": [{"id": a, "method": "ahp", "inputs": {"share": 99}}]}
    )
    assert typed.json()["fields"]["method"]["code"] == "score.rated_not_typed"


@pytest.mark.parametrize(
    ("way", "part", "field", "code"),
    [
        ("ranking", {"points": [{"item": 0, "points": 100}]}, "ballot", "rating.wrong_part"),
        ("ranking", {}, "order", "rating.empty"),
        ("ranking", {"order": [[0]]}, "order", "rating.empty_order"),
        ("ranking", {"order": [[0], [1, 0]]}, "order", "rating.item_twice"),
        ("ranking", {"order": [[0], [999]]}, "order", "rating.unknown_item"),
        ("points", {"points": [{"item": 0, "points": 99}]}, "points", "rating.points_total"),
        (
            "points",
            {"points": [{"item": 0, "points": 120}, {"item": 1, "points": -20}]},
            "points",
            "rating.points_total",
        ),
        ("ice", {"scores": [{"item": 0, "inputs": {"impact": 3}}]}, "scores", "rating.inputs_missing"),
        (
            "ice",
            {"scores": [{"item": 0, "inputs": {"impact": 11, "confidence": 1, "ease": 1}}]},
            "scores",
            "score.range",
        ),
        ("duels", {"duels": [{"first": 0, "second": 1, "result": 2}]}, "duels", "rating.result"),
        ("duels", {"duels": [{"first": 0, "second": 0, "result": 1}]}, "duels", "rating.unknown_item"),
        ("ahp", {"judgements": [{"first": 0, "second": 1, "value": 10}]}, "judgements", "rating.value"),
        (
            "ahp",
            {"judgements": [{"first": 0, "second": 1, "value": 2}]},
            "judgements",
            "rating.ahp.not_connected",
        ),
        ("kano", {"replies": [{"item": 0, "present": "ok", "absent": "like"}]}, "replies", "rating.reply"),
    ],
)
def test_a_bad_ballot_is_refused_with_a_sentence_and_nothing_is_kept(
    house: House, items: list[int], way: str, part: dict[str, Any], field: str, code: str
) -> None:
    started(house, items, way=way)
    before = Activity.objects.count()
    answer = hand_in(house, "lead", **_with_ids(part, items))
    assert answer.status_code == 422, answer.content
    assert answer.json()["fields"][field]["code"] == code
    assert (Ballot.objects.count(), Activity.objects.count()) == (0, before)


def _with_ids(value: Any, items: list[int], name: str = "") -> Any:
    """Places 0 to 3 in `value` as the ids of the requirements."""
    if isinstance(value, dict):
        return {key: _with_ids(one, items, key) for key, one in value.items()}
    if isinstance(value, list):
        return [_with_ids(one, items, name) for one in value]
    is_item = name in ("item", "first", "second", "order")
    return items[value] if is_item and value < len(items) else value


@pytest.mark.parametrize(
    ("more", "field", "code"),
    [
        ({"title": " "}, "title", "rating.title"),
        ({"way": "dice"}, "way", "rating.way"),
        ({"naming": "maybe"}, "naming", "rating.naming"),
        ({"people": []}, "people", "rating.raters"),
        ({"people": [{"user": -1}]}, "people", "rating.not_a_member"),
        ({"items": [1]}, "items", "rating.items_gone"),
        ({"items": None, "filters": {"q": "nothing like it"}}, "items", "rating.items"),
        ({"round_limit": 0}, "round_limit", "rating.round_limit"),
        ({"agreed_from": 1.1}, "agreed_from", "rating.agreed_from"),
        ({"least_gain": -0.1}, "least_gain", "rating.least_gain"),
        ({"due_at": "2020-01-01T00:00:00Z"}, "due_at", "rating.due"),
    ],
)
def test_a_session_that_makes_no_sense_is_refused(
    house: House, items: list[int], more: dict[str, Any], field: str, code: str
) -> None:
    body = {"title": "T", "way": "ranking", "items": items, "people": [{"user": house.users["lead"].pk}]}
    if more.get("items") == [1]:
        more = {"items": [max(items) + 1, items[0]]}
    answer = house.api("lead", "zh").post(f"{house.path}/ratings", body | more)
    assert answer.status_code == 422, answer.content
    assert answer.json()["fields"][field]["code"] == code
    assert RatingSession.objects.count() == 0


def test_people_and_weights_stay_once_somebody_has_handed_in(house: House, items: list[int]) -> None:
    started(house, items)
    ranked(house, "lead", items)
    plan = {"title": "Next quarter", "people": [{"user": house.users["lead"].pk}]}
    answer = house.api("product_manager").put(at(house), plan)
    assert (answer.status_code, answer.json()["code"]) == (409, "rating.handed_in_already")
    assert len(shown(house, "lead")["raters"]) == 3
    everyone = {"people": [{"user": house.users[role].pk} for role in RATERS]}
    renamed = house.api("product_manager").put(
        at(house), plan | everyone | {"title": "Q2", "agreed_from": 0.5}
    )
    assert (renamed.json()["title"], renamed.json()["agreed_from"]) == ("Q2", 0.5)


def test_the_round_is_revealed_early_by_nobody_and_in_time_by_the_clock(
    house: House, items: list[int]
) -> None:
    due = (timezone.now() + datetime.timedelta(hours=1)).isoformat()
    started(house, items, due_at=due)
    ranked(house, "lead", items)
    early = house.api("owner").post(at(house, "/reveal"))
    assert (early.status_code, early.json()["code"]) == (409, "rating.too_early")
    assert "2 of 3 have not handed in" in early.json()["title"]
    past = timezone.now() - datetime.timedelta(minutes=1)
    RatingRound.objects.update(due_at=past)
    do_chores()
    assert shown(house, "lead")["step"]["code"] == "extend"  # one rating alone is not revealed
    assert RatingRound.objects.get().revealed_at is None
    RatingRound.objects.update(due_at=due)
    ranked(house, "viewer", items[::-1])
    RatingRound.objects.update(due_at=past)
    do_chores()
    session = shown(house, "contributor")
    assert session["state"] == "revealed"
    assert [one["voice"]["label"] for one in session["rounds"][0]["result"]["people"]] == [
        "lead of shop", "viewer of shop",
    ]  # fmt: skip
    assert Activity.objects.get(kind="RatingRevealed").via == "job"


def test_the_stop_rule_ends_a_session_that_gains_nothing(house: House, items: list[int]) -> None:
    started(house, items, round_limit=2)
    for number in (1, 2):
        for role, order in zip(RATERS, (items, items, items[::-1]), strict=True):
            ranked(house, role, order, number)
        reveal(house)
        if number == 1:
            assert house.api("lead").post(at(house, "/rounds"), {}).status_code == 201
    last = shown(house, "lead", "zh")["rounds"][1]
    assert (last["advice"], last["says"]) == ("round_limit", "2 轮已全部用完。")
    plan = {"title": "T", "people": [{"user": house.users[role].pk} for role in RATERS], "round_limit": 4}
    answer = house.api("product_manager").put(at(house), plan)
    assert answer.status_code == 200, answer.content
    assert answer.json()["rounds"][1]["says"] == (
        "The last round gained 0, less than 0.05: another one would bring little."
    )
    assert house.api("lead").post(at(house, "/rounds"), {}).status_code == 409


def test_an_unnamed_session_shows_numbers_and_the_history_no_reason(house: House, items: list[int]) -> None:
    started(house, items, naming="unnamed")
    for role, order in zip(RATERS, (items, items, items[::-1]), strict=True):
        ranked(house, role, order)
    reveal(house)
    house.api("viewer").put(at(house, "/reasons/SHOP-1"), {"body": "unseen-canary"})
    session = shown(house, "lead")
    result = session["rounds"][0]["result"]
    labels = {one["voice"]["label"] for one in result["people"]}
    assert labels == {"Rater 1", "Rater 2", "Rater 3"}
    said = result["items"][0]["reasons"][0]
    assert said["body"] == "unseen-canary"
    assert said["voice"]["label"] in labels
    assert not said["voice"]["is_me"]
    assert "of shop" not in json.dumps(result)
    history = house.api("owner").get(f"{house.path}/activity?record=RATE-1&limit=100").content
    assert b"unseen-canary" not in history


def test_the_history_proves_that_no_ballot_was_changed_behind_its_back(
    house: House, items: list[int]
) -> None:
    started(house, items)
    ranked(house, "lead", items)
    mine = shown(house, "lead")["my_ballot"]
    step = Activity.objects.get(kind="BallotHandedIn")
    content = json.dumps([mine["salt"], mine["answers"]], sort_keys=True, separators=(",", ":"))
    assert step.data == {"round": 1, "commitment": hashlib.sha256(content.encode()).hexdigest()}
    assert mine["commitment"] == step.data["commitment"]
