"""Sentences of plan baselines, scenarios and re-plans."""

from planweave.kernel.language import Text

NAME_NEEDED = Text("plan_copy.name_needed", "Give it a name.", "请填写名称。")
NAME_TOO_LONG = Text("plan_copy.name_too_long", "A name has at most 100 characters.", "名称最多 100 个字符。")
NOTE_TOO_LONG = Text("plan_copy.note_too_long", "A note has at most 500 characters.", "说明最多 500 个字符。")
BASELINE_TAKEN = Text(
    "plan_copy.baseline_name_taken",
    "There is already a plan baseline “{name}”. Choose another name; a baseline is never replaced.",
    "已有名为“{name}”的计划基线。请换一个名称，基线不会被覆盖。",
)
SCENARIO_TAKEN = Text(
    "plan_copy.scenario_name_taken",
    "There is already a scenario “{name}”. Choose another name.",
    "已有名为“{name}”的推演方案。请换一个名称。",
)
SCOPE_UNKNOWN = Text(
    "plan_copy.scope_unknown",
    "Choose the whole plan, one project, or releases of this workspace.",
    "请选择整个计划、某个项目，或本工作区的版本。",
)
NOTHING_TO_COPY = Text(
    "plan_copy.empty",
    "There are no tasks in this part of the plan. Plan some first, or choose another part.",
    "该范围内还没有任务。请先编排任务，或选择其他范围。",
)
PLAN_TOO_LARGE = Text(
    "plan_copy.too_large",
    "A copy holds at most {limit} tasks. Take one of a project or of releases.",
    "单个副本最多包含 {limit} 个任务，请按项目或版本建立。",
)
SCENARIO_CHANGED = Text(
    "scenario.changed",
    "Somebody changed “{name}” meanwhile (version {now}, you saw {seen}). Look at it again.",
    "“{name}”已被他人修改（当前版本 {now}，你看到的是 {seen}）。请刷新后再操作。",
)
ROW_UNKNOWN = Text(
    "scenario.row_unknown",
    "The scenario has no such row (any more). Load it again.",
    "方案中没有该项（或已移除），请刷新后重试。",
)
FIELD_FIXED = Text(
    "scenario.field_fixed",
    "A scenario cannot change “{field}” of this. It can change: {names}.",
    "推演方案不能修改此项的“{field}”，可修改：{names}。",
)
CANNOT_REMOVE = Text(
    "scenario.cannot_remove",
    "Only tasks and links can be removed in a scenario. To cut a requirement, take it out of its release.",
    "推演方案中只能移除任务和依赖。要裁减需求，请将其移出版本。",
)
REFERENCE_UNKNOWN = Text(
    "scenario.reference_unknown", "This does not exist in the scenario.", "方案中不存在该对象。"
)
LINK_EXISTS = Text("scenario.link_exists", "These two tasks are linked already.", "这两个任务之间已有依赖。")
LINK_CYCLE = Text(
    "scenario.link_cycle",
    "The two tasks would wait for each other in a circle. Turn the link round or leave it out.",
    "该依赖会形成循环等待，请调换方向或取消。",
)
KIND_UNKNOWN = Text("scenario.link_kind", "A link is FS, SS, FF or SF.", "依赖类型须为 FS、SS、FF 或 SF。")
LAG_RANGE = Text("scenario.link_lag", "A lag is at most {most} working days.", "间隔最多为 {most} 个工作日。")
DATE_MALFORMED = Text("scenario.date_malformed", "Write a date as 2026-03-31.", "日期请写作 2026-03-31。")
DATES_ORDER = Text("scenario.dates_order", "It cannot finish before it starts.", "结束日期不能早于开始日期。")
AVAILABILITY_RANGE = Text(
    "scenario.availability_range",
    "Availability is more than 0 and at most 1 (100 %). For nobody at all, add leave.",
    "投入比例应大于 0，且不超过 1（即 100%）。如完全不投入，请添加休假。",
)
NOTHING_CHOSEN = Text(
    "scenario.nothing_chosen", "Choose at least one difference to apply.", "请至少选择一项差异。"
)
NEEDED = Text(
    "scenario.needed",
    "What you chose needs {names}, which the scenario adds. Choose it too.",
    "所选内容依赖方案新增的 {names}，请一并选择。",
)
PLAN_CHANGED = Text(
    "scenario.plan_changed",
    "The plan has changed in {count} places since the scenario took it: {names}. Nothing was applied; bring the "
    "scenario up to date and look again.",
    "自方案取用计划以来，计划已有 {count} 处变化：{names}。未应用任何内容，请先更新方案再确认。",
)
NOTHING_SLIPS = Text(
    "replan.nothing_slips",
    "Name at least one task with a new finish or extra effort.",
    "请至少指定一个任务的新完成日期或追加工作量。",
)
SLIP_UNKNOWN = Text(
    "replan.task_unknown",
    "This task cannot slip: it has no dates, is done, or holds other tasks.",
    "该任务不能顺延：尚无日期、已完成，或包含下级任务。",
)
SLIP_SHAPE = Text(
    "replan.shape",
    "Give either a new finish after its start or extra effort above zero.",
    "请填写晚于开始日期的新完成日期，或大于 0 的追加工作量，二者选一。",
)
SLIP_TWICE = Text("replan.twice", "A task is named twice.", "同一任务出现了两次。")
REPLAN_EMPTY = Text(
    "replan.empty",
    "There is no such plan to choose: it found none.",
    "没有可选用的方案：未找到可行解。",
)
PRESENT = Text("scenario.present", "Present plan", "当前计划")
WHOLE_PLAN = Text("plan_copy.whole", "Whole plan", "整个计划")

