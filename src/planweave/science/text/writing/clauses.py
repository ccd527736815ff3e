"""Which part of a sentence is a condition, and which says what shall be done."""

from __future__ import annotations

import re

from .model import Sentence

_EN_LEADING = re.compile(
    r"(?:When(?:ever)?|While|Whilst|If|Where|Once|After|Before|During|Upon|On|As (?:soon|long) as|Until|Unless|In case"
    r"|At|In|For|With|Under|Each time|Every time|Given)\b[^.;]*?,\s*(?:then\s+)?",
    re.I,
)
_EN_TRAILING = re.compile(
    r"\s(?:when(?:ever)?|while|whilst|if|once|until|unless|as soon as|as long as|in case"
    r"|provided that|before|after(?! a\b))\s.*",
    re.I,
)
_ZH_LEADING = re.compile(
    r"[^，,；;。]*?(?:(?:时|时候|期间|之后|以后|后|之前|以前|前|过程中|中|状态下|模式下|情况下|条件下|环境下|场景下|的话|下|上|内)[，,]\s*则?)"
    r"|(?:当|如果|若|如|倘若|假如|一旦|除非|只要|对于|针对|凡|在)[^，,；;。]*[，,]\s*(?:则|那么)?"
)


def main_clause_at(sentence: Sentence) -> int:
    """Where the main clause begins: behind the conditions that lead the sentence."""
    at = 0
    leading = _ZH_LEADING if sentence.language == "zh" else _EN_LEADING
    while found := leading.match(sentence.text, at):
        if found.end() == at or found.end() >= len(sentence.text):
            break
        at = found.end()
    return at


def main_clause_end(sentence: Sentence) -> int:
    """Where a condition that trails the sentence begins; its end where none does."""
    if sentence.language == "zh":
        return len(sentence.text)
    found = _EN_TRAILING.search(sentence.text, main_clause_at(sentence))
    return found.start() if found else len(sentence.text)
