"""The columns of one workspace's tables: what every backlog has, what a requirement is made of, and its own fields.

Built from definitions, without a database, so that `tabular` can read and write them like any other column.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from planweave.documents.composing import words
from planweave.kernel.language import LANGUAGES, Text
from planweave.requirements.rules import ATTRIBUTES
from planweave.requirements.rules.custom import PREFIX, Definition, FieldKind
from planweave.requirements.rules.fit import QUALITIES
from planweave.requirements.rules.types import said

from . import texts
from .tabular.backlog_fields import BACKLOG_FIELDS, FIELDS_BY_NAME
from .tabular.fields import Field, Kind, folded, split_brackets
from .tabular.vocabulary import Vocabulary

OWN_TYPE = "own:"
CHOICE_COLUMNS = ("level", *ATTRIBUTES)
RICH_COLUMNS = ("rationale", "implementation")
LIST_COLUMNS = ("steps", "acceptance", "deliverables")
FIT_COLUMNS = {
    "fit_quality": "characteristic",
    "fit_part": "subcharacteristic",
    "fit_metric": "metric",
    "fit_operator": "operator",
    "fit_target": "target",
    "fit_target_high": "target_high",
    "fit_unit": "unit",
    "fit_method": "method",
}
"""Columns of the fit criteria → parts of one: a line per criterion in each."""
_KINDS: dict[str, Kind] = {
    FieldKind.NUMBER: Kind.FIGURE,
    FieldKind.DATE: Kind.DATE,
    FieldKind.CHOICE: Kind.CHOICE,
    FieldKind.MULTI_CHOICE: Kind.CHOICES,
    FieldKind.YES_NO: Kind.BOOLEAN,
}


@dataclass(frozen=True, kw_only=True)
class OwnType:
    """A type that the workspace added over one of the three bases."""

    id: int
    base: str
    name_en: str
    name_zh: str
    is_retired: bool


@dataclass(frozen=True)
class Columns:
    """The fields that a column can be about, with what the workspace's own ones mean."""

    fields: tuple[Field, ...]
    definitions: Mapping[str, Definition]
    """Own fields by the name of their column, `custom.risk_class`."""
    types: Mapping[int, OwnType]

    @cached_property
    def by_name(self) -> dict[str, Field]:
        return {field.name: field for field in self.fields}


def columns_of(definitions: Iterable[Definition], types: Iterable[OwnType]) -> Columns:
    """Retired fields have no column. No two columns share a heading, in either language or across them.

    An own field that is called like another column carries its key behind its name. One that is called like
    a word that another column is merely known by as well has that word for itself.
    """
    own_types = {one.id: one for one in types}
    standard = [*BACKLOG_FIELDS, *SUBSTANCE_COLUMNS]
    place = next(place for place, field in enumerate(standard) if field.name == "type")
    standard[place] = replace(standard[place], choices=_types(standard[place], own_types.values()))
    vocabulary = Vocabulary(standard)
    taken = {spelling for field in standard for label in field.labels() for spelling in _spellings(label)}
    plain: list[Field] = []
    marked: list[Field] = []
    live = [one for one in definitions if not one.is_retired]
    for one in live:
        names = [said(one.name_en, one.name_zh, language) for language in LANGUAGES]
        spelt = {spelling for name in names for spelling in _spellings(name)}
        families = [known.family for name in names if (known := vocabulary.is_known(name))]
        is_clear = "" not in spelt and not spelt & taken and not any(families)
        if not is_clear:
            names = [f"{name} ({one.key})" for name in names]
        (plain if is_clear else marked).append(_own_field(one, names))
        taken |= {spelling for name in names for spelling in _spellings(name)}
    return Columns((*plain, *standard, *marked), {f"{PREFIX}{one.key}": one for one in live}, own_types)


def in_order(columns: Columns) -> list[Field]:
    """For a file that is written: the standard columns first, then the workspace's own in their order."""
    own = [columns.by_name[name] for name in columns.definitions]
    return [*(field for field in columns.fields if not field.is_own), *own]


def group_of(field: Field) -> Literal["plain", "parts", "own"]:
    """Under which heading a person finds the field: a backlog's, a requirement's parts, the workspace's own."""
    if field.is_own:
        return "own"
    return "plain" if field.name in FIELDS_BY_NAME else "parts"


def _own_field(one: Definition, names: Sequence[str]) -> Field:
    choices = {
        option["value"]: (
            said(option.get("name_en", ""), option.get("name_zh", ""), "en") or option["value"],
            said(option.get("name_en", ""), option.get("name_zh", ""), "zh") or option["value"],
        )
        for option in one.options
    }
    return Field(
        name=f"{PREFIX}{one.key}",
        kind=_KINDS.get(one.kind, Kind.LONG_TEXT),
        en=names[0],
        zh=names[1],
        choices=_distinct({}, choices),
        years=(1, 9999),
        is_own=True,
    )


