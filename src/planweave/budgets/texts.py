"""Sentences of budgets."""

from planweave.kernel.language import Text

TITLE_NEEDED = Text("budget.title_needed", "Say what the money is for.", "请填写科目名称。")
TITLE_TOO_LONG = Text("budget.title_too_long", "A title has at most 200 characters.", "名称最多 200 个字符。")
WORDS_TOO_LONG = Text("budget.words_too_long", "These words are too long.", "内容过长，请精简。")
CATEGORY_NEEDED = Text(
    "budget.category_needed",
    "Choose a category or write your own, of at most 60 characters.",
    "请选择类别，或自行填写（最多 60 个字符）。",
)
CURRENCY_UNKNOWN = Text(
    "budget.currency_unknown",
    "A currency has three capital letters, such as CNY or USD.",
    "币种须为三个大写字母，例如 CNY 或 USD。",
)
RATE_MISSING = Text(
    "budget.rate_missing",
    "There is no exchange rate from {currency} to {base} yet. A lead can add one under exchange rates.",
    "尚无 {currency} 兑 {base} 的汇率，请负责人先在“汇率”中添加。",
)
RATE_POSITIVE = Text(
    "budget.rate_positive",
    "An exchange rate is above 0 and below 1,000,000.",
    "汇率须大于 0 且小于 1000000。",
)
RATE_TWICE = Text(
    "budget.rate_twice",
    "{currency} has two rates that hold from {day}. Keep one of them.",
    "{currency} 在 {day} 起有两个汇率，请只保留一个。",
)
RATE_OF_BASE = Text(
    "budget.rate_of_base",
    "{currency} is the base currency itself and needs no rate.",
    "{currency} 就是本位币，无需设置汇率。",
)
PERIOD_NEEDED = Text("budget.period_needed", "Give the first and the last day.", "请填写开始和结束日期。")
PERIOD_ORDER = Text("budget.period_order", "The last day is before the first.", "结束日期早于开始日期。")
PERIOD_LONG = Text("budget.period_long", "A line covers at most ten years.", "一个科目最多跨十年。")
AMOUNT_RANGE = Text(
    "budget.amount_range",
    "Give an amount from 0 to 10,000,000,000,000.",
    "请填写 0 至 10000000000000 之间的金额。",
)
AMOUNT_NOTHING = Text("budget.amount_nothing", "Give an amount that is not 0.", "金额不能为 0。")
MONTH_OUTSIDE = Text(
    "budget.month_outside",
    "{month} is outside the line's period.",
    "{month} 不在该科目的期间内。",
)
PERCENT_RANGE = Text(
    "budget.percent_range",
    "Thresholds are between 1 and 1,000 %, the first not above the second.",
    "阈值须在 1% 至 1000% 之间，且预警阈值不高于超支阈值。",
)
RANGE_ORDER = Text(
    "budget.range_order",
    "Give both ends of the range, the lower first, or neither.",
    "请同时填写区间的下限和上限，且下限不高于上限；也可以都不填。",
)
SCOPE_ONE = Text(
    "budget.scope_one",
    "A line is for one project or for one release, not for both.",
    "一个科目只能归属一个项目或一个版本，不能同时归属两者。",
)
PROJECT_UNKNOWN = Text("budget.project_unknown", "There is no such project.", "没有这个项目。")
RELEASE_UNKNOWN = Text("budget.release_unknown", "There is no such release.", "没有这个版本。")
APPROVED_AMOUNT = Text(
    "budget.approved_amount",
    "This line is part of the approved budget: its total changes only by an adjustment. Ask for one; how the total lies over the months can still be changed.",  # noqa: E501  (one sentence)
    "该科目已纳入批准的预算，总额只能通过预算调整变更。请提交调整申请；总额在各月的分布仍可修改。",
)
HAS_ACTUALS = Text(
    "budget.has_actuals",
    "Money was booked on {key}, so it is not deleted. Cut what remains of it by an adjustment instead.",
    "{key} 已有支出入账，不能删除。可以通过预算调整核减剩余金额。",
)
SUPPLIER_NEEDED = Text("budget.supplier_needed", "Say who is paid.", "请填写供应商。")
AMOUNT_POSITIVE = Text("budget.amount_positive", "A commitment is above 0.", "承诺金额须大于 0。")
DATE_NEEDED = Text("budget.date_needed", "Give a date.", "请填写有效日期。")
COMMITMENT_UNKNOWN = Text(
    "budget.commitment_unknown",
    "This line has no commitment number {number}.",
    "该科目没有编号为 {number} 的承诺。",
)
COMMITMENT_PAID = Text(
    "budget.commitment_paid",
    "Actuals settle this commitment, so it is not removed. Cancel it instead: what is open of it then counts no more.",
    "已有支出核销该承诺，不能移除。可以改为“已取消”，未核销的部分将不再计入。",
)
ABOUT_UNKNOWN = Text(
    "budget.about_unknown",
    "There is nothing with the key {key} that you may see.",
    "没有您可以查看的 {key}。",
)
ENTRIES_NEEDED = Text(
    "budget.entries_needed",
    "Give 1 to 1,000 entries.",
    "请填写 1 至 1000 条支出。",
)
ENTRY_WRONG = Text(
    "budget.entry_wrong",
    "Row {row} cannot be booked: {why}",
    "第 {row} 行无法入账：{why}",
)
ENTRY_FUTURE = Text(
    "budget.entry_future",
    "Actuals lie in the past; what is still to come is a commitment.",
    "支出日期不能晚于今天；尚未发生的请登记为承诺。",
)
ENTRY_REVERSED = Text(
    "budget.entry_reversed",
    "Entry {number} is reversed already, or is a reversal itself.",
    "第 {number} 号支出已冲销，或本身就是冲销记录。",
)
REASON_NEEDED = Text("budget.reason_needed", "Say why.", "请填写理由。")
MOVES_NEEDED = Text(
    "budget.moves_needed",
    "An adjustment has 1 to 50 lines, each once and with an amount that is not 0.",
    "调整须包含 1 至 50 个科目，每个科目一次，且金额不为 0。",
)
LINE_UNKNOWN = Text(
    "budget.line_unknown",
    "There is no budget line {key} that you may see.",
    "没有您可以查看的预算科目 {key}。",
)
CUT_TOO_MUCH = Text(
    "budget.cut_too_much",
    "More is cut from {key} than is planned there.",
    "对 {key} 的核减超过了该处的计划金额。",
)
NOT_ASKED = Text(
    "budget.not_asked",
    "This adjustment is decided already.",
    "该调整已有结论。",
)
OWN_REQUEST = Text(
    "budget.own_request",
    "Who asks does not decide. Another lead, or the lines' approver, has to.",
    "申请人不能审批自己的调整，请由其他负责人或科目审批人处理。",
)
ANSWER_NEEDED = Text("budget.answer_needed", "Say why it is refused.", "请说明拒绝的理由。")
NAME_TAKEN = Text(
    "budget.name_taken",
    "There is an approved budget of this name. Choose another.",
    "已有同名的批准预算，请换一个名称。",
)
NAME_NEEDED = Text(
    "budget.name_needed", "Give a name of 1 to 100 characters.", "请填写名称（1 至 100 个字符）。"
)
NOTHING_TO_APPROVE = Text(
    "budget.nothing_to_approve",
    "There is no budget line yet to approve.",
    "还没有可以批准的预算科目。",
)
BASELINE_UNKNOWN = Text(
    "budget.baseline_unknown",
    "There is no such plan baseline, or it was withdrawn.",
    "没有这个计划基线，或已作废。",
)
CATEGORIES: dict[str, Text] = {
    code: Text(f"budget.category.{code}", en, zh)
    for code, en, zh in (
        ("research", "R&D", "研发"),
        ("marketing", "Marketing", "市场"),
        ("operations", "Operations", "运营"),
        ("equipment", "Equipment", "设备"),
        ("outsourcing", "Outsourcing", "外包"),
        ("travel", "Travel", "差旅"),
        ("other", "Other", "其他"),
    )
}
MEASURE_USED = Text("measure.budget_used", "Budget used", "预算使用率")
MEASURE_OVERRUN = Text("measure.budget_overrun", "Forecast above the budget", "预测超支比例")
MEASURE_CPI = Text("measure.cpi", "Cost performance (CPI)", "成本绩效指数（CPI）")
MEASURE_SPI = Text("measure.spi", "Schedule performance (SPI)", "进度绩效指数（SPI）")
AS_OF_FUTURE = Text(
    "earned.as_of_future",
    "This day is still to come; choose today or an earlier one.",
    "该日期尚未到来，请选择今天或更早的日期。",
)
