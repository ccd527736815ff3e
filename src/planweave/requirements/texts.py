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
REFUSED_FOR = Text(
    "requirement.refused_for",
    "{refused_key} “{refused_title}”:",
    "{refused_key}“{refused_title}”：",
)
SORT_UNKNOWN = Text(
    "requirement.sort_unknown",
    "“{field}” cannot be sorted by. Use one of: {known}.",
    "不能按“{field}”排序，可用：{known}。",
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
FIELD_DESCRIPTION = Text("requirement.field_description", "Description", "描述")
FIELD_RATIONALE = Text("requirement.field_rationale", "Rationale", "提出理由")
FIELD_STEPS = Text("requirement.field_steps", "Steps", "步骤")
FIELD_IMPLEMENTATION = Text("requirement.field_implementation", "Implementation approach", "实现思路")
FIELD_ACCEPTANCE = Text("requirement.field_acceptance", "Acceptance criteria", "验收标准")
FIELD_FIT_CRITERIA = Text("requirement.field_fit_criteria", "Fit criteria", "度量指标")
FIELD_PROCESS_DIAGRAM = Text("requirement.field_process_diagram", "Process diagram", "流程图")
FIELD_RULE_TABLE = Text("requirement.field_rule_table", "Rule table", "规则表")
FIELD_DELIVERABLES = Text("requirement.field_deliverables", "Deliverables", "交付物")
FIELD_PRIORITY = Text("requirement.field_priority", "Priority", "优先级")
FIELD_OWNER = Text("requirement.field_owner", "Owner", "负责人")
FIELD_AREA = Text("requirement.field_area", "Area", "领域")
FIELD_PARENT = Text("requirement.field_parent", "Parent", "上级需求")
FIELD_SOURCE = Text("requirement.field_source", "Source", "来源")
FIELD_SOURCE_DETAIL = Text("requirement.field_source_detail", "Source detail", "来源说明")
FIELD_DEMANDS = Text("requirement.field_demands", "Who asks for it", "诉求方")
FIELD_EFFORT = Text("requirement.field_effort", "Effort", "工作量")
FIELD_VALUE = Text("requirement.field_value", "Value", "价值")
FIELD_COST = Text("requirement.field_cost", "Cost", "成本")
FIELD_VERIFICATION = Text("requirement.field_verification", "Verification method", "验证方法")
FIELD_CRITICALITY = Text("requirement.field_criticality", "Criticality", "关键程度")
FIELD_RISK = Text("requirement.field_risk", "Risk", "风险")
FIELD_STABILITY = Text("requirement.field_stability", "Stability", "稳定性")
FIELD_DIFFICULTY = Text("requirement.field_difficulty", "Difficulty", "难度")
MANDATORY_MISSING = Text(
    "type.mandatory_missing",
    "Before it counts as analysed, “{type}” needs: {missing}. Fill this in, then change the state.",
    "“{type}”进入“已分析”前还须填写：{missing}。请补齐后再改状态。",
)
MANDATORY_HERE = Text(
    "type.mandatory_here",
    "“{type}” needs this from the analysis on ({missing}); take the state back first.",
    "“{type}”自“已分析”起必须填写：{missing}。如需清空，请先退回状态。",
)
TYPE_NAME = Text("type.name", "Give a name in at least one language.", "请至少用一种语言填写名称。")
TYPE_NAME_TAKEN = Text("type.name_taken", "“{name}” is there already.", "“{name}”已存在。")
TYPE_UNKNOWN = Text(
    "type.unknown",
    "Choose a type that this workspace uses.",
    "请选择此工作区正在使用的类型。",
)
TYPE_USED = Text(
    "type.used",
    "{count} requirements are of this type, so it cannot be deleted. Retire it: nobody can choose it any more.",
    "有 {count} 条需求属于该类型，不能删除。可以将其停用，停用后不可再选。",
)
TYPE_TOO_MANY = Text(
    "type.too_many", "A workspace has at most {limit} of these.", "一个工作区最多 {limit} 个。"
)
CUSTOM_KEY = Text(
    "custom.key",
    "The key is lower-case letters and digits, parted by single underscores, at most 40 characters.",
    "标识只能用小写字母和数字，可用单个下划线分隔，最多 40 个字符。",
)
CUSTOM_OPTIONS = Text(
    "custom.options",
    "List 1 to 100 options, each with a key and a name of its own.",
    "请列出 1 到 100 个选项，标识和名称不可重复。",
)
CUSTOM_NO_OPTIONS = Text("custom.no_options", "Only choices have options.", "只有选项类字段才有选项。")
CUSTOM_UNKNOWN = Text("custom.unknown", "This workspace has no such field.", "此工作区没有该字段。")
CUSTOM_VALUE = Text(
    "custom.value",
    "This value does not fit the field: check its kind, its options or its length.",
    "该值与字段不符，请检查类型、选项或长度。",
)
CUSTOM_USED = Text(
    "custom.used",
    "{count} requirements have a value here, so the field cannot be deleted. Retire it: its values stay readable.",
    "有 {count} 条需求填写了该字段，不能删除。可以将其停用，已有内容仍可查看。",
)
CUSTOM_FILTER = Text(
    "custom.filter",
    "“{given}” is not a filter over an own field; write key:value,value and part several by “;”.",
    "“{given}”不是有效的自定义字段筛选，请写成 标识:值,值，多个之间用“;”分隔。",
)
FILTER_UNKNOWN = Text(
    "baseline.filter_unknown",
    "“{name}” is not a filter of requirements. Copy the address of a filtered list.",
    "“{name}”不是需求的筛选条件，请复制筛选后列表的地址。",
)
STAGE_OWNER = Text(
    "stage.owner", "Choose a member of the workspace for this step.", "请为该步骤选择工作区成员。"
)
STAGE_DATE = Text("stage.date", "A due date is written 2026-03-31.", "截止日期请写成 2026-03-31 的形式。")
SCOPE_REASON = Text(
    "scope.reason",
    "Say why it is out of scope, so that nobody has to ask.",
    "请说明为什么不在范围内，免得他人反复询问。",
)
SCOPE_REASON_LONG = Text(
    "scope.reason_long",
    "A reason has at most 1,000 characters.",
    "理由最多 1000 个字符。",
)
BASE_FUNCTIONAL = Text("base.functional", "Functional", "功能")
BASE_NON_FUNCTIONAL = Text("base.non_functional", "Non-functional", "非功能")
BASE_BUSINESS = Text("base.business", "Business", "业务")
