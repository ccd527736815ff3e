"""Where the headings of a table are, and which column means which field."""

import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import islice
from typing import Any

from .cells import Cell, CellError, column_letters
from .fields import EFFORT_UNITS, MONEY_UNITS, POINTS, SECONDS, Field, Kind, Unit, folded, split_brackets
from .sandbox import Row
from .texts import sentence
from .values import CellProblem, Reading, as_text, parse_cell
from .vocabulary import FAMILY_ALONE, FAMILY_SEVERAL, Candidate, Vocabulary

ENOUGH = 0.6
"""From this confidence on, a column is mapped without asking; the wizard shows what is below as a question."""

_ROWS_LOOKED_AT = 40
_SAMPLE = 200
_CHECKED_KINDS = {
    Kind.DAYS,
    Kind.NUMBER,
    Kind.FIGURE,
    Kind.MONEY,
    Kind.PERCENT,
    Kind.PROGRESS,
    Kind.DATE,
    Kind.CHOICE,
    Kind.CHOICES,
    Kind.BOOLEAN,
}


@dataclass(frozen=True)
class Header:
    """The headings by column (empty where there is none). Data begins below `last_row`.

    Two rows make one heading where the upper one spans columns (merged) and the lower one tells them apart.
    """

    first_row: int
    last_row: int
    headings: tuple[str, ...]
    confidence: float


@dataclass(frozen=True)
class ColumnMapping:
    """One column's use. Plain values only, so that it can be stored and remembered.

    `unit` is a name of `UNITS`; `values` overrides what single cell texts mean (`{"高": "must"}`).
    """

    column: int
    heading: str
    field: str
    member: str = ""
    unit: str = ""
    factor: float = 1.0
    values: Mapping[str, str] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)

    def reading(self, *, hours_per_day: float) -> Reading:
        return Reading(unit=unit_named(self.unit, self.factor), hours_per_day=hours_per_day)


@dataclass(frozen=True)
class Reason:
    """Why a column was (not) mapped, as a sentence in either language."""

    code: str
    params: dict[str, Any] = field(default_factory=dict)

    def say(self, language: str) -> str:
        return sentence(self.code, language, self.params)


@dataclass(frozen=True)
class Proposal:
    """What one column probably is. `mapping` is None where nothing fits; `others` are further fields by score."""

    column: int
    heading: str
    mapping: ColumnMapping | None
    confidence: float
    reasons: tuple[Reason, ...]
    others: tuple[tuple[str, float], ...] = ()


def unit_named(name: str, factor: float = 1.0) -> Unit | None:
    """The unit under a stored name; `money` with its factor. None for the field's own unit."""
    if name == "money":
        return Unit("money", factor)
    if name == POINTS.name:
        return POINTS
    return next((unit for unit in EFFORT_UNITS.values() if unit.name == name), None)


def find_header(
    rows: Iterable[Row],
    vocabulary: Vocabulary,
    *,
    merged: Sequence[tuple[int, int, int, int]] = (),
) -> Header | None:
    """The row that names the columns, among the first rows; titles and blank rows above it are passed over.

    None where no row names even one of the fields and none looks like headings over data.
    """
    first = list(islice(rows, _ROWS_LOOKED_AT))
    best: tuple[float, int] | None = None
    for place, row in enumerate(first):
        score = _header_score(row, first[place + 1 : place + 4], vocabulary)
        if score > 0 and (best is None or score > best[0] + 1e-9):
            best = (score, place)
    if best is None:
        return None
    score, place = best
    row, below = first[place], first[place + 1] if place + 1 < len(first) else None
    above = first[place - 1] if place else None
    if below is not None and (joined := _joined(row, below, merged)):
        return Header(row.number, below.number, joined, min(score / 6, 1.0))
    if above is not None and (joined := _joined(above, row, merged)):
        return Header(above.number, row.number, joined, min(score / 6, 1.0))
    return Header(row.number, row.number, tuple(_heading(cell) for cell in row.cells), min(score / 6, 1.0))


def _header_score(row: Row, below: Sequence[Row], vocabulary: Vocabulary) -> float:
    filled = [cell for cell in row.cells if cell is not None]
    texts = [cell for cell in filled if isinstance(cell, str) and len(cell) <= 60 and cell.strip()]
    if not texts:
        return 0.0
    known = {found.name for text in texts if (found := vocabulary.is_known(text))}
    distinct = len(set(texts)) / len(filled)
    data_below = max((sum(cell is not None for cell in each.cells) for each in below), default=0)
    looks = len(texts) >= 2 and distinct > 0.8 and data_below >= 2
    if not known and not looks:
        return 0.0
    return 3.0 * len(known) * distinct + (1.0 if looks else 0.0) + 0.5 * len(texts) / len(filled)


