"""Sentences of evaluation cycles and feedback cycles, and the formulas of what is computed."""

from planweave.kernel.language import Text

TITLE_NEEDED = Text("evaluation.title_needed", "Give it a name.", "请填写名称。")
TITLE_TOO_LONG = Text(
    "evaluation.title_too_long",
    "The name is too long: at most 120 characters.",
    "名称过长，最多 120 个字符。",
)
WORDS_TOO_LONG = Text(
    "evaluation.words_too_long",
    "This is too long: at most 2,000 characters.",
    "内容过长，最多 2,000 个字符。",
)
PERIOD_REVERSED = Text(
    "evaluation.period_reversed",
    "The period ends before it begins. Choose a later last day.",
    "结束日期早于开始日期，请重新选择。",
)
JUDGED_TOO_EARLY = Text(
    "evaluation.judged_too_early",
    "Judgements cannot be due before the period begins. Choose a later day.",
    "评价截止日期不能早于评估期开始，请选择更晚的日期。",
)
DAYS_RANGE = Text("evaluation.days_range", "Choose between 1 and 60 days.", "请填写 1 到 60 之间的天数。")
SHOWN_UNKNOWN = Text(
    "evaluation.shown_unknown",
    "Peers' judgements are shown as aggregate (a mean from three on) or named (each with its name).",
    "同事评价的展示方式只能是 aggregate（满三人后显示平均值）或 named（署名显示）。",
)
CRITERIA_NEEDED = Text(
    "evaluation.criteria_needed",
    "Add at least one criterion: people are to know what they are evaluated by.",
    "请至少添加一项标准，让被评估人事先知道依据什么评估。",
)
CRITERIA_TOO_MANY = Text("evaluation.criteria_too_many", "At most 20 criteria.", "最多 20 项标准。")
CRITERIA_TWICE = Text(
    "evaluation.criteria_twice",
    "Two criteria have the same name. Rename one.",
    "有两项标准同名，请修改其中一项。",
)
CRITERION_NAME = Text(
    "evaluation.criterion_name",
    "Each criterion needs a name of at most 120 characters.",
    "每项标准都需要名称，最多 120 个字符。",
)
CRITERION_WEIGHT = Text(
    "evaluation.criterion_weight",
    "A weight is above 0 and at most 100.",
    "权重应大于 0，且不超过 100。",
)
CRITERION_KIND = Text(
    "evaluation.criterion_kind",
    "A criterion is computed or judged.",
    "标准类型只能是 computed（数据计算）或 judged（人工评价）。",
)
MEASURE_UNKNOWN = Text(
    "evaluation.measure_unknown",
    "Choose one of the figures that can be computed.",
    "请选择一项可计算的指标。",
)
ENDS_EQUAL = Text(
    "evaluation.ends_equal",
    "The figures for no points and for all points must differ.",
    "零分值与满分值不能相同。",
)
LEAST_RANGE = Text(
    "evaluation.least_range",
    "The smallest number of cases is between 1 and 100.",
    "最少样本数应在 1 到 100 之间。",
)
ANCHORS_NEEDED = Text(
    "evaluation.anchors_needed",
    "Say for each of the five steps of the scale, in words, what it means.",
    "请为五级量表的每一级写明含义。",
)
ANCHOR_TOO_LONG = Text(
    "evaluation.anchor_too_long",
    "The words of one step are too long: at most 300 characters.",
    "某一级的说明过长，最多 300 个字符。",
)
VOICES_NEEDED = Text(
    "evaluation.voices_needed",
    "Choose who judges: peers or the lead, and perhaps the person themselves.",
    "请选择由谁评价：同事或负责人，可另加自评。",
)
SUBJECTS_NEEDED = Text(
    "evaluation.subjects_needed", "Choose at least one person to evaluate.", "请至少选择一位被评估人。"
)
SUBJECT_UNKNOWN = Text(
    "evaluation.subject_unknown",
    "Only product managers and leads of this workspace can be evaluated, each once, and not by themselves.",
    "只能评估该工作区的产品经理或负责人，每人一次，且不能由本人主持对自己的评估。",
)
PEER_UNKNOWN = Text(
    "evaluation.peer_unknown",
    "A peer is another member who is neither guest nor viewer, chosen once per person, and not the lead of the cycle.",
    "评价同事应为访客和查看者以外的其他成员，对每位被评估人只选一次，且不能是本次评估的主持人。",
)
APPEALS_TO_WRONG = Text(
    "evaluation.appeals_to_wrong",
    "Appeals go to another owner or lead, who is neither evaluated here nor judges here.",
    "申诉应提交给另一位所有者或负责人，且此人不在本次评估中被评估或参与评价。",
)
CHANGE_NEEDS_REASON = Text(
    "evaluation.change_needs_reason",
    "The criteria are already known. Say why they change: everybody concerned reads it.",
    "标准已公布。请写明修改原因，相关人员都会看到。",
)
REASON_TOO_LONG = Text(
    "evaluation.reason_too_long",
    "The reason is too long: at most 500 characters.",
    "原因过长，最多 500 个字符。",
)
STANDS = Text(
    "evaluation.stands",
    "Judging has begun: criteria, people and dates can no longer be changed.",
    "评价已开始，标准、人员与日期不能再修改。",
)
CHANGED_MEANWHILE = Text(
    "evaluation.changed_meanwhile",
    "This was changed in another window meanwhile. Load it again, then repeat your change.",
    "内容已在其他窗口中被修改。请重新载入后再修改。",
)
NOT_NEXT = Text(
    "evaluation.not_next",
    "The cycle cannot go there from here: its stages follow each other one by one.",
    "评估不能直接进入该阶段，各阶段须依次进行。",
)
NOT_ENDED = Text(
    "evaluation.not_ended",
    "Judging begins when the period is over, after {day}: nobody is judged for work still ahead.",
    "评估期于 {day} 结束，结束后才能开始评价，不对尚未发生的工作作出评价。",
)
ONLY_DRAFTS_GO = Text(
    "evaluation.only_drafts_go",
    "The criteria are already known to people; only a draft can be deleted.",
    "标准已公布；只有草稿可以删除。",
)
STILL_OPEN = Text(
    "evaluation.still_open",
    "{name} can still appeal, or waits for an answer. Close when the time is up or everybody has accepted.",
    "{name} 仍可申诉或在等待答复。请在期限届满或所有人均已确认后再关闭。",
)
NOT_JUDGING = Text(
    "evaluation.not_judging",
    "Judgements can be written only while the cycle is being judged.",
    "只有在评价阶段才能填写评价。",
)
SCORES_WRONG = Text(
    "evaluation.scores_wrong",
    "Scores are whole numbers from 1 to 5, for the criteria that you are asked about.",
    "评分应为 1 到 5 的整数，且只针对请您评价的标准。",
)
NO_WORDS_HERE = Text(
    "evaluation.no_words_here",
    "Peers give scores only in this cycle: words would tell who wrote them. Use feedback for words.",
    "本次评估中同事只评分，文字会暴露评价人身份。如需文字交流，请使用反馈。",
)
NOTHING_SCORED = Text(
    "evaluation.nothing_scored",
    "Score at least one criterion before you submit.",
    "提交前请至少为一项标准评分。",
)
NO_APPEAL_NOW = Text(
    "evaluation.no_appeal_now",
    "An appeal can be made once, while the results are discussed and before you have accepted yours.",
    "只能在结果沟通阶段、确认结果之前申诉，且只能申诉一次。",
)
APPEAL_WORDS_NEEDED = Text(
    "evaluation.appeal_words_needed", "Say what you object to and why.", "请写明申诉的内容与理由。"
)
ANSWERED_ALREADY = Text("evaluation.answered_already", "This appeal has been answered.", "该申诉已答复。")
GROUNDS_NEEDED = Text("evaluation.grounds_needed", "Give the grounds of your answer.", "请写明答复的依据。")
OUTCOME_UNKNOWN = Text(
    "evaluation.outcome_unknown",
    "The result is kept or changed.",
    "处理结果只能是 kept（维持）或 changed（更改）。",
)
OUTCOME_NEEDS_POINTS = Text(
    "evaluation.outcome_needs_points",
    "To change the result, say which criterion, and what it comes to from 0 to 100.",
    "更改结果时，请指明标准及更改后的得分（0 到 100）。",
)
NOT_NOW = Text(
    "evaluation.not_now",
    "This is possible only while the results are discussed.",
    "只有在结果沟通阶段才能进行此操作。",
)
ONLY_SUBJECT = Text(
    "evaluation.only_subject",
    "Only the person whose result it is can do this.",
    "只有被评估人本人才能进行此操作。",
)
ONLY_LEAD = Text(
    "evaluation.only_lead",
    "Only the lead of this cycle can do this.",
    "只有本次评估的主持人才能进行此操作。",
)
ONLY_JUDGE_OF_APPEALS = Text(
    "evaluation.only_judge_of_appeals",
    "Only the person whom appeals go to can answer.",
    "只有受理申诉的人才能答复。",
)
NOBODY_WAITS = Text("evaluation.nobody_waits", "Nobody is being waited for.", "目前没有等待中的人员。")
REMINDED_TODAY = Text(
    "evaluation.reminded_today",
    "They were reminded less than a day ago. Give them some time.",
    "一天之内已提醒过，请稍后再提醒。",
)
PAIRS_NEEDED = Text(
    "feedback_cycle.pairs_needed",
    "Choose at least one person who gives feedback to another.",
    "请至少选择一组反馈人与接收人。",
)
PAIRS_WRONG = Text(
    "feedback_cycle.pairs_wrong",
    "Each pair is two different members, and comes once; givers are contributors or above, nobody is a guest.",
    "每组应为两位不同的成员且不重复；反馈人须为贡献者及以上角色，双方都不能是访客。",
)
PAIRS_TOO_MANY = Text("feedback_cycle.pairs_too_many", "At most 500 pairs.", "最多 500 组。")
DUE_PAST = Text(
    "feedback_cycle.due_past",
    "The last day is in the past. Choose a later one.",
    "截止日期已过，请选择更晚的日期。",
)
CYCLE_CLOSED = Text("feedback_cycle.closed", "This cycle is closed.", "该周期已关闭。")
CYCLE_UNKNOWN = Text(
    "feedback_cycle.unknown",
    "In this cycle you are not (any longer) asked for feedback to this person.",
    "该周期不再请您向此人给出反馈。",
)

