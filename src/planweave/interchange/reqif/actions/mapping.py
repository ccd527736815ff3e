"""What a person says of a file's types: only what there is and fits, and complete."""

from collections.abc import Mapping
from typing import Any

from planweave.kernel.errors import Invalid
from planweave.kernel.links import LINK_KINDS
from planweave.requirements.rules import CHOICES

from ...models import ImportSession
from .. import texts
from ..fields import FIELD_KINDS, OWN_TYPE, Customs, choices_of, custom_of, fits
from ..proposing import OwnTypes, propose_choices


def check_mapping(
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


def complete_choices(session: ImportSession, mapping: dict[str, Any], customs: Customs) -> None:
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
