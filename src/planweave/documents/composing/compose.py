"""A document's sections and the live requirements, put together.

One reading of the workspace serves all sections. What a section's own text says is taken as it is: composing reads,
and never writes back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.language import Language
from planweave.requirements.models import Requirement
from planweave.requirements.queries import values_of

from .. import queries
from ..models import Document, Section
from ..queries import Names, Printed
from ..rules import EVERYTHING, NEW_SELECTION, SectionKind, numbered
from . import words
from .blocks import Block, Composed, Edition, Heading, Paragraph, Run
from .items import Setting, item_of, standard_fields, table_of
from .reading import blocks_of, printable

TABLE_FIELDS = ("priority", "source", "state")
"""What a table shows where its section names no fields: it has no room for everything."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """A section as composed. `found` counts the requirements that it selects; `blocks` may show fewer."""

    section: Section
    number: str
    blocks: tuple[Block, ...]
    found: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Composition:
    """All parts, with what is in the scope and what is printed."""

    parts: tuple[Part, ...]
    in_scope: dict[int, str]
    names: Names

    @property
    def printed(self) -> set[int]:
        return {pk for part in self.parts for pk in part.found}

    @property
    def told(self) -> set[int]:
        """What is printed as paragraphs: a table that merely lists does not tell what is asked for.

        In a document of tables only, what these list.
        """
        full = [
            part for part in self.parts if part.section.selection.get("look", "paragraphs") == "paragraphs"
        ]
        return {pk for part in full for pk in part.found} or self.printed

    @property
    def missing(self) -> list[str]:
        """Keys of the scope that no section tells of."""
        printed = self.told
        return [key for pk, key in self.in_scope.items() if pk not in printed]

    @property
    def empty(self) -> list[int]:
        """Sections with neither own text nor requirements, nor sections below them."""
        found = []
        for at, part in enumerate(self.parts):
            is_leaf = at + 1 == len(self.parts) or self.parts[at + 1].section.level <= part.section.level
            if is_leaf and not part.section.body and not part.found:
                found.append(part.section.pk)
        return found


def composition_of(
    actor: Actor,
    document: Document,
    sections: Sequence[Section],
    *,
    only: set[int] | None = None,
    most: int | None = None,
    show: Callable[[float], None] = lambda share: None,
) -> Composition:
    """The document's parts. With `only`, just these sections are drawn; `most` limits the requirements of each."""
    reading = _Reading(actor, document)
    found = reading.selected(sections)
    numbers = reading.numbers_of(sections, found)
    every = [pk for pks in found.values() for pk in pks]
    drawn = [
        pk for section in sections if only is None or section.pk in only for pk in found[section.pk][:most]
    ]
    reading.read(dict.fromkeys(drawn), keys={reading.requirements[pk].record.key for pk in every})
    parts = []
    anchored: set[int] = set()
    for at, section in enumerate(sections):
        show(at / max(1, len(sections)))
        own = numbers[section.pk]
        blocks: tuple[Block, ...] = ()
        if only is None or section.pk in only:
            is_last = at + 1 == len(sections) or sections[at + 1].level <= section.level
            blocks = reading.drawn(section, own, found[section.pk][:most], anchored, is_leaf=is_last)
        parts.append(Part(section=section, number=own[0], blocks=blocks, found=tuple(found[section.pk])))
    return Composition(
        parts=tuple(parts),
        in_scope={pk: one.record.key for pk, one in sorted(reading.requirements.items())},
        names=reading.names,
    )


