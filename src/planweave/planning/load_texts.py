"""What load, staffing and supply say, in both languages."""

from planweave.kernel.language import Text

NEED_WHAT = Text(
    "load.need_what",
    "Say for what: a task, a requirement with a skill, or a skill.",
    "请指明对象：某个任务、某条需求及其技能，或某项技能。",
)
NEED_LEVEL = Text("load.need_level", "A level is a whole number from 1 to 5.", "技能等级须为 1 到 5 的整数。")
NEED_PERIOD = Text(
    "load.need_period",
    "The period must not end before it begins, and may have at most {most} days.",
    "时间段的结束不能早于开始，且最长 {most} 天。",
)
NEED_EFFORT = Text(
    "load.need_effort",
    "Effort is a number of people-days from 0 to 10,000.",
    "工作量须为 0 到 10,000 人天。",
)
WEEKS_RANGE = Text("load.weeks_range", "A heat map shows 1 to {most} weeks.", "热力图可显示 1 到 {most} 周。")
DAYS_RANGE = Text(
    "load.days_range", "Daily load is told for 1 to {most} days.", "按日负荷可显示 1 到 {most} 天。"
)
GROUP_UNKNOWN = Text(
    "load.group_unknown",
    "Utilisation is told by person, skill or department.",
    "利用率可按成员、技能或部门查看。",
)
NOTHING_TO_LEVEL = Text(
    "load.nothing_to_level",
    "Nobody is over the limit from today on: there is nothing to level.",
    "从今天起没有人超过负荷上限，无需均衡。",
)
NOTHING_MOVES = Text(
    "load.nothing_moves",
    "Everybody who is over the limit is busy with work that has begun or is pinned. Unpin some of it first.",
    "超过上限的工作均已开始或已固定，无法移动。请先解除部分任务的固定。",
)

LEVEL_MEETS = Text(
    "staffing.level_meets",
    "Level {level} ({word}); level {least} is enough.",
    "{level} 级（{word}），要求 {least} 级，满足。",
)
LEVEL_ANY = Text(
    "staffing.level_any", "No skill was asked for; anybody can.", "未要求特定技能，任何人均可承担。"
)
LEVEL_UNDER = Text(
    "staffing.level_under",
    "Level {level} ({word}), one under the {least} that is needed.",
    "{level} 级（{word}），比要求的 {least} 级低一级。",
)
TIME_ENOUGH = Text(
    "staffing.time_enough",
    "{free} free days of {capacity} in the window; {effort} are needed.",
    "时段内共 {capacity} 天，空闲 {free} 天，需要 {effort} 天。",
)
TIME_SHORT = Text(
    "staffing.time_short",
    "Only {free} free days of {capacity} in the window; {missing} of {effort} are missing.",
    "时段内共 {capacity} 天，仅空闲 {free} 天，需要 {effort} 天，还差 {missing} 天。",
)
LIMIT_KEPT = Text(
    "staffing.limit_kept",
    "The fullest week would be {peak} % of the time; the limit is {limit} %.",
    "最忙的一周占用 {peak}%，上限为 {limit}%。",
)
LIMIT_BROKEN = Text(
    "staffing.limit_broken",
    "The fullest week would be {peak} % of the time, over the limit of {limit} %.",
    "最忙的一周将占用 {peak}%，超过上限 {limit}%。",
)
TASKS_BROKEN = Text(
    "staffing.tasks_broken",
    "{count} tasks at once, more than the {most} wished for.",
    "将同时进行 {count} 个任务，超过上限 {most} 个。",
)
GROWTH = Text(
    "staffing.growth",
    "Wants to reach level {level}{until}; {mentor} could guide. A growth assignment.",
    "希望达到 {level} 级{until}，可由 {mentor} 指导，适合作为成长型任务。",
)
GROWTH_UNTIL = Text("staffing.growth_until", " by {date}", "（{date} 前）")
GROWTH_NO_MENTOR = Text(
    "staffing.growth_no_mentor",
    "Wants to reach level {level}, but nobody else here has it who could guide.",
    "希望达到 {level} 级，但暂无可指导的人。",
)
GROWTH_NONE = Text(
    "staffing.growth_none", "No wish for growth that this work would serve.", "没有与此工作相关的成长意愿。"
)
AREA_KNOWN = Text(
    "staffing.area_known", "Has {count} other tasks in this area.", "在该领域另有 {count} 个任务。"
)
AREA_NEW = Text("staffing.area_new", "The area would be new.", "此前未接触该领域。")
AREA_NONE = Text("staffing.area_none", "The work belongs to no area.", "该工作未归属任何领域。")
CONTINUED = Text(
    "staffing.continued",
    "Already works on {keys}, which belongs together with it.",
    "已负责与之相关的 {keys}。",
)
CONTINUED_NOT = Text(
    "staffing.continued_not", "Works on nothing that belongs together with it.", "未负责与之相关的工作。"
)
LENT_HERE = Text(
    "staffing.lent_here",
    "Lent to this for {percent} % until {date}.",
    "已借调至此，投入 {percent}%，至 {date}。",
)
LENT_AWAY = Text(
    "staffing.lent_away",
    "Lent elsewhere for {percent} % until {date}.",
    "已借调他处，占用 {percent}%，至 {date}。",
)

CLOSE_LIMIT = Text(
    "supply.close_limit",
    "The load limits of {names} keep {days} days free; raise them for this period.",
    "{names} 的负荷上限预留了 {days} 天，可在该时段适当放宽。",
)
CLOSE_BORROW = Text(
    "supply.close_borrow",
    "{department} has {days} days without demand: borrow {names} and let them grow into it.",
    "{department}有 {days} 天没有任务需求：可借调 {names} 并在工作中培养。",
)
CLOSE_LATER = Text(
    "supply.close_later",
    "Move {days} days of it to {period}, where there is room.",
    "可将其中 {days} 天移到 {period}，届时仍有余量。",
)
CLOSE_GROW = Text(
    "supply.close_grow",
    "{names} want to learn it or are one level away: train them.",
    "{names} 有学习意愿，可通过培养补充。",
)
CLOSE_HIRE = Text(
    "supply.close_hire",
    "Otherwise it takes {people} more people with this skill for the period, or {days} days less work.",
    "否则该时段需增加 {people} 名具备此技能的人员，或减少 {days} 天的工作量。",
)

SHEET_NAME = Text("load.sheet", "Utilisation", "利用率")
SHEET_HEADS = {
    "name": Text("load.head_name", "Name", "名称"),
    "period": Text("load.head_period", "Period", "时段"),
    "capacity": Text("load.head_capacity", "Capacity (people-days)", "产能（人天）"),
    "planned": Text("load.head_planned", "Planned (people-days)", "计划（人天）"),
    "share": Text("load.head_share", "Utilisation (%)", "利用率（%）"),
    "total": Text("load.head_total", "All", "合计"),
}
