"""Every read of documents, and the requirements that they print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import BigIntegerField, Count, Max, Q, QuerySet, TextChoices, Value

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.language import Language
from planweave.kernel.models import Link
from planweave.kernel.texts import NOT_FOUND
from planweave.planning.models import Release
from planweave.requirements.models import Requirement, RequirementType
from planweave.requirements.queries import (
    CHOICE_FILTERS,
    Filters,
    definitions_of,
    demands_of,
    efforts_of,
    filtered,
    requirements_readable_by,
    scope_of,
    sorts_of,
    values_of,
)
from planweave.requirements.rules import Degree, Level, Priority, Stability, State
from planweave.requirements.rules.custom import PREFIX, Definition
from planweave.requirements.rules.types import said
from planweave.workspaces.models import Area, Membership, Product, Workspace
from planweave.workspaces.policy import require

from .composing.reading import printable
from .models import Document, DocumentFile, Issue, Section
from .policy import can_read
from .rules import SECTION_FIELDS

AT_ONCE = 5000
"""As many ids as go into one query."""


def documents_readable_by(actor: Actor) -> QuerySet[Document]:
    require(can_read(actor), actor)
    return Document.objects.filter(record__workspace_id=actor.here, record__deleted_at=None).select_related(
        "record__product", "record__owner"
    )


def document_of(actor: Actor, key: str) -> Document:
    """The document that people call `key`. NotFound where the actor may not see it."""
    found = documents_readable_by(actor).filter(record__key=key).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


def document_list(actor: Actor) -> list[dict[str, Any]]:
    """All documents, the last changed first, with how many sections and which issue is the latest."""
    found = documents_readable_by(actor).annotate(
        section_count=Count("sections", distinct=True),
        issue_count=Count("issues", distinct=True),
        last_issued_at=Max("issues__issued_at"),
    )
    rows = list(found.order_by("-record__updated_at", "pk"))
    issued = Issue.objects.filter(document__in=[row.pk for row in rows]).order_by("issued_at", "pk")
    latest = dict(issued.values_list("document_id", "edition"))
    return [
        brief_of(row)
        | {
            "sections": row.section_count,
            "issues": row.issue_count,
            "issued_edition": latest.get(row.pk),
            "issued_at": row.last_issued_at,
        }
        for row in rows
    ]


def brief_of(document: Document) -> dict[str, Any]:
    record = document.record
    return {
        "id": record.pk,
        "key": record.key,
        "title": record.title,
        "kind": document.kind,
        "language": document.language,
        "edition": document.edition,
        "scope": document.scope,
        "product": record.product_id,
        "owner": record.owner_id,
        "version": record.version,
        "updated_at": record.updated_at,
    }


def values_of_document(document: Document) -> dict[str, Any]:
    """The document's own fields, the owner as id; what changes are compared with."""
    return {
        "title": document.record.title,
        "owner": document.record.owner_id,
        "language": document.language,
        "edition": document.edition,
        "scope": document.scope,
    }


def values_of_section(section: Section) -> dict[str, Any]:
    return {name: getattr(section, name) for name in SECTION_FIELDS}


def sections_of(document: Document) -> list[Section]:
    return list(Section.objects.filter(document=document).order_by("position", "pk"))


def section_of(document: Document, section_id: int) -> Section:
    found = Section.objects.filter(document=document, pk=section_id).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


def issues_of(document: Document) -> QuerySet[Issue]:
    """Newest first, without their content."""
    issued = Issue.objects.filter(document=document).select_related("issued_by").defer("content")
    return issued.order_by("-issued_at", "-pk")


def issue_of(document: Document, issue_id: int) -> Issue:
    found = Issue.objects.filter(document=document, pk=issue_id).select_related("issued_by").first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


def files_of(document: Document) -> QuerySet[DocumentFile]:
    """Newest first, without their content."""
    found = DocumentFile.objects.filter(document=document).select_related("issue", "created_by")
    return found.defer("content", "issue__content").order_by("-created_at", "-pk")


