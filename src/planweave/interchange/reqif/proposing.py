"""What a file's types, attributes, choices and relations probably mean here: by our own identifiers, by the
implementers' names, by common names, and by the names of the workspace's own types and fields. No database."""

from collections.abc import Mapping, Sequence
from typing import Any

from planweave.requirements.rules import CHOICES
from planweave.requirements.rules.custom import PREFIX

from ..rules import SOURCES, STATES, folded
from .fields import CUSTOM_CHOICES, FIELD_KINDS, FITS, OWN_TYPE, Customs, custom_of, fits
from .identifiers import OWN_PREFIX, own_choice_of, own_field_of, own_type_of

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
    "rationale": ("rationale", "justification", "理由", "需求理由"),
    "verification_method": ("verification method", "verification", "验证方法", "验证方式"),
    "criticality": ("criticality", "关键程度"),
    "stability": ("stability", "稳定性"),
    "difficulty": ("difficulty", "难度"),
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
OwnTypes = Mapping[int, tuple[str, str, str]]
"""The workspace's own types that are in use: number → (base, English name, Chinese name)."""


def propose(
    types: Sequence[Mapping[str, Any]],
    relation_types: Sequence[Mapping[str, Any]],
    *,
    own_types: OwnTypes,
    customs: Customs,
    mark: str,
) -> dict[str, Any]:
    """What the types probably mean; `mark` is how this workspace marks its own types and fields."""
    return {
        "types": {
            each["id"]: {
                "as": _becomes(each, own_types, mark),
                "attributes": _attributes(each["attributes"], customs),
            }
            for each in types
        },
        "relations": {each["id"]: _propose_relation(each) for each in relation_types},
    }


def _becomes(found: Mapping[str, Any], own_types: OwnTypes, mark: str) -> str:
    """An own type by its identifier or its name, otherwise the base that it is of or that its name speaks of."""
    own = own_type_of(found["id"])
    name = folded(found["name"])
    if own and own.mark == mark and own.number in own_types:
        return f"{OWN_TYPE}{own.number}"
    if own is None or own.mark:
        for number, (base, *names) in own_types.items():
            is_of_base = own is None or own.base == base
            if is_of_base and name in {folded(one) for one in names if one}:
                return f"{OWN_TYPE}{number}"
    if own:
        return own.base
    if "non-functional" in name or "nonfunctional" in name or "非功能" in name:
        return "non_functional"
    return "business" if "business" in name or "业务" in name else "functional"


def _attributes(attributes: Sequence[Mapping[str, Any]], customs: Customs) -> dict[str, Any]:
    taken: set[str] = set()
    found = {}
    for attribute in attributes:
        target = _propose_field(attribute, taken) or _propose_custom(attribute, taken, customs)
        taken |= {target} - {"title", "description", ""}
        found[attribute["id"]] = {"field": target, "choices": propose_choices(attribute, target, customs)}
    return found


def _propose_field(attribute: Mapping[str, Any], taken: set[str]) -> str:
    own = own_field_of(attribute["id"])
    if own in FIELD_KINDS:
        return own
    name = folded(attribute["name"])
    for target, names in NAMES.items():
        if name in names and target not in taken and attribute["kind"] in FITS[FIELD_KINDS[target]]:
            return target
    return ""


def _propose_custom(attribute: Mapping[str, Any], taken: set[str], customs: Customs) -> str:
    """An own field of the same name or key that the attribute fits."""
    name, own = folded(attribute["name"]), own_field_of(attribute["id"])
    for key, definition in customs.items():
        target = f"{PREFIX}{key}"
        names = {folded(each) for each in (definition.name_en, definition.name_zh, key) if each}
        is_open = target not in taken and not definition.is_retired
        if is_open and (own == target or name in names) and fits(target, attribute["kind"], customs):
            return target
    return ""


def propose_choices(attribute: Mapping[str, Any], target: str, customs: Customs) -> dict[str, str]:
    """The file's choices → ours, where the words mean one; the rest stays as it is in the file."""
    found = {}
    for choice in attribute["choices"]:
        if value := meant_choice(target, choice, customs):
            found[choice["id"]] = value
    return found


def meant_choice(target: str, choice: Mapping[str, str], customs: Customs) -> str:
    """Our value that a choice of the file means, by our own identifier or by its words; empty when it means none."""
    own = own_choice_of(choice["id"])
    if FIELD_KINDS.get(target) == "choice":
        return own if own in CHOICES[target] and own else meaning(target, choice["name"])
    definition = custom_of(target, customs)
    if definition is None or definition.kind not in CUSTOM_CHOICES:
        return ""
    options = {str(option["value"]): option for option in definition.options}
    if own in options:
        return own
    for value, option in options.items():
        names = (value, option.get("name_en", ""), option.get("name_zh", ""))
        if folded(choice["name"]) in {folded(one) for one in names if one}:
            return value
    return ""


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
