"""What a requirement brought along from its ReqIF file."""

import posixpath
import re
from typing import Any
from urllib.parse import quote

from planweave.kernel.actor import Actor
from planweave.kernel.models import Record
from planweave.requirements.queries.types import definitions_of

from ..identifiers import OWN_PREFIX
from ..mapping import shown_values
from ..models import ReqifFile, ReqifObject
from ..naming import named_fields
from ..queries import foreign_of, own_prefix


def origin_of(actor: Actor, record: Record, *, slug: str) -> dict[str, Any]:
    """What the last standing import told of a requirement, where that is more than we said ourselves."""
    found = foreign_of(record)
    if found is None or not _has_foreign(found, own=own_prefix(actor.here)):
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
    names = named_fields(definitions_of(actor), actor.language)
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
        "own_fields": {field: names[field] for field in by_name.values() if field in names},
        "pictures": [
            {
                "name": posixpath.basename(file.path),
                "address": picture_address(file, slug=slug),
                "is_shown": file.media_type.startswith("image/"),
            }
            for file in files.defer("content")
        ],
    }


def _has_foreign(found: ReqifObject, *, own: str) -> bool:
    """A requirement of ours that only came back from a file of ours brought nothing that is not here."""
    return not found.identifier.startswith(own) or any(
        not name.startswith(OWN_PREFIX) for name in found.values
    )


def _pictures_in(value: str) -> list[str]:
    return re.findall(r'<a href="@picture:([^"]*)">', value)


def picture_address(file: ReqifFile, *, slug: str) -> str:
    name = quote(posixpath.basename(file.path))
    return f"/api/v1/workspaces/{slug}/reqif/pictures/{file.content_hash[:40]}/{name}"
