"""When a RACI, RASCI or DACI matrix holds: who is missing, who is too many, who carries too much.

RACI: per row exactly one Accountable, at least one Responsible. RASCI adds Support and changes neither.
DACI: per row exactly one Driver and exactly one Approver. One person may have several letters in a row.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from planweave.kernel.language import Text

from .. import texts
from .words import LETTERS, Scheme

MOST_ROWS, MOST_PEOPLE = 200, 40
CROWD = 4
"""From how many on people consulted (or informed) are too many where they are also more than half of all."""
DOES = {Scheme.RACI: "RA", Scheme.RASCI: "RAS", Scheme.DACI: "DA"}
"""The letters that mean work; Consulted, Contributor and Informed are heard or told."""


@dataclass(frozen=True, kw_only=True)
class Row:
    id: int
    kind: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Chart:
    """`duties` maps (row, person) → letters, such as "AR"; what is empty is absent."""

    scheme: str
    rows: Sequence[Row]
    people: Sequence[int]
    duties: Mapping[tuple[int, int], str]
    most_duties: int


@dataclass(frozen=True, kw_only=True)
class Fault:
    """A sentence about a row or a person. `is_error`: the scheme is broken; otherwise it is worth a look."""

    code: str
    text: Text
    params: Mapping[str, object]
    row: int | None = None
    person: int | None = None
    is_error: bool = True


@dataclass(frozen=True, kw_only=True)
class Load:
    """What one person carries: how often each letter, and in how many rows they have work to do."""

    person: int
    letters: dict[str, int]
    duties: int


def settled_letters(scheme: str, said: str) -> str | None:
    """The letters in the scheme's order, each once; None where one is not of the scheme."""
    wanted = {letter for letter in said.upper() if letter not in " /,、+"}
    known = LETTERS[Scheme(scheme)]
    return None if wanted - set(known) else "".join(letter for letter in known if letter in wanted)


def loads(chart: Chart) -> list[Load]:
    """Per person, in the order of the columns."""
    does = set(DOES[Scheme(chart.scheme)])
    found = []
    for person in chart.people:
        mine = [chart.duties.get((row.id, person), "") for row in chart.rows]
        found.append(
            Load(
                person=person,
                letters={
                    letter: sum(letter in one for one in mine) for letter in LETTERS[Scheme(chart.scheme)]
                },
                duties=sum(1 for one in mine if does & set(one)),
            )
        )
    return found


def faults(chart: Chart, *, names: Mapping[int, str], members: Collection[int]) -> list[Fault]:
    """All that is wrong: rows in their order, then people. `names` are the people's, `members` who is still here."""
    found: list[Fault] = []
    for row in chart.rows:
        found += _row_faults(chart, row)
    for load in loads(chart):
        said = {"person": names.get(load.person, "—")}
        if load.person not in members:
            found.append(Fault(code="left", text=texts.FAULT_LEFT, params=said, person=load.person))
        elif chart.rows and not any(load.letters.values()):
            found.append(
                Fault(code="idle", text=texts.FAULT_IDLE, params=said, person=load.person, is_error=False)
            )
        if load.duties > chart.most_duties:
            params = said | {"duties": load.duties, "most": chart.most_duties}
            found.append(
                Fault(
                    code="overload",
                    text=texts.FAULT_OVERLOAD,
                    params=params,
                    person=load.person,
                    is_error=False,
                )
            )
    return found


def _row_faults(chart: Chart, row: Row) -> list[Fault]:
    scheme = Scheme(chart.scheme)
    has = {
        letter: sum(letter in chart.duties.get((row.id, person), "") for person in chart.people)
        for letter in LETTERS[scheme]
    }
    if not any(has.values()):
        return [Fault(code="empty", text=texts.FAULT_EMPTY, params={"row": row.name}, row=row.id)]
    found = []
    singles = ("D", "A") if scheme == Scheme.DACI else ("A",)
    for letter in singles:
        if has[letter] != 1:
            none, many = texts.FAULT_SINGLE[scheme == Scheme.DACI, letter]
            params: dict[str, object] = {"row": row.name}
            if has[letter]:
                params["count"] = has[letter]
            found.append(
                Fault(
                    code=f"{'many' if has[letter] else 'no'}_{letter.lower()}",
                    text=many if has[letter] else none,
                    params=params,
                    row=row.id,
                )
            )
    if scheme != Scheme.DACI and not has["R"]:
        found.append(Fault(code="no_r", text=texts.FAULT_NO_R, params={"row": row.name}, row=row.id))
    for letter in "CI":
        if has[letter] >= CROWD and has[letter] * 2 > len(chart.people):
            text = texts.FAULT_CROWD[scheme == Scheme.DACI, letter]
            params = {"row": row.name, "count": has[letter]}
            found.append(
                Fault(code=f"crowd_{letter.lower()}", text=text, params=params, row=row.id, is_error=False)
            )
    return found
