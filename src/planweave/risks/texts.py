"""Sentences of risks."""

from planweave.kernel.language import Text

EVENT_NEEDED = Text("risk.event_needed", "Say what may happen.", "请写明可能发生什么。")
TITLE_TOO_LONG = Text("risk.title_too_long", "A title has at most 200 characters.", "标题最多 200 个字符。")
WORDS_TOO_LONG = Text("risk.words_too_long", "At most 5,000 characters.", "最多 5000 个字符。")
CATEGORY_UNKNOWN = Text(
    "risk.category_unknown",
    "There is no such category. Choose one of the list, or add it in the risk settings.",
    "没有这个类别。请从列表中选择，或先在风险设置中添加。",
)
DATE_UNKNOWN = Text("risk.date_unknown", "Give a date.", "请填写有效日期。")
STRIKES_ORDER = Text(
    "risk.strikes_order",
    "The last day on which it can strike is before the first.",
    "最晚发生日期早于最早发生日期。",
)
CYCLE_RANGE = Text(
    "risk.cycle_range", "The review cycle is between 1 and 730 days.", "复核周期须在 1 至 730 天之间。"
)
STEP_RANGE = Text(
    "risk.step_range", "The scale has no such step. Choose one that it has.", "量表中没有这一档，请重新选择。"
)
PROBABILITY_RANGE = Text(
    "risk.probability_range",
    "A probability is between 0 and 1 (0 % and 100 %).",
    "概率须在 0 与 1（0% 至 100%）之间。",
)
DISTRIBUTION_ORDER = Text(
    "risk.distribution_order",
    "Give figures from 0 on, the least first: low, most likely, high, and low below high.",
    "请填写不小于 0 的数值，并按由小到大排列：最小、最可能、最大，且最小值须小于最大值。",
)
ABOUT_UNKNOWN = Text(
    "risk.about_unknown",
    "There is no requirement, task, project, objective or release “{key}” that you may see. Check the keys.",
    "没有您可以查看的需求、任务、项目、目标或版本“{key}”，请检查编号。",
)
ABOUT_TOO_MUCH = Text(
    "risk.about_too_much", "A risk names at most {limit} things.", "一个风险最多关联 {limit} 项内容。"
)
PRODUCT_NEEDED = Text(
    "risk.product_needed", "Choose the product whose key it gets.", "请选择所属产品，以便生成编号。"
)
SORT_UNKNOWN = Text(
    "risk.sort_unknown",
    "The register cannot be sorted by “{field}”. It can be by {names}.",
    "登记册不能按“{field}”排序，可选：{names}。",
)
FILTER_UNKNOWN = Text(
    "risk.filter_unknown", "“{value}” is no value of this filter.", "“{value}”不是该筛选项的有效值。"
)
STATE_STEP = Text(
    "risk.state_step",
    "A risk does not go from “{before}” to “{after}”. From there it can go to: {moves}.",
    "风险不能从“{before}”转为“{after}”，可转为：{moves}。",
)
STATE_TOLD = Text(
    "risk.state_told",
    "Say when it occurred and what came of it, instead of setting the state.",
    "请填写发生日期与实际影响来登记“已发生”，而不是直接修改状态。",
)
ASSESS_FIRST = Text(
    "risk.assess_first",
    "Assess likelihood and impact first.",
    "请先评估可能性与影响程度。",
)
RESPONSE_FIRST = Text(
    "risk.response_first",
    "Add a response first: how it is avoided, transferred, reduced or accepted.",
    "请先添加应对措施：规避、转移、减轻或接受。",
)
CONTINGENCY_BY_LEVEL = Text(
    "risk.contingency_by_level",
    "At level “{level}” a risk is only watched with a contingency plan. Write down what is done if it strikes.",
    "等级为“{level}”的风险须先制定应急计划才能转入监视，请写明发生时怎么办。",
)
CONTINGENCY_BY_COST = Text(
    "risk.contingency_by_cost",
    "Its expected cost is above {limit}, so it is only watched with a contingency plan. Write down what is done if "
    "it strikes.",
    "该风险的期望损失超过 {limit}，须先制定应急计划才能转入监视，请写明发生时怎么办。",
)
RESPONSE_WORDS = Text("risk.response_words", "Say what is done.", "请写明具体做法。")
RESPONSE_STEPS = Text(
    "risk.response_steps",
    "A response takes 0 to 4 steps down, and between 0 and 1 remains of probability and impact.",
    "每项措施可降低 0 至 4 档，剩余比例须在 0 与 1 之间。",
)
FIGURE_RANGE = Text("risk.figure_range", "Give a figure from 0 on.", "请填写不小于 0 的数值。")
TASK_UNKNOWN = Text("risk.task_unknown", "There is no task “{key}” in the plan.", "计划中没有任务“{key}”。")
TASK_THERE = Text(
    "risk.task_there", "This response has its task already: {key}.", "该措施已有对应任务：{key}。"
)
OCCURRED_LATER = Text("risk.occurred_later", "It cannot have occurred after today.", "发生日期不能晚于今天。")
CLOSED_EARLIER = Text(
    "risk.closed_earlier", "It cannot be settled before it occurred.", "解决日期不能早于发生日期。"
)
NOT_OPEN = Text("risk.not_open", "{key} is closed. Take it up again first.", "{key} 已关闭，请先重新打开。")
MANY_AT_ONCE = Text("risk.many_at_once", "At most {limit} risks at once.", "一次最多处理 {limit} 个风险。")
SCALE_LIKELIHOOD = Text(
    "risk.scale_likelihood",
    "There are 3 to 5 steps of likelihood, each ending above the one before, the last at 100 %.",
    "可能性须有 3 至 5 档，上限逐档递增，最后一档为 100%。",
)
SCALE_IMPACT = Text(
    "risk.scale_impact",
    "There are 3 to 5 steps of impact; days and cost end higher with each step, and the last has no end.",
    "影响程度须有 3 至 5 档，天数与金额上限逐档递增，最后一档不设上限。",
)
SCALE_ZONES = Text(
    "risk.scale_zones",
    "Every cell has one of the four levels, and more likely or graver is never a lower level.",
    "每格须为四个等级之一，且可能性更高或影响更大时等级不能更低。",
)
SCALE_CONTINGENCY = Text(
    "risk.scale_contingency",
    "Choose one of the four levels, and a limit of money from 0 on.",
    "请选择四个等级之一，金额门槛不小于 0。",
)
SCALE_REVIEW = Text(
    "risk.scale_review",
    "Every level has a review cycle of 1 to 730 days.",
    "每个等级的复核周期须在 1 至 730 天之间。",
)
SCALE_CATEGORIES = Text(
    "risk.scale_categories",
    "At most 30 categories of your own, each named once with 1 to 60 characters.",
    "自定义类别最多 30 个，名称 1 至 60 个字符且不可重复。",
)
CATEGORY_USED = Text(
    "risk.category_used",
    "“{name}” is the category of {count} risks. Give them another one first.",
    "类别“{name}”仍被 {count} 个风险使用，请先改为其他类别。",
)
STALE_SCHEME = Text(
    "risk.stale_scheme",
    "Somebody else changed the risk settings meanwhile. Load them again.",
    "风险设置刚被他人修改，请重新加载后再改。",
)
NAME_NEEDED = Text(
    "risk.name_needed", "Give it a name of 1 to 200 characters.", "请填写名称（1 至 200 个字符）。"
)
PEOPLE_UNKNOWN = Text(
    "risk.people_unknown",
    "Everybody named must be a member of the workspace (not a guest).",
    "所列人员均须为工作区成员（访客除外）。",
)
QUESTIONS_SHAPE = Text(
    "risk.questions_shape",
    "An interview has 1 to 60 questions of at most 500 characters, each in a known category.",
    "访谈须有 1 至 60 个问题，每个不超过 500 个字符，并属于已有类别。",
)
VOTES_RANGE = Text("risk.votes_range", "Everybody has 1 to 20 votes.", "每人可有 1 至 20 票。")
SESSION_OVER = Text(
    "risk.session_over",
    "{key} is at another step now ({step}). Load the page again to see what is to be done.",
    "{key} 现在处于另一阶段（{step}），请刷新页面查看当前要做的事。",
)
NOT_IN_SESSION = Text("risk.not_in_session", "You do not take part in {key}.", "您未参加 {key}。")
CANDIDATE_NOT_YOURS = Text(
    "risk.candidate_not_yours",
    "Only its author and who leads the session change a candidate.",
    "只有提出者与主持人可以修改候选风险。",
)
CANDIDATE_TAKEN = Text(
    "risk.candidate_taken",
    "A candidate that was merged or taken into the register is not changed any more.",
    "已合并或已登记的候选风险不能再修改。",
)
MERGE_TWO = Text(
    "risk.merge_two", "Choose at least two open candidates.", "请至少选择两条尚未处理的候选风险。"
)
TOO_MANY_VOTES = Text(
    "risk.too_many_votes",
    "Choose at most {limit} open candidates, each once.",
    "最多可选 {limit} 条未处理的候选风险，每条一票。",
)
NOTHING_TO_TAKE = Text("risk.nothing_to_take", "Choose open candidates to take.", "请选择要登记的候选风险。")
MEASURE_UNKNOWN = Text(
    "risk.measure_unknown",
    "There is no such measure. Choose one of the list.",
    "没有这个指标，请从列表中选择。",
)
SCOPE_UNFIT = Text(
    "risk.scope_unfit",
    "This measure cannot be taken there. Choose what it looks at.",
    "该指标不适用于此范围，请重新选择。",
)
THRESHOLD_RANGE = Text("risk.threshold_range", "Give a threshold that is a number.", "请填写数值门槛。")
RISK_UNKNOWN = Text("risk.risk_unknown", "There is no risk “{key}”.", "没有风险“{key}”。")

