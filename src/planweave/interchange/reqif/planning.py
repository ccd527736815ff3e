"""The dry run of a ReqIF import: every object against what is here, three ways. Writes nothing."""

import hashlib
import posixpath
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from planweave.kernel import richtext
from planweave.kernel.actor import Actor
from planweave.kernel.language import Text
from planweave.kernel.links import ACYCLIC
from planweave.kernel.models import Link
from planweave.requirements.actions import EMPTY
from planweave.requirements.models import Requirement
from planweave.requirements.queries import values_of
from planweave.requirements.queries.types import definitions_of
from planweave.requirements.rules import faults

from ..rules import without_circles
from . import texts
from .document import Document, Member
from .fields import FIELD_KINDS, RICH
from .identifiers import own_field_of
from .mapping import meant, type_values
from .merging import merge, merge_order
from .models import ReqifObject
from .queries import bases_of, own_prefix, own_types_of, present_by_record, values_at

PARENT = "parent"
DELETED = "@deleted"
GONE = "@gone"
_NUMBER = re.compile("[0-9]{1,18}")
_PICTURE = re.compile(r'<a href="@picture:([^"]*)">(.*?)</a>', re.DOTALL)


@dataclass(kw_only=True)
class Row:
    """What one object becomes. `changes` are taken, `conflicts` wait for a choice, `kept` stay as they are here."""

    row: int
    member: int
    identifier: str
    record: int | None = None
    key: str = ""
    version: int | None = None
    title: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    changes: dict[str, list[Any]] = field(default_factory=dict)
    conflicts: dict[str, list[Any]] = field(default_factory=dict)
    kept: dict[str, list[Any]] = field(default_factory=dict)
    parent: str | None = None
    position: float | None = None
    links: list[list[str]] = field(default_factory=list)
    unlinks: list[list[str]] = field(default_factory=list)
    issues: list[dict[str, Any]] = field(default_factory=list)

    @property
    def action(self) -> str:
        if any(issue["severity"] == "error" for issue in self.issues):
            return "error"
        if self.conflicts:
            return "gone" if GONE in self.conflicts else "conflict"
        if self.record is None:
            return "create" if DELETED not in self.kept else "skip"
        return "change" if self.changes or self.links or self.unlinks or self.position is not None else "skip"

    def say(self, text: Text, *, severity: str, **params: Any) -> None:
        self.issues.append({"code": text.code, "params": params, "severity": severity})


def addresses(document: Document, *, slug: str) -> list[dict[str, str]]:
    """For each member: the path in its texts → the address of the kept picture."""
    by_path = {}
    for path, content in document.files.items():
        mark = hashlib.sha256(content).hexdigest()[:40]
        by_path[path] = f"/api/v1/workspaces/{slug}/reqif/pictures/{mark}/{quote(posixpath.basename(path))}"
    found = []
    for member in document.members:
        folder = posixpath.dirname(member.name)
        here: dict[str, str] = {}
        for each in member.objects:
            for path in each["pictures"]:
                near = posixpath.normpath(posixpath.join(folder, path))
                if address := by_path.get(near) or by_path.get(path):
                    here[path] = address
        found.append(here)
    return found


