"""Writing checks through the public API."""

from planweave.kernel.models import Activity, IdempotentRequest
from planweave.wording.models import DictionaryWord, IgnoredHit


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
    found = check(house, language="zh", description="系统应尽量支持 PDF 格式等等。")
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


BAD = "The system should be fast, etc."


def make(house, description=BAD, title="Search", **fields):
    answer = house.api("lead").post(
        f"{house.path}/requirements",
        {"product": house.product.pk, "title": title, "description": f"<p>{description}</p>", **fields},
    )
    assert answer.status_code == 201, answer.content
    return answer.json()


def refresh(house):
    return house.api("viewer").post(f"{house.path}/wording/refresh").json()


def test_a_measurable_phrase_is_offered_as_a_fit_criterion(house):
    found = check(house, description="Search results shall appear within 2 seconds for 500 concurrent users.")
    assert [(m["metric"], m["operator"], m["target"], m["unit"]) for m in found["measures"]] == [
        ("Response time", "<=", 2.0, "s"),
        ("Concurrent users", ">=", 500.0, "users"),
    ]
    chinese = check(house, language="zh", description="系统可用性应不低于 99.9%，同时在线 5000 人。")
    assert [(m["metric"], m["operator"], m["target"], m["unit"]) for m in chinese["measures"]] == [
        ("可用性", ">=", 99.9, "%"),
        ("并发用户数", ">=", 5000.0, "人"),
    ]


def test_a_sentence_without_pattern_is_proposed_with_one(house):
    [shape] = check(house, description="用户可以导出订单。")["patterns"]
    assert (shape["pattern"], shape["proposal"]) == ("none", "系统应允许用户导出订单。")
    [shape] = check(house, description="When the power fails, the pump shall stop.")["patterns"]
    assert (shape["pattern"], shape["proposal"]) == ("event", None)


def test_a_quality_is_proposed_with_its_characteristic(house):
    found = check(house, description="The server shall encrypt all passwords and lock accounts of attackers.")
    assert found["proposal"]["type"] == "non_functional"
    assert found["proposal"]["characteristic"] == "security"


def test_scores_are_kept_worst_first_and_say_what_would_raise_them(house):
    make(house, "The system shall print the order.")
    bad = make(house)
    assert refresh(house) == {"checked": 2, "waiting": 0}
    assert refresh(house) == {"checked": 0, "waiting": 0}
    listed = house.api("viewer").get(f"{house.path}/wording").json()
    assert [(row["key"], row["score"]) for row in listed["items"]] == [("SHOP-2", 56.0), ("SHOP-1", 100.0)]
    assert listed["items"][0]["hits"] == {"speculative": 1, "unmeasured": 1, "open_list": 1}
    summary = house.api("viewer").get(f"{house.path}/wording/summary").json()
    assert (summary["score"], summary["requirements"], summary["unchecked"]) == (78.0, 2, 0)
    assert [(loss["rule"], loss["requirements"], loss["points"]) for loss in summary["losses"]] == [
        ("unmeasured", 1, 7.5),
        ("open_list", 1, 6.0),
        ("speculative", 1, 6.0),
        ("", 1, 2.5),
    ]
    only = house.api("viewer").get(f"{house.path}/wording?rule=open_list").json()
    assert [row["key"] for row in only["items"]] == [bad["key"]]


def test_a_changed_requirement_is_checked_again(house):
    made = make(house)
    refresh(house)
    house.api("lead").patch(
        f"{house.path}/requirements/{made['key']}",
        {"version": made["version"], "description": "<p>The system shall answer within 2 s.</p>"},
    )
    assert house.api("lead").get(f"{house.path}/wording/summary").json()["unchecked"] == 1
    assert refresh(house) == {"checked": 1, "waiting": 0}
    assert house.api("lead").get(f"{house.path}/wording").json()["items"][0]["score"] == 100


def test_a_hit_is_set_aside_with_a_reason_and_comes_back_by_undo(house):
    made = make(house)
    path = f"{house.path}/requirements/{made['key']}/wording"
    answer = house.api("lead").post(
        f"{path}/ignored", {"rule": "open_list", "words": "etc", "reason": "The list is in the annex."}
    )
    assert answer.status_code == 201, answer.content
    words = [hit["words"] for hit in house.api("lead").get(path).json()["hits"]]
    ignored = house.api("lead").get(path).json()["ignored"]
    assert ("etc." in words, ignored[0]["reason"]) == (True, "The list is in the annex.")
    answer = house.api("lead").post(
        f"{path}/ignored", {"rule": "open_list", "words": "etc.", "reason": "The list is in the annex."}
    )
    found = house.api("lead").get(path).json()
    assert [hit["rule"] for hit in found["hits"]] == ["speculative", "unmeasured"]
    assert found["ignored_hits"][0]["words"] == "etc."
    undone = house.api("lead").post(f"{house.path}/undo", {"operation_id": answer.headers["X-Operation-Id"]})
    assert undone.status_code == 200, undone.content
    assert len(house.api("lead").get(path).json()["hits"]) == 3


def test_a_hit_without_reason_is_not_set_aside(house):
    made = make(house)
    before = Activity.objects.count()
    answer = house.api("lead", "zh").post(
        f"{house.path}/requirements/{made['key']}/wording/ignored",
        {"rule": "fancy", "words": "etc.", "reason": " "},
    )
    assert answer.status_code == 422
    assert set(answer.json()["fields"]) == {"rule", "reason"}
    assert answer.json()["fields"]["reason"]["message"] == "请说明为什么可以保留这些字，其他人会看到。"
    assert (Activity.objects.count(), IgnoredHit.objects.count()) == (before, 0)


def test_own_words_are_hit_and_others_are_not(house):
    api = house.api("product_manager")
    path = f"{house.path}/wording/dictionary"
    assert api.put(path, {"words": "赋能", "rule": "vague", "instead": "支持"}).status_code == 200
    assert api.put(path, {"words": "ETC.", "rule": ""}).status_code == 200
    [hit] = check(house, description="系统应赋能一线。")["hits"]
    assert (hit["words"], hit["rewriting"]["text"]) == ("赋能", "支持")
    assert [hit["rule"] for hit in check(house, description=BAD)["hits"]] == ["speculative", "unmeasured"]
    kept = api.get(path).json()["words"]
    assert [(word["words"], word["rule"]) for word in kept] == [("ETC.", ""), ("赋能", "vague")]
    assert api.delete(f"{path}/{kept[0]['id']}").status_code == 204
    assert len(check(house, description=BAD)["hits"]) == 3


def test_a_word_that_means_nothing_is_refused(house):
    before = Activity.objects.count()
    answer = house.api("lead").put(
        f"{house.path}/wording/dictionary", {"words": " ", "rule": "x", "instead": "y"}
    )
    assert answer.status_code == 422
    assert set(answer.json()["fields"]) == {"words", "rule"}
    refused = house.api("viewer").put(f"{house.path}/wording/dictionary", {"words": "a", "rule": ""})
    assert refused.status_code == 403
    assert (Activity.objects.count(), DictionaryWord.objects.count()) == (before, 0)