def composed(
    actor: Actor, document: Document, *, show: Callable[[float], None] = lambda share: None
) -> Composed:
    """The whole document as it stands now, as a draft of its edition."""
    composition = composition_of(actor, document, queries.sections_of(document), show=show)
    record = document.record
    language = _language(document)
    return Composed(
        key=record.key,
        title=printable(record.title),
        kind=document.kind,
        language=document.language,
        edition=document.edition,
        state="draft",
        product=printable(record.product.name) if record.product else "",
        workspace=printable(queries.workspace_name(actor)),
        owner=printable(record.owner.name) if record.owner else "",
        composed_on=timezone.localdate().isoformat(),
        filter=scope_in_words(document.scope, names=composition.names, language=language),
        items=len(composition.printed),
        editions=tuple(
            Edition(
                edition=issue.edition,
                issued_on=timezone.localdate(issue.issued_at).isoformat(),
                by=printable(issue.issued_by.name),
                note=printable(issue.note),
            )
            for issue in reversed(queries.issues_of(document))
        ),
        blocks=tuple(block for part in composition.parts for block in part.blocks),
    )


def as_issued(draft: Composed, *, by: str, note: str) -> Composed:
    """The draft as its own edition, with itself as the last line of its history."""
    line = Edition(edition=draft.edition, issued_on=draft.composed_on, by=printable(by), note=printable(note))
    return replace(draft, state="issued", editions=(*draft.editions, line))


def scope_in_words(scope: dict[str, Any], *, names: Names, language: Language) -> str:
    """ "Product: Shop; Priority: Must, Should": what a reader must know of what was left out."""
    said = []
    for name, wanted in scope.get("choices", {}).items():
        if not wanted:
            continue
        values = [_choice_in_words(name, value, names, language) for value in wanted]
        said.append(
            words.field_label(name, language)
            + words.COLON.say(language)
            + words.COMMA.say(language).join(values)
        )
    if scope.get("text"):
        said.append(words.CONTAINING.say(language, phrase=scope["text"]))
    return printable(words.SEMICOLON.say(language).join(said) or words.ALL.say(language))


def _choice_in_words(name: str, value: str, names: Names, language: Language) -> str:
    if value == "none":
        return words.NO_VALUE.say(language)
    if value.isdigit():
        known = names.keys if name == "parent" else names.of.get(name, {})
        return known.get(int(value), value)
    return words.value_label(name, value, language)


def _language(document: Document) -> Language:
    return "zh" if document.language == "zh" else "en"


