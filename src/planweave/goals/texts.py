"""Sentences of goals."""

from planweave.kernel.language import Text

TITLE_NEEDED = Text("goal.title_needed", "Give it a title.", "请填写标题。")
TITLE_TOO_LONG = Text("goal.title_too_long", "A title has at most 200 characters.", "标题最多 200 个字符。")
TOO_LONG = Text("goal.too_long", "This text is too long.", "文字过长，请精简。")
WORDS_TOO_LONG = Text(
    "goal.words_too_long",
    "A metric has at most 200 characters, a unit at most 30.",
    "指标最多 200 个字符，单位最多 30 个字符。",
)
WEIGHT_RANGE = Text(
    "goal.weight_range", "A weight is a number from 0 to 1,000.", "权重为 0 到 1000 之间的数。"
)
NUMBER_WRONG = Text("goal.number_wrong", "Give a number.", "请填写数值。")
NEED_NEGATIVE = Text("goal.need_negative", "Give a number that is not negative.", "请填写不小于 0 的数值。")
AMBITION_UNKNOWN = Text(
    "goal.ambition_unknown",
    "An objective is “committed” or “aspirational”.",
    "目标的性质为“committed”（承诺型）或“aspirational”（挑战型）。",
)
PERIOD_UNKNOWN = Text(
    "goal.period_unknown",
    "Write a period as a year, half-year, quarter or month: 2026, 2026-H1, 2026-Q3, 2026-09.",
    "周期请写作年、半年、季度或月份，例如 2026、2026-H1、2026-Q3、2026-09。",
)
CONFIDENCE_RANGE = Text(
    "goal.confidence_range", "Confidence is a number from 0 to 1.", "信心指数为 0 到 1 之间的数。"
)
CHECK_IN_FUTURE = Text(
    "goal.check_in_future", "A check-in cannot be of a day to come.", "进展日期不能晚于今天。"
)
SHARE_RANGE = Text(
    "goal.share_range",
    "A share is more than 0 and at most 1 (100 %).",
    "贡献占比应大于 0，且不超过 1（即 100%）。",
)
SHARE_SUM = Text(
    "goal.share_sum",
    "The shares of one requirement add up to more than 100 %. Lower one of them.",
    "同一需求的贡献占比合计超过 100%，请调低其中一项。",
)
UNKNOWN_THEME = Text("goal.unknown_theme", "This theme does not exist here.", "该战略主题不存在。")
UNKNOWN_PRODUCT = Text("goal.unknown_product", "This product does not exist here.", "该产品不存在。")
OWNER_MUST_PLAN = Text(
    "goal.owner_must_plan",
    "An objective is owned by a product manager, a lead or an owner of the workspace.",
    "目标的负责人须为产品经理、工作区负责人或所有者。",
)
NOT_OBJECTIVE = Text(
    "goal.not_objective", "There is no objective {key} that one can contribute to.", "目标 {key} 不存在。"
)
OBJECTIVE_CLOSED = Text(
    "goal.objective_closed",
    "{key} is closed; what it came to stays as it is.",
    "{key} 已关闭，结果不可再改。",
)
NOT_DRAFT = Text("goal.not_draft", "{key} is not a draft any more.", "{key} 已不是草稿。")
NOT_ACTIVE = Text(
    "goal.not_active",
    "{key} is not active yet. Activate it first.",
    "{key} 尚未生效，请先启用该目标。",
)
NOT_SMART = Text(
    "goal.not_smart",
    "{key} cannot be active: {letters} is missing. Each field says what to write.",
    "{key} 暂不能生效：尚缺 {letters}，各字段下方有填写说明。",
)
EDITION_OLD = Text(
    "goal.edition_old",
    "{key} has changed since: version {now} holds, you saw version {seen}. Read it again and confirm that.",
    "{key} 已有变更：当前为第 {now} 版，您看到的是第 {seen} 版。请重新阅读后再确认。",
)
NOTHING_TO_CONFIRM = Text("goal.nothing_to_confirm", "Name at least one objective.", "请至少选择一个目标。")
SAME_OWNER_OR_SELF = Text(
    "goal.conflict_with_itself",
    "An objective cannot conflict with itself.",
    "目标不能与自身冲突。",
)
REASON_NEEDED = Text("goal.reason_needed", "Say why.", "请说明理由。")
CONCLUSION_NEEDED = Text(
    "goal.conclusion_needed",
    "Say in a sentence what was learned.",
    "请用一句话写明结论与收获。",
)
CONTRIBUTIONS_STALE = Text(
    "goal.contributions_stale",
    "Somebody else changed what {key} contributes to. Both are shown; choose one.",
    "{key} 的目标贡献已被他人修改，两种取值均已列出，请选择其一。",
)
THEME_IN_USE = Text(
    "goal.theme_in_use",
    "{key} still has {count} objectives. Give them another theme first.",
    "{key} 下仍有 {count} 个目标，请先为其更换战略主题。",
)
GROUP_UNKNOWN = Text(
    "goal.group_unknown",
    "The portfolio is grouped by theme, product, owner or period.",
    "组合视图可按主题、产品、负责人或周期汇总。",
)
FORMAT_UNKNOWN = Text(
    "goal.format_unknown", "The report comes as “html” or “md”.", "报告的格式为 “html” 或 “md”。"
)

