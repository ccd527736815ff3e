"""A workspace's own types and fields: made, changed, retired; deleted only while nothing uses them."""

from typing import Any

from django.db import transaction

from planweave.kernel import richtext
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.language import Text
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.trash import discard, keeps_in_trash
from planweave.workspaces.policy import can_manage, require

from .. import events, texts
from ..models import CustomField, RequirementType
from ..queries.types import ICONS, TONES, definition_of, options_in_use, values_given
from ..rules import Type
from ..rules.custom import definition_fault
from ..rules.substance import SubstanceFault, clean_substance
from ..rules.types import MOST_FIELDS, MOST_TYPES, Template, said, type_fault

TYPE_FIELDS = (
    "name_en",
    "name_zh",
    "colour",
    "icon",
    "mandatory",
    "template",
    "deliverables",
    "position",
    "is_retired",
)
FIELD_FIELDS = ("name_en", "name_zh", "unit", "options", "is_required", "types", "position", "is_retired")


def create_type(actor: Actor, *, base: str, values: dict[str, Any]) -> RequirementType:
    """A new own type. Raises Invalid with a sentence per field; a name may be there only once."""
    require(can_manage(actor), actor)
    if base not in Type.values:
        raise Invalid.of({"base": texts.NOT_A_CHOICE})
    with transaction.atomic():
        own = RequirementType.objects.filter(workspace_id=actor.here, is_standard=False)
        if own.count() >= MOST_TYPES:
            raise Invalid(texts.TYPE_TOO_MANY, limit=MOST_TYPES)
        kind = RequirementType(workspace_id=actor.here, base=base, colour=TONES[base], icon=ICONS[base])
        return _saved_type(actor, kind, values)


def change_type(actor: Actor, reference: str, values: dict[str, Any]) -> RequirementType:
    """An own type by its id, or what one of the three bases asks for by the base's name."""
    require(can_manage(actor), actor)
    with transaction.atomic():
        return _saved_type(actor, _type(actor, reference), values)


keeps_in_trash("requirement_type", can_manage)
keeps_in_trash("custom_field", can_manage)


def delete_type(actor: Actor, reference: str) -> None:
    """Conflict where requirements, trashed ones too, are of this type: it can be retired then."""
    require(can_manage(actor), actor)
    with transaction.atomic():
        kind = _type(actor, reference)
        if kind.pk is None or kind.is_standard:
            raise NotFound(NOT_FOUND)
        if count := kind.requirements.count():
            raise Conflict(texts.TYPE_USED, count=count)
        record_event(actor, events.RequirementTypeDeleted(type=str(kind.pk), name=_name(actor, kind)))
        discard(actor, kind, kind="requirement_type", name=_name(actor, kind))


def create_field(actor: Actor, *, key: str, kind: str, values: dict[str, Any]) -> CustomField:
    """A new own field; its key and kind stay for ever."""
    require(can_manage(actor), actor)
    with transaction.atomic():
        here = CustomField.objects.filter(workspace_id=actor.here)
        if here.count() >= MOST_FIELDS:
            raise Invalid(texts.TYPE_TOO_MANY, limit=MOST_FIELDS)
        if here.filter(key=key).exists():
            raise Invalid.of({"key": texts.TYPE_NAME_TAKEN}, name=key)
        field = CustomField(workspace_id=actor.here, key=key, kind=kind, position=here.count())
        return _saved_field(actor, field, values)


def change_field(actor: Actor, key: str, values: dict[str, Any]) -> CustomField:
    """Options that are left out go, or are retired where a requirement has chosen them."""
    require(can_manage(actor), actor)
    with transaction.atomic():
        return _saved_field(actor, _field(actor, key), values)


def delete_field(actor: Actor, key: str) -> None:
    """Conflict where requirements, trashed ones too, have a value: the field can be retired then."""
    require(can_manage(actor), actor)
    with transaction.atomic():
        field = _field(actor, key)
        if count := values_given(actor, key):
            raise Conflict(texts.CUSTOM_USED, count=count)
        record_event(actor, events.CustomFieldDeleted(key=key, name=_name(actor, field)))
        discard(actor, field, kind="custom_field", name=_name(actor, field))