STATES = {
    "identified": Text("risk.state.identified", "Identified", "已识别"),
    "analysed": Text("risk.state.analysed", "Analysed", "已分析"),
    "treating": Text("risk.state.treating", "Being treated", "应对中"),
    "watched": Text("risk.state.watched", "Watched", "监视中"),
    "closed": Text("risk.state.closed", "Closed", "已关闭"),
    "occurred": Text("risk.state.occurred", "Occurred", "已发生"),
}
PHASES = {
    "delivery": Text("risk.phase.delivery", "Delivery", "研发交付"),
    "operation": Text("risk.phase.operation", "Operation", "上线运营"),
}
SHEET_NAME = Text("risk.sheet", "Risks", "风险登记册")
COLUMNS = {
    "key": Text("risk.column.key", "Key", "编号"),
    "title": Text("risk.column.title", "Risk", "风险"),
    "cause": Text("risk.column.cause", "Cause", "原因"),
    "event": Text("risk.column.event", "Event", "事件"),
    "effect": Text("risk.column.effect", "Effect", "影响"),
    "category": Text("risk.column.category", "Category", "类别"),
    "state": Text("risk.column.state", "State", "状态"),
    "phase": Text("risk.column.phase", "Phase", "阶段"),
    "owner": Text("risk.column.owner", "Owner", "负责人"),
    "level": Text("risk.column.level", "Level", "等级"),
    "score": Text("risk.column.score", "Score", "分值"),
    "inherent_likelihood": Text("risk.column.inherent_likelihood", "Inherent likelihood", "固有可能性"),
    "inherent_impact": Text("risk.column.inherent_impact", "Inherent impact", "固有影响"),
    "residual_likelihood": Text("risk.column.residual_likelihood", "Residual likelihood", "剩余可能性"),
    "residual_impact": Text("risk.column.residual_impact", "Residual impact", "剩余影响"),
    "expected_cost": Text("risk.column.expected_cost", "Expected cost", "期望成本"),
    "expected_days": Text("risk.column.expected_days", "Expected delay (days)", "期望延误（天）"),
    "strikes_from": Text("risk.column.strikes_from", "May strike from", "可能发生自"),
    "strikes_until": Text("risk.column.strikes_until", "May strike until", "可能发生至"),
    "next_review_on": Text("risk.column.next_review_on", "Next review", "下次复核"),
    "responses_open": Text("risk.column.responses_open", "Responses open", "进行中的应对"),
    "responses_done": Text("risk.column.responses_done", "Responses done", "已完成的应对"),
    "about": Text("risk.column.about", "Threatens", "威胁对象"),
}
STEPS = {
    "collecting": Text("risk.step.collecting", "Collecting", "收集"),
    "voting": Text("risk.step.voting", "Sorting and voting", "整理与投票"),
    "done": Text("risk.step.done", "Done", "已结束"),
}
LEVELS = (
    Text("risk.level.low", "Low", "低"),
    Text("risk.level.medium", "Medium", "中"),
    Text("risk.level.high", "High", "高"),
    Text("risk.level.extreme", "Extreme", "极高"),
)
CATEGORIES = {
    "technical": Text("risk.category.technical", "Technical", "技术"),
    "market": Text("risk.category.market", "Market", "市场"),
    "resource": Text("risk.category.resource", "Resource", "资源"),
    "schedule": Text("risk.category.schedule", "Schedule", "进度"),
    "cost": Text("risk.category.cost", "Cost", "成本"),
    "quality": Text("risk.category.quality", "Quality", "质量"),
    "supplier": Text("risk.category.supplier", "Supplier", "供应商"),
    "legal": Text("risk.category.legal", "Legal and compliance", "法律合规"),
    "security": Text("risk.category.security", "Security", "安全"),
}
LIKELIHOODS = {
    3: (
        Text("risk.likelihood.3.1", "Unlikely", "不太可能"),
        Text("risk.likelihood.3.2", "Possible", "可能"),
        Text("risk.likelihood.3.3", "Likely", "很可能"),
    ),
    4: (
        Text("risk.likelihood.4.1", "Rare", "罕见"),
        Text("risk.likelihood.4.2", "Unlikely", "不太可能"),
        Text("risk.likelihood.4.3", "Possible", "可能"),
        Text("risk.likelihood.4.4", "Likely", "很可能"),
    ),
    5: (
        Text("risk.likelihood.5.1", "Rare", "罕见"),
        Text("risk.likelihood.5.2", "Unlikely", "不太可能"),
        Text("risk.likelihood.5.3", "Possible", "可能"),
        Text("risk.likelihood.5.4", "Likely", "很可能"),
        Text("risk.likelihood.5.5", "Almost certain", "几乎确定"),
    ),
}
IMPACTS = {
    3: (
        Text("risk.impact.3.1", "Minor", "轻微"),
        Text("risk.impact.3.2", "Moderate", "中等"),
        Text("risk.impact.3.3", "Major", "重大"),
    ),
    4: (
        Text("risk.impact.4.1", "Minor", "轻微"),
        Text("risk.impact.4.2", "Moderate", "中等"),
        Text("risk.impact.4.3", "Major", "重大"),
        Text("risk.impact.4.4", "Severe", "灾难性"),
    ),
    5: (
        Text("risk.impact.5.1", "Negligible", "可忽略"),
        Text("risk.impact.5.2", "Minor", "轻微"),
        Text("risk.impact.5.3", "Moderate", "中等"),
        Text("risk.impact.5.4", "Major", "重大"),
        Text("risk.impact.5.5", "Severe", "灾难性"),
    ),
}
QUESTIONS = (
    (
        "technical",
        Text(
            "risk.ask.technical",
            "Which part has nobody here built before, and what breaks if it does not work as thought?",
            "哪一部分是团队从未做过的？如果不如预期，会影响什么？",
        ),
    ),
    (
        "schedule",
        Text(
            "risk.ask.schedule",
            "Which date depends on somebody outside the team, and what happens if they are late?",
            "哪个日期取决于团队之外的人？对方延误会怎样？",
        ),
    ),
    (
        "resource",
        Text(
            "risk.ask.resource",
            "Whose absence for a month would stop the work?",
            "谁缺席一个月会让工作停下来？",
        ),
    ),
    (
        "market",
        Text(
            "risk.ask.market",
            "What could competitors or customers do that makes this worth less?",
            "竞争对手或客户的哪些变化会降低它的价值？",
        ),
    ),
    (
        "supplier",
        Text(
            "risk.ask.supplier",
            "Which supplier or component could fail or become dear, and is there another?",
            "哪个供应商或组件可能出问题或涨价？有没有替代？",
        ),
    ),
    (
        "legal",
        Text(
            "risk.ask.legal",
            "Which rule or approval could still change or be refused?",
            "哪些法规或审批可能变化或不被通过？",
        ),
    ),
)

