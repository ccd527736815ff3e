"""What a check is: a function that looks, and the kinds of thing that it may find."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from planweave.kernel.language import Language, Text

Area = Literal["installation", "settings", "folder", "database", "work", "backup", "history"]
Severity = Literal["error", "advice"]

KINDS: dict[str, "Kind"] = {}
"""Every kind of misconfiguration by its code."""


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A misconfiguration: `wrong` says what is, `todo` what to do. An error loses data, shuts people out or lets
    strangers in; an advice is what a careful administrator would do."""

    code: str
    area: Area
    severity: Severity
    wrong: Text
    todo: Text


def kind(code: str, area: Area, severity: Severity, *, wrong: tuple[str, str], todo: tuple[str, str]) -> Kind:
    """Declare one, with its sentences in English and Chinese."""
    made = Kind(
        code=code,
        area=area,
        severity=severity,
        wrong=Text(f"doctor.{code}.wrong", *wrong),
        todo=Text(f"doctor.{code}.todo", *todo),
    )
    KINDS[code] = made
    return made


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A kind with the facts that fill its sentences."""

    kind: Kind
    facts: dict[str, object] = field(default_factory=dict)

    def wrong(self, language: Language) -> str:
        return self.kind.wrong.say(language, **self.facts)

    def todo(self, language: Language) -> str:
        return self.kind.todo.say(language, **self.facts)


def found(kind: Kind, **facts: object) -> Finding:
    return Finding(kind=kind, facts=facts)


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where to look. `is_thorough` reads the whole database too: minutes on a large one. `is_inside` is the server
    looking at itself."""

    data: Path
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    is_thorough: bool = False
    is_inside: bool = False


Check = Callable[[Place], Iterator[Finding]]

_BEFORE: list[Check] = []
_AFTER: list[Check] = []


def check(work: Check) -> Check:
    """Declare a check that needs the settings and the database."""
    _AFTER.append(work)
    return work


def early_check(work: Check) -> Check:
    """Declare a check that needs neither: what it finds can be why the settings do not load."""
    _BEFORE.append(work)
    return work


def found_in(place: Place, *, when: Literal["early", "late"]) -> list[Finding]:
    """What every check finds. A check that fails is itself found: nothing is passed over in silence."""
    findings: list[Finding] = []
    for work in _BEFORE if when == "early" else _AFTER:
        try:
            findings.extend(work(place))
        except Exception as error:
            findings.append(
                found(CHECK_FAILED, name=work.__name__, reason=f"{type(error).__name__}: {error}")
            )
    return findings


CHECK_FAILED = kind(
    "check_failed",
    "installation",
    "error",
    wrong=(
        "The check “{name}” could not be carried out: {reason}",
        "检查项“{name}”未能执行：{reason}",
    ),
    todo=(
        "Mend the other findings first, then run doctor again; if it stays, tell the makers.",
        "请先处理其他问题后重新运行 doctor；若仍存在，请反馈给开发团队。",
    ),
)
