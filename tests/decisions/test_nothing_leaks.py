"""What is stated and scored unseen is seen by nobody else: tried through every door, with words that occur nowhere
else."""

import json
import re
from typing import Any

import pytest
from django.db import connection
from django.db.models import Q
from django.test.utils import CaptureQueriesContext

from harness.house import House
from planweave.decisions.models import Position, Sheet
from planweave.discussion.models import Notice
from planweave.kernel.models import Activity, ChainHead, IdempotentRequest, Job, Record
from planweave.site.live import Reader, activity_deliveries

from .table import PARTIES, agree, at, at_scoring, good, opened, score, state

CANARY = "zxqv-canary"
POINTS = 7.4321
EVERYBODY = ("owner", "lead", "product_manager", "contributor", "viewer", "guest")


def doors(house: House) -> list[str]:
    """Addresses of everything that tells of disagreements, decisions, history, search, inbox and exports."""
    return [
        "/disagreements",
        "/disagreements?about=SHOP-1",
        "/disagreements/DIS-1",
        "/records/SHOP-1/decisions",
        "/records/DIS-1/comments",
        "/activity?limit=1000",
        "/activity?record=DIS-1",
        "/inbox?limit=100",
        "/decisions",
        f"/decisions?q={CANARY}",
        "/decision-figures",
        "/conflicts?state=all",
        "/jobs",
        f"/requirements?q={CANARY}",
        "/requirements/SHOP-1",
        "/requirements/export?format=csv",
        "/presence",
        "/roadmaps",
        "/goals",
    ]


def everything_told(house: House, role: str, *, language: str = "en") -> str:
    """All that this person's client gets from all doors."""
    api = house.api(role, language)
    return "\n".join(api.get(house.path + door).content.decode() for door in doors(house))


def live_feed(house: House, role: str) -> str:
    """Everything that has ever happened, as a page of this person would have been sent it."""
    reader = Reader(user_id=house.users[role].pk, workspace_id=house.workspace.pk, seq=0)
    head = ChainHead.objects.get(workspace=house.workspace).seq
    assert head > 0
    chunks = [chunk for _, chunk in activity_deliveries(house.workspace.pk, [reader]) if chunk]
    assert role == "guest" or b"PositionStated" in b"".join(chunks)
    return b"".join(chunks).decode()


def stated(house: House) -> None:
    opened(house)
    secret = {
        "reasons": f"{CANARY} reasons",
        "evidence": f"{CANARY} evidence",
        "criteria": [f"{CANARY} criterion"],
    }
    good(state(house, "contributor", f"{CANARY} position", **secret))


def test_the_author_alone_reads_a_position_before_the_reveal(house: House) -> None:
    stated(house)
    assert CANARY in house.api("contributor").get(at(house)).content.decode()
    for role in EVERYBODY:
        if role == "contributor":
            continue
        for language in ("en", "zh"):
            assert CANARY not in everything_told(house, role, language=language), role
        assert CANARY not in live_feed(house, role), role


def test_neither_history_nor_notices_nor_records_keep_a_word_of_it(house: House) -> None:
    stated(house)
    for row in Activity.objects.all():
        assert CANARY not in f"{row.changes_json}{row.data_json}{row.record_key}", row.kind
    assert not Record.objects.filter(title__contains=CANARY).exists()
    assert Notice.objects.filter(record__key="DIS-1").exists()
    for job in Job.objects.all():
        assert CANARY not in json.dumps([job.parameters, job.result])
    assert Position.objects.filter(position__contains=CANARY).count() == 1


def test_a_repeated_request_is_answered_to_its_sender_only(house: House) -> None:
    opened(house)
    key = {"Idempotency_Key": "one-key"}
    body = {"position": f"{CANARY} position", "reasons": "r"}
    good(house.api("contributor").put(at(house, "/position"), body, **key))
    other = house.api("lead").put(at(house, "/position"), body, **key)
    assert other.status_code == 403
    assert CANARY not in other.content.decode()
    kept = [bytes(row.body) for row in IdempotentRequest.objects.filter(key="one-key").order_by("pk")]
    assert [CANARY.encode() in body for body in kept] == [True, False]