class _Reading:
    """What one composition has read of the workspace."""

    def __init__(self, actor: Actor, document: Document) -> None:
        self._actor = actor
        self._document = document
        self._scope = document.scope or EVERYTHING
        self.requirements: dict[int, Requirement] = queries.load(actor, self._scope)
        self.names = queries.names_in(actor, _language(document))
        self._orders: dict[str, dict[int, int]] = {}
        self._printed: dict[int, Printed] = {}
        self._setting = Setting(language=_language(document), names=self.names, keys=frozenset())

    def selected(self, sections: Sequence[Section]) -> dict[int, list[int]]:
        """The requirements of each section, in its order; none for a section of text."""
        selections = {
            section.pk: NEW_SELECTION | section.selection
            for section in sections
            if section.kind == SectionKind.ITEMS
        }
        ids = queries.selected_ids(self._actor, self._scope, selections)
        found: dict[int, list[int]] = {section.pk: [] for section in sections}
        for pk, selection in selections.items():
            sort = selection["sort"]
            if sort not in self._orders:
                self._orders[sort] = queries.order_of(self.requirements.values(), sort)
            places = self._orders[sort]
            in_order = sorted((one for one in ids[pk] if one in places), key=places.__getitem__)
            if selection["arrangement"] == "tree":
                in_order = [one for one, _ in self._tree(in_order)]
            found[pk] = in_order
        return found

    def numbers_of(self, sections: Sequence[Section], found: dict[int, list[int]]) -> dict[int, list[str]]:
        """Each section's number, and behind it those of the groups that it is parted into."""
        owners, levels, headed = [], [], []
        for section in sections:
            group = (NEW_SELECTION | section.selection)["group"]
            names = self._grouped(found[section.pk], group) if group else []
            below = section.level + 1 if section.heading else section.level
            owners += [section.pk] * (1 + len(names))
            levels += [section.level, *([below] * len(names))]
            headed += [bool(section.heading), *([True] * len(names))]
        numbers: dict[int, list[str]] = {}
        for pk, number in zip(owners, numbered(levels, has_heading=headed), strict=True):
            numbers.setdefault(pk, []).append(number)
        return numbers

    def read(self, pks: dict[int, None], *, keys: set[str]) -> None:
        self._printed = queries.printed({pk: self.requirements[pk] for pk in pks})
        self._setting = replace(self._setting, keys=frozenset(keys))

    def drawn(
        self, section: Section, numbers: list[str], pks: list[int], anchored: set[int], *, is_leaf: bool
    ) -> tuple[Block, ...]:
        blocks: list[Block] = []
        if section.heading:
            blocks.append(
                Heading(section.level, numbers[0], printable(section.heading), f"section-{section.pk}")
            )
        blocks += blocks_of(section.body, keys=self._setting.keys)
        if section.kind == SectionKind.ITEMS:
            if pks:
                blocks += self._items(section, numbers[1:], pks, anchored)
            else:
                blocks.append(Paragraph((Run(words.NO_ITEMS.say(self._setting.language)),), "quiet"))
        elif not section.body and is_leaf:
            blocks.append(Paragraph((Run(words.NOTHING_WRITTEN.say(self._setting.language)),), "quiet"))
        return tuple(blocks)

    def _items(self, section: Section, numbers: list[str], pks: list[int], anchored: set[int]) -> list[Block]:
        selection = NEW_SELECTION | section.selection
        blocks: list[Block] = []
        for place, (name, members) in enumerate(self._grouped(pks, selection["group"]), start=1):
            if selection["group"]:
                level = section.level + 1 if section.heading else section.level
                blocks.append(
                    Heading(level, numbers[place - 1], printable(name), f"section-{section.pk}-{place}")
                )
            is_tree = selection["arrangement"] == "tree"
            in_order = self._tree(members) if is_tree else [(pk, 0) for pk in members]
            found = []
            for pk, depth in in_order:
                found.append((self._printed[pk], depth, pk not in anchored))
                anchored.add(pk)
            if selection["look"] == "table":
                fields = selection["fields"] or TABLE_FIELDS
                blocks.append(table_of(found, fields=fields, setting=self._setting))
            else:
                fields = selection["fields"] or standard_fields(self.names.own)
                blocks += [
                    item_of(one, fields=fields, depth=depth, is_anchor=is_anchor, setting=self._setting)
                    for one, depth, is_anchor in found
                ]
        return blocks

    def _grouped(self, pks: list[int], group: str) -> list[tuple[str, list[int]]]:
        """The requirements under the names of a field's values, in the order in which these first come up."""
        if not group:
            return [("", pks)]
        groups: dict[str, list[int]] = {}
        for pk in pks:
            one = self.requirements[pk]
            value = one.record.product_id if group == "product" else values_of(one).get(group)
            groups.setdefault(self._named(group, value), []).append(pk)
        empty = self._named(group, None)
        return sorted(groups.items(), key=lambda one: one[0] == empty)

    def _named(self, group: str, value: Any) -> str:
        language = self._setting.language
        if value in (None, ""):
            return (
                words.field_label(group, language) + words.COLON.say(language) + words.NO_VALUE.say(language)
            )
        if group in self.names.of:
            return self.names.of[group].get(value, str(value))
        return words.value_label(group, str(value), language)

    def _tree(self, pks: list[int]) -> list[tuple[int, int]]:
        """Each requirement with its depth, below its parent where that is among them; a circle ends nowhere."""
        among = set(pks)
        children: dict[int | None, list[int]] = {}
        for pk in pks:
            parent = self.requirements[pk].parent_id
            children.setdefault(parent if parent in among else None, []).append(pk)
        found: list[tuple[int, int]] = []
        seen: set[int] = set()
        todo = [(pk, 0) for pk in reversed(children.get(None, []))]
        while todo:
            pk, depth = todo.pop()
            if pk in seen:
                continue
            seen.add(pk)
            found.append((pk, depth))
            todo += [(child, depth + 1) for child in reversed(children.get(pk, []))]
        return found + [(pk, 0) for pk in pks if pk not in seen]
