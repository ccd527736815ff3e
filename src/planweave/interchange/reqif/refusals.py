"""Why a ReqIF file is not taken."""

from dataclasses import dataclass, field
from typing import Any

from planweave.kernel.language import Language

from .texts import AT_LINE, AT_LINE_OF, REASONS


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One thing that is wrong with a file, with its line (0: of the file as a whole).

    `is_mendable` says that nothing of the content depends on it: the missing part can be supplied.
    """

    code: str
    line: int = 0
    member: str = ""
    params: dict[str, Any] = field(default_factory=dict)
    is_mendable: bool = False

    def say(self, language: Language) -> str:
        reason = REASONS[self.code].say(language, **self.params)
        if not self.line:
            return reason
        if self.member:
            return AT_LINE_OF.say(language, name=self.member, line=self.line, reason=reason)
        return AT_LINE.say(language, line=self.line, reason=reason)

    def as_dict(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "line": self.line,
            "member": self.member,
            "params": self.params,
            "is_mendable": self.is_mendable,
        }


class ReqifRefused(Exception):
    """The whole file is refused and nothing of it was used; `faults` say why, the gravest first."""

    def __init__(self, *faults: Fault, detail: str = "") -> None:
        super().__init__(faults)
        self.faults = sorted(faults, key=lambda fault: (fault.is_mendable, fault.member, fault.line))
        self.detail = detail

    @property
    def can_mend(self) -> bool:
        return all(fault.is_mendable for fault in self.faults)

    def say(self, language: Language) -> str:
        return self.faults[0].say(language)

    def __str__(self) -> str:
        return self.say("en")


def refuse(code: str, *, line: int = 0, **params: Any) -> ReqifRefused:
    """The refusal for one reason that cannot be mended."""
    return ReqifRefused(Fault(code=code, line=line, params=params))
