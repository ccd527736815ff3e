"""What a file's types and attributes become here: proposals, and values by a chosen mapping. No database.

A mapping is plain JSON: {"types": {type: {"as": requirement type or "", "attributes": {attribute: {"field": name or
"", "choices": {choice: our value}}}}}, "relations": {relation type: link kind or ""}}. Empty means: kept as it is,
shown beside the requirement and written back.
"""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from planweave.kernel import richtext
from planweave.requirements.rules import CHOICES
from planweave.requirements.rules.custom import PREFIX, Definition, FieldKind, clean_custom

from ..rules import SOURCES, STATES, folded

LONGEST_TITLE = 500
DERIVED_TITLE = 120
TEXT_KINDS = frozenset({"string", "xhtml", "date", "integer", "real", "boolean", "enumeration"})
FIELD_KINDS: dict[str, str] = {
    "title": "text",
    "description": "rich",
    "priority": "choice",
    "state": "choice",
    "source": "choice",
    "level": "choice",
    "source_detail": "text",
    "effort_optimistic_days": "number",
    "effort_likely_days": "number",
    "effort_pessimistic_days": "number",
    "cost": "number",
    "value": "number",
}
"""Fields of a requirement that an attribute may become."""
FITS = {
    "text": TEXT_KINDS,
    "rich": frozenset({"string", "xhtml"}),
    "choice": frozenset({"enumeration", "string"}),
    "number": frozenset({"integer", "real", "string"}),
}
CUSTOM_FITS = {
    FieldKind.TEXT: TEXT_KINDS,
    FieldKind.LONG_TEXT: TEXT_KINDS,
    FieldKind.NUMBER: frozenset({"integer", "real", "string"}),
    FieldKind.DATE: frozenset({"date", "string"}),
    FieldKind.CHOICE: frozenset({"enumeration", "string"}),
    FieldKind.MULTI_CHOICE: frozenset({"enumeration", "string"}),
    FieldKind.YES_NO: frozenset({"boolean", "string"}),
    FieldKind.LINK: frozenset({"string", "xhtml"}),
}
"""Which attributes fit a workspace's own field; people are not matched by name."""
Customs = Mapping[str, Definition]
NAMES: dict[str, tuple[str, ...]] = {
    "title": (
        "reqif.name", "reqif.chaptername", "title", "name", "heading", "object heading", "summary", "标题", "名称",
        "需求标题", "需求名称",
    ),
    "description": (
        "reqif.text", "description", "text", "object text", "statement", "requirement text", "body", "描述", "正文",
        "需求描述", "内容",
    ),
    "priority": ("priority", "moscow", "优先级"),
    "state": ("state", "status", "状态", "reqif.foreignstate"),
    "source": ("source", "origin", "来源", "需求来源"),
    "level": ("level", "层级"),
    "source_detail": ("requested by", "asked by", "stakeholder", "customer", "提出人", "客户"),
    "effort_likely_days": ("effort (days)", "effort days", "effort in days", "工作量（人天）"),
    "cost": ("cost", "成本"),
    "value": ("value", "价值"),
}  # fmt: skip
"""What tools call these; compared without case. An exact name only: a wrong guess would be worse than none."""
PRIORITIES = {
    "must": ("must have", "high", "highest", "critical", "高", "必须", "必须有"),
    "should": ("should have", "medium", "normal", "中", "应该", "应该有"),
    "could": ("could have", "low", "lowest", "低", "可以", "可以有"),
    "wont": ("won't", "won't have", "wont have", "不做", "本次不做"),
}
_WORDS = {"priority": PRIORITIES, "state": STATES, "source": SOURCES}
_LINK_WORDS: Sequence[tuple[str, tuple[str, ...]]] = (
    ("satisfies", ("satisf", "满足")),
    ("verifies", ("verif", "test", "valid", "验证")),
    ("refines", ("refine", "detail", "elaborat", "细化")),
    ("derives_from", ("deriv", "trace to parent", "派生")),
    ("depends_on", ("depend", "require", "依赖")),
    ("conflicts_with", ("conflict", "contradict", "冲突")),
    ("duplicates", ("duplicat", "重复")),
)
OWN_PREFIX = "planweave-"


def fits(target: str, kind: str, customs: Customs) -> bool:
    """Whether an attribute of this kind can become the field."""
    if target in FIELD_KINDS:
        return kind in FITS[FIELD_KINDS[target]]
    definition = customs.get(target.removeprefix(PREFIX)) if target.startswith(PREFIX) else None
    return definition is not None and kind in CUSTOM_FITS.get(FieldKind(definition.kind), ())


