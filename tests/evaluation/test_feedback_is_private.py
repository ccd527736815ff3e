"""What is between two people is read by nobody else: tried through every door, with words that occur nowhere else."""

import json

import pytest

from harness.house import House
from planweave.evaluation.models import Feedback
from planweave.kernel.models import Activity, ChainHead, IdempotentRequest, Job, Record
from planweave.site.live import Reader, activity_deliveries

from .said import ask, at, given, good, notices, requests, requirement, send

CANARY = "zxqv-canary"
OTHERS = ("owner", "lead", "viewer", "guest")
BETWEEN = ("product_manager", "contributor")


def doors() -> list[str]:
    """Addresses of everything that tells of people, records, history, search, inbox and exports."""
    return [
        "/feedback",
        "/feedback?box=given",
        "/feedback?box=shared",
        *[f"/feedback/{pk}" for pk in Feedback.objects.values_list("pk", flat=True)],
        "/feedback-requests",
        "/activity?limit=1000",
        "/activity?record=SHOP-1",
        "/records/SHOP-1/comments",
        "/records/SHOP-1/decisions",
        "/inbox?limit=100",
        "/jobs",
        f"/requirements?q={CANARY}",
        "/requirements/SHOP-1",
        "/requirements/export?format=csv",
        "/decisions",
        "/presence",
        "/members",
        "/goals",
    ]


def everything_told(house: House, role: str, *, language: str = "en") -> str:
    api = house.api(role, language)
    return "\n".join(api.get(house.path + door).content.decode() for door in doors())


def live_feed(house: House, role: str) -> str:
    """Everything that has ever happened, as a page of this person would have been sent it."""
    reader = Reader(user_id=house.users[role].pk, workspace_id=house.workspace.pk, seq=0)
    assert ChainHead.objects.get(workspace=house.workspace).seq > 0
    chunks = [chunk for _, chunk in activity_deliveries(house.workspace.pk, [reader]) if chunk]
    assert role == "guest" or b"FeedbackGiven" in b"".join(chunks)
    return b"".join(chunks).decode()


def whispered(house: House) -> None:
    """A request, its answer and the reply to it, all between two people, about a record that all may read."""
    key = requirement(house)
    asked = good(ask(house, "contributor", "product_manager", question=f"{CANARY} question", about=[key]))
    words = {"went_well": f"{CANARY} well", "to_change": f"{CANARY} change", "about": [key]}
    one = given(house, request=asked["items"][0]["id"], **words)
    path = at(house, f"/{one['id']}/answer")
    good(house.api("contributor").put(path, {"version": 1, "answer": f"{CANARY} answer"}))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_two_alone_read_it(house: House, language: str) -> None:
    whispered(house)
    for role in BETWEEN:
        assert everything_told(house, role, language=language).count(f"{CANARY} answer") >= 1, role
    for role in OTHERS:
        assert CANARY not in everything_told(house, role, language=language), role
        assert CANARY not in live_feed(house, role), role


def test_neither_history_nor_records_nor_jobs_keep_a_word_or_a_name_of_it(house: House) -> None:
    whispered(house)
    rows = Activity.objects.filter(kind__startswith="Feedback")
    assert rows.count() == 3
    for row in rows:
        assert (row.changes_json, row.data_json, row.record_id, row.record_key) == ("{}", "{}", None, "")
    for row in Activity.objects.all():
        assert CANARY not in f"{row.changes_json}{row.data_json}{row.record_key}", row.kind
    assert not Record.objects.filter(title__contains=CANARY).exists()
    for job in Job.objects.all():
        assert CANARY not in json.dumps([job.parameters, job.result])


def test_notices_go_to_the_two_alone_and_name_nothing(house: House) -> None:
    whispered(house)
    assert notices(house, "contributor") == ["feedback_given"]
    assert notices(house, "product_manager") == ["feedback_thanked", "feedback_asked"]
    assert [notices(house, role) for role in OTHERS] == [[]] * 4
    for role in BETWEEN:
        (first, *_) = good(house.api(role).get(f"{house.path}/inbox"))["items"]
        assert (first["record_key"], first["record_title"], first["comment"]) == ("", "", None)


def test_a_repeated_request_is_answered_to_its_sender_only(house: House) -> None:
    body = {
        "recipient": house.users["contributor"].pk,
        "kind": "suggestion",
        "circle": "recipient",
        "to_change": f"{CANARY} change",
    }
    key = {"Idempotency_Key": "one-key"}
    good(house.api("product_manager").post(at(house), body, **key))
    again = good(house.api("product_manager").post(at(house), body, **key))
    assert again["to_change"] == f"{CANARY} change"
    assert Feedback.objects.count() == 1
    other = house.api("viewer").post(at(house), body, **key)
    assert (other.status_code, CANARY in other.content.decode()) == (403, False)
    kept = [bytes(row.body) for row in IdempotentRequest.objects.filter(key="one-key").order_by("pk")]
    assert [CANARY.encode() in body for body in kept] == [True, False]


@pytest.mark.parametrize("role", OTHERS)
def test_no_refusal_quotes_it_or_tells_that_it_is_there(house: House, role: str) -> None:
    whispered(house)
    one = Feedback.objects.get()
    api = house.api(role)

    def tries(number: int, request: int) -> list[tuple[int, str]]:
        answers = [
            api.get(at(house, f"/{number}")),
            api.post(at(house, f"/{number}/thanks")),
            api.put(at(house, f"/{number}/answer"), {"version": 0, "answer": "x"}),
            api.delete(at(house, f"/{number}")),
            api.delete(f"{house.path}/feedback-requests/{request}"),
            send(house, role, "contributor", request=request),
        ]
        return [(answer.status_code, answer.content.decode()) for answer in answers]

    there = tries(one.pk, one.request_id)
    assert there == tries(one.pk + 1000, one.request_id + 1000)
    assert CANARY not in json.dumps(there)
    assert Feedback.objects.count() == 1


def test_leads_read_what_was_shown_to_them_but_not_what_was_asked(house: House) -> None:
    asked = good(ask(house, "contributor", "product_manager", question=f"{CANARY} question"))
    given(house, circle="leads", to_change="Shown to leads", request=asked["items"][0]["id"])
    for role in ("owner", "lead"):
        told = everything_told(house, role)
        assert "Shown to leads" in told
        assert CANARY not in told
        assert requests(house, role) == []
    for role in ("viewer", "guest"):
        assert "Shown to leads" not in everything_told(house, role)
        assert "Shown to leads" not in live_feed(house, role)


def test_who_becomes_a_lead_reads_what_is_shown_to_leads_and_who_stops_does_not(house: House) -> None:
    given(house, circle="leads")
    viewer, lead = house.member("viewer"), house.member("lead")
    for member, role in ((viewer, "lead"), (lead, "viewer")):
        answer = house.api("owner").patch(f"{house.path}/members/{member.pk}", {"role": role})
        assert answer.status_code == 200, answer.content
    assert len(good(house.api("viewer").get(at(house, "?box=shared")))["items"]) == 1
    assert house.api("lead").get(at(house, "?box=shared")).status_code == 403


def test_taken_back_no_row_keeps_a_word_of_it(house: House) -> None:
    one = given(house, went_well=f"{CANARY} well", to_change=f"{CANARY} change")
    assert house.api("product_manager").delete(at(house, f"/{one['id']}")).status_code == 204
    for role in (*BETWEEN, *OTHERS):
        assert CANARY not in everything_told(house, role), role
    assert CANARY not in json.dumps(list(Feedback.objects.values()), default=str)