FORMULAS: dict[str, Text] = {
    "kept_release": Text(
        "evaluation.formula.kept_release",
        "Own requirements that were in a release during the period and were not moved out of it, divided by all own "
        "requirements that were in a release during the period.",
        "评估期内处于某一版本且未被移出的本人负责需求数 ÷ 评估期内处于某一版本的本人负责需求总数。",
    ),
    "completed": Text(
        "evaluation.formula.completed",
        "Own requirements that are done, divided by all own requirements of the releases that ended in the period.",
        "已完成的本人负责需求数 ÷ 评估期内结束的版本中本人负责的需求总数。",
    ),
    "estimates": Text(
        "evaluation.formula.estimates",
        "For each own requirement done in the period: 1 − |effort − estimate| ÷ the larger of both; the mean of these. "
        "The effort is that of its tasks, each as it stood when it was done.",
        "对评估期内完成的每条本人负责需求计算 1 − |实际工作量 − 估算| ÷ 两者中较大者，再取平均。"
        "实际工作量为其任务完成时所记的工作量之和。",
    ),
    "settling_days": Text(
        "evaluation.formula.settling_days",
        "The median number of days from opening to settlement, over the disagreements with this person as a party that "
        "were settled in the period.",
        "以本人为一方、在评估期内解决的分歧，从提出到解决所用天数的中位数。",
    ),
    "reversed": Text(
        "evaluation.formula.reversed",
        "Decisions of the period made by this person and reversed within 90 days, divided by those of them whose 90 "
        "days are over or that were reversed within them.",
        "评估期内由本人参与作出且在 90 天内被推翻的决策数 ÷ 其中已满 90 天或已在 90 天内被推翻的决策数。",
    ),
    "goal_score": Text(
        "evaluation.formula.goal_score",
        "The mean score, 0 to 1, of own goals closed in the period: (actual − baseline) ÷ (target − baseline), held "
        "between 0 and 1.",
        "评估期内关闭的本人目标得分的平均值；得分 =（实际值 − 基线）÷（目标值 − 基线），限制在 0 到 1 之间。",
    ),
    "overlaps_settled": Text(
        "evaluation.formula.overlaps_settled",
        "Overlaps with this person on which something was agreed, assigned or brought to a decision in the period, "
        "divided by these and the overlaps still open.",
        "评估期内已协商、已指派或已转入分歧处理的、涉及本人的职责重叠数 ÷ 上述重叠与仍未处理的重叠之和。",
    ),
}
