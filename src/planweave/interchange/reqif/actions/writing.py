"""The rows, links and kept file of one import."""

import hashlib
import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict
from planweave.kernel.links import add_links, remove_link
from planweave.kernel.models import Link, Record
from planweave.requirements.actions import (
    Draft,
    Edit,
    change_requirements,
    create_requirements,
    delete_requirements,
)

from ... import texts as import_texts
from ...models import ImportSession
from ..document import Document
from ..models import ReqifFile, ReqifImport, ReqifMember, ReqifObject
from ..planning import DELETED, GONE, PARENT
from ..queries import own_prefix

AT_ONCE = 1000


class Writing:
    """The writes of one import, in their order."""

    def __init__(self, actor: Actor, session: ImportSession) -> None:
        self.actor = actor
        self.session = session
        self.product_id = session.mapping["product"]
        self.choices = session.mapping.get("choices", {})
        self.rows = [row for row in session.diff["rows"] if row["action"] != "error"]
        self.records: dict[str, Record] = {}
        _check_unchanged(self.rows)
        self.own = own_prefix(actor.here)

    def requirements(self, show: Callable[[float], None]) -> None:
        new = [row for row in self.rows if self._is_new(row)]
        drafts = [Draft(product_id=self.product_id, values=_values(row)) for row in new]
        made: list[Record] = []
        for start in range(0, len(drafts), AT_ONCE):
            made += create_requirements(self.actor, drafts[start : start + AT_ONCE])
            show(0.1 + 0.5 * (start + AT_ONCE) / max(len(drafts), AT_ONCE))
        self.records |= {row["identifier"]: record for row, record in zip(new, made, strict=True)}
        old = [row for row in self.rows if row["record"]]
        found = Record.objects.in_bulk([row["record"] for row in old])
        self.records |= {row["identifier"]: found[row["record"]] for row in old}
        trashed = [row["record"] for row in old if self._side(row, GONE) == "theirs"]
        if trashed:
            delete_requirements(self.actor, trashed)
        edits = [*self._edits(old), *self._parents(new)]
        for start in range(0, len(edits), AT_ONCE):
            change_requirements(self.actor, edits[start : start + AT_ONCE])

    def _is_new(self, row: Mapping[str, Any]) -> bool:
        return row["record"] is None and (row["action"] == "create" or self._side(row, DELETED) == "theirs")

    def _side(self, row: Mapping[str, Any], field: str) -> str:
        return self.choices.get(row["identifier"], {}).get(field, "mine") if field in row["conflicts"] else ""

    def _edits(self, old: Sequence[Mapping[str, Any]]) -> list[Edit]:
        edits = []
        for row in old:
            values = {name: theirs for name, (_, theirs) in row["changes"].items()}
            values |= {
                name: pair[2]
                for name, pair in row["conflicts"].items()
                if not name.startswith("@") and self._side(row, name) == "theirs"
            }
            if PARENT in values:
                values[PARENT] = self._record_id(values[PARENT])
            if row["position"] is not None:
                values["position"] = row["position"]
            if values:
                edits.append(Edit(id=row["record"], version=None, values=values))
        return edits

    def _parents(self, new: Sequence[Mapping[str, Any]]) -> list[Edit]:
        return [
            Edit(id=self.records[row["identifier"]].pk, version=None, values={PARENT: parent})
            for row in new
            if (parent := self._record_id(row["parent"]))
        ]

    def _record_id(self, name: str | None) -> int | None:
        if name is None:
            return None
        if name in self.records:
            return self.records[name].pk
        number = name.removeprefix(self.own)
        return int(number) if number != name and number.isdigit() else None

    def relations(self) -> None:
        wanted, gone = [], []
        for row in self.rows:
            source = self.records.get(row["identifier"])
            for kind, name in row["links"] if source else ():
                if (target := self.records.get(name)) and target.pk != source.pk:
                    wanted.append((source, target, kind))
            for kind, name in row["unlinks"] if source else ():
                if target := self.records.get(name):
                    gone.append((source.pk, target.pk, kind))
        add_links(self.actor, wanted)
        for source_id, target_id, kind in gone:
            for link in Link.objects.filter(source_id=source_id, target_id=target_id, kind=kind):
                remove_link(self.actor, link)

    def keep(self, document: Document) -> None:
        """The file itself, and what it said of every object: the base of the next merge."""
        kept = ReqifImport.objects.create(
            workspace_id=self.actor.here,
            product_id=self.product_id,
            operation_id=self.session.operation_id,
            file_name=self.session.file_name,
            is_archive=document.is_archive,
            mapping={name: self.session.mapping[name] for name in ("types", "relations")},
            imported_by_id=self.actor.user_id,
        )
        said = {row["identifier"]: row for row in self.rows}
        for at, member in enumerate(document.members):
            stored = ReqifMember.objects.create(
                reqif_import=kept,
                position=at,
                name=member.name[:500],
                header=member.header,
                facts={
                    "types": member.types,
                    "relation_types": member.relation_types,
                    "specifications": member.specifications,
                    "places": member.places,
                    "relations": member.relations,
                },
                xml=zlib.compress(member.xml),
            )
            ReqifObject.objects.bulk_create(
                [
                    self._object(kept, stored, at, each, said.get(each["id"]))
                    for at, each in _in_reading_order(member)
                ],
                batch_size=200,
                ignore_conflicts=True,
            )
        for path, content in document.files.items():
            ReqifFile.objects.create(
                reqif_import=kept,
                path=path[:500],
                media_type=document.file_types[path],
                content_hash=hashlib.sha256(content).hexdigest(),
                content=content,
            )

    def _object(
        self,
        kept: ReqifImport,
        member: ReqifMember,
        at: int,
        found: Mapping[str, Any],
        row: Mapping[str, Any] | None,
    ) -> ReqifObject:
        record = self.records.get(found["id"]) if row else None
        return ReqifObject(
            reqif_import=kept,
            member=member,
            position=at,
            identifier=found["id"],
            record=record,
            type=found["type"],
            values=found["values"],
            base=row["values"] | {PARENT: row["parent"]} if row else {},
            origins=row["origins"] if row else {},
        )


def _in_reading_order(member: Any) -> list[tuple[int, dict[str, Any]]]:
    by_name = {each["id"]: each for each in member.objects}
    placed = [by_name[place["object"]] for place in member.places if place["object"] in by_name]
    seen = {each["id"] for each in placed}
    return list(enumerate([*placed, *(each for each in member.objects if each["id"] not in seen)]))


def _values(row: Mapping[str, Any]) -> dict[str, Any]:
    values = {name: value for name, value in row["values"].items() if value is not None}
    if row["position"] is not None:
        values["position"] = row["position"]
    return values


def _check_unchanged(rows: Sequence[Mapping[str, Any]]) -> None:
    """Somebody may have worked since the dry run: then it no longer shows what would happen."""
    seen = {row["record"]: row["version"] for row in rows if row["record"]}
    now: dict[int, Record] = {}
    for start in range(0, len(seen), 5000):
        part = list(seen)[start : start + 5000]
        now |= Record.objects.select_for_update().filter(deleted_at=None).in_bulk(part)
    for pk, version in seen.items():
        if pk not in now or now[pk].version != version:
            raise Conflict(import_texts.CHANGED_SINCE, key=now[pk].key if pk in now else str(pk))