def propose(
    types: Sequence[Mapping[str, Any]],
    relation_types: Sequence[Mapping[str, Any]],
    *,
    requirement_types: Sequence[str],
    customs: Customs,
) -> dict[str, Any]:
    """What the types probably mean, by the implementers' names and by common ones."""
    return {
        "types": {each["id"]: _propose_type(each, requirement_types, customs) for each in types},
        "relations": {each["id"]: _propose_relation(each) for each in relation_types},
    }


def _propose_type(
    found: Mapping[str, Any], requirement_types: Sequence[str], customs: Customs
) -> dict[str, Any]:
    own = found["id"].removeprefix(f"{OWN_PREFIX}type-")
    name = folded(found["name"])
    if own in requirement_types:
        chosen = own
    elif "non-functional" in name or "nonfunctional" in name or "非功能" in name:
        chosen = "non_functional"
    else:
        chosen = "business" if "business" in name or "业务" in name else "functional"
    taken: set[str] = set()
    attributes = {}
    for attribute in found["attributes"]:
        target = _propose_field(attribute, taken) or _propose_custom(attribute, taken, customs)
        taken |= {target} - {"title", "description", ""}
        attributes[attribute["id"]] = {"field": target, "choices": propose_choices(attribute, target)}
    return {"as": chosen, "attributes": attributes}


def _propose_field(attribute: Mapping[str, Any], taken: set[str]) -> str:
    own = re.fullmatch(rf"{OWN_PREFIX}attribute-[a-z_]+\.([a-z_]+)", attribute["id"])
    if own and own[1] in FIELD_KINDS:
        return own[1]
    name = folded(attribute["name"])
    for target, names in NAMES.items():
        if name in names and target not in taken and attribute["kind"] in FITS[FIELD_KINDS[target]]:
            return target
    return ""


def _propose_custom(attribute: Mapping[str, Any], taken: set[str], customs: Customs) -> str:
    """An own field of the same name or key that the attribute fits."""
    name = folded(attribute["name"])
    for key, definition in customs.items():
        target = f"{PREFIX}{key}"
        own = f"{OWN_PREFIX}attribute-", f".{target}"
        is_own = attribute["id"].startswith(own[0]) and attribute["id"].endswith(own[1])
        names = {folded(each) for each in (definition.name_en, definition.name_zh, key) if each}
        is_open = target not in taken and not definition.is_retired
        if is_open and (is_own or name in names) and fits(target, attribute["kind"], customs):
            return target
    return ""


def propose_choices(attribute: Mapping[str, Any], target: str) -> dict[str, str]:
    """The file's choices → ours, where the words mean one; the rest stays as it is in the file."""
    if FIELD_KINDS.get(target) != "choice":
        return {}
    found = {}
    for choice in attribute["choices"]:
        if value := meaning(target, choice["name"]):
            found[choice["id"]] = value
    return found


def meaning(target: str, word: str) -> str:
    """Our value of a choice field that a word means; empty when it means none."""
    for value in CHOICES[target]:
        words = _WORDS.get(target, {}).get(value, ())
        if value and folded(word) in (value, value.replace("_", " "), *(folded(one) for one in words)):
            return value
    return ""


def _propose_relation(found: Mapping[str, Any]) -> str:
    name = folded(found["name"])
    own = found["id"].removeprefix(f"{OWN_PREFIX}link-")
    if own != found["id"]:
        return own
    return next((kind for kind, words in _LINK_WORDS if any(word in name for word in words)), "relates_to")


@dataclass(kw_only=True)
class Meant:
    """What one object says in our fields, and which attribute each field came from (for the way back)."""

    values: dict[str, Any] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    unread: list[tuple[str, str]] = field(default_factory=list)
    """(attribute's name, value) where the value does not fit the field; it stays in the file."""


