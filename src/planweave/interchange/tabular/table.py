"""What every kind of table in a file has: its sheet, its headings, what its columns mean, its rows."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from .cells import address, column_letters
from .fields import Field, folded
from .headers import ColumnMapping, Header, Proposal, find_header, propose_mapping
from .parsing import ParsedRow, parse_rows
from .refusals import FileRefused, Issue
from .sandbox import Row, SheetInfo, TabularFile
from .values import as_text
from .vocabulary import Vocabulary


@dataclass(frozen=True)
class Table:
    """One table of a file as it was understood. `rows` holds every row, also those with errors."""

    file: TabularFile = field(repr=False)
    sheet: SheetInfo
    header: Header
    proposals: tuple[Proposal, ...]
    mappings: tuple[ColumnMapping, ...]
    rows: tuple[ParsedRow, ...]
    file_issues: tuple[Issue, ...] = ()

    def has(self, name: str) -> bool:
        """Whether a column was mapped to this field."""
        return any(mapping.field == name for mapping in self.mappings)


def understand_table(
    file: TabularFile,
    vocabulary: Vocabulary,
    *,
    sheet: str | None = None,
    mappings: Sequence[ColumnMapping] | None = None,
    remembered: Iterable[ColumnMapping] = (),
    hours_per_day: float = 8.0,
) -> Table:
    """The table whose headings fit best, or the one on `sheet`. FileRefused where none has titles.

    Without `mappings` the proposals are used as they are. No key may occur twice.
    """
    info, header = choose_sheet(file, sheet, None, vocabulary)
    rows = rows_below(file, info, header)
    proposals = propose_mapping(
        header.headings, rows, vocabulary, remembered=remembered, hours_per_day=hours_per_day
    )
    used = used_mappings(proposals, mappings, info, vocabulary)
    parsed = parse_rows(
        rows, used, vocabulary.fields, sheet=info.name, merged=info.merged, hours_per_day=hours_per_day
    )
    issues = structure_issues(file, info, rows, header)
    if mappings is None:
        issues += unfit_columns(proposals, info)
    checked = checked_keys(list(parsed), info.name)
    return Table(file, info, header, tuple(proposals), used, tuple(checked), tuple(issues))


def fit_of(file: TabularFile, vocabulary: Vocabulary, *, passed_over: Collection[str] = ()) -> float:
    """How well the best sheet's headings fit the words: how many name a field outright; 0 where none has a title."""
    _, header = _fitting_sheet(file, None, vocabulary, passed_over)
    known = [vocabulary.is_known(heading) for heading in header.headings] if header else []
    names = {each.name for each in known if each}
    return float(len(names)) if "title" in names else 0.0


def rows_below(file: TabularFile, info: SheetInfo, header: Header) -> list[Row]:
    """The rows of data. FileRefused where there are none."""
    rows = [row for row in file.sheet_rows(info) if row.number > header.last_row]
    if not rows:
        raise FileRefused("no_rows", {"row": header.last_row, "sheet": info.name})
    return rows


def used_mappings(
    proposals: Sequence[Proposal],
    mappings: Sequence[ColumnMapping] | None,
    info: SheetInfo,
    vocabulary: Vocabulary,
) -> tuple[ColumnMapping, ...]:
    """What was chosen, else what was proposed. FileRefused where no column is the title."""
    proposed = (proposal.mapping for proposal in proposals if proposal.mapping)
    used = tuple(mappings) if mappings is not None else tuple(proposed)
    if not any(mapping.field == "title" for mapping in used):
        raise _no_header(info.name, vocabulary.fields)
    return used


def _no_header(sheet: str, fields: Iterable[Field]) -> FileRefused:
    title = next(each for each in fields if each.name == "title")
    return FileRefused("no_header", {"sheet": sheet, "required": title.labels()})


def choose_sheet(
    file: TabularFile,
    wanted: str | None,
    header_row: int | None,
    vocabulary: Vocabulary,
    *,
    passed_over: Collection[str] = (),
) -> tuple[SheetInfo, Header]:
    """The sheet of that name, else the visible one whose headings fit best but those `passed_over`; its headings."""
    info, header = _fitting_sheet(file, wanted, vocabulary, passed_over)
    if header_row is not None:
        row = next((row for row in file.sheet_rows(info) if row.number == header_row), None)
        if row is None:
            raise _no_header(info.name, vocabulary.fields)
        header = Header(
            header_row, header_row, tuple(" ".join(as_text(cell).split()) for cell in row.cells), 1.0
        )
    if header is None:
        raise _no_header(info.name, vocabulary.fields)
    return info, header


def _fitting_sheet(
    file: TabularFile, wanted: str | None, vocabulary: Vocabulary, passed_over: Collection[str]
) -> tuple[SheetInfo, Header | None]:
    if wanted is not None:
        info = file.info.sheet(wanted)
        return info, find_header(file.sheet_rows(info), vocabulary, merged=info.merged)
    best: tuple[float, SheetInfo, Header] | None = None
    visible = [info for info in file.info.sheets if not info.hidden and info.rows]
    for info in visible:
        if folded(info.name) in passed_over:
            continue
        header = find_header(file.sheet_rows(info), vocabulary, merged=info.merged)
        if header is None:
            continue
        known = [vocabulary.is_known(heading) for heading in header.headings]
        names = {each.name for each in known if each}
        score = len(names) + (2.0 if "title" in names else 0.0) + header.confidence / 100
        if best is None or score > best[0]:
            best = (score, info, header)
    if best is None:
        return (visible or list(file.info.sheets))[0], None
    return best[1], best[2]


def checked_keys(rows: list[ParsedRow], sheet: str) -> list[ParsedRow]:
    first: dict[str, int] = {}
    checked = []
    for row in rows:
        key = row.values.get("key")
        if key is not None:
            folded_key = str(key).casefold()
            if folded_key in first:
                params = {"key": key, "first": first[folded_key]}
                issue = Issue("key_repeated", params, row.cells["key"], sheet, row.number, "key")
                row = replace(row, issues=(*row.issues, issue))
            else:
                first[folded_key] = row.number
        checked.append(row)
    return checked


def unfit_columns(proposals: Sequence[Proposal], info: SheetInfo) -> list[Issue]:
    """Columns whose heading names a field while their values do not: left out, but never in silence."""
    return [
        Issue(
            "column_unfit",
            {"column": column_letters(proposal.column), "heading": proposal.heading},
            sheet=info.name,
            severity="warning",
        )
        for proposal in proposals
        if proposal.mapping is None and any(reason.code == "map_values_unfit" for reason in proposal.reasons)
    ]


def structure_issues(file: TabularFile, info: SheetInfo, rows: Sequence[Row], header: Header) -> list[Issue]:
    issues = [Issue(code, severity="warning") for code in file.info.notices]
    if info.uncalculated:
        issues.append(
            Issue("uncalculated", {"cell": info.uncalculated[0]}, "", info.name, severity="warning")
        )
    for row in rows:
        if len(row.cells) > len(header.headings):
            column = next(
                index for index in range(len(header.headings), len(row.cells)) if row.cells[index] is not None
            )
            place = address(row.number, column)
            issues.append(Issue("row_wider", {"cell": place}, "", info.name, row.number, severity="warning"))
            break
    return issues
