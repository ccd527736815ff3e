"""Both languages, complete: every sentence of the server and of the browser."""

import gc
import importlib
import inspect
import json
import pkgutil
import re
from pathlib import Path
from string import Formatter
from typing import Any

import planweave
from planweave.kernel.errors import Problem
from planweave.kernel.language import Text

WEB_TEXTS = Path(__file__).parents[2] / "web" / "src" / "texts"
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def all_texts() -> list[Text]:
    for module in pkgutil.walk_packages(planweave.__path__, "planweave."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return [thing for thing in gc.get_objects() if type(thing) is Text]


def test_every_text_has_both_languages_with_the_same_placeholders() -> None:
    texts = all_texts()
    assert len(texts) > 100
    wrong = [
        text.code
        for text in texts
        if not text.en.strip() or not text.zh.strip() or placeholders(text.en) != placeholders(text.zh)
    ]
    assert wrong == []


def test_no_placeholder_is_a_word_that_a_problem_keeps_for_itself() -> None:
    """`Problem(text, fields=…)` would take the value, and the sentence would miss it."""
    own = set(inspect.signature(Problem.__init__).parameters) | set(inspect.signature(Text.say).parameters)
    own -= {"params"}
    assert [text.code for text in all_texts() if placeholders(text.en) & own] == []


def test_english_holds_no_chinese() -> None:
    assert [text.code for text in all_texts() if CHINESE.search(text.en)] == []


def test_every_code_belongs_to_one_text() -> None:
    seen: dict[str, Text] = {}
    assert [text.code for text in all_texts() if seen.setdefault(text.code, text) != text] == []


def test_the_browsers_texts_have_the_same_keys_and_placeholders_in_both_languages() -> None:
    english, chinese = (
        {
            file.name: flat(json.loads(file.read_text("utf-8")))
            for file in (WEB_TEXTS / language).glob("*.json")
        }
        for language in ("en", "zh")
    )
    assert english.keys() == chinese.keys()
    assert english
    for name, texts in english.items():
        others = chinese[name]
        # English counts one and many; Chinese has one form for all.
        singular = {key for key in texts if key.endswith("_one")}
        assert texts.keys() - singular == others.keys() - {key for key in others if key.endswith("_one")}, (
            name
        )
        differing = [
            key
            for key in texts.keys() & others.keys()
            if interpolated(texts[key]) != interpolated(others[key])
        ]
        assert differing == [], name
        assert [key for key, text in others.items() if not text.strip()] == [], name


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def interpolated(text: str) -> set[str]:
    return set(re.findall(r"\{\{\s*(\w+)", text))


def flat(tree: dict[str, Any], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in tree.items():
        found |= flat(value, f"{prefix}{name}.") if isinstance(value, dict) else {f"{prefix}{name}": value}
    return found