FIELDS = {
    "title": Text("scenario.field.title", "Title", "标题"),
    "requirement": Text("scenario.field.requirement", "Requirement", "需求"),
    "parent": Text("scenario.field.parent", "Above it", "上级任务"),
    "release": Text("scenario.field.release", "Release", "版本"),
    "project": Text("scenario.field.project", "Project", "项目"),
    "skill": Text("scenario.field.skill", "Skill", "技能"),
    "person": Text("scenario.field.person", "Person", "执行人"),
    "is_milestone": Text("scenario.field.is_milestone", "Milestone", "里程碑"),
    "effort_days": Text("scenario.field.effort_days", "Effort (days)", "工作量（天）"),
    "start_on": Text("scenario.field.start_on", "Start", "开始"),
    "start_part": Text("scenario.field.start_part", "Time of day, start", "开始时刻"),
    "finish_on": Text("scenario.field.finish_on", "Finish", "完成"),
    "finish_part": Text("scenario.field.finish_part", "Time of day, finish", "完成时刻"),
    "is_pinned": Text("scenario.field.is_pinned", "Pinned", "固定日期"),
    "deadline": Text("scenario.field.deadline", "Deadline", "截止日期"),
    "kind": Text("scenario.field.kind", "Kind", "类型"),
    "lag_days": Text("scenario.field.lag_days", "Lag (days)", "间隔（天）"),
    "weight": Text("scenario.field.weight", "Weight of value", "价值权重"),
    "availability": Text("scenario.field.availability", "Availability", "投入比例"),
    "skills": Text("scenario.field.skills", "Skills", "技能"),
    "leaves": Text("scenario.field.leaves", "Leave", "休假"),
    "levels": Text("scenario.field.levels", "Skill levels", "技能等级"),
    "week": Text("scenario.field.week", "Working week", "每周工时安排"),
    "most_share": Text("scenario.field.most_share", "Load limit", "负荷上限"),
    "most_tasks": Text("scenario.field.most_tasks", "Tasks at once", "并行任务上限"),
    "department": Text("scenario.field.department", "Department", "部门"),
    "constraint_kind": Text("scenario.field.constraint_kind", "Constraint", "日期约束"),
    "constraint_on": Text("scenario.field.constraint_on", "Day of the constraint", "约束日期"),
    "is_auto": Text("scenario.field.is_auto", "Follows by itself", "自动跟随"),
    "is_phase": Text("scenario.field.is_phase", "Phase", "阶段"),
    "pauses": Text("scenario.field.pauses", "Pauses", "中断"),
    "recurrence": Text("scenario.field.recurrence", "Recurs", "周期重复"),
    "joins_on": Text("scenario.field.joins_on", "Joins on", "加入日期"),
    "leaves_after": Text("scenario.field.leaves_after", "Last day", "最后一天"),
}
KINDS = {
    "task": Text("scenario.kind.task", "Task", "任务"),
    "link": Text("scenario.kind.link", "Link", "依赖"),
    "release": Text("scenario.kind.release", "Release", "版本"),
    "project": Text("scenario.kind.project", "Project", "项目"),
    "requirement": Text("scenario.kind.requirement", "Requirement", "需求"),
    "person": Text("scenario.kind.person", "Person", "人员"),
    "milestone": Text("scenario.kind.milestone", "Milestone", "里程碑"),
}
YES = Text("scenario.yes", "Yes", "是")
NO = Text("scenario.no", "No", "否")
PART_OF_DAY = Text("scenario.part", "{percent} % of the day", "当天 {percent}%")
LEAVE = Text("scenario.leave", "{first} to {last}", "{first} 至 {last}")