SMART_OWNER = Text(
    "goal.smart.owner",
    "Name one person who answers for this objective.",
    "请指定一位对该目标负责的人。",
)
SMART_PRODUCTS = Text(
    "goal.smart.products",
    "Say for which product it holds.",
    "请写明该目标针对哪个产品。",
)
SMART_METRIC = Text(
    "goal.smart.metric",
    "Name what is measured, for example “customer satisfaction in the quarterly survey”.",
    "请写明衡量什么，例如“季度调研的客户满意度”。",
)
SMART_UNIT = Text(
    "goal.smart.unit",
    "Give the unit of the figures: %, days, points, orders per hour.",
    "请填写数值的单位，如 %、天、分、单/小时。",
)
SMART_BASELINE = Text(
    "goal.smart.baseline", "Say where the figure stands today.", "请填写该指标的当前值（基线）。"
)
SMART_TARGET = Text("goal.smart.target", "Say which figure shall be reached.", "请填写要达到的目标值。")
SMART_TARGET_SAME = Text(
    "goal.smart.target_same",
    "The target equals the baseline, so nothing would change. Give another figure.",
    "目标值与基线相同，意味着没有变化，请填写不同的数值。",
)
SMART_EFFORT = Text(
    "goal.smart.effort",
    "Estimate the person-days that it needs; 0 if none.",
    "请估算所需人天，无需投入则填 0。",
)
SMART_COST = Text(
    "goal.smart.cost", "Estimate the money that it needs; 0 if none.", "请估算所需资金，无需资金则填 0。"
)
SMART_THEME = Text(
    "goal.smart.theme",
    "Choose the strategy theme that it serves.",
    "请选择该目标所支撑的战略主题。",
)
SMART_PERIOD = Text(
    "goal.smart.period",
    "Say for which quarter or period it holds, for example 2026-Q3.",
    "请填写所属季度或周期，例如 2026-Q3。",
)
SMART_DUE = Text(
    "goal.smart.due", "Give the day by which the target is reached.", "请填写达成目标的截止日期。"
)
SMART_DUE_PAST = Text(
    "goal.smart.due_past",
    "This day is already past. Give one that is still to come.",
    "该日期已过，请填写今后的日期。",
)
SMART_DUE_OUTSIDE = Text(
    "goal.smart.due_outside",
    "The deadline is outside the period. Change one of them.",
    "截止日期不在所属周期内，请调整其一。",
)

LETTERS = {
    "S": Text("goal.letter.s", "Specific", "具体"),
    "M": Text("goal.letter.m", "Measurable", "可衡量"),
    "A": Text("goal.letter.a", "Achievable", "可达成"),
    "R": Text("goal.letter.r", "Relevant", "相关"),
    "T": Text("goal.letter.t", "Time-bound", "有时限"),
}
LETTERS_SAID = {
    "S": Text(
        "goal.letter_said.s",
        "One person answers for it, for named products.",
        "有明确的负责人和产品范围。",
    ),
    "M": Text(
        "goal.letter_said.m",
        "A metric with unit, baseline and target.",
        "有指标、单位、基线和目标值。",
    ),
    "A": Text("goal.letter_said.a", "What it needs is known: people and money.", "所需人力与资金已有估算。"),
    "R": Text("goal.letter_said.r", "It serves a strategy theme.", "支撑某个战略主题。"),
    "T": Text("goal.letter_said.t", "A period, and a deadline in it.", "有所属周期及周期内的截止日期。"),
}

PULLS = {
    "opposite": Text(
        "goal.pull.opposite",
        "Both move “{metric}”, in opposite directions: {first} wants it {first_way}, {second} wants it {second_way}.",
        "两者都影响“{metric}”，方向却相反：{first} 要求{first_way}，{second} 要求{second_way}。",
    ),
    "capacity": Text(
        "goal.pull.capacity",
        "For {product}, the objectives of {period} ask for {asked} person-days together; the team has {capacity}.",
        "{product} 在 {period} 的各目标合计需要 {asked} 人天，而团队仅有 {capacity} 人天。",
    ),
    "declared": Text(
        "goal.pull.declared",
        "People have linked them as conflicting.",
        "已有人将两者标记为相互冲突。",
    ),
    "requirements": Text(
        "goal.pull.requirements",
        "Requirements that serve them conflict: {pairs}.",
        "支撑两者的需求相互冲突：{pairs}。",
    ),
}
WAYS = {
    "up": Text("goal.way.up", "higher", "提高"),
    "down": Text("goal.way.down", "lower", "降低"),
}

FIELDS = {
    "title": Text("goal.field.title", "Title", "标题"),
    "owner": Text("goal.field.owner", "Owner", "负责人"),
    "description": Text("goal.field.description", "Description", "说明"),
    "theme": Text("goal.field.theme", "Theme", "战略主题"),
    "products": Text("goal.field.products", "Products", "产品"),
    "ambition": Text("goal.field.ambition", "Ambition", "目标性质"),
    "metric": Text("goal.field.metric", "Metric", "指标"),
    "unit": Text("goal.field.unit", "Unit", "单位"),
    "baseline": Text("goal.field.baseline", "Baseline", "基线"),
    "target": Text("goal.field.target", "Target", "目标值"),
    "period": Text("goal.field.period", "Period", "周期"),
    "due_on": Text("goal.field.due_on", "Deadline", "截止日期"),
    "effort_days": Text("goal.field.effort_days", "Person-days", "所需人天"),
    "cost": Text("goal.field.cost", "Money", "所需资金"),
    "weight": Text("goal.field.weight", "Weight", "权重"),
    "key_results": Text("goal.field.key_results", "Key results", "关键结果"),
}
