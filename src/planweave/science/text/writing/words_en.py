"""English words that break a rule, each with what to write instead: None where only the author can know,
"" where the words may simply go. Keys are regular expressions; a blank "[…]" waits for a fact."""

from __future__ import annotations

from .model import Rule

WORDS: dict[Rule, dict[str, str | None]] = {
    Rule.VAGUE: {
        r"user[- ]friendly": None,
        r"(?:appropriate|suitable|adequate|sufficient|reasonable)(?:ly)?": None,
        r"several|some|a few|a number of": "[number]",
    },
    Rule.ESCAPE: {
        r"if (?:possible|necessary|needed)": "",
        r"(?:where|when|whenever) (?:possible|necessary|appropriate)": "",
        r"as (?:appropriate|necessary|needed)": "",
    },
    Rule.OPEN_LIST: {
        r"etc\.?|and so on": "",
        r"including but not limited to": "namely",
    },
    Rule.ABSOLUTE: {r"always|at all times": ""},
    Rule.TBD: {r"TBD|TBC|to be (?:determined|defined|decided)": "[value]"},
}