class Plan:
    """The rows of a document under a mapping, and what becomes of relations and order."""

    def __init__(
        self, actor: Actor, document: Document, mapping: Mapping[str, Any], *, product_id: int, slug: str
    ) -> None:
        self.actor = actor
        self.document = document
        self.mapping = mapping
        self.bases = bases_of(product_id)
        self.pictures = addresses(document, slug=slug)
        self.types = [{each["id"]: each for each in member.types} for member in document.members]
        self.own = own_prefix(actor.here)
        self.customs = definitions_of(actor)
        self.type_bases = {number: base for number, (base, *_) in own_types_of(actor).items()}
        self._product_id = product_id
        self._find_present()
        self.parents = self._parents()
        self.rows: dict[str, Row] = {}
        for at, member in enumerate(document.members):
            for each in member.objects:
                if self._chosen(each["type"]):
                    self.rows.setdefault(each["id"], self._row(at, each))
        self._order_siblings()
        self._settle_links()
        self.gone = self._gone_rows()

    def _chosen(self, type_id: str) -> Mapping[str, Any] | None:
        chosen = self.mapping["types"].get(type_id)
        return chosen if chosen and chosen["as"] else None

    def _find_present(self) -> None:
        """The requirements that the file's identifiers mean: by the last import, or by our own identifiers."""
        names = [each["id"] for member in self.document.members for each in member.objects]
        record_of = {name: self.bases[name].record_id for name in names if name in self.bases}
        for name in names:
            number = name.removeprefix(self.own)
            if name not in record_of and number != name and _NUMBER.fullmatch(number):
                record_of[name] = int(number)
        for base in self.bases.values():
            record_of.setdefault(base.identifier, base.record_id)
        found = present_by_record(self.actor, [pk for pk in record_of.values() if pk])
        self.present: dict[str, Requirement] = {}
        self.name_of: dict[int, str] = {}
        for name, pk in record_of.items():
            if pk in found and found[pk].record.product_id == self._product_id:
                self.present[name] = found[pk]
                self.name_of.setdefault(pk, name)

    def _parents(self) -> dict[str, str | None]:
        """Each imported object's nearest imported ancestor in the file, in reading order."""
        types = {each["id"]: each["type"] for member in self.document.members for each in member.objects}
        above = {
            place["object"]: place["parent"] for member in self.document.members for place in member.places
        }
        found: dict[str, str | None] = {}
        for name in [*above, *types]:
            if name in found or not self._chosen(types.get(name, "")):
                continue
            parent, seen = above.get(name), {name}
            while parent and parent not in seen and not self._chosen(types.get(parent, "")):
                seen.add(parent)
                parent = above.get(parent)
            found[name] = parent if parent not in seen else None
        return found

    def _row(self, at: int, found: Mapping[str, Any]) -> Row:
        chosen = self._chosen(found["type"]) or {}
        said = meant(found, self.types[at][found["type"]], chosen, self.customs)
        said.values |= type_values(chosen["as"], bases=self.type_bases)
        row = Row(row=found["line"], member=at, identifier=found["id"], origins=said.origins)
        for name in RICH:
            if said.values.get(name):
                said.values[name] = self._with_pictures(row, said.values[name], at)
        row.values = said.values
        row.title = said.values["title"]
        row.parent = self.parents.get(found["id"])
        for name, value in said.unread:
            row.say(texts.NOT_READ, severity="notice", name=name, value=value[:80])
        for name, text in faults(_whole(said.values)).items():
            row.say(text, severity="error", field=name)
        base = self.bases.get(found["id"])
        present = self.present.get(found["id"])
        if present is None:
            if base is not None and base.record_id:
                self._was_deleted(row, base)
            return row
        row.record, row.key, row.version = present.pk, present.record.key, present.record.version
        mine = dict.fromkeys(said.values) | values_of(present)
        before = self._base_values(found, base, present)
        theirs = _settled(said.values, before, mine)
        mine[PARENT] = self._name(mine[PARENT])
        theirs[PARENT] = row.parent
        merged = merge(before, mine, theirs)
        row.changes, row.conflicts, row.kept = merged.changes, merged.conflicts, merged.kept
        return row

    def _base_values(
        self, found: Mapping[str, Any], base: ReqifObject | None, present: Requirement
    ) -> dict[str, Any] | None:
        if base is not None:
            return base.base
        version = next((str(v) for name, v in found["values"].items() if own_field_of(name) == "version"), "")
        if not _NUMBER.fullmatch(version):
            return None
        values = values_at(present, int(version))
        values[PARENT] = self._name(values[PARENT])
        return values

    def _name(self, record_id: int | None) -> str | None:
        """How the file calls a requirement; one that it does not know is called by our own identifier."""
        if record_id is None:
            return None
        return self.name_of.get(record_id) or f"{self.own}{record_id}"

    def _was_deleted(self, row: Row, base: ReqifObject) -> None:
        """Deleted here since the last import: stays so, unless the file changed it meanwhile; then it is asked."""
        before = {name: value for name, value in base.base.items() if name in row.values}
        changed = {name for name, value in before.items() if value != row.values[name]}
        if changed:
            row.conflicts[DELETED] = [None, None, sorted(changed)]
        else:
            row.kept[DELETED] = [None, None]

    def _with_pictures(self, row: Row, text: str, at: int) -> str:
        def address(match: re.Match[str]) -> str:
            path = match[1]
            if found := self.pictures[at].get(path):
                return f'<a href="{found}">{match[2]}</a>'
            row.say(texts.PICTURE_MISSING, severity="notice", path=path)
            return match[2]

        return richtext.clean(_PICTURE.sub(address, text))

    def _order_siblings(self) -> None:
        """Take the file's order of siblings where only the file changed it; put new ones between their neighbours."""
        groups: dict[str | None, list[str]] = {}
        for name, parent in self.parents.items():
            groups.setdefault(parent, []).append(name)
        before: dict[str | None, list[str]] = {}
        for base in sorted(self.bases.values(), key=lambda each: (each.reqif_import_id, each.position)):
            before.setdefault(base.base.get(PARENT), []).append(base.identifier)
        for parent, theirs in groups.items():
            here = [name for name in theirs if name in self.present]
            mine = sorted(here, key=lambda name: (self.present[name].position, self.present[name].pk))
            order = merge_order(before.get(parent, []), mine, theirs)
            places = [self.present[name].position for name in mine]
            if order is not None:
                moved = iter(places)
                for name in [name for name in theirs if name in set(order)]:
                    place = next(moved)
                    if place != self.present[name].position:
                        self.rows[name].position = place
            if here and len(here) < len(theirs):
                self._place_new(theirs, here)

    def _place_new(self, theirs: Sequence[str], here: Sequence[str]) -> None:
        known = {name: self.rows[name].position or self.present[name].position for name in here}
        run: list[str] = []
        last: float | None = None
        for name in theirs:
            if name not in known:
                run.append(name)
                continue
            if run:
                start = last if last is not None else known[name] - len(run) - 1
                for at, new in enumerate(run, start=1):
                    self.rows[new].position = start + (known[name] - start) * at / (len(run) + 1)
                run = []
            last = known[name]

    def _settle_links(self) -> None:
        """New relations become links, those that the file took away go; what closes a circle stays in the file only."""
        theirs = {
            (each["source"], self.mapping["relations"].get(each["type"], ""), each["target"])
            for member in self.document.members
            for each in member.relations
            if each["source"] != each["target"]
        }
        theirs = {each for each in theirs if each[1] and each[0] in self.rows and each[2] in self.rows}
        before = self._base_relations()
        linked = self._linked()
        fresh = sorted(each for each in theirs - before if not _is_linked(each, linked))
        for kind in sorted(ACYCLIC):
            present = [(a, b) for a, k, b in linked if k == kind]
            wanted = [(a, b) for a, k, b in fresh if k == kind]
            for source, target in without_circles(present, wanted):
                fresh.remove((source, kind, target))
                self.rows[source].say(texts.CIRCLE, severity="notice", name=self._shown_name(target))
        for source, kind, target in fresh:
            self.rows[source].links.append([kind, target])
        for source, kind, target in sorted(before - theirs):
            if source in self.rows and target in self.rows and _is_linked((source, kind, target), linked):
                self.rows[source].unlinks.append([kind, target])

    def _shown_name(self, name: str) -> str:
        return self.rows[name].title if name in self.rows else name

    def _base_relations(self) -> set[tuple[str, str, str]]:
        imports = {base.reqif_import_id: base.reqif_import for base in self.bases.values()}
        found: set[tuple[str, str, str]] = set()
        for each in imports.values():
            kinds = each.mapping["relations"]
            for facts in each.members.values_list("facts", flat=True):
                found |= {(r["source"], kinds.get(r["type"], ""), r["target"]) for r in facts["relations"]}
        return {each for each in found if each[1]}

    def _linked(self) -> set[tuple[str, str, str]]:
        ids = [each.pk for each in self.present.values()]
        found = set()
        for start in range(0, len(ids), 5000):
            rows = Link.objects.filter(workspace_id=self.actor.here, source_id__in=ids[start : start + 5000])
            for source, target, kind in rows.values_list("source_id", "target_id", "kind"):
                found.add((self._name(source) or "", kind, self._name(target) or ""))
        return found

    def _gone_rows(self) -> list[Row]:
        """What the file's last imports held and it no longer holds."""
        touched = {self.bases[name].reqif_import_id for name in self.rows if name in self.bases}
        in_file = {each["id"] for member in self.document.members for each in member.objects}
        found = []
        for name, base in self.bases.items():
            if name in in_file or base.reqif_import_id not in touched or name not in self.present:
                continue
            present = self.present[name]
            row = Row(row=0, member=0, identifier=name, record=present.pk, key=present.record.key)
            row.version, row.title = present.record.version, present.record.title
            row.conflicts[GONE] = [None, None, None]
            found.append(row)
        return found


