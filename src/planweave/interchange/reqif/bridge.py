"""Requirements of the database as ReqIF, and what a requirement brought along from there."""

import base64
import datetime
import posixpath
import re
import zlib
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from django.utils import timezone

from planweave.kernel import richtext
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, Problem
from planweave.kernel.links import LINK_KINDS
from planweave.kernel.models import Link, Record
from planweave.requirements.models import Requirement
from planweave.requirements.queries import Filters, filtered, requirements_readable_by, values_of
from planweave.requirements.queries.types import definitions_of
from planweave.requirements.rules import CHOICES
from planweave.requirements.rules.custom import PREFIX

from ..rules import folded
from . import texts
from .document import write_document
from .mapping import CUSTOM_FITS, FIELD_KINDS, OWN_PREFIX, Customs, shown_values
from .models import ReqifFile, ReqifImport, ReqifMember, ReqifObject
from .planning import PARENT
from .queries import foreign_by_record, foreign_of, own_prefix
from .refusals import ReqifRefused

_ADDRESS = re.compile(r'href="(/api/v1/workspaces/[^"]*/reqif/pictures/([0-9a-f]{40})/[^"]*)"')
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def origin_of(record: Record, *, slug: str) -> dict[str, Any]:
    """What the last standing import told of a requirement."""
    found = foreign_of(record)
    if found is None:
        return {"is_foreign": False}
    found_type = next(each for each in found.member.facts["types"] if each["id"] == found.type)
    fields = {name: field for field, name in found.origins.items()}
    by_name = {each["name"]: fields.get(each["id"], "") for each in found_type["attributes"]}
    linked = {
        mark for value in found.values.values() if isinstance(value, str) for mark in _pictures_in(value)
    }
    folder = posixpath.dirname(found.member.name)
    near = {posixpath.normpath(posixpath.join(folder, path)) for path in linked} | linked
    files = ReqifFile.objects.filter(reqif_import=found.reqif_import, path__in=sorted(near))
    return {
        "is_foreign": True,
        "identifier": found.identifier,
        "type": found_type["name"],
        "file_name": found.reqif_import.file_name,
        "tool": found.member.header["source_tool"] or found.member.header["tool"],
        "imported_at": found.reqif_import.imported_at,
        "values": [
            {"name": name, "value": value, "field": by_name.get(name, "")}
            for name, value in shown_values(found.values, found_type)
        ],
        "pictures": [
            {
                "name": posixpath.basename(file.path),
                "address": picture_address(file, slug=slug),
                "is_shown": file.media_type.startswith("image/"),
            }
            for file in files.defer("content")
        ],
    }


def _pictures_in(value: str) -> list[str]:
    return re.findall(r'<a href="@picture:([^"]*)">', value)


def picture_address(file: ReqifFile, *, slug: str) -> str:
    name = quote(posixpath.basename(file.path))
    return f"/api/v1/workspaces/{slug}/reqif/pictures/{file.content_hash[:40]}/{name}"


def exported(actor: Actor, filters: Filters, *, ids: Sequence[int], slug: str) -> tuple[str, bytes]:
    """(file name, content) of the filtered or selected requirements.

    What came from ReqIF goes back into its own file, changed only where it was changed here; what was made here goes
    into the one foreign file where there is one, and otherwise into a file of our own. Several files, or files with
    pictures, are an archive.
    """
    wanted = requirements_readable_by(actor)
    wanted = wanted.filter(pk__in=ids) if ids else filtered(wanted, filters)
    found = {
        row.pk: row
        for row in wanted.select_related("record").order_by("position", "record_id").iterator(2000)
    }
    if not found:
        raise Invalid(texts.NOTHING_TO_EXPORT)
    request, is_archive = _Export(actor, found, slug=slug).request()
    try:
        content = write_document(request)
    except ReqifRefused as refusal:
        raise Problem(texts.REFUSED, status=500, reason=refusal.say(actor.language)) from refusal
    return f"{slug}.reqifz" if is_archive else f"{slug}.reqif", content