def meant(
    found: Mapping[str, Any], found_type: Mapping[str, Any], chosen: Mapping[str, Any], customs: Customs
) -> Meant:
    """An object's values in our fields. An attribute that is mapped and absent empties its field.

    Rich text still has its pictures as `@picture:` links; the caller puts their addresses there, then cleans.
    """
    result = Meant()
    result.values["type"] = chosen["as"]
    for attribute in found_type["attributes"]:
        how = chosen["attributes"].get(attribute["id"], {})
        target = how.get("field", "")
        if not target:
            continue
        raw = found["values"].get(attribute["id"])
        if target.startswith(PREFIX):
            definition = customs.get(target.removeprefix(PREFIX))
            value, is_read = _custom(raw, attribute, definition) if definition else (None, False)
        else:
            value, is_read = _value(raw, attribute, target, how.get("choices", {}))
        if not is_read:
            result.unread.append((attribute["name"], _shown(raw, attribute)))
            continue
        if target in result.origins and not is_empty(result.values.get(target)):
            continue
        if is_empty(value) and target in ("title", "state"):
            continue
        result.values[target] = value
        result.origins[target] = attribute["id"]
    _settle_title(result, found)
    return result


def is_empty(value: Any) -> bool:
    return value in (None, "", [])


def _value(
    raw: Any, attribute: Mapping[str, Any], target: str, choices: Mapping[str, str]
) -> tuple[Any, bool]:
    kind = FIELD_KINDS[target]
    if kind == "rich":
        if raw is None:
            return "", True
        return (raw if attribute["kind"] == "xhtml" else richtext.from_plain(raw)), True
    if kind == "number":
        if is_empty(raw):
            return None, True
        try:
            return float(str(raw).strip()), True
        except ValueError:
            return None, False
    if kind == "choice":
        if is_empty(raw):
            return "", True
        if isinstance(raw, list):
            value = choices.get(raw[0], "") if len(raw) == 1 else ""
        else:
            value = choices.get(raw, "") or meaning(target, raw)
        return value, bool(value)
    return " ".join(_shown(raw, attribute).split()), True


def _custom(raw: Any, attribute: Mapping[str, Any], definition: Definition) -> tuple[Any, bool]:
    """The value as an own field keeps it."""
    if is_empty(raw):
        return None, True
    words = _shown(raw, attribute).strip()
    try:
        return clean_custom(definition, _custom_value(raw, words, attribute, definition), people=()), True
    except (ValueError, TypeError):
        return None, False


def _custom_value(raw: Any, words: str, attribute: Mapping[str, Any], definition: Definition) -> Any:
    kind = definition.kind
    if kind == FieldKind.NUMBER:
        return float(words)
    if kind == FieldKind.DATE:
        return words[:10]
    if kind == FieldKind.YES_NO:
        return {"true": True, "1": True, "false": False, "0": False}.get(words.lower(), words)
    if kind in (FieldKind.CHOICE, FieldKind.MULTI_CHOICE):
        names = {choice["id"]: choice["name"] for choice in attribute["choices"]}
        said = [names.get(one, one) for one in raw] if isinstance(raw, list) else words.split(", ")
        found = [_option(definition, name) for name in said]
        return found if kind == FieldKind.MULTI_CHOICE else found[0] if len(found) == 1 else words
    return words


def _option(definition: Definition, name: str) -> str:
    for option in definition.options:
        if folded(name) in {folded(str(each)) for each in option.values() if isinstance(each, str) and each}:
            return str(option["value"])
    return name


def _shown(raw: Any, attribute: Mapping[str, Any]) -> str:
    """Any value in words."""
    if raw is None:
        return ""
    if isinstance(raw, list):
        names = {choice["id"]: choice["name"] for choice in attribute["choices"]}
        return ", ".join(names.get(one, one) for one in raw)
    return richtext.plain(raw) if attribute["kind"] == "xhtml" else str(raw)


def shown_values(values: Mapping[str, Any], found_type: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Every attribute of an object in words, in the order of its type."""
    return [
        (attribute["name"], _shown(values.get(attribute["id"]), attribute))
        for attribute in found_type["attributes"]
        if attribute["id"] in values
    ]


def _settle_title(result: Meant, found: Mapping[str, Any]) -> None:
    """Every requirement has a title: the mapped one, the object's name, the first words of its text, its identifier."""
    first_line = html.unescape(richtext.plain(result.values.get("description") or "")).split("\n")[0].strip()
    if len(first_line) > DERIVED_TITLE:
        first_line = first_line[: DERIVED_TITLE - 1].rstrip() + "…"
    for origin, value in (
        (result.origins.get("title", ""), result.values.get("title", "")),
        ("@name", found["name"]),
        ("@text", first_line),
        ("@identifier", found["id"]),
    ):
        if value and origin:
            result.values["title"] = " ".join(value.split())[:LONGEST_TITLE]
            result.origins["title"] = origin
            return
