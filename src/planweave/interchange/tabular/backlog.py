"""A backlog file to requirements: the right sheet, the headings, the mapping, the values, the references."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from dataclasses import fields as dataclass_fields
from typing import Any, Literal

from .backlog_fields import BACKLOG_FIELDS, FIELDS_BY_NAME, STAKEHOLDER_FIELDS, STAKEHOLDER_SHEETS
from .fields import Field, folded
from .headers import ColumnMapping, Header, Proposal, find_header, propose_mapping
from .limits import LIMITS, Limits
from .parsing import ParsedRow, parse_rows
from .refusals import Issue
from .sandbox import SheetInfo, Source, TabularFile, read_file
from .table import checked_keys, choose_sheet, rows_below, structure_issues, unfit_columns, used_mappings
from .values import Value
from .vocabulary import Vocabulary

_REFERENCES = ("requires", "together_with", "excludes")
_VOCABULARY = Vocabulary(BACKLOG_FIELDS)
_STAKEHOLDER_VOCABULARY = Vocabulary(STAKEHOLDER_FIELDS)


@dataclass(frozen=True)
class Stakeholder:
    """Whoever gives values, and how much that voice counts (any scale, at least 0)."""

    name: str
    weight: float
    cell: str = ""


@dataclass(frozen=True, kw_only=True)
class BacklogItem:
    """One requirement as the file gives it. Absent is None or empty; nothing is invented.

    Efforts are person-days; `row` is the row in the file. `requires` and the like hold keys of other items.
    """

    row: int
    title: str
    key: str | None = None
    description: str | None = None
    type: str | None = None
    product: str | None = None
    area: str | None = None
    owner: str | None = None
    source: str | None = None
    customer: str | None = None
    priority: str | None = None
    state: str | None = None
    effort_likely: float | None = None
    effort_optimistic: float | None = None
    effort_pessimistic: float | None = None
    effort_by_skill: Mapping[str, float] = field(default_factory=dict)
    cost: float | None = None
    value: float | None = None
    value_by_stakeholder: Mapping[str, float] = field(default_factory=dict)
    requires: tuple[str, ...] = ()
    together_with: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    parent: str | None = None
    release_pin: str | None = None
    release: str | None = None
    start: object = None
    finish: object = None
    tags: tuple[str, ...] = ()
    more: Mapping[str, Value] = field(default_factory=dict)
    """By name, the values of fields that the caller added to those above."""

    @property
    def effort_days(self) -> float | None:
        """The likely effort, else the sum over the skills, else None."""
        if self.effort_likely is not None:
            return self.effort_likely
        return sum(self.effort_by_skill.values()) if self.effort_by_skill else None

    def weighted_value(self, weights: Mapping[str, float]) -> float | None:
        """The value; where only stakeholders gave values, their mean weighted by `weights`. None if neither."""
        if self.value is not None:
            return self.value
        voices = [(weights.get(name, 0.0), given) for name, given in self.value_by_stakeholder.items()]
        total = sum(weight for weight, _ in voices)
        return sum(weight * given for weight, given in voices) / total if total > 0 else None


@dataclass(frozen=True)
class Backlog:
    """A backlog read from a file. `rows` holds every row, also those with errors; `items` the usable ones."""

    file: TabularFile = field(repr=False)
    sheet: SheetInfo
    header: Header
    proposals: tuple[Proposal, ...]
    mappings: tuple[ColumnMapping, ...]
    rows: tuple[ParsedRow, ...]
    items: tuple[BacklogItem, ...]
    stakeholders: tuple[Stakeholder, ...]
    file_issues: tuple[Issue, ...] = ()

    @property
    def issues(self) -> list[Issue]:
        """Everything to tell, in the order of the file."""
        return [*self.file_issues, *(issue for row in self.rows for issue in row.issues)]

    @property
    def errors(self) -> list[Issue]:
        return [issue for issue in self.issues if issue.severity == "error"]

    @property
    def language(self) -> Literal["en", "zh"]:
        """The language of most headings."""
        headings = [heading for heading in self.header.headings if heading]
        chinese = sum(any("\u3400" <= character <= "\u9fff" for character in heading) for heading in headings)
        return "zh" if chinese * 2 >= len(headings) else "en"

    def has(self, name: str) -> bool:
        """Whether a column was mapped to this field."""
        return any(mapping.field == name for mapping in self.mappings)

    def weights(self) -> dict[str, float]:
        """Weight by stakeholder, spelt as in the value columns."""
        return {stakeholder.name: stakeholder.weight for stakeholder in self.stakeholders}

    def items_without(self, attribute: str) -> list[BacklogItem]:
        """The items where `attribute` is absent, such as `effort_days`."""
        return [item for item in self.items if getattr(item, attribute) in (None, (), {})]


def read_backlog(
    source: Source,
    *,
    sheet: str | None = None,
    header_row: int | None = None,
    mappings: Sequence[ColumnMapping] | None = None,
    remembered: Iterable[ColumnMapping] = (),
    known_keys: Iterable[str] = (),
    hours_per_day: float = 8.0,
    limits: Limits = LIMITS,
    fields: Sequence[Field] = BACKLOG_FIELDS,
) -> Backlog:
    """Reads and understands a whole backlog. FileRefused where there is no table with titles in it.

    Without `sheet` the visible sheet whose headings fit best is taken; `header_row` says where its headings
    are if finding them goes wrong; without `mappings` the proposals are used as they are. `known_keys` may be
    referred to although no row of the file has them. `fields` are what columns may be about: those of every
    backlog, and what the caller has besides.
    """
    return understand_backlog(
        read_file(source, limits=limits),
        sheet=sheet,
        header_row=header_row,
        mappings=mappings,
        remembered=remembered,
        known_keys=known_keys,
        hours_per_day=hours_per_day,
        fields=fields,
    )


def understand_backlog(
    file: TabularFile,
    *,
    sheet: str | None = None,
    header_row: int | None = None,
    mappings: Sequence[ColumnMapping] | None = None,
    remembered: Iterable[ColumnMapping] = (),
    known_keys: Iterable[str] = (),
    hours_per_day: float = 8.0,
    fields: Sequence[Field] = BACKLOG_FIELDS,
) -> Backlog:
    """As `read_backlog`, for a file that is in memory already."""
    vocabulary = _VOCABULARY if fields is BACKLOG_FIELDS else Vocabulary(fields)
    info, header = choose_sheet(file, sheet, header_row, vocabulary, passed_over=STAKEHOLDER_SHEETS)
    rows = rows_below(file, info, header)
    stakeholders, issues = _stakeholders(file, info)
    proposals = propose_mapping(
        header.headings,
        rows,
        vocabulary,
        remembered=remembered,
        members={"value_by_stakeholder": [each.name for each in stakeholders]},
        hours_per_day=hours_per_day,
    )
    used = used_mappings(proposals, mappings, info, vocabulary)
    parsed = list(
        parse_rows(rows, used, fields, sheet=info.name, merged=info.merged, hours_per_day=hours_per_day)
    )
    parsed = _checked_references(checked_keys(parsed, info.name), info.name, known_keys)
    parsed = [_checked_estimates(row, info.name) for row in parsed]
    stakeholders, more = _matched_stakeholders(stakeholders, used)
    issues += [*more, *structure_issues(file, info, rows, header)]
    if mappings is None:
        issues += unfit_columns(proposals, info)
    items = tuple(_item(row) for row in parsed if row.is_usable and "title" in row.values)
    return Backlog(
        file,
        info,
        header,
        tuple(proposals),
        used,
        tuple(parsed),
        items,
        tuple(stakeholders),
        tuple(issues),
    )


def _stakeholders(file: TabularFile, backlog: SheetInfo) -> tuple[list[Stakeholder], list[Issue]]:
    for info in file.info.sheets:
        if info is backlog or not info.rows or folded(info.name) not in STAKEHOLDER_SHEETS:
            continue
        rows = file.sheet_rows(info)
        header = find_header(rows, _STAKEHOLDER_VOCABULARY)
        if header is None:
            continue
        below = [row for row in rows if row.number > header.last_row]
        proposals = propose_mapping(header.headings, [], _STAKEHOLDER_VOCABULARY)
        used = [proposal.mapping for proposal in proposals if proposal.mapping]
        if not any(mapping.field == "name" for mapping in used):
            continue
        found: dict[str, Stakeholder] = {}
        first: dict[str, int] = {}
        issues: list[Issue] = []
        for row in parse_rows(below, used, STAKEHOLDER_FIELDS, sheet=info.name):
            issues.extend(row.issues)
            name = row.values.get("name")
            if name is None or not row.is_usable:
                continue
            name = str(name)
            if folded(name) in found:
                params = {"name": name, "first": first[folded(name)]}
                issues.append(
                    Issue("name_repeated", params, row.cells["name"], info.name, row.number, "name")
                )
                continue
            weight = row.values.get("weight")
            if weight is None:
                issues.append(
                    Issue("weight_missing", {"name": name}, "", info.name, row.number, "weight", "warning")
                )
            found[folded(name)] = Stakeholder(
                name, 1.0 if weight is None else float(weight), row.cells["name"]
            )
            first[folded(name)] = row.number
        if found and all(each.weight == 0 for each in found.values()):
            issues.append(Issue("weights_all_zero", {}, "", info.name))
        return list(found.values()), issues
    return [], []


def _matched_stakeholders(
    stakeholders: list[Stakeholder], used: Sequence[ColumnMapping]
) -> tuple[list[Stakeholder], list[Issue]]:
    """The stakeholders spelt as their columns are; those with a column and no row of their own weigh 1."""
    members = {folded(m.member): m.member for m in used if m.field == "value_by_stakeholder"}
    issues: list[Issue] = []
    matched: list[Stakeholder] = []
    for each in stakeholders:
        spelling = members.pop(folded(each.name), None)
        if spelling is None:
            issues.append(Issue("weight_unknown", {"name": each.name}, each.cell, severity="warning"))
            continue
        matched.append(replace(each, name=spelling))
    if stakeholders:
        issues += [Issue("weight_missing", {"name": name}, severity="warning") for name in members.values()]
    matched += [Stakeholder(name, 1.0) for name in members.values()]
    return matched, issues


def _checked_references(rows: list[ParsedRow], sheet: str, known_keys: Iterable[str]) -> list[ParsedRow]:
    """References spelt as the keys are; those to nothing or to the row itself are left out with a warning."""
    keys = {str(key).casefold(): str(key) for key in known_keys}
    for row in rows:
        if "key" in row.values:
            keys.setdefault(str(row.values["key"]).casefold(), str(row.values["key"]))
    checked = []
    for row in rows:
        values, issues = dict(row.values), list(row.issues)
        for name in (*_REFERENCES, "parent"):
            given = row.values.get(name)
            if given is None:
                continue
            kept = []
            for key in given if isinstance(given, tuple) else (str(given),):
                params = {"key": key, "field": FIELDS_BY_NAME[name].labels()}
                spelling = keys.get(key.casefold())
                if spelling is None:
                    code = "key_unknown"
                elif "key" in row.values and spelling.casefold() == str(row.values["key"]).casefold():
                    code = "key_itself"
                else:
                    kept.append(spelling)
                    continue
                issues.append(Issue(code, params, row.cells[name], sheet, row.number, name, "warning"))
            values.pop(name)
            if kept:
                values[name] = tuple(dict.fromkeys(kept)) if isinstance(given, tuple) else kept[0]
        checked.append(replace(row, values=values, issues=tuple(issues)))
    return checked


def _checked_estimates(row: ParsedRow, sheet: str) -> ParsedRow:
    low, likely, high = (row.figure(f"effort_{name}") for name in ("optimistic", "likely", "pessimistic"))
    given = [number for number in (low, likely, high) if number is not None]
    if given == sorted(given):
        return row
    params = {
        name: "–" if number is None else f"{number:g}"
        for name, number in (("optimistic", low), ("likely", likely), ("pessimistic", high))
    }
    place = next(row.cells[name] for name in ("effort_likely", "effort_optimistic") if name in row.cells)
    issue = Issue("estimates_disordered", params, place, sheet, row.number, "effort_likely")
    return replace(row, issues=(*row.issues, issue))


_ATTRIBUTES = frozenset(each.name for each in dataclass_fields(BacklogItem))


def _item(row: ParsedRow) -> BacklogItem:
    own: dict[str, Any] = {name: value for name, value in row.values.items() if name in _ATTRIBUTES}
    more = {name: value for name, value in row.values.items() if name not in _ATTRIBUTES}
    families: dict[str, Any] = dict(row.members)
    return BacklogItem(row=row.number, more=more, **own, **families)
