"""What is between people is read by nobody else: tried through every door, with words that occur nowhere else.

Feedback first, then judgements, results, comments and appeals.
"""

import datetime
import json

import pytest

from harness.house import House
from planweave.evaluation.models import Evaluation, EvaluationCycle, Feedback, FeedbackCycle
from planweave.kernel.models import Activity, ChainHead, IdempotentRequest, Job, Record
from planweave.site.live import Reader, activity_deliveries

from .said import (
    ask,
    at,
    cycles,
    draft,
    given,
    good,
    joined,
    judge,
    made_cycle,
    move,
    notices,
    peers,
    requests,
    requirement,
    result,
    result_at,
    send,
)

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
        "/feedback-cycles",
        *[f"/feedback-cycles/{pk}" for pk in FeedbackCycle.objects.values_list("pk", flat=True)],
        "/feedback-cycle-pairs",
        "/evaluation-cycles",
        "/evaluation-choices",
        *[f"/evaluation-cycles/{pk}" for pk in EvaluationCycle.objects.values_list("pk", flat=True)],
        *[
            f"/evaluation-cycles/{cycle}/results/{subject}"
            for cycle, subject in Evaluation.objects.values_list("cycle", "subject")
        ],
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
    assert role == "guest" or b"FeedbackGiven" in b"".join(chunks) or b"EvaluationMoved" in b"".join(chunks)
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


def everywhere(house: House, role: str) -> str:
    return everything_told(house, role) + live_feed(house, role)


def judged(house: House, *, shown: str = "aggregate") -> int:
    """The product manager, judged by themselves, the lead, and a contributor."""
    pk = made_cycle(house, to="judging", peers_shown=shown)
    good(judge(house, "product_manager", pk, 1, f"{CANARY} self"))
    good(judge(house, "lead", pk, 2, f"{CANARY} lead"))
    good(judge(house, "contributor", pk, 5, f"{CANARY} peer" if shown == "named" else ""))
    return pk


def test_a_judgement_is_read_by_its_writer_alone_before_the_results_are_shown(house: House) -> None:
    judged(house, shown="named")
    own = {"product_manager": "self", "lead": "lead", "contributor": "peer"}
    for role in (*BETWEEN, *OTHERS):
        told = everywhere(house, role)
        for writer, voice in own.items():
            assert (f"{CANARY} {voice}" in told) == (role == writer), (role, voice)


def test_a_result_is_read_by_its_person_and_the_cycles_lead_and_after_an_appeal_by_one_more(
    house: House,
) -> None:
    pk = judged(house)
    move(house, pk, "review")
    good(house.api("product_manager").put(result_at(house, pk, "/comment"), {"words": f"{CANARY} comment"}))
    inside = {"product_manager", "lead"}
    for role in (*BETWEEN, *OTHERS):
        told = everywhere(house, role)
        assert (f"{CANARY} comment" in told) == (role in inside), role
        assert (f"{CANARY} lead" in told) == (role in inside), role
    good(house.api("product_manager").post(result_at(house, pk, "/appeal"), {"words": f"{CANARY} appeal"}))
    body = {"outcome": "kept", "grounds": f"{CANARY} grounds"}
    good(house.api("owner").put(result_at(house, pk, "/appeal/answer"), body))
    move(house, pk, "closed")
    for role in (*BETWEEN, *OTHERS):
        told = everywhere(house, role)
        for words in ("appeal", "grounds", "comment", "lead"):
            assert (f"{CANARY} {words}" in told) == (role in inside | {"owner"}), (role, words)


def test_who_is_evaluated_is_known_to_nobody_else(house: House) -> None:
    """Another evaluated person, a judge, an owner and a viewer learn of no one but themselves or whom they judge."""
    joined(house, "other")
    member = house.member("other")
    answer = house.api("owner").patch(f"{house.path}/members/{member.pk}", {"role": "product_manager"})
    assert answer.status_code == 200
    people = [
        {"subject": house.users["product_manager"].pk, "peers": peers(house, "contributor")},
        {"subject": house.users["other"].pk, "peers": []},
    ]
    pk = made_cycle(house, to="judging", people=people)
    seen = {}
    for role in ("product_manager", "other", "contributor", "owner", "viewer", "lead"):
        told = good(house.api(role).get(cycles(house, f"/{pk}")))
        named = [one["subject"]["name"] for one in told["people"] + told["judgements"]]
        seen[role] = {name.split(" ")[0] for name in named}
    both = {"product_manager", "other"}
    assert seen == {
        "product_manager": {"product_manager"},
        "other": {"other"},
        "contributor": {"product_manager"},
        "owner": set(),
        "viewer": set(),
        "lead": both,
    }
    for role in ("other", "contributor", "owner", "viewer"):
        assert house.api(role).get(result_at(house, pk)).status_code == 404
    assert told["people"][0]["seats"] or told["people"][1]["seats"]
    assert good(house.api("product_manager").get(cycles(house, f"/{pk}")))["people"][0]["seats"] == []