def file_of(actor: Actor, file_id: int) -> DocumentFile:
    """A file of a document that the actor may read, with its content."""
    require(can_read(actor), actor)
    found = DocumentFile.objects.filter(
        pk=file_id, document__record__workspace_id=actor.here, document__record__deleted_at=None
    ).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A requirement with everything of it that may be printed; `values` by field, references as ids."""

    id: int
    key: str
    title: str
    values: dict[str, Any]
    links: tuple[tuple[str, bool, str], ...]
    """(kind, whether it leads away from this one, the other's key)."""


@dataclass(frozen=True, kw_only=True)
class Names:
    """What ids are called: {field: {id: name}}, and the keys of parents and children."""

    of: dict[str, dict[int, str]]
    keys: dict[int, str] = field(default_factory=dict)
    children: dict[int, list[str]] = field(default_factory=dict)
    own: dict[str, Definition] = field(default_factory=dict)
    """The workspace's own fields by the name that they have among a requirement's values."""


def scope_filters(scope: dict[str, Any]) -> Filters:
    """A stored scope or selection as filters; fields that are gone meanwhile filter nothing."""
    choices = {name: list(wanted) for name, wanted in scope.get("choices", {}).items() if wanted}
    return Filters(
        text=scope.get("text", ""),
        choices={name: wanted for name, wanted in choices.items() if name in CHOICE_FILTERS},
    )


def in_scope(actor: Actor, scope: dict[str, Any]) -> QuerySet[Requirement]:
    return filtered(requirements_readable_by(actor), scope_filters(scope))


def selected_ids(
    actor: Actor, scope: dict[str, Any], selections: dict[int, dict[str, Any]]
) -> dict[int, set[int]]:
    """The requirements of the scope that each section selects; one query for all sections."""
    found: dict[int, set[int]] = {section_id: set() for section_id in selections}
    parts = [
        filtered(in_scope(actor, scope), scope_filters(selection))
        .order_by()
        .annotate(of_section=Value(section_id, output_field=BigIntegerField()))
        .values_list("of_section", "pk")
        for section_id, selection in selections.items()
    ]
    if parts:
        rows = parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0]
        for section_id, pk in rows:
            found[section_id].add(pk)
    return found


def order_of(requirements: Iterable[Requirement], sort: str) -> dict[int, int]:
    """Each requirement's place under a sort ("-priority,key"). What has no value comes last either way."""
    ordered = sorted(requirements, key=lambda one: one.pk)
    for part in reversed(sorts_of(sort)):
        values = {one.pk: _sort_value(one, part.path) for one in ordered}
        empty = [one for one in ordered if values[one.pk] in (None, "")]
        given = [one for one in ordered if values[one.pk] not in (None, "")]
        given.sort(key=lambda one: values[one.pk], reverse=part.is_descending)
        ordered = given + empty
    return {requirement.pk: place for place, requirement in enumerate(ordered)}


def load(actor: Actor, scope: dict[str, Any]) -> dict[int, Requirement]:
    """The scope's requirements with what sorting and printing reads of them; one query."""
    found = in_scope(actor, scope).select_related("record__product", "record__owner", "area", "release")
    return {requirement.pk: requirement for requirement in found}


def printed(requirements: dict[int, Requirement]) -> dict[int, Printed]:
    """Everything that may be printed of the requirements: shares and links in a constant number of queries."""
    ids = list(requirements)
    efforts: dict[int, dict[str, float]] = {}
    demands: dict[int, dict[str, float]] = {}
    scope: dict[int, dict[str, dict[str, str]]] = {}
    links: dict[int, list[tuple[str, bool, str]]] = {}
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        efforts |= efforts_of(part)
        demands |= demands_of(part)
        scope |= scope_of(part)
        for name, is_out, other in (("source_id", True, "target"), ("target_id", False, "source")):
            rows = Link.objects.filter(**{f"{name}__in": part, f"{other}__deleted_at": None})
            for pk, kind, key in rows.order_by("kind", f"{other}__number", "pk").values_list(
                name, "kind", f"{other}__key"
            ):
                links.setdefault(pk, []).append((kind, is_out, key))
    return {
        pk: Printed(
            id=pk,
            key=requirement.record.key,
            title=printable(requirement.record.title),
            values=values_of(requirement)
            | {
                "efforts": efforts.get(pk, {}),
                "demands": demands.get(pk, {}),
                "scope": scope.get(pk, {}),
                "product": requirement.record.product_id,
                "score": requirement.score,
                "version": requirement.record.version,
                "created_at": requirement.record.created_at,
                "updated_at": requirement.record.updated_at,
            },
            links=tuple(links.get(pk, ())),
        )
        for pk, requirement in requirements.items()
    }