def _types(field: Field, own: Iterable[OwnType]) -> dict[str, tuple[str, ...]]:
    named = {
        f"{OWN_TYPE}{one.id}": (
            said(one.name_en, one.name_zh, "en"),
            said(one.name_en, one.name_zh, "zh"),
        )
        for one in own
    }
    return _distinct(dict(field.choices), named)


def _distinct(
    present: Mapping[str, tuple[str, ...]], added: Mapping[str, tuple[str, str]]
) -> dict[str, tuple[str, ...]]:
    """Choices of which no two are shown alike in either language; a later one carries its key behind its name."""
    taken = {_plain(name) for names in present.values() for name in names[:2]}
    found = dict(present)
    for value, names in added.items():
        shown = names
        if {_plain(name) for name in names} & taken:
            shown = (f"{names[0]} ({value})", f"{names[1]} ({value})")
        taken |= {_plain(name) for name in shown}
        found[value] = shown
    return found


def _plain(name: str) -> str:
    return folded(name) or name.strip()


def _spellings(heading: str) -> set[str]:
    return {folded(heading), folded(split_brackets(heading)[0])}


def _labelled(values: Mapping[str, Text]) -> dict[str, tuple[str, ...]]:
    return {value: (text.en, text.zh) for value, text in values.items()}


def _column(
    name: str,
    label: Text,
    *,
    kind: Kind = Kind.LONG_TEXT,
    note: Text | None = None,
    choices: Mapping[str, tuple[str, ...]] | None = None,
    en: tuple[str, ...] = (),
    zh: tuple[str, ...] = (),
    needs: str = "",
) -> Field:
    return Field(
        name=name,
        kind=kind,
        en=label.en,
        zh=label.zh,
        aliases_en=en,
        aliases_zh=zh,
        choices=choices or {},
        note_en=note.en if note else "",
        note_zh=note.zh if note else "",
        needs=needs,
    )


def _choice(name: str, *, en: tuple[str, ...] = (), zh: tuple[str, ...] = ()) -> Field:
    choices = _labelled(words.VALUES[name])
    return _column(name, words.FIELDS[name], kind=Kind.CHOICE, choices=choices, en=en, zh=zh)


SUBSTANCE_COLUMNS: tuple[Field, ...] = (
    _choice("level", en=("Requirement level",), zh=("需求层级",)),
    _choice("verification_method", en=("Verification method",), zh=("验证方式",)),
    _choice("criticality"),
    _choice("risk", en=("Risk level",), zh=("风险等级", "风险级别")),
    _choice("stability", zh=("稳定程度",)),
    _choice("difficulty", zh=("难易程度", "实现难度")),
    _column("rationale", words.FIELDS["rationale"], en=("Justification",), zh=("提出原因", "需求理由")),
    _column(
        "steps",
        words.FIELDS["steps"],
        note=texts.STEPS_NOTE,
        en=("Interaction steps", "Process steps"),
        zh=("交互步骤", "操作步骤", "业务步骤"),
    ),
    _column("implementation", words.FIELDS["implementation"], zh=("实现方案", "实现方式"), en=("Approach",)),
    _column(
        "acceptance",
        words.FIELDS["acceptance"],
        note=texts.ACCEPTANCE_NOTE,
        en=("Acceptance", "Acceptance criterion"),
        zh=("验收条件", "验收准则"),
    ),
    _column(
        "fit_quality",
        texts.FIT_QUALITY,
        note=texts.FIT_NOTE,
        en=("Quality attribute", "Quality"),
        zh=("质量属性",),
        needs="fit_metric",
    ),
    _column("fit_part", texts.FIT_PART, en=("Subcharacteristic",), needs="fit_metric"),
    _column("fit_metric", words.PARTS["metric"], note=texts.FIT_NOTE, en=("Fit criterion",), zh=("度量指标",)),
    _column("fit_operator", texts.FIT_OPERATOR, en=("Comparison",), zh=("比较符",), needs="fit_metric"),
    _column("fit_target", words.PARTS["target"], en=("Target value",), needs="fit_metric"),
    _column("fit_target_high", texts.FIT_TARGET_HIGH, needs="fit_metric"),
    _column("fit_unit", texts.FIT_UNIT, zh=("计量单位",), needs="fit_metric"),
    _column("fit_method", words.PARTS["method"], en=("Measuring method",), needs="fit_metric"),
    _column("deliverables", words.FIELDS["deliverables"], note=texts.DELIVERABLES_NOTE),
)  # fmt: skip
CHARACTERISTICS = _column(
    "fit_quality",
    texts.FIT_QUALITY,
    kind=Kind.CHOICE,
    choices=_labelled({name: words.QUALITIES[name] for name in QUALITIES}),
)
PARTS_OF_QUALITY = {
    name: _column(
        "fit_part",
        texts.FIT_PART,
        kind=Kind.CHOICE,
        choices=_labelled({part: words.QUALITIES[part] for part in parts}),
    )
    for name, parts in QUALITIES.items()
}
