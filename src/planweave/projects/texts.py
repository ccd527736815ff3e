"""Sentences of projects."""

from planweave.kernel.language import Text

TITLE_NEEDED = Text("project.title_needed", "Give the project a name.", "请填写项目名称。")
TITLE_TOO_LONG = Text(
    "project.title_too_long", "A project's name has at most 200 characters.", "项目名称最多 200 个字符。"
)
TOO_LONG = Text("project.too_long", "This text is too long.", "文字过长，请精简。")
KIND_UNKNOWN = Text(
    "project.kind_unknown",
    "A project is “waterfall”, “ipd”, “scrum” or “mixed”.",
    "项目类型为“waterfall”（瀑布）、“ipd”（IPD）、“scrum”（Scrum）或“mixed”（混合）。",
)
STATE_UNKNOWN = Text(
    "project.state_unknown",
    "A project is “planned”, “active”, “paused”, “done” or “cancelled”.",
    "项目状态为“planned”“active”“paused”“done”或“cancelled”。",
)
PRODUCT_NEEDED = Text("project.product_needed", "Choose a product.", "请选择所属产品。")
START_NEEDED = Text("project.start_needed", "Say when the project starts.", "请填写项目开始日期。")
DEADLINE_BEFORE_START = Text(
    "project.deadline_before_start", "The deadline is before the start.", "截止日期早于开始日期。"
)
MANAGER_MUST_PLAN = Text(
    "project.manager_must_plan",
    "A project is led by product managers, leads or owners of the workspace.",
    "项目的负责人与产品经理须为产品经理、工作区负责人或所有者。",
)
NOT_A_MEMBER = Text(
    "project.not_a_member", "Choose somebody who works in this workspace.", "请选择本工作区的成员。"
)
SHAPE_PHASES = Text("project.shape_phases", "A project has 1 to 60 phases.", "项目应有 1 至 60 个阶段。")
PHASE_NAME = Text(
    "project.phase_name",
    "Every phase has a name of up to 200 characters.",
    "每个阶段都需要名称，最多 200 个字符。",
)
SHAPE_SHARE = Text(
    "project.shape_share", "A phase's share is a number above 0.", "阶段的时间占比应为大于 0 的数。"
)
SHAPE_SPRINT = Text(
    "project.shape_sprint", "A sprint lasts 1 to 260 working days.", "迭代时长为 1 至 260 个工作日。"
)
SHAPE_MILESTONE = Text(
    "project.shape_milestone",
    "A milestone lies at 0 to 1 of its phase, every first or later sprint.",
    "里程碑的位置应在所属阶段的 0 至 1 之间，间隔至少为 1 个迭代。",
)
MILESTONE_NAME = Text(
    "project.milestone_name",
    "Every milestone has a name of up to 200 characters.",
    "每个里程碑都需要名称，最多 200 个字符。",
)
TOO_MANY_MILESTONES = Text(
    "project.too_many_milestones", "A project has at most 200 milestones.", "一个项目最多 200 个里程碑。"
)
TOO_MANY_CRITERIA = Text(
    "project.too_many_criteria", "A milestone has at most 50 exit criteria.", "一个里程碑最多 50 条通过准则。"
)
CRITERION_WRONG = Text(
    "project.criterion_wrong",
    "An exit criterion is a sentence of up to 500 characters.",
    "通过准则不能为空，最多 500 个字符。",
)
DECISION_UNKNOWN = Text(
    "project.decision_unknown",
    "A milestone is “passed”, passed “with_conditions” or “failed”.",
    "里程碑结论为“passed”（通过）、“with_conditions”（有条件通过）或“failed”（未通过）。",
)
CRITERIA_OPEN = Text(
    "project.criteria_open",
    "Not every exit criterion is met. Meet them, or pass with conditions that you name.",
    "仍有通过准则未满足。请先满足全部准则，或改为有条件通过并写明条件。",
)
CONDITIONS_NEEDED = Text("project.conditions_needed", "Name at least one condition.", "请至少写明一项条件。")
CONDITIONS_UNFIT = Text(
    "project.conditions_unfit",
    "Conditions belong to a milestone that is passed with conditions.",
    "只有“有条件通过”才能填写条件。",
)
CONDITION_WRONG = Text(
    "project.condition_wrong",
    "There are at most 50 conditions, each a sentence of up to 500 characters.",
    "条件最多 50 项，每项不能为空，最多 500 个字符。",
)
REASON_NEEDED = Text("project.reason_needed", "Say why it failed.", "请说明未通过的原因。")
EVIDENCE_WRONG = Text(
    "project.evidence_wrong",
    "Evidence is a web address, a key or a few words.",
    "证据请填写网址、编号或简短说明。",
)
IS_DECIDED = Text(
    "project.gate_decided",
    "{key} is decided. Reopen the milestone before you change its criteria.",
    "{key} 已有结论，请先重新打开里程碑，再修改通过准则。",
)
NOT_DECIDED = Text("project.gate_not_decided", "{key} is not decided yet.", "{key} 尚无结论。")
NO_SUCH_CONDITION = Text("project.no_such_condition", "{key} has no such condition.", "{key} 没有这项条件。")
NO_MILESTONE = Text(
    "project.no_milestone", "{key} is not a milestone of a project.", "{key} 不是项目的里程碑。"
)
TEMPLATE_UNKNOWN = Text(
    "project.template_unknown", "There is no template “{template}”.", "没有模板“{template}”。"
)
TEMPLATE_TAKEN = Text(
    "project.template_taken",
    "There is a template “{name}” already. Choose another name.",
    "已有名为“{name}”的模板，请换一个名称。",
)
DATES_ORDER = Text("project.dates_order", "The finish is before the start.", "结束日期早于开始日期。")
NO_DAYS = Text(
    "project.no_days",
    "There is no working day between start and deadline.",
    "开始日期与截止日期之间没有工作日。",
)
EXPECTED_NEEDED = Text("project.expected_needed", "Say on which day it is awaited.", "请填写预计到位的日期。")
DELAY_RANGE = Text(
    "project.delay_range",
    "A delay is 0 to 2,000 working days.",
    "延误天数为 0 至 2000 个工作日。",
)
PHASE_UNKNOWN = Text("project.phase_unknown", "Choose a phase of this project.", "请选择本项目的阶段。")
NOTHING_TO_KEEP = Text(
    "project.nothing_to_keep",
    "{key} has no phases with dates; there is no shape to keep.",
    "{key} 尚无带日期的阶段，无法保存为模板。",
)
