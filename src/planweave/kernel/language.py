"""Texts in both languages, side by side, so that a translation cannot be missing."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = ("en", "zh")


@dataclass(frozen=True)
class Text:
    """One sentence under a stable code. `en` and `zh` hold the same `{placeholders}`.

    Programs rely on `code`; people read the sentence. A contract test compares the placeholders.
    """

    code: str
    en: str
    zh: str

    def say(self, language: Language, **params: object) -> str:
        """The sentence in `language`. A placeholder without a value is a programming error: KeyError."""
        return (self.zh if language == "zh" else self.en).format(**params)


def language_of(header: str) -> Language:
    """The first of our languages in an Accept-Language header; English where it names neither."""
    for part in header.lower().split(","):
        tag = part.split(";")[0].strip()
        if tag.startswith("zh"):
            return "zh"
        if tag.startswith("en"):
            return "en"
    return "en"
