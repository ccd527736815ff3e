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
SUBSTANCE_SHAPE = Text(
    "substance.shape",
    "This part has not the expected form at “{place}”: {why}.",
    "“{place}”的格式不正确：{why}。",
)
SUBSTANCE_TOO_MANY = Text(
    "substance.too_many",
    "At most {limit} rows fit here; split the requirement.",
    "最多 {limit} 行，请拆分该需求。",
)
FIT_METRIC = Text(
    "fit.metric",
    "A fit criterion says what is measured: give the metric.",
    "请填写度量项，说明要测量什么。",
)
FIT_CHARACTERISTIC = Text(
    "fit.characteristic",
    "“{metric}”: choose a quality characteristic of ISO/IEC 25010 and one of its own sub-characteristics.",
    "“{metric}”：请选择 ISO/IEC 25010 的质量特性及其下属子特性。",
)
FIT_TARGET = Text(
    "fit.target",
    "“{metric}” has no target: give the figure that must be reached.",
    "“{metric}”没有目标值，请填写须达到的数值。",
)
FIT_RANGE = Text(
    "fit.range",
    "“{metric}”: “between” needs a lower and an upper figure, the lower one first.",
    "“{metric}”：“介于”需要下限和上限，且下限不大于上限。",
)
FIT_ONE_TARGET = Text(
    "fit.one_target",
    "“{metric}”: an upper figure belongs to “between” only.",
    "“{metric}”：只有“介于”才需要填写上限。",
)
FIT_UNKNOWN = Text(
    "fit.unknown",
    "This requirement has no fit criterion {criterion}.",
    "该需求没有验收指标 {criterion}。",
)
FIT_INCOMPLETE = Text(
    "fit.incomplete",
    "The criterion has no complete target yet, so nothing can be compared with it.",
    "该指标的目标还不完整，无法比较。",
)
FIT_UNITS = Text(
    "fit.units",
    "“{unit}” cannot be converted to “{wanted}”; give the value in the unit of the criterion.",
    "“{unit}”无法换算为“{wanted}”，请按指标的单位填写测量值。",
)
FIT_MET = Text("fit.met", "{value} {wanted} meets the target.", "实测 {value} {wanted}，达到目标。")
FIT_NOT_MET = Text(
    "fit.not_met", "{value} {wanted} does not meet the target.", "实测 {value} {wanted}，未达到目标。"
)
TABLE_NAMES = Text(
    "table.names",
    "Two columns of the rule table are called “{name}”; give each its own name.",
    "规则表中有两列都叫“{name}”，请分别命名。",
)
TABLE_VALUES = Text(
    "table.values",
    "“{name}”: list the values that it can take, each once.",
    "“{name}”：请列出所有可能的取值，且不重复。",
)
TABLE_DOMAIN = Text(
    "table.domain",
    "“{name}”: the range runs from a smaller to a larger figure.",
    "“{name}”：取值范围应从小到大。",
)
TABLE_WIDTH = Text(
    "table.width",
    "Rule {rule} does not have one cell per column.",
    "规则 {rule} 的单元格数与列数不一致。",
)
TABLE_CELL = Text(
    "table.cell",
    "Rule {rule}, “{name}”: use only values that the column lists.",
    "规则 {rule} 的“{name}”：只能使用该列已列出的取值。",
)
TABLE_INTERVAL = Text(
    "table.interval",
    "Rule {rule}, “{name}”: write a range from a smaller to a larger figure.",
    "规则 {rule} 的“{name}”：请填写从小到大的范围。",
)
BPMN_TOO_LARGE = Text(
    "bpmn.too_large",
    "The diagram is too large: at most {limit} kB. Draw the parts as diagrams of their own.",
    "流程图过大，最多 {limit} kB，请拆成多张图。",
)
BPMN_ENTITIES = Text(
    "bpmn.entities",
    "The diagram contains a document type or entities, which are not taken in. Export it again without them.",
    "流程图中含有文档类型声明或实体，出于安全考虑不予接收，请去除后重新导出。",
)
BPMN_NOT_XML = Text("bpmn.not_xml", "The diagram cannot be read as XML.", "流程图不是有效的 XML，无法读取。")
BPMN_NOT_BPMN = Text(
    "bpmn.not_bpmn",
    "The file is not a BPMN 2.0 diagram.",
    "该文件不是 BPMN 2.0 流程图。",
)
