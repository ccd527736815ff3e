"""The five levels of a skill, and what they are called where a workspace has said nothing of its own."""

from collections.abc import Mapping
from typing import Any

from planweave.kernel.language import Text

from .. import texts

LOWEST, HIGHEST = 1, 5
USUAL = 3
"""The level of a skill of which nobody has said one: works alone."""
LONGEST_WORD = 40

PLAIN_WORDS: Mapping[int, tuple[str, str]] = {
    1: ("Learning", "学习中"),
    2: ("With guidance", "需指导"),
    3: ("Independent", "可独立承担"),
    4: ("Experienced", "熟练"),
    5: ("Expert, teaches others", "专家，可指导他人"),
}


def level_faults(words: list[dict[str, Any]]) -> dict[str, Text]:
    """Words are wanted for all five levels, in both languages."""
    if sorted(word["level"] for word in words) != list(range(LOWEST, HIGHEST + 1)):
        return {"levels": texts.LEVELS_ALL_FIVE}
    if any(not 0 < len(word[name].strip()) <= LONGEST_WORD for word in words for name in ("en", "zh")):
        return {"levels": texts.LEVEL_WORD_LENGTH}
    return {}