SIGNS = {
    "wide_estimate": (
        Text(
            "risk.sign.wide_estimate.cause",
            "{key} “{title}” is estimated with a pessimistic effort {ratio} times the optimistic one",
            "{key}“{title}”的悲观估算是乐观估算的 {ratio} 倍",
        ),
        Text(
            "risk.sign.wide_estimate.event",
            "{key} takes much longer than planned",
            "{key} 所需时间远超计划",
        ),
        Text(
            "risk.sign.wide_estimate.effect",
            "what waits for it slips",
            "后续任务顺延",
        ),
    ),
    "single_person": (
        Text(
            "risk.sign.single_person.cause",
            "only {person} has the skill “{skill}”, and {count} open tasks need it",
            "只有{person}具备“{skill}”技能，而有 {count} 项未完成任务需要它",
        ),
        Text(
            "risk.sign.single_person.event",
            "{person} is not available for weeks",
            "{person}数周无法投入工作",
        ),
        Text(
            "risk.sign.single_person.effect",
            "work that needs “{skill}” stands still",
            "需要“{skill}”的工作停滞",
        ),
    ),
    "late_before": (
        Text(
            "risk.sign.late_before.cause",
            "{count} tasks that {key} waits for are late ({keys})",
            "{key} 的 {count} 项前置任务已延误（{keys}）",
        ),
        Text(
            "risk.sign.late_before.event",
            "{key} “{title}” cannot begin in time",
            "{key}“{title}”无法按时开始",
        ),
        Text(
            "risk.sign.late_before.effect",
            "its finish and everything after it slip",
            "其完成时间及后续工作顺延",
        ),
    ),
}