def _saved_type(actor: Actor, kind: RequirementType, values: dict[str, Any]) -> RequirementType:
    for name in TYPE_FIELDS:
        if name in values:
            setattr(kind, name, values[name])
    names = (kind.name_en, kind.name_zh)
    wrong: dict[str, Text] = {}
    if not kind.is_standard:
        wrong |= type_fault(names=names, colour=kind.colour, icon=kind.icon, mandatory=kind.mandatory)
        others = RequirementType.objects.filter(workspace_id=actor.here).exclude(pk=kind.pk)
        for name in ("name_en", "name_zh"):
            if (given := getattr(kind, name)) and others.filter(**{name: given}).exists():
                wrong[name] = texts.TYPE_NAME_TAKEN
    else:
        kind.name_en = kind.name_zh = ""
        kind.is_retired = False
        wrong |= type_fault(
            names=("standard", ""), colour=kind.colour, icon=kind.icon, mandatory=kind.mandatory
        )
    if wrong:
        raise Invalid.of(wrong, name=kind.name_en or kind.name_zh)
    kind.mandatory = list(dict.fromkeys(kind.mandatory))
    kind.deliverables = list(dict.fromkeys(name.strip()[:100] for name in kind.deliverables if name.strip()))
    kind.template = _clean_template(kind.template)
    kind.save()
    record_event(
        actor,
        events.RequirementTypeChanged(
            type=kind.base if kind.is_standard else str(kind.pk), name=_name(actor, kind)
        ),
    )
    return kind


def _clean_template(given: dict[str, Any]) -> dict[str, Any]:
    template = Template.model_validate(given).model_dump()
    template["description"] = richtext.clean(template["description"])
    for name in ("rationale", "implementation", "steps", "acceptance", "fit_criteria"):
        try:
            template[name] = clean_substance(name, template[name])
        except SubstanceFault as fault:
            raise Invalid.of({"template": fault.text}, **fault.params) from fault
    for name in ("steps", "acceptance", "fit_criteria"):
        template[name] = [row | {"id": ""} for row in template[name]]
    return {name: value for name, value in template.items() if value}


def _saved_field(actor: Actor, field: CustomField, values: dict[str, Any]) -> CustomField:
    before = {option["value"]: option for option in field.options}
    for name in FIELD_FIELDS:
        if name in values:
            setattr(field, name, values[name])
    wrong = definition_fault(
        key=field.key,
        kind=field.kind,
        names=(field.name_en, field.name_zh),
        options=[option["value"] for option in field.options],
    )
    others = CustomField.objects.filter(workspace_id=actor.here).exclude(pk=field.pk)
    for name in ("name_en", "name_zh"):
        if (given := getattr(field, name)) and others.filter(**{name: given}).exists():
            wrong[name] = texts.TYPE_NAME_TAKEN
    own = RequirementType.objects.filter(workspace_id=actor.here, is_standard=False).values_list(
        "pk", flat=True
    )
    known = {*Type.values, *(f"own:{pk}" for pk in own)}
    if set(field.types) - known:
        wrong["types"] = texts.TYPE_UNKNOWN
    if wrong:
        raise Invalid.of(wrong, name=field.name_en or field.name_zh)
    gone = before.keys() - {option["value"] for option in field.options}
    if gone and field.pk:
        used = options_in_use(actor, definition_of(field), gone)
        field.options = [
            *field.options,
            *(before[value] | {"is_retired": True} for value in before if value in used),
        ]
    field.save()
    record_event(actor, events.CustomFieldChanged(key=field.key, name=_name(actor, field)))
    return field


def _type(actor: Actor, reference: str) -> RequirementType:
    rows = RequirementType.objects.select_for_update().filter(workspace_id=actor.here)
    if reference in Type.values:
        found = rows.filter(base=reference, is_standard=True).first()
        return found or RequirementType(
            workspace_id=actor.here,
            base=reference,
            is_standard=True,
            colour=TONES[reference],
            icon=ICONS[reference],
        )
    found = rows.filter(pk=int(reference), is_standard=False).first() if reference.isdigit() else None
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


def _field(actor: Actor, key: str) -> CustomField:
    found = CustomField.objects.select_for_update().filter(workspace_id=actor.here, key=key).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


def _name(actor: Actor, thing: RequirementType | CustomField) -> str:
    return said(thing.name_en, thing.name_zh, actor.language) or getattr(thing, "base", "")