class _Export:
    """Gathers what `writing.write` needs."""

    def __init__(self, actor: Actor, found: dict[int, Requirement], *, slug: str) -> None:
        self.actor = actor
        self.found = found
        self.slug = slug
        self.own = own_prefix(actor.here)
        self.customs = definitions_of(actor)
        self.foreign = foreign_by_record(list(found))
        self.name_of = {
            pk: self.foreign[pk].identifier if pk in self.foreign else f"{self.own}{pk}" for pk in found
        }
        self.told: set[tuple[str, str, str]] = set()
        self.imports: dict[int, ReqifImport] = {}
        for each in self.foreign.values():
            self.imports.setdefault(each.reqif_import_id, each.reqif_import)

    def request(self) -> tuple[dict[str, Any], bool]:
        members: list[dict[str, Any]] = []
        files: list[dict[str, str]] = []
        own = [pk for pk in self.found if pk not in self.foreign]
        stored = {each: list(each.members.order_by("position")) for each in self.imports.values()}
        is_single = sum(len(each) for each in stored.values()) == 1
        for each, its_members in stored.items():
            for member in its_members:
                self.told |= set(_told(each, member))
        for each, its_members in stored.items():
            for member in its_members:
                added = own if is_single else []
                members.append(self._foreign_member(each, member, added, is_only=len(self.imports) == 1))
            files += [
                {"path": file.path, "content": base64.b64encode(bytes(file.content)).decode()}
                for file in each.files.all()
            ]
        if own and not is_single:
            members.append(self._own_member(own))
        is_archive = len(members) > 1 or bool(files) or any(each.is_archive for each in self.imports.values())
        _make_unique(members)
        paths: dict[str, dict[str, str]] = {}
        for file_entry in files:
            paths.setdefault(file_entry["path"], file_entry)
        return {
            "members": members,
            "files": list(paths.values()),
            "is_archive": is_archive,
            "tool": f"Planweave {version('planweave')}",
            "now": _stamp(timezone.now()),
        }, is_archive

    def _foreign_member(
        self, kept: ReqifImport, member: ReqifMember, own: Sequence[int], *, is_only: bool
    ) -> dict[str, Any]:
        objects = list(kept.kept_objects.filter(member=member).select_related("record").order_by("position"))
        here = {each.record_id: each for each in objects if each.record_id in self.found}
        current = {pk for pk, each in here.items() if self.foreign[pk].pk == each.pk}
        is_whole = all(each.record_id is None or each.record_id in current for each in objects)
        drop = [
            each.identifier
            for each in objects
            if (each.record_id not in current if each.record_id else not (is_whole or is_only))
        ]
        patch: dict[str, Any] = {"drop": drop, "objects": {}, "pictures": self._pictures(kept, member)}
        types = {each["id"]: each for each in member.facts["types"]}
        for pk in current:
            change = self._changes(self.found[pk], here[pk], types, kept.mapping)
            if change:
                patch["objects"][here[pk].identifier] = change
        patch |= self._additions(own) if own else {"define": {}}
        patch |= self._places([here[pk] for pk in here if pk in current], own)
        patch |= self._relations(kept, member, {*current, *own})
        patch["define"]["relation_types"] = relation_definitions(patch.pop("kinds"))
        return {"name": member.name, "xml": zlib.decompress(bytes(member.xml)).decode(), "patch": patch}

    def _own_member(self, own: Sequence[int]) -> dict[str, Any]:
        patch = {"pictures": {}, **self._additions(own), **self._places([], own)}
        patch |= self._relations(None, None, set(own))
        patch["define"]["relation_types"] = relation_definitions(patch.pop("kinds"))
        return {
            "name": f"{self.slug}.reqif",
            "xml": "",
            "patch": patch,
            "title": self.slug,
            "identifier": f"{self.own}header",
        }

    def _pictures(self, kept: ReqifImport, member: ReqifMember) -> dict[str, list[str]]:
        """The address of each kept picture → how this member names it, and its media type."""
        folder = posixpath.dirname(member.name)
        return {
            picture_address(file, slug=self.slug): [
                posixpath.relpath(file.path, folder or "."),
                file.media_type,
            ]
            for file in kept.files.defer("content")
        }

    def _changes(
        self,
        requirement: Requirement,
        base: ReqifObject,
        types: Mapping[str, Any],
        mapping: Mapping[str, Any],
    ) -> dict[str, Any] | None:
        """The attributes whose field is no longer what the file said."""
        present = values_of(requirement)
        attributes = {each["id"]: each for each in types[base.type]["attributes"]}
        chosen = mapping["types"][base.type]["attributes"]
        values: dict[str, Any] = {}
        name = None
        for field, was in base.base.items():
            if field in (PARENT, "type") or present.get(field) == was:
                continue
            origin = base.origins.get(field, "")
            if origin in attributes:
                value = _attribute_value(
                    present.get(field), attributes[origin], field, chosen[origin].get("choices", {})
                )
                if value is not _UNKNOWN:
                    values[origin] = value
            elif field == "title":
                name = present["title"]
        if not values and name is None:
            return None
        return {"values": values, "name": name, "at": _stamp(requirement.record.updated_at)}

    def _additions(self, own: Sequence[int]) -> dict[str, Any]:
        kinds = sorted({self.found[pk].type for pk in own})
        return {
            "define": definitions(kinds, name=self.slug, customs=self.customs),
            "add": [self._own_object(self.found[pk]) for pk in own],
        }

    def _own_object(self, requirement: Requirement) -> dict[str, Any]:
        present = values_of(requirement)
        kind = requirement.type
        values: dict[str, Any] = {
            attribute_id(kind, "key"): requirement.record.key,
            attribute_id(kind, "version"): str(requirement.record.version),
        }
        for field in _OWN_FIELDS:
            value = present.get(field)
            if value in (None, ""):
                continue
            if FIELD_KINDS[field] == "choice":
                values[attribute_id(kind, field)] = [choice_id(field, value)]
            elif FIELD_KINDS[field] == "rich":
                values[attribute_id(kind, field)] = {"rich": value}
            else:
                values[attribute_id(kind, field)] = str(value)
        for field, value in present.items():
            definition = self.customs.get(field.removeprefix(PREFIX)) if field.startswith(PREFIX) else None
            if definition and value is not None and definition.kind in CUSTOM_FITS:
                values[attribute_id(kind, field)] = _in_words(value)
        at = _stamp(requirement.record.updated_at)
        return {"id": self.name_of[requirement.pk], "type": type_id(kind), "at": at, "values": values}

    def _places(self, kept: Sequence[ReqifObject], own: Sequence[int]) -> dict[str, Any]:
        """Moves of what hangs elsewhere now, places of what is new, and the order of siblings where it changed."""
        moves: list[list[str | None]] = []
        for each in kept:
            parent = self.found[each.record_id or 0].parent_id
            name = self.name_of.get(parent) if parent else None
            if name != each.base.get(PARENT):
                moves.append([each.identifier, name])
        for pk in own:
            parent = self.found[pk].parent_id
            moves.append([self.name_of[pk], self.name_of.get(parent) if parent else None])
        groups: dict[str | None, list[str]] = {}
        members = {each.record_id for each in kept} | set(own)
        for pk, requirement in self.found.items():
            if pk in members:
                name = self.name_of.get(requirement.parent_id) if requirement.parent_id else None
                groups.setdefault(name, []).append(self.name_of[pk])
        before: dict[str | None, list[str]] = {}
        for each in kept:
            before.setdefault(each.base.get(PARENT), []).append(each.identifier)
        orders = [[parent, names] for parent, names in groups.items() if names != before.get(parent)]
        stamps = {self.name_of[pk]: _stamp(self.found[pk].record.updated_at) for pk in own}
        return {
            "places": [{"object": name, "at": at} for name, at in stamps.items()],
            "moves": moves,
            "orders": orders,
        }

    def _relations(
        self, kept: ReqifImport | None, member: ReqifMember | None, here: set[int]
    ) -> dict[str, Any]:
        """Links that the file does not have yet, and relations whose link is gone."""
        links = Link.objects.filter(workspace_id=self.actor.here, source_id__in=list(here)).order_by("pk")
        present = {
            (self.name_of[link.source_id], link.kind, self.name_of[link.target_id]): link
            for link in links
            if link.target_id in self.found
        }
        told = _told(kept, member) if kept and member else {}
        exported_names = {self.name_of[pk] for pk in here}
        gone = [
            name
            for (source, kind, target), name in told.items()
            if source in exported_names
            and target in exported_names
            and (source, kind, target) not in present
            and (target, kind, source) not in present
        ]
        fresh = {
            each: link
            for each, link in present.items()
            if each not in self.told and (each[2], each[1], each[0]) not in self.told
        }
        if not fresh:
            return {"relations_drop": gone, "relations_add": [], "kinds": []}
        own_types = {each["id"] for each in member.facts["relation_types"]} if member else set()
        kinds: Mapping[str, str] = kept.mapping["relations"] if kept else {}
        theirs = {kind: name for name, kind in kinds.items() if kind and name in own_types}
        return {
            "relations_drop": gone,
            "relations_add": [
                {
                    "id": f"{self.own}link-{link.pk}",
                    "type": theirs.get(kind, f"{OWN_PREFIX}link-{kind}"),
                    "source": source,
                    "target": target,
                    "at": _stamp(link.created_at),
                }
                for (source, kind, target), link in fresh.items()
            ],
            "kinds": sorted({kind for _, kind, _ in fresh if kind not in theirs}),
        }


