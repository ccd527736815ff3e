"""What verdicts come to, and the minutes that write themselves."""

import pytest

from harness.house import House
from harness.reviewing import at, judge, signed_off
from planweave.reviews.rules.outcomes import Voice, decision_of, outcome_of


def test_minutes_write_themselves_in_both_languages(house: House, review: str) -> None:
    remark = {"body": "What is <fast>?", "field": "description", "start": 26, "quote": "fast"}
    house.api("lead").post(at(house, review, "/items/SHOP-1/remarks"), remark)
    house.api("lead").put(at(house, review, "/checklist"), {"ticked": [1]})
    judge(house, "viewer", review, "SHOP-1", "accept_with_changes", "name the *cards*")
    ended = signed_off(house, review)
    answer = house.api("viewer").get(at(house, review, "/minutes?format=md"))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="REV-1-round-1.md"'
    lines = answer.content.decode().splitlines()
    assert lines[0] == "# Minutes of REV-1, round 1: Payment scope"
    assert "Decision: Accept" in lines
    assert "| lead of shop | Approver | 2/2 |" in lines
    [row] = [line for line in lines if line.startswith("| SHOP-1 | Pay")]
    key, title, version, outcome, verdicts = row.strip("| ").split(" | ")
    assert (key, title, version, outcome) == ("SHOP-1", "Pay by card", "1", "Accept")
    assert sorted(verdicts.split("<br>")) == [
        "contributor of shop: Accept",
        "lead of shop: Accept",
        "viewer of shop: Accept with changes – name the \\*cards\\*",
    ]
    assert "| SHOP-1 | Description: “fast” | lead of shop: What is &lt;fast&gt;? | 1 |" in lines
    assert any(ended["seats"][0]["signature"]["content_hash"] in line for line in lines)
    page = house.api("viewer", "zh").get(at(house, review, "/minutes")).content.decode()
    assert "<h1>评审纪要 REV-1 第 1 轮：Payment scope</h1>" in page
    assert "What is &lt;fast&gt;?" in page
    assert "本人批准上述内容。" in page
    assert house.api("viewer").get(at(house, review, "/minutes?format=pdf")).status_code == 422
    assert house.api("viewer").get(at(house, review, "/minutes?round=2")).status_code == 404


A, R, OPT = "approver", "reviewer", "optional"


@pytest.mark.parametrize(
    ("voices", "quorum", "expected"),
    [
        ([(A, "accept"), (R, "accept")], 2, "accept"),
        ([(A, "accept")], 2, "open"),
        ([(R, "accept"), (R, "accept")], 2, "open"),
        ([(A, "accept"), (R, "abstain")], 2, "open"),
        ([(A, "accept"), (OPT, "reject")], 1, "accept"),
        ([(A, "reject"), (R, "accept"), (R, "accept")], 2, "reject"),
        ([(A, "accept"), (R, "reject")], 2, "reject"),
        ([(A, "accept"), (R, "reject"), (R, "accept")], 2, "accept_with_changes"),
        ([(A, "accept_with_changes"), (R, "accept")], 2, "accept_with_changes"),
        ([(A, "abstain"), (R, "accept")], 1, "accept"),
    ],
)
def test_what_verdicts_come_to(voices: list[tuple[str, str]], quorum: int, expected: str) -> None:
    said = [Voice(role=role, verdict=verdict) for role, verdict in voices]
    assert outcome_of(said, approvers=1, quorum=quorum) == expected


def test_the_decision_is_the_worst_outcome() -> None:
    assert decision_of(["accept", "accept"]) == "accept"
    assert decision_of(["accept", "accept_with_changes"]) == "accept_with_changes"
    assert decision_of(["accept_with_changes", "reject"]) == "reject"
    assert decision_of(["reject", "open"]) == "open"
