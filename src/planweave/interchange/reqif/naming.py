"""What the mapping step shows in the reader's language: own types and fields, choices, and what is missing here."""

from collections.abc import Mapping
from typing import Any

from planweave.kernel.language import Language
from planweave.requirements.rules.custom import PREFIX, FieldKind
from planweave.requirements.rules.types import BASE_NAMES, said

from . import texts
from .fields import CUSTOM_CHOICES, OWN_TYPE, Customs, custom_of
from .identifiers import own_field_of, own_type_of
from .proposing import OwnTypes


def named_types(own_types: OwnTypes, language: Language) -> dict[str, str]:
    """{"own:NUMBER": name} of the types that objects can become beside the three bases."""
    return {f"{OWN_TYPE}{number}": said(en, zh, language) for number, (_, en, zh) in own_types.items()}


def named_fields(customs: Customs, language: Language) -> dict[str, str]:
    return {f"{PREFIX}{key}": said(own.name_en, own.name_zh, language) for key, own in customs.items()}


def named_choices(customs: Customs, language: Language) -> dict[str, dict[str, str]]:
    """{own field: {value: name}} of own fields with choices; what is retired is no longer offered."""
    return {
        f"{PREFIX}{key}": {
            option["value"]: said(option.get("name_en", ""), option.get("name_zh", ""), language)
            or option["value"]
            for option in own.options
            if not option.get("is_retired")
        }
        for key, own in customs.items()
        if own.kind in CUSTOM_CHOICES
    }


def missing(
    layout: Mapping[str, Any],
    mapping: Mapping[str, Any],
    *,
    own_types: OwnTypes,
    customs: Customs,
    language: Language,
) -> list[str]:
    """What a file of ours brings that this workspace does not have: a sentence for each type and each field.

    What was mapped to something else by hand is no longer missing.
    """
    names = named_types(own_types, language)
    found: dict[str, None] = {}
    for each in (each for member in layout["members"] for each in member["types"]):
        becomes = mapping["types"].get(each["id"], {}).get("as", "")
        own = own_type_of(each["id"])
        if own and own.mark and becomes and becomes not in names:
            base = BASE_NAMES[becomes].say(language)
            found[texts.TYPE_MISSING.say(language, name=each["name"], base=base)] = None
        attributes = mapping["types"].get(each["id"], {}).get("attributes", {})
        for attribute in each["attributes"] if becomes else ():
            field = own_field_of(attribute["id"])
            if not field.startswith(PREFIX) or attributes.get(attribute["id"], {}).get("field"):
                continue
            here = custom_of(field, customs)
            is_person = here is not None and here.kind == FieldKind.PERSON
            text = texts.PEOPLE_KEPT if is_person else texts.FIELD_MISSING
            found[text.say(language, name=attribute["name"])] = None
    return list(found)