def test_fewer_than_three_peers_show_in_no_figure_of_anybody(house: House) -> None:
    pk = judged(house)
    move(house, pk, "review")
    for role in ("product_manager", "lead"):
        told = result(house, role, pk)
        one = told["criteria"][1]
        assert (one["peers"], one["peer_count"], one["named"]) == (None, None, []), role
        assert (one["points"], told["points"]) == (0.25, 0.25)


def test_a_lead_who_stops_leading_reads_no_results_any_more(house: House) -> None:
    pk = judged(house)
    move(house, pk, "review")
    member = house.member("lead")
    assert (
        house.api("owner").patch(f"{house.path}/members/{member.pk}", {"role": "contributor"}).status_code
        == 200
    )
    assert house.api("lead").get(result_at(house, pk)).status_code == 404
    assert house.api("lead").post(cycles(house, f"/{pk}/stage"), {"to": "closed"}).status_code == 403


def test_neither_history_nor_jobs_nor_notices_nor_undo_keep_a_word_or_a_name_of_an_evaluation(
    house: House,
) -> None:
    pk = judged(house, shown="named")
    move(house, pk, "review")
    good(house.api("product_manager").post(result_at(house, pk, "/appeal"), {"words": f"{CANARY} appeal"}))
    names = {house.users[role].name for role in ("product_manager", "contributor")}
    rows = Activity.objects.filter(kind__startswith="Evaluation")
    assert rows.filter(kind="EvaluationWritten").count() == 4
    for row in rows:
        assert (row.changes_json, row.record_id, row.record_key) == ("{}", None, ""), row.kind
        assert not any(word in row.data_json for word in (CANARY, *names)), row.kind
    for row in rows.filter(kind="EvaluationWritten"):
        assert row.data_json == "{}"
        body = {"operation_id": str(row.operation_id)}
        undo = house.api("product_manager").post(f"{house.path}/undo", body)
        assert undo.status_code in (404, 409)
    for role in (*BETWEEN, *OTHERS):
        if role != "guest":
            for one in good(house.api(role).get(f"{house.path}/inbox"))["items"]:
                assert (one["record_key"], one["record_title"], one["comment"]) == ("", "", None)
    for job in Job.objects.all():
        assert CANARY not in json.dumps([job.parameters, job.result])


def test_a_draft_is_seen_by_its_maker_alone(house: House) -> None:
    made_cycle(house, title=f"{CANARY} draft")
    for role in (*BETWEEN, "owner", "viewer", "guest"):
        assert CANARY not in everything_told(house, role), role
    assert CANARY in everything_told(house, "lead")
    assert house.api("lead").post(cycles(house), draft(house, title=" ")).status_code == 422


def test_the_lead_of_a_feedback_cycle_learns_who_gave_and_never_what(house: House) -> None:
    pairs = [
        {"giver": house.users["product_manager"].pk, "recipient": house.users["contributor"].pk},
        {"giver": house.users["contributor"].pk, "recipient": house.users["lead"].pk},
    ]
    due = str(datetime.date.today() + datetime.timedelta(days=3))
    body = {"title": "Spring", "question": "", "due_on": due, "pairs": pairs}
    pk = good(house.api("lead").post(f"{house.path}/feedback-cycles", body))["id"]
    given(house, to_change=f"{CANARY} said", cycle=pk)
    told = good(house.api("lead").get(f"{house.path}/feedback-cycles/{pk}"))
    assert [one["is_given"] for one in told["pairs"]] == [False, True]
    for role in ("lead", "owner", "viewer"):
        assert CANARY not in everything_told(house, role), role
    (mine,) = good(house.api("contributor").get(f"{house.path}/feedback-cycles/{pk}"))["pairs"]
    assert mine["recipient"]["id"] == house.users["lead"].pk
    assert house.api("viewer").get(f"{house.path}/feedback-cycles/{pk}").status_code == 404