@pytest.mark.parametrize("role", ["owner", "lead", "product_manager", "viewer"])
def test_no_refusal_quotes_a_position(house: House, role: str) -> None:
    """A stale or forbidden write answers with both values elsewhere; not here."""
    stated(house)
    api = house.api(role)
    tries = [
        api.put(at(house, "/criteria"), {"criteria": [{"name": "A", "weight": 1}], "revision": 9}),
        api.put(at(house, "/agreement"), {"what": "criteria", "revision": 9}),
        api.put(at(house, "/agreement"), {"what": "options", "revision": 9}),
        api.post(at(house, "/options"), {"title": "x"}),
        api.post(at(house, "/decision"), {"option": 1, "grounds": "x"}),
        api.put(at(house, "/scores"), {"round": 1, "scores": {}}),
        api.put(at(house, "/deadlines"), {"deadlines": {"authority": "2199-01-01T00:00:00Z"}, "version": 0}),
    ]
    assert [one.status_code for one in tries[:2]] in ([403, 403], [409, 409])
    for answer in tries:
        assert CANARY not in answer.content.decode()


def test_the_database_is_not_even_asked_for_a_position_by_a_list(house: House) -> None:
    """Rows of a list hold no words of positions, so a later change of the wire cannot show them by accident."""
    stated(house)
    with CaptureQueriesContext(connection) as queries:
        good(house.api("lead").get(f"{house.path}/decisions"))
        good(house.api("lead").get(f"{house.path}/activity"))
    assert not [one for one in queries if re.search(r'"decisions_(position|sheet)"', one["sql"])]


def test_all_read_everything_after_the_reveal(house: House) -> None:
    stated(house)
    good(state(house, "product_manager"))
    for role in ("owner", "lead", "viewer"):
        assert CANARY in house.api(role).get(at(house)).content.decode()
    assert house.api("guest").get(at(house)).status_code == 403


def secret_scores(house: House) -> None:
    at_scoring(house)
    good(score(house, "contributor", {1: POINTS, 2: 1.5}))


def test_the_author_alone_reads_scores_before_the_round_closes(house: House) -> None:
    secret_scores(house)
    assert str(POINTS) in house.api("contributor").get(at(house)).content.decode()
    for role in EVERYBODY:
        if role != "contributor":
            assert str(POINTS) not in everything_told(house, role), role
            assert str(POINTS) not in live_feed(house, role), role
    told = Activity.objects.filter(Q(changes_json__contains=POINTS) | Q(data_json__contains=POINTS))
    assert (told.count(), Sheet.objects.count()) == (0, 1)
    open_round: Any = house.api("lead").get(at(house)).json()["rounds"][0]
    assert (open_round["w"], open_round["options"], open_round["best"], open_round["raters"]) == (
        None,
        [],
        None,
        1,
    )


def test_all_read_the_scores_after_the_round(house: House) -> None:
    secret_scores(house)
    good(score(house, "product_manager", {1: 2, 2: 9}))
    assert str(POINTS) in house.api("viewer").get(at(house)).content.decode()


def test_moving_a_deadline_or_withdrawing_reveals_nothing(house: House) -> None:
    stated(house)
    far = {"deadlines": {"authority": "2199-01-01T00:00:00Z"}}
    moved = good(house.api("lead").put(at(house, "/deadlines"), far))
    assert CANARY not in json.dumps(moved)
    good(house.api("lead").post(at(house, "/withdraw"), {"reason": "no more"}))
    for role in ("owner", "lead", "product_manager", "viewer"):
        assert CANARY not in everything_told(house, role), role
    assert CANARY in house.api("contributor").get(at(house)).content.decode()


def test_agreeing_early_does_not_end_the_step_for_others(house: House) -> None:
    """A party that has not stated cannot be made to see by skipping ahead."""
    stated(house)
    for role in PARTIES:
        assert agree(house, role, "criteria").status_code == 409
    assert good(house.api("lead").get(at(house)))["step"] == "positions"
