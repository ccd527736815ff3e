"""Sentences of disagreements, decisions and conflicts."""

from planweave.kernel.language import Text

QUESTION_NEEDED = Text("disagreement.question_needed", "Put the question into words.", "请写明要解决的问题。")
QUESTION_TOO_LONG = Text(
    "disagreement.question_too_long", "A question has at most 300 characters.", "问题最多 300 个字符。"
)
WORDS_TOO_LONG = Text("disagreement.words_too_long", "At most 10,000 characters.", "最多 10000 个字符。")
ABOUT_NOTHING = Text(
    "disagreement.about_nothing",
    "Name what it is about: at least one requirement, task, release, area or objective.",
    "请指明所涉及的内容：至少一条需求、任务、版本、责任领域或目标。",
)
ABOUT_TOO_MUCH = Text(
    "disagreement.about_too_much", "It can be about at most {limit} things.", "最多涉及 {limit} 项内容。"
)
ABOUT_UNKNOWN = Text(
    "disagreement.about_unknown",
    "There is no “{key}” here that you may see. Check the keys.",
    "这里没有您可以查看的“{key}”，请检查编号。",
)
PARTIES_COUNT = Text(
    "disagreement.parties_count",
    "A disagreement has between 2 and {limit} parties, each named once.",
    "分歧须有 2 至 {limit} 位当事人，每人只列一次。",
)
NOT_A_MEMBER = Text(
    "disagreement.not_a_member",
    "Everybody named must be a member of the workspace (not a guest).",
    "所列人员均须为工作区成员（访客除外）。",
)
AUTHORITY_NEEDED = Text(
    "disagreement.authority_needed",
    "Name who decides if there is no consensus. No lead or owner stands outside of this disagreement.",
    "请指定无法达成共识时的裁决人。目前没有处于分歧之外的负责人或所有者。",
)
AUTHORITY_IS_PARTY = Text(
    "disagreement.authority_is_party",
    "Who decides in the end cannot be one of the parties. Name somebody else.",
    "裁决人不能是当事人之一，请另选他人。",
)
AUTHORITY_APPROVER = Text(
    "disagreement.authority_approver",
    "Approves the deliverable “{deliverable}” in {key}.",
    "{key} 中交付物“{deliverable}”的审批人。",
)
AUTHORITY_ACCOUNTABLE = Text(
    "disagreement.authority_accountable", "Answers for the area “{area}”.", "领域“{area}”的负责人。"
)
AUTHORITY_LEAD = Text(
    "disagreement.authority_lead",
    "Leads the workspace: nobody outside of the disagreement approves the deliverable or answers for the area.",
    "工作区负责人：分歧之外没有该交付物的审批人，也没有该领域的负责人。",
)
AUTHORITY_OWNER = Text(
    "disagreement.authority_owner",
    "Owns the workspace: no lead stands outside of the disagreement.",
    "工作区所有者：没有处于分歧之外的负责人。",
)
FROM_RATING = Text(
    "disagreement.from_rating",
    "From the rating session {key} “{title}”, round {round}, W = {w}.",
    "来自评分会 {key}“{title}”第 {round} 轮，W = {w}。",
)
FROM_RATING_PLACES = Text(
    "disagreement.from_rating_places", "Places of {item}: {places}.", "{item} 的名次：{places}。"
)
DEADLINES_ORDER = Text(
    "disagreement.deadlines_order",
    "Every step needs a deadline in the future, each later than that of the step before.",
    "每一步都须有将来的截止时间，且晚于上一步的截止时间。",
)
THRESHOLD_RANGE = Text(
    "disagreement.threshold_range",
    "The consensus threshold is a number above 0 and at most 1.",
    "共识阈值须大于 0 且不超过 1。",
)
ROUNDS_RANGE = Text(
    "disagreement.rounds_range", "There are between 1 and 10 rounds.", "评分轮数须在 1 至 10 之间。"
)
GAIN_RANGE = Text(
    "disagreement.gain_range",
    "The least gain of a round is between 0 and 1.",
    "每轮的最小增益须在 0 至 1 之间。",
)
NOT_A_PARTY = Text(
    "disagreement.not_a_party",
    "You are not a party in {key}. Only the parties do this.",
    "您不是 {key} 的当事人，只有当事人可以执行此操作。",
)
STEP_OVER = Text(
    "disagreement.step_over",
    "{key} is at another step now ({step}). Load the page again to see what is to be done.",
    "{key} 现在处于另一步骤（{step}），请刷新页面查看当前要做的事。",
)
POSITION_NEEDED = Text("disagreement.position_needed", "Say what you hold.", "请写明您的立场。")
REASONS_NEEDED = Text("disagreement.reasons_needed", "Say why you hold it.", "请写明理由。")
CRITERIA_NAMED = Text(
    "disagreement.criteria_named",
    "At most 10 criteria, each of 1 to 60 characters and named once.",
    "最多 10 条准则，每条 1 至 60 个字符，且不可重复。",
)
CRITERIA_SHAPE = Text(
    "disagreement.criteria_shape",
    "There are between 1 and 10 criteria, each named once with 1 to 60 characters.",
    "须有 1 至 10 条准则，每条 1 至 60 个字符，且不可重复。",
)
WEIGHTS_SHAPE = Text(
    "disagreement.weights_shape",
    "Weights are numbers from 0 to 100, at least one of them above 0.",
    "权重须为 0 至 100 的数，且至少一个大于 0。",
)
CRITERIA_STALE = Text(
    "disagreement.criteria_stale",
    "The criteria were changed while you were looking at them. Look at them again.",
    "您查看期间准则已被修改，请重新查看。",
)
OPTIONS_STALE = Text(
    "disagreement.options_stale",
    "The options were changed while you were looking at them. Look at them again.",
    "您查看期间备选方案已被修改，请重新查看。",
)
NO_CRITERIA_YET = Text(
    "disagreement.no_criteria_yet", "There are no criteria to agree on yet.", "目前还没有可供确认的准则。"
)
OPTION_TITLE = Text(
    "disagreement.option_title",
    "Give the option a title of at most 200 characters.",
    "请填写方案标题，最多 200 个字符。",
)
OPTION_TWICE = Text(
    "disagreement.option_twice",
    "There is an option with this title already: {number}.",
    "已有同名的备选方案：方案 {number}。",
)
OPTIONS_LIMIT = Text(
    "disagreement.options_limit", "There are at most {limit} options.", "备选方案最多 {limit} 个。"
)
OPTION_UNKNOWN = Text(
    "disagreement.option_unknown",
    "There is no option {number} to choose in {key}.",
    "{key} 中没有可选的方案 {number}。",
)
MERGE_TWO = Text(
    "disagreement.merge_two", "Choose at least two options to merge.", "请至少选择两个要合并的方案。"
)
OPTIONS_NEEDED = Text(
    "disagreement.options_needed",
    "There is no option yet to say yes to.",
    "目前还没有可供确认的备选方案。",
)
EFFECT_UNKNOWN = Text(
    "decision.effect_unknown",
    "“{field}” is not something that a decision can set. Use one of: {known}.",
    "决策不能设置“{field}”，可用：{known}。",
)
EFFECT_TWICE = Text(
    "decision.effect_twice",
    "The same field of {key} is set twice.",
    "{key} 的同一字段被重复设置。",
)
EFFECT_VALUE = Text(
    "decision.effect_value",
    "“{value}” cannot be set as {field} of {key}.",
    "不能将 {key} 的“{field}”设为“{value}”。",
)
SHEET_INCOMPLETE = Text(
    "disagreement.sheet_incomplete",
    "Every option needs points from 0 to 10 for every criterion. First: {option}, {criterion}.",
    "每个方案的每条准则都须给出 0 至 10 分。首个缺失：{option}，{criterion}。",
)
ROUND_OVER = Text(
    "disagreement.round_over",
    "Round {round} is over. Look at its result and score again in the open round.",
    "第 {round} 轮已结束，请查看结果后在当前轮次中重新评分。",
)
NOT_APART = Text(
    "disagreement.not_apart",
    "You do not stand apart on this option in the last round, so no reason is asked of you.",
    "您在上一轮对该方案的评分并未偏离，无需说明理由。",
)
REASON_NEEDED = Text("disagreement.reason_needed", "Say why.", "请说明理由。")
REASON_TOO_LONG = Text(
    "disagreement.reason_too_long", "A reason has at most 500 characters.", "理由最多 500 个字符。"
)
GROUNDS_NEEDED = Text(
    "decision.grounds_needed",
    "Say on which grounds you decide; all parties read them.",
    "请写明裁决依据，所有当事人都会看到。",
)
CHOICE_NEEDED = Text("decision.choice_needed", "Say what was chosen.", "请写明选定的方案。")
NOT_AUTHORITY = Text(
    "decision.not_authority",
    "{name} decides here. Only after their deadline may the lead decide instead.",
    "此处由 {name} 裁决，超过其截止时间后负责人方可代为裁决。",
)
ENDED = Text("disagreement.ended", "{key} has ended.", "{key} 已结束。")
TITLE_TOO_LONG = QUESTION_TOO_LONG
RAISED_LATER = Text(
    "decision.raised_later",
    "The question cannot have been raised after it was decided.",
    "问题的提出时间不能晚于决策时间。",
)
DECIDED_LATER = Text(
    "decision.decided_later", "The decision cannot be dated in the future.", "决策时间不能在将来。"
)
REVERSES_UNKNOWN = Text(
    "decision.reverses_unknown",
    "There is no decision {key} that could be reversed.",
    "没有可推翻的决策 {key}。",
)
REVERSED_ALREADY = Text(
    "decision.reversed_already",
    "{key} was reversed already by {by}.",
    "{key} 已被 {by} 推翻。",
)
NOTHING_TO_APPLY = Text(
    "decision.nothing_to_apply",
    "{key} has no changes that could be applied, or they have been applied.",
    "{key} 没有可执行的变更，或已经执行。",
)
REVERSED_NOT_APPLIED = Text(
    "decision.reversed_not_applied",
    "{key} was reversed by {by}; its changes are not applied any more.",
    "{key} 已被 {by} 推翻，其变更不再执行。",
)
TARGET_GONE = Text(
    "decision.target_gone",
    "{key} is not there any more, so this decision cannot be applied to it.",
    "{key} 已不存在，无法对其执行该决策。",
)
DISMISSED_ALREADY = Text(
    "conflict.dismissed_already",
    "{key} is not open: it was dismissed, settled or is gone.",
    "{key} 未处于打开状态：已忽略、已解决或已消失。",
)
NOT_DISMISSED = Text("conflict.not_dismissed", "{key} is not dismissed.", "{key} 未被忽略。")

