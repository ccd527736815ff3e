"""Both languages are complete, hold the same facts, and every code that the program uses has a text."""

import ast
import re
import string
from pathlib import Path

import pytest

from planweave.interchange.tabular import texts
from planweave.interchange.tabular.backlog_fields import BACKLOG_FIELDS, STAKEHOLDER_FIELDS
from planweave.interchange.tabular.texts import TEXTS, sentence

PACKAGE = Path(texts.__file__).parent


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", TEXTS)
def test_both_languages_hold_the_same_facts(code):
    english, chinese = TEXTS[code]
    assert placeholders(english) == placeholders(chinese)
    assert re.search("[\u4e00-\u9fff]", chinese)
    assert not re.search("[\u4e00-\u9fff]", english.replace("2万", ""))
    assert not re.search(r"[,;:!?](?![0-9}])", re.sub(r"\{[^}]*\}", "", chinese)), "half-width punctuation"


def used_codes() -> set[str]:
    found = set()
    for path in PACKAGE.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {
                "FileRefused", "Issue", "CellProblem", "Reason", "_row_issue",
            }:  # fmt: skip
                literal = bool(node.args) and not isinstance(node.args[0], ast.Subscript)
                for leaf in ast.walk(node.args[0]) if literal else ():
                    if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str):
                        found.add(leaf.value)
    return found


def test_every_code_in_use_has_a_text():
    codes = used_codes()
    assert len(codes) > 50
    assert codes - set(TEXTS) == set()


def test_every_text_is_in_use():
    source = "".join(
        path.read_text(encoding="utf-8") for path in PACKAGE.glob("*.py") if path.name != "texts.py"
    )
    quoted = set(re.findall(r'"([a-z_]+)"', source))
    assert {code for code in TEXTS if code not in quoted} == set()


def test_parameters_in_both_languages():
    assert sentence("map_unit", "en", {"unit": "hours"}) == "Values are in hours and are turned into days."
    assert sentence("map_unit", "zh", {"unit": "hours"}) == "以小时为单位，将换算为人天。"
    assert sentence("required_empty", "zh", {"field": ["Title", "标题"]}) == "“标题”为空，此项必填。"
    with pytest.raises(KeyError):
        sentence("required_empty", "zh", {})


@pytest.mark.parametrize("field", [*BACKLOG_FIELDS, *STAKEHOLDER_FIELDS], ids=lambda field: field.name)
def test_fields_speak_both_languages(field):
    assert not re.search("[\u4e00-\u9fff]", field.en + field.note_en)
    assert re.search("[\u4e00-\u9fff]", field.zh)
    assert field.note_zh.endswith("。")
    assert field.note_en.endswith(".")
    for aliases in field.choices.values():
        assert not re.search("[\u4e00-\u9fff]", aliases[0])
        assert re.search("[\u4e00-\u9fff]", aliases[1])