def names_in(actor: Actor, language: Language) -> Names:
    """The names that a workspace's ids stand for, and its own fields; seven queries."""
    here = {"workspace_id": actor.here}
    keys: dict[int, str] = {}
    children: dict[int, list[str]] = {}
    rows = requirements_readable_by(actor).order_by("position", "record_id")
    for pk, key, parent_id in rows.values_list("record_id", "record__key", "parent_id"):
        keys[pk] = key
        if parent_id is not None:
            children.setdefault(parent_id, []).append(key)
    return Names(
        of={
            "product": dict(Product.objects.filter(**here).values_list("pk", "name")),
            "area": dict(Area.objects.filter(**here).values_list("pk", "name")),
            "release": dict(Release.objects.filter(**here).values_list("pk", "name")),
            "owner": dict(Membership.objects.filter(**here).values_list("user_id", "user__name")),
            "own_type": {
                row.pk: said(row.name_en, row.name_zh, language)
                for row in RequirementType.objects.filter(**here)
            },
        },
        own={f"{PREFIX}{key}": definition for key, definition in definitions_of(actor).items()},
        keys=keys,
        children=children,
    )


def workspace_name(actor: Actor) -> str:
    return Workspace.objects.values_list("name", flat=True).get(pk=actor.here)


def _sort_value(requirement: Requirement, path: str) -> Any:
    """The value behind a sort's path; a choice's place among the choices."""
    if path.removesuffix("_order") in _IN_ORDER:
        column = path.removesuffix("_order")
        chosen = getattr(requirement, column)
        choices = _IN_ORDER[column].values
        return choices.index(chosen) if chosen in choices else None
    value: Any = requirement
    for name in path.split("__"):
        value = getattr(value, name, None)
    return value.casefold() if isinstance(value, str) else value


_IN_ORDER: dict[str, type[TextChoices]] = {
    "priority": Priority,
    "state": State,
    "level": Level,
    "criticality": Degree,
    "risk": Degree,
    "difficulty": Degree,
    "stability": Stability,
}
"""Choices sort as they are meant (must before should), not as they are spelt."""


def unknown_filters(names: Sequence[str]) -> list[str]:
    return [name for name in names if name not in CHOICE_FILTERS]


def foreign_ids(actor: Actor, choices: dict[str, list[str]]) -> list[str]:
    """Wanted products, areas, releases, owners and parents that are not in this workspace."""
    wrong = []
    for name, wanted in choices.items():
        ids = {int(value) for value in wanted if value.isdigit()}
        if not CHOICE_FILTERS[name].endswith("_id") or not ids:
            continue
        wrong += [f"{name} {pk}" for pk in sorted(ids - _known_ids(actor, name, ids))]
    return wrong


def _known_ids(actor: Actor, name: str, ids: set[int]) -> set[int]:
    here = {"workspace_id": actor.here}
    rows: dict[str, Any] = {
        "product": Product.objects.filter(**here, pk__in=ids),
        "area": Area.objects.filter(**here, pk__in=ids),
        "release": Release.objects.filter(**here, pk__in=ids),
    }
    if name in rows:
        return set(rows[name].values_list("pk", flat=True))
    if name == "owner":
        return set(Membership.objects.filter(**here, user_id__in=ids).values_list("user_id", flat=True))
    known = requirements_readable_by(actor).filter(Q(pk__in=ids))
    return set(known.values_list("pk", flat=True))
