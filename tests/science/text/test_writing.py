"""The rules of writing on sentences whose answers are plain."""

import json
import time
from pathlib import Path

import pytest

from planweave.cli.bench.writing import SENTENCES, measure
from planweave.science.text.writing import (
    COSTS,
    NO_PATTERN,
    Lexicon,
    Pattern,
    Rule,
    check,
    document_score,
    score_of,
    sentences,
)


def rules(text: str) -> list[tuple[str, str]]:
    return [(hit.rule.value, hit.words) for hit in check(text).hits]


def rewritten(text: str) -> str:
    [hit] = check(text).hits
    assert hit.rewriting is not None
    return text[: hit.rewriting.start] + hit.rewriting.text + text[hit.rewriting.end :]


def test_sentences_are_parted_in_both_languages_with_their_places() -> None:
    text = "1. The pump stops, e.g. at night. It is 3.5 m long.\n系统应保存。用户可导出！"
    found = sentences(text)
    assert [one.text for one in found] == [
        "The pump stops, e.g. at night.",
        "It is 3.5 m long.",
        "系统应保存。",
        "用户可导出！",
    ]
    assert [one.language for one in found] == ["en", "en", "zh", "zh"]
    assert all(text[one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The page shall load quickly.", [("unmeasured", "quickly")]),
        ("The page shall load quickly, within 2 seconds.", []),
        ("The belt shall run faster than 0.5 m/s.", []),
        ("The belt shall run faster.", [("comparative", "faster")]),
        ("The pump shall not start.", [("negative", "shall not")]),
        ("The weight shall not exceed 80 kg.", []),
        ("If the user is not signed in, then the portal shall show the sign-in page.", []),
        ("Data shall be encrypted by the server.", []),
        ("Data shall be encrypted.", [("passive", "shall be encrypted")]),
        ("When an order is placed, the shop shall print a label.", []),
        ("The shop shall print labels and invoices.", []),
        ("The shop shall print labels and send invoices.", [("several", "and send")]),
        ("The link shall carry TCP/IP at 5 km/h.", []),
        ("The report shall be ready on 1 May.", []),
        ("系统应等待用户确认后再删除文件。", []),
        ("系统应将客户分为三个等级。", []),
        ("系统应支持短信等方式。", [("open_list", "等")]),
        ("系统应记录并发连接数。", []),
        ("系统应保存并发送邮件。", [("several", "并发送")]),
        ("重量应不超过 80 公斤。", []),
        ("手续费应为 35。", [("unit", "35")]),
        ("系统应显示最近 10 条记录。", []),
        ("其他用户的设备应由系统注销。", []),
    ],
)
def test_what_is_hit_and_what_only_looks_like_it(text: str, found: list[tuple[str, str]]) -> None:
    assert rules(text) == found


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("If possible, the shop shall print labels.", "The shop shall print labels."),
        ("The shop shall print labels, if possible.", "The shop shall print labels."),
        ("The shop should print labels.", "The shop shall print labels."),
        ("Data shall be encrypted.", "The [system] shall encrypt data."),
        (
            "The shop shall print labels and send invoices.",
            "The shop shall print labels. The shop shall send invoices.",
        ),
        ("商城应尽量打印标签。", "商城应打印标签。"),
        ("商城应打印标签并发送发票。", "商城应打印标签。商城应发送发票。"),
    ],
)
def test_a_rewriting_reads_well_and_mends_the_hit(text: str, better: str) -> None:
    assert rewritten(text) == better
    before = {hit.rule for hit in check(text).hits}
    assert not before & {hit.rule for hit in check(better).hits}