STEPS = {
    "positions": Text("disagreement.step.positions", "Positions", "陈述立场"),
    "common_ground": Text("disagreement.step.common_ground", "Common ground", "共同基础"),
    "options": Text("disagreement.step.options", "Options", "备选方案"),
    "scoring": Text("disagreement.step.scoring", "Scoring", "盲评"),
    "authority": Text("disagreement.step.authority", "Decision by the authority", "裁决"),
    "settled": Text("disagreement.step.settled", "Settled", "已解决"),
    "withdrawn": Text("disagreement.step.withdrawn", "Withdrawn", "已撤回"),
}
FIELDS = {
    "priority": Text("decision.field.priority", "Priority", "优先级"),
    "state": Text("decision.field.state", "State", "状态"),
    "release": Text("decision.field.release", "Release", "版本"),
    "value": Text("decision.field.value", "Value", "价值"),
}
TODO = {
    "positions": Text(
        "disagreement.todo.positions",
        "Each party states its position with reasons and evidence. Nobody sees the others' before all are in.",
        "每位当事人陈述自己的立场、理由和证据。全部提交之前，任何人都看不到他人的内容。",
    ),
    "common_ground": Text(
        "disagreement.todo.common_ground",
        "Read what the others hold and what you have in common, and agree on criteria and their weights.",
        "阅读各方立场和共同之处，就评判准则及其权重达成一致。",
    ),
    "options": Text(
        "disagreement.todo.options",
        "Add, reword and merge the options until everybody can say: it is among these that we choose.",
        "补充、修改、合并备选方案，直到每个人都认可：就在这些方案中选择。",
    ),
    "scoring": Text(
        "disagreement.todo.scoring",
        "Give every option points for every criterion. Nobody sees the others' before the round closes.",
        "按每条准则为每个方案打分。本轮结束之前，任何人都看不到他人的评分。",
    ),
    "authority": Text(
        "disagreement.todo.authority",
        "There was no consensus in time. {name} decides, with grounds.",
        "未能按时达成共识，由 {name} 裁决并说明依据。",
    ),
    "authority.escalated": Text(
        "disagreement.todo.authority.escalated",
        "{name} did not decide in time. They still may; so may the lead and the owner.",
        "{name} 未在截止时间前裁决，仍可裁决；负责人和所有者也可代为裁决。",
    ),
    "settled": Text(
        "disagreement.todo.settled",
        "Settled: the decision stands in the log.",
        "已解决：决策已记入决策日志。",
    ),
    "withdrawn": Text(
        "disagreement.todo.withdrawn",
        "Withdrawn: nothing is to be done any more.",
        "已撤回：无需再做任何事。",
    ),
}
AGAINST_CHOICE = Text(
    "decision.against.choice",
    "The same question about the same things was answered otherwise: “{choice}”.",
    "同一对象的同一问题曾有不同结论：“{choice}”。",
)
AGAINST_CONSEQUENCE = Text(
    "decision.against.consequence",
    "{key}, {field}: one says “{older}”, the other “{newer}”.",
    "{key} 的“{field}”：一个定为“{older}”，另一个定为“{newer}”。",
)
NONE = Text("decision.none", "none", "无")
FACTS = {
    "title": Text("decision.fact.title", "Title", "标题"),
    "name": Text("decision.fact.name", "Name", "名称"),
    "kind": Text("decision.fact.kind", "Kind", "类别"),
    "owner": Text("decision.fact.owner", "Owner", "负责人"),
    "version": Text("decision.fact.version", "Version", "版次"),
    "product": Text("decision.fact.product", "Product", "产品"),
    "requirement": Text("decision.fact.requirement", "Requirement", "需求"),
    "parent": Text("decision.fact.parent", "Parent", "上级"),
    "release": Text("decision.fact.release", "Release", "版本"),
    "skill": Text("decision.fact.skill", "Skill", "技能"),
    "person": Text("decision.fact.person", "Person", "人员"),
    "position": Text("decision.fact.position", "Place in the list", "列表位置"),
    "effort_days": Text("decision.fact.effort_days", "Effort, days", "工作量（人天）"),
    "progress": Text("decision.fact.progress", "Progress", "进度"),
    "start_on": Text("decision.fact.start_on", "Start", "开始日期"),
    "finish_on": Text("decision.fact.finish_on", "Finish", "结束日期"),
    "start_part": Text("decision.fact.start_part", "Share of the first day", "首日时段"),
    "finish_part": Text("decision.fact.finish_part", "Share of the last day", "末日时段"),
    "is_milestone": Text("decision.fact.is_milestone", "Milestone", "里程碑"),
    "is_pinned": Text("decision.fact.is_pinned", "Keeps its dates", "固定日期"),
    "is_frozen": Text("decision.fact.is_frozen", "Frozen", "已冻结"),
    "constraint_kind": Text("decision.fact.constraint_kind", "Constraint", "限制类型"),
    "constraint_on": Text("decision.fact.constraint_on", "Day of the constraint", "限制日期"),
    "is_auto": Text("decision.fact.is_auto", "Follows by itself", "自动跟随"),
    "pauses": Text("decision.fact.pauses", "Pauses", "中断"),
    "recurrence": Text("decision.fact.recurrence", "Recurrence", "重复规则"),
    "deadline": Text("decision.fact.deadline", "Deadline", "截止日期"),
    "budget": Text("decision.fact.budget", "Budget", "预算"),
    "weight": Text("decision.fact.weight", "Weight", "权重"),
    "capacities": Text("decision.fact.capacities", "Capacity by hand", "手工设定的容量"),
}
CLASHES = {
    "people": Text(
        "conflict.people",
        "{person} is wanted for {one} and {other} at once ({first} to {last}): {wanted} of {available} days a day.",
        "{person} 在 {first} 至 {last} 同时被 {one} 和 {other} 占用：每天需要 {wanted} 人天，可用 {available} 人天。",
    ),
    "dates": Text(
        "conflict.dates",
        "Together they put {planned} person-days into the release, which takes {capacity}.",
        "双方共向该版本投入 {planned} 人天，而版本容量为 {capacity} 人天。",
    ),
    "dates.skill": Text(
        "conflict.dates.skill",
        "Together they need {planned} days of {skill} in the release, which has {capacity}.",
        "双方在该版本共需“{skill}”{planned} 人天，而版本只有 {capacity} 人天。",
    ),
    "priorities": Text(
        "conflict.priorities",
        "{one} ({needs}) depends on {other}, which its owner puts last ({gives}).",
        "{one}（{needs}）依赖 {other}，而其负责人将它排在最后（{gives}）。",
    ),
    "linked.conflicts_with": Text(
        "conflict.linked.conflicts_with",
        "{one} and {other} are linked as conflicting, and both are open.",
        "{one} 与 {other} 被标记为互相冲突，且都未关闭。",
    ),
    "linked.excludes": Text(
        "conflict.linked.excludes",
        "{one} and {other} exclude each other, and both are promised to a release.",
        "{one} 与 {other} 互斥，却都已排入版本。",
    ),
    "words": Text(
        "conflict.words",
        "{one} and {other} say almost the same and contradict each other: {pairs}.",
        "{one} 与 {other} 内容相近却互相矛盾：{pairs}。",
    ),
    "targets": Text(
        "conflict.targets",
        "No value of “{metric}” can meet both: {here} and {there}.",
        "“{metric}”没有任何取值能同时满足两者：{here} 与 {there}。",
    ),
    "edits": Text(
        "conflict.edits",
        "{field} of {one} was set by one and set otherwise by the other {minutes} minutes later.",
        "{one} 的“{field}”由一人设定，{minutes} 分钟后被另一人改成了别的值。",
    ),
}
AGAINST_PAIR = Text("conflict.against_pair", "“{here}” against “{there}”", "“{here}”与“{there}”")
BETWEEN = Text("conflict.between", "; ", "；")