MEASURES = {
    "finish": Text("scenario.measure.finish", "Everything is done", "全部完成"),
    "late_days": Text("scenario.measure.late_days", "Late, working days in all", "累计延期（工作日）"),
    "tasks": Text("scenario.measure.tasks", "Tasks", "任务数"),
    "undated": Text("scenario.measure.undated", "Tasks without dates", "未排期任务"),
    "effort_days": Text("scenario.measure.effort_days", "Effort, person-days", "工作量（人天）"),
    "labour_cost": Text("scenario.measure.labour_cost", "Cost of people", "人力成本"),
    "other_cost": Text("scenario.measure.other_cost", "Other cost of requirements", "需求其他成本"),
    "peak": Text("scenario.measure.peak", "Fullest week of a person", "个人负荷峰值"),
    "overloaded_weeks": Text(
        "scenario.measure.overloaded_weeks", "Weeks of a person above 100 %", "超负荷人周数"
    ),
    "value": Text("scenario.measure.value", "Value delivered by {date}", "{date} 前交付价值"),
    "p50": Text("scenario.measure.p50", "Done with 50 % certainty", "50% 把握完成"),
    "p80": Text("scenario.measure.p80", "Done with 80 % certainty", "80% 把握完成"),
}
BASES = {
    "score": Text("scenario.basis.score", "by score", "按评分"),
    "value": Text("scenario.basis.value", "by value", "按价值"),
    "demands": Text("scenario.basis.demands", "by demand of stakeholders", "按干系人诉求"),
}

REASONS = {
    "slip": Text("replan.why.slip", "It slips itself.", "任务自身顺延。"),
    "link": Text(
        "replan.why.link",
        "It waits for {key}, which now finishes on {date}.",
        "它需等待 {key}，后者现于 {date} 完成。",
    ),
    "link_start": Text(
        "replan.why.link_start",
        "It waits for {key}, which now starts on {date}.",
        "它需等待 {key} 开始，后者现于 {date} 开始。",
    ),
    "person": Text(
        "replan.why.person",
        "{name} is busy with {key} until {date}.",
        "{name} 在 {date} 前忙于 {key}。",
    ),
    "away": Text("replan.why.away", "{name} is away then.", "届时 {name} 不在岗。"),
    "past": Text(
        "replan.why.past",
        "It should have begun already; nothing is planned into the past.",
        "它本应已经开始，计划不会排入过去的日期。",
    ),
    "room": Text(
        "replan.why.room",
        "It makes room for {key}, so that fewer others move.",
        "它为 {key} 让出时间，以减少其他变动。",
    ),
    "anew": Text(
        "replan.why.anew",
        "The plan made anew finishes earlier with it there.",
        "重新排期后，放在此处整体完成更早。",
    ),
    "search": Text(
        "replan.why.search",
        "Nothing forces it; the search found no plan with fewer moves in its time.",
        "并非必须移动；限定时间内未找到变动更少的方案。",
    ),
    "person_changed": Text("replan.why.person_changed", "Somebody else does it.", "改由他人执行。"),
}
VERDICTS = {
    "least_proven": Text(
        "replan.verdict.least_proven",
        "{count} other tasks move; it is proven that fewer cannot.",
        "另有 {count} 个任务移动；已证明无法更少。",
    ),
    "least_bounded": Text(
        "replan.verdict.least_bounded",
        "{count} other tasks move; at least {bound} must. Whether fewer than {count} would do is not proven.",
        "另有 {count} 个任务移动；至少 {bound} 个必须移动，能否更少尚未证明。",
    ),
    "least_open": Text(
        "replan.verdict.least_open",
        "{count} other tasks move. How few would do is not known.",
        "另有 {count} 个任务移动，最少需移动多少尚不可知。",
    ),
    "none": Text("replan.verdict.nothing", "Nothing else has to move.", "其他任务无需移动。"),
}
PEAK_NOTE = Text("scenario.peak_note", "{name}, week of {week}", "{name}，{week} 当周")
LATE_NOTE = Text("scenario.late_note", "{count} working days late", "延期 {count} 个工作日")