def _told(kept: ReqifImport, member: ReqifMember) -> dict[tuple[str, str, str], str]:
    """(source, kind, target) of every relation that was mapped → its identifier."""
    kinds = kept.mapping["relations"]
    return {
        (each["source"], kinds[each["type"]], each["target"]): each["id"]
        for each in member.facts["relations"]
        if kinds.get(each["type"])
    }


_UNKNOWN = object()
_OWN_FIELDS = tuple(FIELD_KINDS)


def _attribute_value(value: Any, attribute: Mapping[str, Any], field: str, choices: Mapping[str, str]) -> Any:
    """A field's value as the attribute's kind wants it; None takes it away, `_UNKNOWN` leaves the file's own."""
    kind = attribute["kind"]
    if value in (None, ""):
        return None
    if kind == "xhtml":
        return {"rich": value if FIELD_KINDS.get(field) == "rich" else richtext.from_plain(_in_words(value))}
    if kind == "enumeration" and field.startswith(PREFIX):
        wanted = value if isinstance(value, list) else [value]
        by_name = {folded(each["name"]): each["id"] for each in attribute["choices"]}
        found = [by_name[folded(str(one))] for one in wanted if folded(str(one)) in by_name]
        return found if len(found) == len(wanted) else _UNKNOWN
    if kind == "enumeration":
        known = next((choice for choice, ours in choices.items() if ours == value), None)
        named = next((each["id"] for each in attribute["choices"] if each["name"] == value), None)
        return [known or named] if known or named else _UNKNOWN
    if kind == "integer":
        return str(round(float(value))) if _is_number(value) else _UNKNOWN
    if kind == "date":
        return f"{value}T00:00:00Z" if field.startswith(PREFIX) else _UNKNOWN
    if kind == "boolean" and not isinstance(value, bool):
        return _UNKNOWN
    return richtext.plain(value) if FIELD_KINDS.get(field) == "rich" else _in_words(value)


