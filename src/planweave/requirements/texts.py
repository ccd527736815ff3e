from planweave.kernel.language import Text

TITLE_NEEDED = Text("requirement.title_needed", "Please give a title.", "请填写标题。")
TITLE_TOO_LONG = Text(
    "requirement.title_too_long",
    "A title has at most 500 characters; put the rest into the description.",
    "标题最多 500 个字符，其余内容请写入描述。",
)
NOT_A_CHOICE = Text(
    "requirement.not_a_choice",
    "Choose one of the offered values.",
    "请从给定的选项中选择。",
)
EFFORT_NEGATIVE = Text(
    "requirement.effort_negative",
    "Effort is a number of person-days, 0 or more.",
    "工作量为人天数，不能小于 0。",
)
EFFORT_ORDER = Text(
    "requirement.effort_order",
    "The estimates must rise: optimistic ≤ likely ≤ pessimistic.",
    "三点估算须依次递增：乐观 ≤ 最可能 ≤ 悲观。",
)
COST_NEGATIVE = Text("requirement.cost_negative", "A cost is 0 or more.", "成本不能小于 0。")
VALUE_RANGE = Text("requirement.value_range", "Value goes from 0 to 100.", "价值的范围是 0 到 100。")
PARENT_UNKNOWN = Text(
    "requirement.parent_unknown",
    "The parent must be a requirement of this workspace.",
    "上级必须是此工作区中的需求。",
)
PARENT_CYCLE = Text(
    "requirement.parent_cycle",
    "A requirement cannot be below itself.",
    "需求不能位于自身之下。",
)
RELEASE_UNKNOWN = Text(
    "requirement.release_unknown",
    "This release is not in the workspace.",
    "该版本不在此工作区。",
)
SKILL_UNKNOWN = Text(
    "requirement.skill_unknown",
    "Name skills by their id or name as the workspace lists them.",
    "请使用工作区中已有的技能。",
)
DEMAND_RANGE = Text(
    "demand.range",
    "A demand goes from 0 (does not want it) to 100 (urgently wants it); use one scale throughout.",
    "诉求强度从 0（不需要）到 100（非常迫切），请统一使用一种刻度。",
)
STAKEHOLDER_NAME_NEEDED = Text("stakeholder.name_needed", "Please give a name.", "请填写名称。")
STAKEHOLDER_WEIGHT = Text("stakeholder.weight", "A weight is 0 or more.", "权重不能小于 0。")
TOO_MANY = Text(
    "requirement.too_many",
    "At most {limit} requirements can be changed in one step.",
    "一次最多修改 {limit} 条需求。",
)
SORT_UNKNOWN = Text(
    "requirement.sort_unknown",
    "“{field}” cannot be sorted by. Use one of: {fields}.",
    "不能按“{field}”排序，可用：{fields}。",
)