def _heading(cell: Cell) -> str:
    return " ".join(as_text(cell).split())


def _joined(upper: Row, lower: Row, merged: Sequence[tuple[int, int, int, int]]) -> tuple[str, ...] | None:
    """The two rows as one, where the upper spans columns that the lower tells apart; else None."""
    if lower.number != upper.number + 1:
        return None
    spans = [area for area in merged if area[0] == area[2] == upper.number and area[3] > area[1]]
    tall = {
        area[1]
        for area in merged
        if area[0] == upper.number and area[2] >= lower.number and area[1] == area[3]
    }
    spans = [
        area
        for area in spans
        if isinstance(upper.cell(area[1]), str)
        and all(isinstance(lower.cell(column), str) for column in range(area[1], area[3] + 1))
    ]
    width = max(len(upper.cells), len(lower.cells))
    # A title over the whole table spans it too; a group of headings leaves others beside it.
    if not spans or (not tall and all(area[3] - area[1] + 1 >= width for area in spans)):
        return None
    headings = []
    for column in range(width):
        over = next((area for area in spans if area[1] <= column <= area[3]), None)
        top = _heading(upper.cell(over[1])) if over else _heading(upper.cell(column))
        bottom = _heading(lower.cell(column))
        headings.append(_grouped(top, bottom) if top and bottom else top or bottom)
    return tuple(headings)


def _grouped(top: str, bottom: str) -> str:
    """`工作量（人天）` over `后端` → `工作量 后端（人天）`, so that the unit stays a bracket."""
    outer, brackets = split_brackets(top)
    return f"{outer} {bottom}" + "".join(f" ({inner})" for inner in brackets)


def propose_mapping(
    headings: Sequence[str],
    rows: Iterable[Row],
    vocabulary: Vocabulary,
    *,
    remembered: Iterable[ColumnMapping] = (),
    members: Mapping[str, Iterable[str]] | None = None,
    hours_per_day: float = 8.0,
) -> list[Proposal]:
    """One proposal per column. A field gets one column at most, a family one per member.

    `rows` are rows of data to check the values against (the first 200 are looked at). `remembered` are the
    mappings a person confirmed before, matched by heading. `members` names known members of families, such
    as the stakeholders of another sheet or the team's skills.
    """
    sample = list(islice(rows, _SAMPLE))
    kept = {folded(each.heading): each for each in remembered}
    by_name = {each.name: each for each in vocabulary.fields}
    known = {name: {folded(each) for each in names} for name, names in (members or {}).items()}
    options: list[tuple[int, Candidate, tuple[Reason, ...]]] = []
    fixed: dict[int, Proposal] = {}
    taken: dict[tuple[str, str], int] = {}
    found = {column: vocabulary.candidates(heading) for column, heading in enumerate(headings)}
    crowd: dict[str, int] = {}
    for candidates in found.values():
        for candidate in candidates:
            if candidate.member:
                crowd[candidate.field.name] = crowd.get(candidate.field.name, 0) + 1
    for column, heading in enumerate(headings):
        memory = kept.get(folded(heading))
        if memory and memory.field in by_name and (memory.field, folded(memory.member)) not in taken:
            taken[memory.field, folded(memory.member)] = column
            mapping = replace(memory, column=column, heading=heading)
            fixed[column] = Proposal(column, heading, mapping, 1.0, (Reason("map_remembered"),))
            continue
        for candidate in found[column]:
            weighed = _weighed(candidate, crowd, known)
            options.append((column, *_checked(weighed, [row.cell(column) for row in sample], hours_per_day)))
    options.sort(key=lambda option: (-option[1].score, option[0]))
    for column, candidate, reasons in options:
        place = (candidate.field.name, folded(candidate.member))
        if column in fixed or place in taken or candidate.score < ENOUGH:
            continue
        taken[place] = column
        mapping = ColumnMapping(
            column,
            headings[column],
            candidate.field.name,
            candidate.member,
            candidate.unit.name if candidate.unit else "",
            candidate.unit.factor if candidate.unit else 1.0,
        )
        fixed[column] = Proposal(column, headings[column], mapping, round(candidate.score, 2), reasons)
    present = {name for name, _ in taken}
    for column, proposal in list(fixed.items()):
        if (used := proposal.mapping) and by_name[used.field].needs not in ("", *present):
            del fixed[column], taken[used.field, folded(used.member)]
    proposals = []
    for column, heading in enumerate(headings):
        scores = {each.field.name: round(each.score, 2) for where, each, _ in options if where == column}
        unfit = next(
            (
                reasons
                for where, _, reasons in options
                if where == column and reasons[-1].code == "map_values_unfit"
            ),
            (),
        )
        proposal = fixed.get(column) or _left_out(column, heading, scores, taken, by_name, unfit)
        chosen = proposal.mapping.field if proposal.mapping else ""
        others = tuple((name, score) for name, score in scores.items() if name != chosen)[:3]
        proposals.append(replace(proposal, others=others))
    return proposals


