"""Why a plan file is not taken."""

from typing import Any

from planweave.kernel.language import Language

from .texts import AT_LINE, REASONS


class PlanRefused(Exception):
    """The whole file is refused and nothing of it was used. `line` 0: of the file as a whole."""

    def __init__(self, code: str, *, line: int = 0, detail: str = "", **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.detail = detail
        self.params = params

    def say(self, language: Language) -> str:
        reason = REASONS[self.code].say(language, **self.params)
        return AT_LINE.say(language, line=self.line, reason=reason) if self.line else reason

    def __str__(self) -> str:
        return self.say("en")
