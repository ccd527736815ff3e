"""How our own definitions are called in a file, and what such a name means. Pure.

What is the same everywhere (the three bases, the fields that every workspace has) is called alike by every workspace,
so that their files know each other's. A workspace's own types and fields carry its mark: two workspaces that both have
a field `risk_class` may mean different kinds by it, and one file may hold both.
"""

import re
from dataclasses import dataclass

OWN_PREFIX = "planweave-"
CUSTOM = "custom."
_TYPE = re.compile(r"planweave-type-(functional|non_functional|business)(?:-([0-9a-f]{12})-([0-9]{1,18}))?")
_ATTRIBUTE = re.compile(
    r"planweave-attribute-[a-z_]+(?:-[0-9a-f]{12}-[0-9]{1,18})?\.(?:([0-9a-f]{12})\.)?(.+)"
)


@dataclass(frozen=True, kw_only=True)
class OwnType:
    """What the identifier of one of our types says: its base, and whose own type it is (empty: the base itself)."""

    base: str
    mark: str = ""
    number: int = 0


def type_part(base: str, *, mark: str = "", number: int | None = None) -> str:
    """How a type is called inside other identifiers."""
    return f"{base}-{mark}-{number}" if number is not None else base


def type_id(part: str) -> str:
    return f"{OWN_PREFIX}type-{part}"


def own_type_of(identifier: str) -> OwnType | None:
    """What one of our type's identifiers says; None for a foreign one."""
    found = _TYPE.fullmatch(identifier)
    if found is None:
        return None
    return OwnType(base=found[1], mark=found[2] or "", number=int(found[3] or 0))


def attribute_id(part: str, field: str, *, mark: str) -> str:
    """The attribute that holds `field` in the type `part`; own fields are called by their workspace's `mark`."""
    name = f"{mark}.{field}" if field.startswith(CUSTOM) else field
    return f"{OWN_PREFIX}attribute-{part}.{name}"


def own_field_of(identifier: str) -> str:
    """The field that one of our attributes holds ("title", "custom.risk_class"); empty for a foreign one."""
    found = _ATTRIBUTE.fullmatch(identifier)
    return found[2] if found else ""


def choice_id(field: str, value: str, *, mark: str) -> str:
    return f"{OWN_PREFIX}choice-{_choosing(field, mark)}.{value}"


def choices_id(field: str, *, mark: str) -> str:
    """The enumeration of a field's choices."""
    return f"{OWN_PREFIX}choices-{_choosing(field, mark)}"


def own_choice_of(identifier: str) -> str:
    """Our value behind one of our choices; empty for a foreign one."""
    return identifier.rpartition(".")[2] if identifier.startswith(f"{OWN_PREFIX}choice-") else ""


def _choosing(field: str, mark: str) -> str:
    return f"{mark}.{field}" if field.startswith(CUSTOM) else field