def _weighed(candidate: Candidate, crowd: Mapping[str, int], known: Mapping[str, set[str]]) -> Candidate:
    """A member column is believed more if there are several, or if its member is known from elsewhere."""
    if not candidate.member:
        return candidate
    if folded(candidate.member) in known.get(candidate.field.name, ()):
        return replace(candidate, score=0.96)
    if candidate.score == FAMILY_ALONE and crowd[candidate.field.name] > 1:
        return replace(candidate, score=FAMILY_SEVERAL)
    return candidate


def _checked(
    candidate: Candidate, cells: Sequence[Cell], hours_per_day: float
) -> tuple[Candidate, tuple[Reason, ...]]:
    """The candidate with its score corrected by what the cells hold, and the reasons for it."""
    reasons = [Reason(candidate.code, candidate.params)]
    if candidate.field.kind is Kind.DAYS and candidate.unit is None and _look_like_seconds(cells):
        candidate = replace(candidate, unit=SECONDS)
        reasons.append(Reason("map_seconds"))
    if candidate.unit is POINTS and _are_shares(cells):
        candidate = replace(candidate, unit=None)
    if candidate.unit is POINTS:
        reasons.append(Reason("map_points_of_hundred"))
    elif candidate.unit and candidate.unit.name == "money":
        reasons.append(Reason("map_money_unit", {"factor": int(candidate.unit.factor)}))
    elif candidate.unit:
        reasons.append(Reason("map_unit", {"unit": candidate.unit.name}))
        if candidate.unit.name == "months":
            reasons.append(Reason("map_month"))
    filled = [cell for cell in cells if cell is not None and not isinstance(cell, CellError)]
    if candidate.field.kind in _CHECKED_KINDS and filled:
        reading = Reading(unit=candidate.unit, hours_per_day=hours_per_day)
        fit = sum(_fits(cell, candidate.field, reading) for cell in filled) / len(filled)
        if fit < 0.5:
            reasons.append(Reason("map_values_unfit", {"share": fit}))
            candidate = replace(candidate, score=candidate.score * (0.55 + 0.4 * fit))
    elif candidate.field.kind is Kind.KEY and candidate.field.name == "key" and len(filled) > 3:
        distinct = len({as_text(cell) for cell in filled}) / len(filled)
        if distinct < 0.7:
            reasons.append(Reason("map_values_unfit", {"share": distinct}))
            candidate = replace(candidate, score=candidate.score * 0.55)
    return candidate, tuple(reasons)


def _look_like_seconds(cells: Sequence[Cell]) -> bool:
    numbers = []
    for cell in cells:
        try:
            numbers.append(float(as_text(cell)))
        except ValueError:
            continue
    return (
        len(numbers) >= 3
        and statistics.median(numbers) >= 1800
        and all(number % 60 == 0 for number in numbers)
    )


def _are_shares(cells: Sequence[Cell]) -> bool:
    """Figures of 0 to 1 with fractions among them, as cells with the format of a percentage hold them."""
    numbers = [float(cell) for cell in cells if isinstance(cell, int | float) and not isinstance(cell, bool)]
    return all(number <= 1 for number in numbers) and any(0 < number < 1 for number in numbers)


def _fits(cell: Cell, target: Field, reading: Reading) -> bool:
    try:
        parse_cell(cell, target, reading)
    except CellProblem as problem:
        return problem.is_warning
    return True


def _left_out(
    column: int,
    heading: str,
    scores: Mapping[str, float],
    taken: Mapping[tuple[str, str], int],
    by_name: Mapping[str, Field],
    unfit: tuple[Reason, ...],
) -> Proposal:
    if not heading:
        return Proposal(column, heading, None, 0.0, (Reason("map_empty"),))
    if "point" in heading.casefold() or "故事点" in heading:
        return Proposal(column, heading, None, 0.0, (Reason("map_points"),))
    for name, score in scores.items():
        winner = next((where for (field_name, _), where in taken.items() if field_name == name), None)
        if score >= ENOUGH and winner is not None:
            params = {"field": by_name[name].labels(), "column": column_letters(winner)}
            return Proposal(column, heading, None, 0.0, (Reason("map_taken", params),))
    return Proposal(column, heading, None, max(scores.values(), default=0.0), unfit or (Reason("map_none"),))


UNITS = {unit.name: unit for unit in EFFORT_UNITS.values()} | {"money": MONEY_UNITS["元"]}