def _in_words(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ", ".join(str(one) for one in value) if isinstance(value, list) else str(value)


def _is_number(value: Any) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True


def type_id(kind: str) -> str:
    return f"{OWN_PREFIX}type-{kind}"


def attribute_id(kind: str, field: str) -> str:
    return f"{OWN_PREFIX}attribute-{kind}.{field}"


def choice_id(field: str, value: str) -> str:
    return f"{OWN_PREFIX}choice-{field}.{value}"


_TYPE_NAMES = {"functional": "Functional requirement", "non_functional": "Non-functional requirement",
               "business": "Business requirement"}  # fmt: skip
_ATTRIBUTE_NAMES = {"key": "ReqIF.ForeignID", "title": "ReqIF.Name", "description": "ReqIF.Text"}
_DATATYPE_OF = {"text": "string", "rich": "xhtml", "number": "real"}


def relation_definitions(kinds: Sequence[str]) -> list[dict[str, str]]:
    """The types of our own relations, by kind of link."""
    at = _stamp(_EPOCH)
    return [{"id": f"{OWN_PREFIX}link-{kind}", "name": LINK_KINDS[kind].en, "at": at} for kind in kinds]


def definitions(kinds: Sequence[str], *, name: str, customs: Customs) -> dict[str, Any]:
    """Our own datatypes and types of object. Names are the implementers' names and English ones, whatever the
    reader's language: two exports of the same requirements are the same file."""
    at = _stamp(_EPOCH)
    choices = [field for field in _OWN_FIELDS if FIELD_KINDS[field] == "choice"]
    datatypes: list[dict[str, Any]] = [
        {"kind": kind, "id": f"{OWN_PREFIX}{kind}", "name": kind, "at": at, "choices": []}
        for kind in ("string", "real", "xhtml")
    ]
    for field in choices:
        values = [{"id": choice_id(field, value), "name": value} for value in sorted(CHOICES[field]) if value]
        datatypes.append(
            {
                "kind": "enumeration",
                "id": f"{OWN_PREFIX}choices-{field}",
                "name": field,
                "at": at,
                "choices": values,
            }
        )
    return {
        "datatypes": datatypes,
        "types": [
            {
                "id": type_id(kind),
                "name": _TYPE_NAMES.get(kind, kind),
                "at": at,
                "attributes": [
                    *(_attribute(kind, field) for field in ("key", "version", *_OWN_FIELDS)),
                    *(
                        _attribute(kind, f"{PREFIX}{key}", name=each.name_en or each.name_zh)
                        for key, each in customs.items()
                        if each.kind in CUSTOM_FITS
                    ),
                ],
            }
            for kind in kinds
        ],
        "specification": {
            "id": f"{OWN_PREFIX}specification",
            "type": f"{OWN_PREFIX}specification-type",
            "name": name,
            "at": at,
        },
    }


def _attribute(kind: str, field: str, *, name: str = "") -> dict[str, str]:
    wants = FIELD_KINDS.get(field, "text")
    is_choice = wants == "choice"
    return {
        "id": attribute_id(kind, field),
        "name": name or _ATTRIBUTE_NAMES.get(field, f"Planweave.{field}"),
        "kind": "enumeration" if is_choice else _DATATYPE_OF[wants],
        "datatype": f"{OWN_PREFIX}choices-{field}" if is_choice else f"{OWN_PREFIX}{_DATATYPE_OF[wants]}",
    }


def _make_unique(members: list[dict[str, Any]]) -> None:
    """Two imported files may have the same name; the second gets a number."""
    seen: set[str] = set()
    for member in members:
        name, number = member["name"], 2
        while member["name"] in seen:
            stem, _, ending = name.rpartition(".")
            member["name"] = f"{stem}-{number}.{ending}"
            number += 1
        seen.add(member["name"])


def _stamp(when: datetime.datetime) -> str:
    return when.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")[:-4] + "Z"
