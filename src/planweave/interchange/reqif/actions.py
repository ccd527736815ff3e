"""Bringing a ReqIF file in: upload, dry run with choices, commit.

The commit writes what the dry run showed, or nothing.
"""

import datetime
import hashlib
import uuid
import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import orjson
from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, Problem
from planweave.kernel.events import record_event
from planweave.kernel.jobs import start_job
from planweave.kernel.links import LINK_KINDS, add_links, remove_link
from planweave.kernel.models import Job, Link, Record
from planweave.requirements.actions import (
    Draft,
    Edit,
    change_requirements,
    create_requirements,
    delete_requirements,
)
from planweave.requirements.queries.types import definitions_of
from planweave.requirements.rules import CHOICES
from planweave.workspaces.models import Workspace
from planweave.workspaces.policy import can_plan, require
from planweave.workspaces.queries import product_readable_by

from .. import texts as import_texts
from ..events import ReqifImported
from ..models import ImportSession
from . import texts
from .document import Document, read_document
from .fields import FIELD_KINDS, OWN_TYPE, Customs, choices_of, custom_of, fits
from .models import ReqifFile, ReqifImport, ReqifMember, ReqifObject
from .planning import DELETED, GONE, PARENT, Plan, Row, counts_of, layout_of
from .proposing import OwnTypes, propose, propose_choices
from .queries import KIND, mark_of, own_prefix, own_types_of
from .refusals import ReqifRefused

KEEP_FILES = datetime.timedelta(days=2)
SIDES = ("mine", "theirs")
AT_ONCE = 1000


def upload(actor: Actor, *, file_name: str, content: bytes, mend: bool = False) -> ImportSession:
    """Read a file in a limited child process and propose what its types mean. Nothing is imported yet.

    Raises Problem (422) with line and reason where the file is refused; `extra` lists every fault, and says whether
    all of them could be mended.
    """
    require(can_plan(actor), actor)
    if not content and not file_name:
        raise Invalid(import_texts.FILE_MISSING)
    ImportSession.objects.filter(created_at__lt=timezone.now() - KEEP_FILES).update(file=None)
    document = read(actor, content, file_name=file_name, mend=mend)
    types = [each for member in document.members for each in member.types]
    relation_types = [each for member in document.members for each in member.relation_types]
    return ImportSession.objects.create(
        workspace_id=actor.here,
        kind=KIND,
        file_name=file_name[:200],
        content_hash=hashlib.sha256(content).hexdigest(),
        file=content,
        layout={
            "members": layout_of(document.members),
            "files": [{"path": path, "type": kind} for path, kind in document.file_types.items()],
            "is_archive": document.is_archive,
            "mend": mend,
            "mended": [fault.as_dict() for fault in document.mended[:100]],
            "mended_count": document.mended_count,
        },
        mapping=propose(
            types,
            relation_types,
            own_types=own_types_of(actor),
            customs=definitions_of(actor),
            mark=mark_of(actor.here),
        ),
        created_by_id=actor.user_id,
    )


def read(actor: Actor, content: bytes, *, file_name: str, mend: bool) -> Document:
    """The document, or the refusal in the actor's language."""
    try:
        return read_document(content, name=file_name, mend=mend)
    except ReqifRefused as refusal:
        faults = [
            {
                "line": fault.line,
                "member": fault.member,
                "code": fault.code,
                "message": fault.say(actor.language),
            }
            for fault in refusal.faults[:100]
        ]
        text = texts.DEVIATES if refusal.can_mend else texts.REFUSED
        raise Problem(
            text,
            status=422,
            extra={"faults": faults, "fault_count": len(refusal.faults), "can_mend": refusal.can_mend},
            reason=refusal.say(actor.language),
            count=len(refusal.faults),
        ) from refusal


def check(
    actor: Actor,
    session: ImportSession,
    *,
    product_id: int,
    types: Mapping[str, Any] | None = None,
    relations: Mapping[str, str] | None = None,
) -> ImportSession:
    """The dry run: every object against what is here, three ways. Writes no requirement."""
    require(can_plan(actor), actor)
    _check_open(session)
    product_readable_by(actor, product_id)
    mapping = {name: value for name, value in session.mapping.items() if name in ("types", "relations")}
    if types is not None:
        mapping["types"] = types
    if relations is not None:
        mapping["relations"] = relations
    _check_mapping(session, mapping, own_types_of(actor), definitions_of(actor))
    _complete_choices(session, mapping, definitions_of(actor))
    document = read(
        actor, bytes(session.file or b""), file_name=session.file_name, mend=session.layout["mend"]
    )
    slug = Workspace.objects.get(pk=actor.here).slug
    plan = Plan(actor, document, mapping, product_id=product_id, slug=slug)
    rows = [_row(row) for row in [*plan.rows.values(), *plan.gone]]
    session.mapping = mapping | {"product": product_id, "choices": {}}
    session.diff = {"counts": counts_of(rows), "rows": rows}
    session.state = ImportSession.State.CHECKED
    session.save(update_fields=["mapping", "diff", "state"])
    return session


