"""Writing checks through the public API."""

from planweave.kernel.models import Activity, IdempotentRequest


def check(house, role="contributor", language="en", **texts):
    answer = house.api(role, language).post(f"{house.path}/wording/check", texts)
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_a_text_is_checked_while_it_is_written_and_nothing_is_kept(house):
    before = Activity.objects.count()
    found = check(house, description="If possible, the system shall show several items.")
    assert [(hit["rule"], hit["incose"], hit["words"]) for hit in found["hits"]] == [
        ("escape", "R8", "If possible"),
        ("vague", "R7", "several"),
    ]
    assert found["score"] == 70
    assert found["hits"][0]["rewriting"] == {"start": 0, "end": 14, "text": "T", "has_blank": False}
    assert (Activity.objects.count(), IdempotentRequest.objects.count()) == (before, 0)


def test_the_reason_is_said_in_the_readers_language(house):
    found = check(house, language="zh", description="系统应尽量支持常用格式等等。")
    assert [hit["name"] for hit in found["hits"]] == ["免责措辞", "列举不全"]
    assert found["hits"][0]["why"] == "有了“尽量”，不做也可以说已经满足，需求便失去约束。"


def test_offsets_are_those_of_browsers(house):
    text = "🚀🚀 The system shall always start."
    [hit] = check(house, description=text)["hits"]
    in_browser = text.encode("utf-16-le")
    assert in_browser[hit["start"] * 2 : hit["end"] * 2].decode("utf-16-le") == "always"


def test_a_stranger_checks_nothing(house, foreign_house):
    answer = foreign_house.api("owner").post(f"{house.path}/wording/check", {"description": "x"})
    assert answer.status_code == 404


def test_a_text_that_is_too_long_is_refused(house):
    answer = house.api("lead").post(f"{house.path}/wording/check", {"description": "a" * 50_001})
    assert answer.status_code == 422
