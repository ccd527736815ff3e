"""Feedback given, thanked for, answered, taken up and taken back; asked for, answered and declined."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from harness.house import House
from planweave.evaluation.models import Feedback, FeedbackRequest
from planweave.kernel.models import Activity

from .said import ask, at, box, given, good, notices, requests, requirement, send

KINDS = [
    "FeedbackGiven",
    "FeedbackAcknowledged",
    "FeedbackTakenBack",
    "FeedbackAsked",
    "FeedbackRequestEnded",
]


def told() -> list[str]:
    return list(Activity.objects.filter(kind__in=KINDS).order_by("seq").values_list("kind", flat=True))


def readers(one: Any) -> set[int]:
    return {person["id"] for person in one["readers"]}


def test_feedback_reaches_its_recipient_with_what_and_when_it_is_about(house: House) -> None:
    key = requirement(house)
    period = {"start_on": "2026-01-05", "finish_on": "2026-03-27"}
    made = given(house, went_well=" Clear goals \r\n", about=[key, key], **period)
    (got,) = box(house, "contributor")
    assert got == made | {"can": {"answer": True, "take_back": False}}
    assert (got["went_well"], got["to_change"]) == ("Clear goals", "Send the agenda a day before")
    assert [one["key"] for one in got["about"]] == [key]
    assert (got["start_on"], got["finish_on"]) == ("2026-01-05", "2026-03-27")
    assert made["can"] == {"answer": False, "take_back": True}
    assert [one["id"] for one in box(house, "product_manager", "given")] == [got["id"]]
    assert notices(house, "contributor") == ["feedback_given"]
    assert told() == ["FeedbackGiven"]


def test_the_readers_are_named_and_a_lead_reads_only_what_was_shown_to_leads(house: House) -> None:
    private, shown = given(house), given(house, circle="leads")
    two = {house.users[role].pk for role in ("product_manager", "contributor")}
    assert readers(private) == two
    assert readers(shown) == two | {house.users[role].pk for role in ("owner", "lead")}
    for role in ("owner", "lead"):
        assert [one["id"] for one in box(house, role, "shared")] == [shown["id"]]
        assert house.api(role).get(at(house, f"/{private['id']}")).status_code == 404
        assert good(house.api(role).get(at(house, f"/{shown['id']}")))["can"]["answer"] is False
    for role in ("product_manager", "contributor", "viewer"):
        assert house.api(role).get(at(house, "?box=shared")).status_code == 403


def test_a_lead_finds_only_their_own_in_their_own_boxes(house: House) -> None:
    given(house, circle="leads")
    mine = given(house, "product_manager", "lead", circle="leads")
    assert [one["id"] for one in box(house, "lead")] == [mine["id"]]
    assert box(house, "lead", "given") == []
    assert mine["id"] not in [one["id"] for one in box(house, "lead", "shared")]
    assert house.api("lead").get(at(house, "?box=all")).status_code == 404


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"kind": "blame"}, "kind"),
        ({"circle": "everybody"}, "circle"),
        ({"to_change": "  "}, "to_change"),
        ({"kind": "praise"}, "went_well"),
        ({"to_change": "x" * 4001}, "to_change"),
        ({"start_on": "2026-01-05"}, "finish_on"),
        ({"finish_on": "2026-01-05"}, "start_on"),
        ({"start_on": "2026-01-05", "finish_on": "2026-01-04"}, "finish_on"),
        ({"about": ["SHOP-99"]}, "about"),
        ({"about": [f"SHOP-{number}" for number in range(1, 22)]}, "about"),
        ({"recipient": 0}, "recipient"),
        ({"request": 99}, "request"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_no_feedback_can_be_is_refused_by_field(
    house: House, body: dict[str, Any], field: str, language: str
) -> None:
    right = {
        "recipient": house.users["contributor"].pk,
        "kind": "suggestion",
        "circle": "recipient",
        "to_change": "x",
    }
    answer = house.api("product_manager", language).post(at(house), right | body)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, [field])
    message = answer.json()["fields"][field]["message"]
    assert message.endswith("。" if language == "zh" else ".")
    assert (Feedback.objects.count(), told(), notices(house, "contributor")) == (0, [], [])


@pytest.mark.parametrize("role", ["product_manager", "guest"])
def test_feedback_goes_neither_to_oneself_nor_to_a_guest(house: House, role: str) -> None:
    answer = send(house, "product_manager", role)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["recipient"])
    assert Feedback.objects.count() == 0


def test_the_database_keeps_what_nothing_may_break(house: House) -> None:
    one = Feedback.objects.get(pk=given(house)["id"])
    wrong = [
        {"recipient_id": one.giver_id},
        {"taken_back_at": one.given_at},
    ]
    for values in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            Feedback.objects.filter(pk=one.pk).update(**values)


def test_the_recipient_thanks_once_and_the_giver_hears_of_it(house: House) -> None:
    one = given(house)
    for _ in range(2):
        thanked = good(house.api("contributor").post(at(house, f"/{one['id']}/thanks")))
    assert thanked["thanked_at"] is not None
    assert notices(house, "product_manager") == ["feedback_thanked"]
    assert told() == ["FeedbackGiven", "FeedbackAcknowledged"]


def test_the_recipient_answers_takes_up_and_finishes_an_improvement(house: House) -> None:
    one = given(house)
    path = at(house, f"/{one['id']}/answer")
    api = house.api("contributor")
    first = good(api.put(path, {"version": 1, "answer": " I will ", "follow": "taken_up"}))
    assert (first["answer"], first["follow"], first["version"]) == ("I will", "taken_up", 2)
    done = good(api.put(path, {"version": 2, "follow": "done"}))
    assert (done["answer"], done["follow"], done["version"]) == ("I will", "done", 3)
    same = good(api.put(path, {"version": 3, "follow": "done"}))
    assert (same["version"], told().count("FeedbackAcknowledged")) == (3, 2)
    assert box(house, "product_manager", "given")[0]["answer"] == "I will"
    wrong = api.put(path, {"version": 3, "follow": "maybe"})
    assert (wrong.status_code, list(wrong.json()["fields"])) == (422, ["follow"])


def test_an_answer_from_an_older_window_is_refused_with_both_values(house: House) -> None:
    one = given(house)
    path = at(house, f"/{one['id']}/answer")
    good(house.api("contributor").put(path, {"version": 1, "answer": "First"}))
    answer = house.api("contributor").put(path, {"version": 1, "answer": "Second"})
    assert answer.status_code == 409
    contested = answer.json()["contested"]["answer"]
    assert (contested["theirs"], contested["yours"]) == ("First", "Second")
    good(house.api("contributor").put(path, {"version": 1, "answer": "First"}))
    assert Feedback.objects.get().answer == "First"


def test_nobody_but_the_recipient_answers_and_nobody_but_the_giver_takes_back(house: House) -> None:
    one = given(house, circle="leads")
    for role, status in (("product_manager", 403), ("lead", 403), ("viewer", 404), ("guest", 403)):
        assert house.api(role).post(at(house, f"/{one['id']}/thanks")).status_code == status, role
        body = {"version": 1, "answer": "x"}
        assert house.api(role).put(at(house, f"/{one['id']}/answer"), body).status_code == status, role
    for role, status in (("contributor", 403), ("lead", 403), ("viewer", 404), ("guest", 403)):
        assert house.api(role).delete(at(house, f"/{one['id']}")).status_code == status, role
    assert told() == ["FeedbackGiven"]
    assert Feedback.objects.values_list("answer", "thanked_at", "taken_back_at").get() == ("", None, None)


def test_taken_back_its_words_are_gone_for_everybody_and_its_place_stays(house: House) -> None:
    one = given(house, circle="leads", about=[requirement(house)])
    for _ in range(2):
        assert house.api("product_manager").delete(at(house, f"/{one['id']}")).status_code == 204
    (left,) = box(house, "contributor")
    assert (left["went_well"], left["to_change"], left["about"]) == ("", "", [])
    assert left["taken_back_at"] is not None
    assert left["can"] == {"answer": False, "take_back": False}
    assert box(house, "lead", "shared") == []
    assert house.api("lead").get(at(house, f"/{one['id']}")).status_code == 404
    assert house.api("contributor").post(at(house, f"/{one['id']}/thanks")).status_code == 409
    assert told() == ["FeedbackGiven", "FeedbackTakenBack"]


@pytest.mark.parametrize("how", ["thanks", "answer", "follow"])
def test_what_the_recipient_has_dealt_with_stays(house: House, how: str) -> None:
    one = given(house)
    api = house.api("contributor")
    if how == "thanks":
        good(api.post(at(house, f"/{one['id']}/thanks")))
    else:
        value = "x" if how == "answer" else "taken_up"
        good(api.put(at(house, f"/{one['id']}/answer"), {"version": 1, how: value}))
    refused = house.api("product_manager").delete(at(house, f"/{one['id']}"))
    assert (refused.status_code, refused.json()["code"]) == (409, "feedback.is_final")
    assert box(house, "contributor")[0]["to_change"] == "Send the agenda a day before"


def test_a_request_reaches_each_person_alone_and_is_answered(house: House) -> None:
    good(ask(house, "contributor", "lead", "product_manager"))
    (mine,) = requests(house, "product_manager")
    assert (mine["question"], mine["can"]) == ("How did the launch go?", {"end": True, "fulfil": True})
    assert len(requests(house, "contributor")) == 2
    assert notices(house, "product_manager") == ["feedback_asked"]
    one = given(house, request=mine["id"])
    assert one["question"] == "How did the launch go?"
    (after,) = requests(house, "product_manager")
    assert (after["state"], after["can"]) == ("answered", {"end": False, "fulfil": False})
    again = send(house, "product_manager", "contributor", request=mine["id"])
    assert (again.status_code, list(again.json()["fields"])) == (422, ["request"])
    assert told() == ["FeedbackAsked", "FeedbackGiven"]


def test_only_who_was_asked_answers_and_only_to_who_asked(house: House) -> None:
    request = good(ask(house, "contributor", "lead"))["items"][0]["id"]
    for giver, recipient in (("product_manager", "contributor"), ("lead", "owner")):
        answer = send(house, giver, recipient, request=request)
        assert (answer.status_code, list(answer.json()["fields"])) == (422, ["request"])
    assert (Feedback.objects.count(), requests(house, "lead")[0]["state"]) == (0, "open")


def test_feedback_taken_back_opens_its_request_again_unless_a_newer_one_waits(house: House) -> None:
    first = good(ask(house, "contributor", "product_manager"))["items"][0]["id"]
    one = given(house, request=first)
    house.api("product_manager").delete(at(house, f"/{one['id']}"))
    assert requests(house, "product_manager")[0]["state"] == "open"
    two = given(house, request=first)
    good(ask(house, "contributor", "product_manager", question="And now?"))
    house.api("product_manager").delete(at(house, f"/{two['id']}"))
    assert [one["state"] for one in requests(house, "product_manager")] == ["open", "answered"]


def test_asked_twice_at_once_is_refused_and_nobody_is_asked(house: House) -> None:
    good(ask(house, "contributor", "product_manager"))
    again = ask(house, "contributor", "lead", "product_manager")
    assert (again.status_code, again.json()["code"]) == (409, "feedback.already_asked")
    assert (FeedbackRequest.objects.count(), notices(house, "lead")) == (1, [])


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"people": []}, "people"),
        ({"people": [0]}, "people"),
        ({"question": " "}, "question"),
        ({"question": "x" * 1001}, "question"),
        ({"about": ["SHOP-99"]}, "about"),
        ({"start_on": "2026-01-05"}, "finish_on"),
    ],
)
def test_what_no_request_can_be_is_refused_by_field(house: House, body: dict[str, Any], field: str) -> None:
    answer = ask(house, "contributor", "lead", **body)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, [field])
    assert (FeedbackRequest.objects.count(), told(), notices(house, "lead")) == (0, [], [])


def test_a_request_is_withdrawn_by_its_asker_and_declined_by_who_was_asked(house: House) -> None:
    withdrawn, declined = (one["id"] for one in good(ask(house, "contributor", "lead", "viewer"))["items"])
    path = f"{house.path}/feedback-requests"
    by = {one.pk: one.asked_id for one in FeedbackRequest.objects.all()}
    if by[withdrawn] != house.users["lead"].pk:
        withdrawn, declined = declined, withdrawn
    assert house.api("owner").delete(f"{path}/{withdrawn}").status_code == 404
    assert house.api("contributor").delete(f"{path}/{withdrawn}").status_code == 204
    assert house.api("viewer").delete(f"{path}/{declined}").status_code == 204
    assert house.api("viewer").delete(f"{path}/{declined}").status_code == 409
    states = {one["id"]: one["state"] for one in requests(house, "contributor")}
    assert states == {withdrawn: "withdrawn", declined: "declined"}
    assert notices(house, "contributor") == ["feedback_declined"]
    assert told() == ["FeedbackAsked", "FeedbackRequestEnded", "FeedbackRequestEnded"]


def test_lists_cost_the_same_for_one_row_and_for_many(house: House) -> None:
    counted = []
    for _ in range(2):
        given(house, circle="leads", about=[requirement(house)])
        asked = good(ask(house, "contributor", "lead"))["items"][0]["id"]
        counts = []
        for path in (f"/feedback/{Feedback.objects.latest('pk').pk}", "/feedback", "/feedback-requests"):
            house.api("contributor").get(house.path + path)
            with CaptureQueriesContext(connection) as queries:
                good(house.api("contributor").get(house.path + path))
            counts.append(len(queries))
        counted.append(counts)
        house.api("contributor").delete(f"{house.path}/feedback-requests/{asked}")
    assert counted == [[5, 6, 4]] * 2
