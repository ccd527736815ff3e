from planweave.kernel.language import Text

NOTE_TOO_LONG = Text(
    "trace.note_too_long",
    "A note has at most {limit} characters.",
    "备注最多 {limit} 个字符。",
)
TOO_MANY_LINKS = Text(
    "trace.too_many_links",
    "At most {limit} links can be confirmed in one step.",
    "一次最多确认 {limit} 条关联。",
)
FIELD_NOT_WATCHABLE = Text(
    "trace.field_not_watchable",
    "These are not attributes that can be watched: {field}.",
    "以下属性不能设为关注：{field}。",
)

YES = Text("trace.yes", "Yes", "是")
NO = Text("trace.no", "No", "否")

_FIELD_NAMES = {
    text.code.removeprefix("field."): text
    for text in (
        Text("field.title", "Title", "标题"),
        Text("field.type", "Type", "类型"),
        Text("field.own_type", "Own type", "自定义类型"),
        Text("field.level", "Level", "层级"),
        Text("field.description", "Description", "描述"),
        Text("field.source", "Source", "来源"),
        Text("field.source_detail", "Source detail", "来源说明"),
        Text("field.priority", "Priority", "优先级"),
        Text("field.state", "State", "状态"),
        Text("field.effort_optimistic_days", "Optimistic effort", "乐观估算"),
        Text("field.effort_likely_days", "Effort", "工作量"),
        Text("field.effort_pessimistic_days", "Pessimistic effort", "悲观估算"),
        Text("field.cost", "Cost", "成本"),
        Text("field.value", "Value", "价值"),
        Text("field.verification_method", "Verification method", "验证方法"),
        Text("field.criticality", "Criticality", "关键程度"),
        Text("field.risk", "Risk", "风险"),
        Text("field.stability", "Stability", "稳定性"),
        Text("field.difficulty", "Difficulty", "难度"),
        Text("field.rationale", "Rationale", "理由"),
        Text("field.steps", "Steps", "步骤"),
        Text("field.implementation", "Implementation", "实现方案"),
        Text("field.acceptance", "Acceptance criteria", "验收标准"),
        Text("field.fit_criteria", "Fit criteria", "度量指标"),
        Text("field.process_diagram", "Process diagram", "流程图"),
        Text("field.rule_table", "Rule table", "规则表"),
        Text("field.deliverables", "Deliverables", "交付物"),
    )
}


def field_name(name: str) -> Text:
    """What people call an attribute; one that is not here keeps its own name."""
    return _FIELD_NAMES.get(name) or Text(f"field.{name}", name, name)


GAP_UNKNOWN = Text(
    "trace.gap_unknown",
    "This question is not asked. Use one of: {gaps}.",
    "没有这项检查，可用：{gaps}。",
)
TEST_TITLE_NEEDED = Text("test_case.title_needed", "Please give the test a title.", "请填写测试用例标题。")
TEST_TITLE_TOO_LONG = Text(
    "test_case.title_too_long", "A title has at most 500 characters.", "标题最多 500 个字符。"
)
TEST_CHOICE = Text("test_case.choice", "Choose one of the offered values.", "请从给定的选项中选择。")
TEST_URL = Text(
    "test_case.url",
    "An address begins with http:// or https:// and has at most 500 characters.",
    "网址须以 http:// 或 https:// 开头，最多 500 个字符。",
)
TEST_DAY_NEEDED = Text(
    "test_case.day_needed",
    "Say on which day the test ran.",
    "请填写测试的执行日期。",
)
TEST_VERIFIES_REQUIREMENT = Text(
    "test_case.verifies_requirement",
    "A test verifies requirements; {key} is not one.",
    "测试用例验证的是需求，{key} 不是需求。",
)
TOO_MANY_TESTS = Text(
    "test_case.too_many",
    "A new test verifies at most {limit} requirements; link the others afterwards.",
    "新建用例时最多关联 {limit} 条需求，其余可稍后关联。",
)
AXIS_CHOICE = Text(
    "trace.axis_choice",
    "The sides of a matrix are requirements, tests or tasks.",
    "矩阵的两边只能是需求、测试用例或任务。",
)
DIRECTION = Text(
    "trace.direction",
    "The direction is up, down or both.",
    "方向只能是向上、向下或双向。",
)
SPLIT_PARTS = Text(
    "reshape.split_parts",
    "Splitting needs 2 to {limit} parts, each with a title.",
    "拆分需要 2 到 {limit} 个部分，每个部分都要有标题。",
)
MERGE_OTHERS = Text(
    "reshape.merge_others",
    "Name 1 to {limit} other requirements to merge into {key}.",
    "请指定要并入 {key} 的其他需求（1 到 {limit} 条）。",
)
MERGE_ABOVE = Text(
    "reshape.merge_above",
    "{key} stands below {other}: merge {key} into {other}, or move it out first.",
    "{key} 是 {other} 的下级：请将 {key} 并入 {other}，或先移出。",
)
MOVE_SAME = Text(
    "reshape.move_same",
    "{key} already belongs to this product.",
    "{key} 已属于该产品。",
)
MATRIX_TITLE = Text("trace.matrix_title", "Title", "标题")
MATRIX_SHEET = Text("trace.matrix_sheet", "Trace matrix", "追溯矩阵")
MATRIX_TOO_WIDE = Text(
    "trace.matrix_too_wide",
    "A sheet has room for {limit} columns; this matrix has {count}. Filter the columns, or turn the matrix.",
    "工作表最多容纳 {limit} 列，此矩阵有 {count} 列。请筛选列，或互换行列。",
)
