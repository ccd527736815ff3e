"""What the plan rests on: how value and effort were counted, and what was not."""

from planweave.kernel.language import Text

SCORE_VALUE = Text("cli.plan.score_value", "The score is the column “{heading}”.", "得分取自“{heading}”列。")
SCORE_WEIGHTED = Text(
    "cli.plan.score_weighted",
    "The score is the mean of the stakeholders' values, weighted: {weights}.",
    "得分为各干系人所给价值的加权平均，权重：{weights}。",
)
SCORE_MIXED = Text(
    "cli.plan.score_mixed",
    "The score is the column “{heading}”; where it is empty, the stakeholders' weighted mean ({weights}).",
    "得分取自“{heading}”列，空缺处取各干系人的加权平均（{weights}）。",
)
EFFORT_SKILLS = Text(
    "cli.plan.effort_skills",
    "Effort is counted by skill, as the columns give it.",
    "工作量按技能列分别计算。",
)
EFFORT_ONE = Text(
    "cli.plan.effort_one",
    "The team has one skill, {skill}: all effort is counted as that.",
    "团队只有一种技能（{skill}），全部工作量按它计算。",
)
EFFORT_WHOLE = Text(
    "cli.plan.effort_whole",
    "The backlog does not say which skill the effort needs, while the team has several ({skills}). All effort is "
    "counted against the whole team, and anybody may do anything. For a sharper plan add columns such as "
    "“Effort {skill} (days)”.",
    "需求表没有说明工作量属于哪种技能，而团队有多种技能（{skills}）。这里按全队总人天计算，任何人都可承担任何需求。"
    "若要更准确，请增加“{skill}人天”这样的列。",
)
EFFORT_REST = Text(
    "cli.plan.effort_rest",
    "{count} requirements have no effort by skill; anybody may do them.",
    "有 {count} 条需求没有按技能填写工作量，任何人都可承担。",
)
SKILL_NOBODY = Text(
    "cli.plan.skill_nobody",
    "Nobody in the team has the skill “{skill}”, which {count} requirements need.",
    "团队中没有人具备“{skill}”技能，而有 {count} 条需求需要它。",
)
VALUES_MISSING = Text(
    "cli.plan.values_missing",
    "{count} requirements have no value; they count as 0 and come in only where others need them.",
    "有 {count} 条需求没有价值，按 0 计，只有被其他需求依赖时才会入选。",
)
SKIPPED_SOME = Text(
    "cli.plan.skipped_some",
    "{count} requirements without an estimate were left out of the planning.",
    "有 {count} 条需求没有估算，未参与规划。",
)
DONE_SOME = Text(
    "cli.plan.done_some",
    "{count} requirements are done or rejected already and were not planned.",
    "有 {count} 条需求已完成或已否决，不再规划。",
)
BUDGET_IDLE = Text(
    "cli.plan.budget_idle",
    "The releases have budgets, but no requirement has a cost: the budgets limit nothing.",
    "版本设有预算，但需求没有填写费用，预算不起作用。",
)
WEEKENDS_ONLY = Text(
    "cli.plan.weekends_only",
    "The team workbook has no holidays: only weekends are free. Add the sheet “Holidays”, or --holidays CN.",
    "团队表没有假期，只按周末休息计算。可增加“假期”工作表，或加 --holidays CN。",
)
LEAVE_UNKNOWN = Text(
    "cli.plan.leave_unknown",
    "Leave is given for “{person}”, who is not among the people.",
    "请假表中的“{person}”不在人员表中。",
)
