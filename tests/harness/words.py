"""What the browser says, from its own text files: a test asks for a key, not for a copy of the words."""

import json
import re
from pathlib import Path

TEXTS = Path(__file__).parents[2] / "web" / "src" / "texts"


class Words:
    """`words("planning.proposal.apply", count=3)` is what the page shows in this language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = {
            path.stem: json.loads(path.read_text(encoding="utf-8"))
            for path in sorted((TEXTS / language).glob("*.json"))
        }

    def __call__(self, key: str, /, **values: object) -> str:
        """Placeholders are filled in; a plural is chosen by `count`. An unknown key is an error."""
        text = self._find(key)
        if text is None and "count" in values:
            is_one = self.language == "en" and values["count"] == 1
            text = self._find(f"{key}_{'one' if is_one else 'other'}")
        if text is None:
            raise KeyError(key)
        return re.sub(r"\{\{(\w+)\}\}", lambda found: str(values[found[1]]), text)

    def pattern(self, key: str) -> "re.Pattern[str]":
        """The text with anything where its placeholders are; of a plural, the form for many."""
        text = self._find(key) or self._find(f"{key}_other")
        if text is None:
            raise KeyError(key)
        return re.compile(".*".join(re.escape(part) for part in re.split(r"\{\{\w+\}\}", text)))

    def _find(self, key: str) -> str | None:
        found = self._texts
        for name in key.split("."):
            if not isinstance(found, dict) or name not in found:
                return None
            found = found[name]
        return found if isinstance(found, str) else None