def test_a_rewriting_with_a_blank_is_not_done_until_the_blank_is_filled() -> None:
    text = rewritten("The page shall load fast.")
    assert text == "The page shall load within [value] s."
    assert rules(text) == [("tbd", "[value]")]


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("The pump shall stop.", Pattern.UBIQUITOUS),
        ("When the door opens, the pump shall stop.", Pattern.EVENT),
        ("While the door is open, the pump shall wait.", Pattern.STATE),
        ("If the power fails, then the pump shall stop.", Pattern.UNWANTED),
        ("Where a battery is fitted, the pump shall use the battery.", Pattern.OPTIONAL),
        ("While running, when the door opens, the pump shall stop.", Pattern.COMPLEX),
        ("As a nurse, I want an alarm so that I hear it.", Pattern.STORY),
        ("Nurses like alarms.", Pattern.NONE),
        ("泵应停止。", Pattern.UBIQUITOUS),
        ("当门打开时，泵应停止。", Pattern.EVENT),
        ("在维护模式下，泵应等待。", Pattern.STATE),
        ("如果断电，则泵应停止。", Pattern.UNWANTED),
        ("若配备电池，泵应使用电池。", Pattern.OPTIONAL),
        ("运行期间，如果门打开，则泵应停止。", Pattern.COMPLEX),
        ("作为护士，我希望听到报警。", Pattern.STORY),
        ("护士喜欢报警。", Pattern.NONE),
    ],
)
def test_patterns_of_ears_are_recognised(text: str, pattern: Pattern) -> None:
    assert [shape.pattern for shape in check(text).shapes] == [pattern]


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("Users can export reports.", "The [system] shall let users export reports."),
        ("The shop should print labels.", "The shop shall print labels."),
        ("Reports can be exported.", None),
        ("Export reports.", "The [system] shall export reports."),
        ("The shop shall print labels.", None),
        ("用户可以导出报表。", "系统应允许用户导出报表。"),
        ("支持导出报表。", "系统应支持导出报表。"),
        ("报表很好看。", None),
    ],
)
def test_a_sentence_without_pattern_is_proposed_where_its_own_words_allow(
    text: str, proposal: str | None
) -> None:
    assert [shape.proposal for shape in check(text).shapes] == [proposal]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("It shall answer within 2 seconds.", [("response_time", "le", 2.0, "s")]),
        ("不超过 200 毫秒", [("duration", "le", 200.0, "ms")]),
        ("at least 99.9 % uptime", [("availability", "ge", 99.9, "%")]),
        ("同时在线 5000 人", [("concurrent_users", "ge", 5000.0, "users")]),
        ("系统每天应处理不少于 2 万笔订单", [("count", "ge", 20000.0, "items")]),
        ("The file shall be smaller than 1,024 KB.", [("size", "lt", 1024.0, "KB")]),
        ("The report shall have two columns.", []),
        ("The meter shall send a reading every 15 minutes.", []),
    ],
)
def test_a_measurable_phrase_becomes_metric_operator_value_unit(
    text: str, measures: list[tuple[str, str, float, str]]
) -> None:
    assert [(m.metric, m.operator.value, m.value, m.unit) for m in check(text).measures] == measures


def test_own_words_count_and_ignored_ones_do_not() -> None:
    lexicon = Lexicon(added={Rule.VAGUE: {"leverage": "use"}}, ignored=frozenset({"quickly"}))
    [hit] = check("We shall leverage it and load quickly.", lexicon=lexicon).hits[:1]
    assert (hit.words, hit.rewriting and hit.rewriting.text) == ("leverage", "use")
    assert "unmeasured" not in {one.rule.value for one in check("It loads quickly.", lexicon=lexicon).hits}


def test_the_score_is_what_its_losses_say() -> None:
    score = score_of([Rule.TBD, Rule.VAGUE, Rule.VAGUE], has_pattern=False)
    assert score.value == 100 - COSTS[Rule.TBD] - 1.5 * COSTS[Rule.VAGUE] - NO_PATTERN
    assert [loss.rule for loss in score.losses] == [Rule.VAGUE, Rule.TBD, None]
    assert score_of(list(Rule) * 2, has_pattern=False).value == 0


def test_a_documents_score_is_the_mean_and_says_what_each_rule_costs_it() -> None:
    scores = [score_of([Rule.TBD], has_pattern=True), score_of([], has_pattern=True)]
    whole = document_score(scores)
    assert (whole.value, [(loss.rule, loss.points) for loss in whole.losses]) == (90, [(Rule.TBD, 10)])
    assert document_score([]).value == 100


@pytest.mark.parametrize(
    "text",
    [
        "a" * 50_000,
        "shall and " * 5_000,
        "，当" * 20_000,
        "1" * 50_000,
        "((((" * 10_000,
        "/ " * 25_000,
        "a." * 25_000,
    ],
    ids=["letters", "joins", "conditions", "digits", "brackets", "slashes", "stops"],
)
def test_hostile_text_takes_time_in_step_with_its_length(text: str) -> None:
    """Quadratic work on these 50,000 characters took minutes; the processor's time is measured, not the clock's."""
    began = time.process_time()
    check(text)
    assert time.process_time() - began < 5


def test_the_labelled_sentences_keep_their_figures() -> None:
    rows = [json.loads(line) for line in Path(SENTENCES).read_text(encoding="utf-8").splitlines()]
    for language in ("en", "zh"):
        assert sum(row["language"] == language for row in rows) >= 300
    assert len({row["text"] for row in rows}) == len(rows)
    figures = measure(rows)
    for language in ("en", "zh"):
        assert figures[language, "test"].all_rules.f1 >= 0.9
        assert figures[language, "test"].patterns[True] / figures[language, "test"].sentences >= 0.9
