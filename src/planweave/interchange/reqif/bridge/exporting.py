"""Requirements of the database as ReqIF: what goes into which file, and what of it changed."""

import base64
import posixpath
import zlib
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, Problem
from planweave.kernel.models import Link
from planweave.requirements.models import Requirement
from planweave.requirements.queries import Filters, filtered, requirements_readable_by, values_of
from planweave.requirements.queries.types import definitions_of
from planweave.requirements.rules.custom import PREFIX, STORED, FieldKind

from .. import texts
from ..document import write_document
from ..fields import FIELD_KINDS, is_empty
from ..identifiers import OWN_PREFIX, attribute_id, type_id, type_part
from ..models import ReqifImport, ReqifMember, ReqifObject
from ..planning import PARENT
from ..queries import foreign_by_record, own_prefix
from ..refusals import ReqifRefused
from .definitions import TYPE_NAMES, Kind, definitions, relation_definitions, stamp
from .origin import picture_address
from .values import UNKNOWN, foreign_value, own_custom_value, own_value

_NOT_WRITTEN = frozenset({PARENT, "type", "own_type"})
"""Places are written on their own; the type of an object that came from a file stays the file's."""


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
        for row in wanted.select_related("record", "own_type")
        .order_by("position", "record_id")
        .iterator(2000)
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
        self.mark = self.own.removeprefix(OWN_PREFIX).removesuffix("-")
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
            "now": stamp(timezone.now()),
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
            if field in _NOT_WRITTEN or present.get(field) == was:
                continue
            origin = base.origins.get(field, "")
            if origin in attributes:
                value = foreign_value(
                    present.get(field), attributes[origin], field, chosen[origin].get("choices", {})
                )
                if value is not UNKNOWN:
                    values[origin] = value
            elif field == "title":
                name = present["title"]
        if not values and name is None:
            return None
        return {"values": values, "name": name, "at": stamp(requirement.record.updated_at)}

    def _additions(self, own: Sequence[int]) -> dict[str, Any]:
        customs: dict[str, set[str]] = {}
        for pk in own:
            given = {key.removeprefix(STORED) for key in self.found[pk].custom}
            customs.setdefault(self._part(self.found[pk]), set()).update(given)
        first = {self._part(self.found[pk]): self.found[pk] for pk in reversed(own)}
        kinds = [self._kind(first[part], part, customs[part]) for part in sorted(first)]
        people = self._people(own)
        return {
            "define": definitions(kinds, name=self.slug, customs=self.customs, mark=self.mark),
            "add": [self._own_object(self.found[pk], people) for pk in own],
        }

    def _part(self, requirement: Requirement) -> str:
        return type_part(requirement.type, mark=self.mark, number=requirement.own_type_id)

    def _kind(self, requirement: Requirement, part: str, given: set[str]) -> Kind:
        """The type of a requirement, with the own fields that belong to it or that one of its kind has filled."""
        own_type = requirement.own_type
        fields = tuple(
            key
            for key, own in self.customs.items()
            if key in given or (not own.is_retired and own.is_of(requirement.type, requirement.own_type_id))
        )
        name = (own_type.name_en or own_type.name_zh) if own_type else TYPE_NAMES[requirement.type]
        return Kind(part=part, name=name, customs=fields)

    def _people(self, own: Sequence[int]) -> dict[int, str]:
        """The names of those whom own fields name."""
        keys = [f"{STORED}{key}" for key, each in self.customs.items() if each.kind == FieldKind.PERSON]
        named = {self.found[pk].custom[key] for pk in own for key in keys if key in self.found[pk].custom}
        if not named:
            return {}
        return dict(get_user_model().objects.filter(pk__in=named).values_list("pk", "name"))

    def _own_object(self, requirement: Requirement, people: Mapping[int, str]) -> dict[str, Any]:
        present = values_of(requirement)
        part = self._part(requirement)
        values: dict[str, Any] = {
            attribute_id(part, "key", mark=self.mark): requirement.record.key,
            attribute_id(part, "version", mark=self.mark): str(requirement.record.version),
        }
        for field in FIELD_KINDS:
            value = present.get(field)
            if not is_empty(value):
                values[attribute_id(part, field, mark=self.mark)] = own_value(field, value, mark=self.mark)
        for key, own in self.customs.items():
            value = present.get(f"{PREFIX}{key}")
            if value is None:
                continue
            written = own_custom_value(own, value, mark=self.mark, people=people)
            if written is not None:
                values[attribute_id(part, f"{PREFIX}{key}", mark=self.mark)] = written
        at = stamp(requirement.record.updated_at)
        return {"id": self.name_of[requirement.pk], "type": type_id(part), "at": at, "values": values}

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
        stamps = {self.name_of[pk]: stamp(self.found[pk].record.updated_at) for pk in own}
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
                    "at": stamp(link.created_at),
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