def choose(
    actor: Actor,
    session: ImportSession,
    *,
    choices: Mapping[str, Mapping[str, str]],
    everything: str | None = None,
) -> ImportSession:
    """Take a side for conflicts: {identifier: {field: "mine" | "theirs"}}, or one side for all that is still open."""
    require(can_plan(actor), actor)
    _check_open(session)
    rows = {row["identifier"]: row for row in session.diff.get("rows", [])}
    chosen = {name: dict(fields) for name, fields in session.mapping.get("choices", {}).items()}
    for name, fields in choices.items():
        for field, side in fields.items():
            if side not in SIDES or field not in rows.get(name, {}).get("conflicts", {}):
                raise Invalid(texts.CHOICE_UNKNOWN, name=f"{name} {field}: {side}"[:120])
            chosen.setdefault(name, {})[field] = side
    if everything is not None:
        if everything not in SIDES:
            raise Invalid(texts.CHOICE_UNKNOWN, name=everything[:120])
        for name, row in rows.items():
            for field in row["conflicts"]:
                if field not in (GONE, DELETED):
                    chosen.setdefault(name, {}).setdefault(field, everything)
    session.mapping["choices"] = chosen
    session.save(update_fields=["mapping"])
    return session


def commit(actor: Actor, session: ImportSession) -> Job:
    """Carry out the dry run as a job; one operation, so one undo."""
    require(can_plan(actor), actor)
    with transaction.atomic():
        session = ImportSession.objects.select_for_update().get(pk=session.pk)
        _check_open(session)
        if session.state != ImportSession.State.CHECKED:
            raise Conflict(import_texts.NOT_CHECKED)
        if open_conflicts(session):
            raise Conflict(texts.NOT_CHOSEN, count=open_conflicts(session))
        session.state = ImportSession.State.COMMITTED
        session.operation_id = uuid.uuid4()
        session.save(update_fields=["state", "operation_id"])
        return start_job(actor, "import_reqif", {"session": str(session.pk)})


def open_conflicts(session: ImportSession) -> int:
    """How many conflicts wait for a choice. What is gone from the file stays here unless it is chosen otherwise."""
    chosen = session.mapping.get("choices", {})
    return sum(
        field not in chosen.get(row["identifier"], {})
        for row in session.diff.get("rows", [])
        for field in row["conflicts"]
        if field != GONE and row["action"] != "error"
    )


def carry_out(actor: Actor, session: ImportSession, *, show: Callable[[float], None]) -> dict[str, Any]:
    """Write what the session's dry run showed; all or nothing. `actor.operation_id` is the session's.

    Running it again does nothing: a job may run twice.
    """
    answer = {"counts": session.diff["counts"], "operation_id": str(session.operation_id)}
    if session.file is None:
        return answer
    document = read(actor, bytes(session.file), file_name=session.file_name, mend=session.layout["mend"])
    show(0.1)
    with transaction.atomic():
        writing = _Writing(actor, session)
        writing.requirements(show)
        writing.relations()
        show(0.8)
        writing.keep(document)
        counts = session.diff["counts"]
        record_event(
            actor,
            ReqifImported(
                file_name=session.file_name,
                content_hash=session.content_hash,
                created=counts["create"],
                changed=counts["change"] + counts["conflict"],
            ),
        )
        session.file = None
        session.save(update_fields=["file"])
    return answer


class _Writing:
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


def _row(row: Row) -> dict[str, Any]:
    """The row as the session keeps it."""
    facts = {name: getattr(row, name) for name in Row.__dataclass_fields__}
    return orjson.loads(orjson.dumps(facts | {"action": row.action}, default=str))


def _check_open(session: ImportSession) -> None:
    if session.state == ImportSession.State.COMMITTED or session.file is None:
        raise Conflict(import_texts.SESSION_ENDED)


def _check_mapping(
    session: ImportSession, mapping: Mapping[str, Any], own_types: OwnTypes, customs: Customs
) -> None:
    """Every name of the mapping is one that there is, and the kinds fit."""
    can_become = {"", *CHOICES["type"], *(f"{OWN_TYPE}{number}" for number in own_types)}
    known = {each["id"]: each for member in session.layout["members"] for each in member["types"]}
    relations = {each["id"] for member in session.layout["members"] for each in member["relation_types"]}
    for name, chosen in mapping["types"].items():
        if name not in known or chosen["as"] not in can_become:
            raise Invalid(texts.MAPPING_UNKNOWN, name=f"{name}: {chosen['as']}"[:120])
        attributes = {each["id"]: each for each in known[name]["attributes"]}
        for attribute, how in chosen["attributes"].items():
            field = how["field"]
            is_known = field in FIELD_KINDS or custom_of(field, customs) is not None
            if attribute not in attributes or (field and not is_known):
                raise Invalid(texts.MAPPING_UNKNOWN, name=field[:120] or attribute[:120])
            if field and not fits(field, attributes[attribute]["kind"], customs):
                raise Invalid(texts.MAPPING_UNFIT, attribute=attributes[attribute]["name"], field=field)
            allowed = choices_of(field, customs)
            for value in how.get("choices", {}).values():
                if value and value not in allowed:
                    raise Invalid(texts.MAPPING_UNKNOWN, name=value[:120])
    for name, kind in mapping["relations"].items():
        if name not in relations or (kind and kind not in LINK_KINDS):
            raise Invalid(texts.MAPPING_UNKNOWN, name=f"{name}: {kind}"[:120])


def _complete_choices(session: ImportSession, mapping: dict[str, Any], customs: Customs) -> None:
    """Choices of which nothing was said become what their words mean; who wants one kept says so (empty)."""
    attributes = {
        (each["id"], attribute["id"]): attribute
        for member in session.layout["members"]
        for each in member["types"]
        for attribute in each["attributes"]
    }
    for name, chosen in mapping["types"].items():
        for attribute, how in chosen["attributes"].items():
            proposed = propose_choices(attributes[name, attribute], how["field"], customs)
            how["choices"] = proposed | how.get("choices", {})


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
