"""Chinese words that break a rule; the form is that of `words_en`."""

from __future__ import annotations

from .model import Rule

WORDS: dict[Rule, dict[str, str | None]] = {
    Rule.VAGUE: {
        r"友好|便捷|方便|易用|合适|适当|合理": None,
        r"一些|若干|多个|几个": "[数量]",
    },
    Rule.ESCAPE: {r"尽可能|尽量|如有可能|必要时|视情况": ""},
    Rule.OPEN_LIST: {r"等等": "", r"包括但不限于": "包括"},
    Rule.ABSOLUTE: {r"永远|始终|任何时候": ""},
    Rule.TBD: {r"待定|待确认|待补充": "[值]"},
}