def _is_linked(each: tuple[str, str, str], linked: set[tuple[str, str, str]]) -> bool:
    source, kind, target = each
    return each in linked or (kind not in ACYCLIC and (target, kind, source) in linked)


def _settled(
    theirs: Mapping[str, Any], base: Mapping[str, Any] | None, mine: Mapping[str, Any]
) -> dict[str, Any]:
    """The file's values, in the words in which we have them where they say the same: a text of one paragraph may be
    kept without its mark, and XHTML always has it."""
    settled = dict(theirs)
    for name in RICH:
        for kept in ((base or {}).get(name), mine.get(name)):
            if kept and settled.get(name) == f"<p>{kept}</p>":
                settled[name] = kept
    return settled


def _whole(values: Mapping[str, Any]) -> dict[str, Any]:
    return EMPTY | {name: value for name, value in values.items() if name in FIELD_KINDS or name == "type"}


def counts_of(rows: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    counts = dict.fromkeys(("create", "change", "conflict", "gone", "skip", "error"), 0)
    for row in rows:
        counts[row["action"]] += 1
    return counts


def layout_of(members: Sequence[Member]) -> list[dict[str, Any]]:
    """What the wizard shows of each member: header, types with samples, counts."""
    return [_member_layout(member) for member in members]


def _member_layout(member: Member) -> dict[str, Any]:
    used = Counter(relation["type"] for relation in member.relations)
    return {
        "name": member.name,
        "header": member.header,
        "objects": len(member.objects),
        "relations": len(member.relations),
        "specifications": member.specifications,
        "has_extensions": member.has_extensions,
        "types": [_type_layout(each, member) for each in member.types],
        "relation_types": [each | {"count": used[each["id"]]} for each in member.relation_types],
    }


def _type_layout(found: Mapping[str, Any], member: Member) -> dict[str, Any]:
    own = [each for each in member.objects if each["type"] == found["id"]]
    attributes = []
    for attribute in found["attributes"]:
        names = {choice["id"]: choice["name"] for choice in attribute["choices"]}
        samples: dict[str, None] = {}
        for each in own[:200]:
            value = each["values"].get(attribute["id"])
            if isinstance(value, list):
                words = ", ".join(names.get(one, one) for one in value)
            else:
                words = richtext.plain(value or "") if attribute["kind"] == "xhtml" else str(value or "")
            if words and len(samples) < 3:
                samples[" ".join(words.split())[:60]] = None
        attributes.append({**attribute, "samples": list(samples)})
    return {"id": found["id"], "name": found["name"], "count": len(own), "attributes": attributes}
