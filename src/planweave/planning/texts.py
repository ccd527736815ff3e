from planweave.kernel.language import Text

NAME_NEEDED = Text("release.name_needed", "Please give a name.", "请填写名称。")
NAME_TOO_LONG = Text("release.name_too_long", "A name has at most 80 characters.", "名称最多 80 个字符。")
NAME_TAKEN = Text(
    "release.name_taken",
    "There is already a release called “{name}”. Choose another name.",
    "已有名为“{name}”的版本，请换一个名称。",
)
DATE_NEEDED = Text("release.date_needed", "Please give a date.", "请填写日期。")
DATES_ORDER = Text(
    "planning.dates_order",
    "The finish cannot be before the start.",
    "完成日期不能早于开始日期。",
)
FIGURE_NEGATIVE = Text("planning.figure_negative", "This is a number, 0 or more.", "须为不小于 0 的数字。")
WEIGHT_POSITIVE = Text(
    "release.weight_positive",
    "A release's weight is above 0 (1 is usual; more makes early value count more).",
    "版本权重须大于 0（通常为 1；越大表示越看重早交付的价值）。",
)
SKILL_UNKNOWN = Text(
    "planning.skill_unknown",
    "This skill is not in the workspace. Give it to a person first, or choose another.",
    "工作区中没有该技能。请先为成员添加此技能，或另选一项。",
)
RELEASE_FROZEN = Text(
    "release.frozen",
    "Release “{name}” is frozen. Unfreeze it before you delete it.",
    "版本“{name}”已冻结，删除前请先解除冻结。",
)

TITLE_NEEDED = Text("task.title_needed", "Please give a title.", "请填写标题。")
TITLE_TOO_LONG = Text("task.title_too_long", "A title has at most 500 characters.", "标题最多 500 个字符。")
PROGRESS_RANGE = Text("task.progress_range", "Progress goes from 0 to 1.", "进度的范围是 0 到 1。")
BOTH_DATES = Text(
    "task.both_dates",
    "A task has both a start and a finish, or neither.",
    "开始和完成日期须同时填写，或都留空。",
)
PIN_NEEDS_DATES = Text(
    "task.pin_needs_dates",
    "Only a task with dates can be pinned.",
    "只有已排期的任务才能固定。",
)
REFERENCE_UNKNOWN = Text(
    "task.reference_unknown",
    "Choose one of this workspace.",
    "请从本工作区中选择。",
)
PARENT_CYCLE = Text("task.parent_cycle", "A task cannot be below itself.", "任务不能位于自身之下。")
TOO_MANY = Text(
    "task.too_many",
    "At most {limit} tasks can be changed in one step.",
    "一次最多修改 {limit} 个任务。",
)
SORT_UNKNOWN = Text(
    "task.sort_unknown",
    "“{field}” cannot be sorted by. Use one of: {known}.",
    "不能按“{field}”排序，可用：{known}。",
)
LINK_KIND = Text(
    "task_link.kind",
    "A link is of kind FS, SS, FF or SF.",
    "依赖类型为 FS、SS、FF 或 SF。",
)
LINK_LAG = Text(
    "task_link.lag",
    "A lag is a whole number of working days between -{most} and {most}.",
    "间隔为 -{most} 到 {most} 之间的整数工作日。",
)
LINK_TO_ITSELF = Text(
    "task_link.to_itself",
    "{key} cannot wait for itself.",
    "{key} 不能依赖自身。",
)
LINK_CYCLE = Text(
    "task_link.cycle",
    "These tasks would wait for each other in a circle: {path}.",
    "这些任务会形成循环等待：{path}。",
)
LINK_EXISTS = Text(
    "task_link.exists",
    "{before} and {after} are already linked. Change that link instead.",
    "{before} 与 {after} 之间已有依赖，请直接修改该依赖。",
)
LINK_OF_SUMMARY = Text(
    "task_link.of_summary",
    "{key} holds other tasks. Link the tasks inside it.",
    "{key} 包含子任务，请在其子任务上建立依赖。",
)
LINK_UNKNOWN = Text(
    "task_link.unknown",
    "A link joins two tasks of this workspace.",
    "依赖的两端须为本工作区中的任务。",
)
PARENT_UNFIT = Text(
    "task.parent_unfit",
    "Milestones and tasks with links cannot hold other tasks.",
    "里程碑和已有依赖的任务不能包含子任务。",
)
SUMMARY_FOLLOWS = Text(
    "task.summary_follows",
    "The dates of a task that holds others follow from the tasks inside it. Move those.",
    "汇总任务的日期由子任务决定，请移动其子任务。",
)
PRODUCT_NEEDED = Text(
    "task.product_needed",
    "Say which product the task is for, or give it a requirement.",
    "请选择任务所属的产品，或关联一条需求。",
)
PROPOSAL_EMPTY = Text(
    "proposal.empty",
    "This answer holds no plan that could be applied.",
    "此结果中没有可应用的方案。",
)
PROPOSAL_SETTLED = Text(
    "proposal.settled",
    "This proposal was already applied or dropped.",
    "该方案已被应用或放弃。",
)
PROPOSAL_OLD = Text(
    "proposal.old",
    "{count} things changed since this was planned ({names}). Plan again, then apply the new proposal.",
    "规划之后有 {count} 处内容发生了变化（{names}）。请重新规划，再应用新方案。",
)
NOTHING_TO_PLAN = Text(
    "plan.nothing",
    "There is nothing to plan: no requirement is open for these releases.",
    "没有可规划的内容：这些版本没有待安排的需求。",
)
NO_RELEASE = Text(
    "plan.no_release",
    "There is no release to fill: make one, or unfreeze one.",
    "没有可规划的版本，请新建版本或解除冻结。",
)
NO_CAPACITY = Text(
    "plan.no_capacity",
    "None of these releases has any capacity. Add people with skills, or set the capacity by hand.",
    "这些版本都没有可用人力。请添加成员及其技能，或手动设置版本容量。",
)
NOTHING_TO_COMPARE = Text(
    "plan.nothing_to_compare",
    "No open requirement has an effort, so nothing can be weighed against it. Estimate some first.",
    "没有任何待安排的需求填写工作量，无法权衡取舍。请先估算。",
)
NOTHING_TO_SIMULATE = Text(
    "plan.nothing_to_simulate",
    "No task has dates yet, so there is no date to be sure of. Schedule the tasks first.",
    "还没有任务排定日期，无从判断把握。请先排期。",
)
NO_VALUE = Text(
    "plan.no_value_known",
    "No requirement has a score, a value or a demand, so no plan is better than another. Rank them first.",
    "没有任何需求填写得分、价值或诉求，无法比较方案优劣。请先为需求排序。",
)
MISSING_ESTIMATES = Text(
    "plan.missing_estimates",
    "{count} requirements have no effort estimate ({names}). Estimate them, or plan without them.",
    "{count} 条需求没有工作量估算（{names}）。请先估算，或选择跳过它们。",
)
NOTHING_TO_SCHEDULE = Text(
    "schedule.nothing",
    "There is no task to schedule. Break requirements down into tasks first.",
    "没有可排期的任务。请先将需求拆分为任务。",
)
NOBODY_FOR_SKILL = Text(
    "schedule.nobody",
    "Nobody can do {count} tasks ({names}): no person has the skill they need ({skills}).",
    "{count} 个任务（{names}）无人可做：没有成员具备所需技能（{skills}）。",
)
LOAN_TOO_SHORT = Text(
    "schedule.loan_too_short",
    "{key} needs {name} for longer than their loans allow. Extend or end a loan, or give the task to somebody else.",
    "{key} 需要{name}的时间超出了借调允许的范围。请延长或结束借调，或改由他人承担。",
)
EQUIPMENT_SHORT = Text(
    "schedule.equipment_short",
    "{count} tasks need more than there ever is: {names}. Need less, get more, or cancel a booking.",
    "{count} 个任务所需物资超过可用总数：{names}。请减少需求、增加物资或取消其他预订。",
)
NO_RELEASE_HEADING = Text("gantt.no_release", "In no release", "未安排版本")
GANTT_TITLE = Text("gantt.title", "{workspace}: plan of {date}", "{workspace} 计划（{date}）")
PICTURE_TOO_LONG = Text(
    "gantt.too_long",
    "A picture on one page holds at most {most} rows. Choose releases, or take the SVG.",
    "单页图片最多容纳 {most} 行。请选择部分版本，或导出 SVG。",
)
PART_RANGE = Text(
    "task.part_range",
    "A part of a day goes from 0 (its beginning) to 1 (its end).",
    "一天中的时刻从 0（开始）到 1（结束）。",
)
CONSTRAINT_UNKNOWN = Text(
    "task.constraint_unknown",
    "There is no such constraint. Choose one of the eight kinds.",
    "没有这种限制类型，请从八种中选择一种。",
)
CONSTRAINT_DAY_NEEDED = Text(
    "task.constraint_day_needed", "Say the day that this constraint is about.", "请填写该限制对应的日期。"
)
CONSTRAINT_DAY_UNUSED = Text(
    "task.constraint_day_unused",
    "“As soon as possible” and “as late as possible” need no day; leave it empty.",
    "“越早越好”和“越晚越好”不需要日期，请留空。",
)
PAUSES_UNFIT = Text(
    "task.pauses_unfit",
    "A milestone or a recurring task cannot be interrupted.",
    "里程碑和周期任务不能设置中断。",
)
PAUSES_WRONG = Text(
    "task.pauses_wrong",
    "Say for each pause how many days of work come before it, rising, and how long it lasts: an eighth at least.",
    "每次中断都要写明之前已工作的天数（逐次递增）和中断时长，均不少于八分之一天。",
)
PAUSES_LONG = Text(
    "task.pauses_long",
    "The pauses leave no work behind the last one. Make them shorter, or the task longer.",
    "最后一次中断之后已没有工作可做。请缩短中断，或延长任务。",
)
RECURRENCE_UNFIT = Text(
    "task.recurrence_unfit", "A milestone cannot recur. Make it a task.", "里程碑不能重复，请改为任务。"
)
RECURRENCE_WRONG = Text(
    "task.recurrence_wrong",
    "Say how often it happens (every 1 to 60 days, weeks or months; weekdays for weeks only), from when to when, "
    "and how much of a day each takes.",
    "请写明重复频率（每 1 至 60 天、周或月；星期几仅用于按周重复）、起止日期，以及每次占用的时间（至多一天）。",
)
RECURRENCE_EMPTY = Text(
    "task.recurrence_empty",
    "By this rule it never falls on a working day. Choose other days.",
    "按此规则没有任何一次落在工作日，请选择其他日期。",
)
NOTHING_TO_COMPUTE = Text(
    "project.nothing_to_compute",
    "No day can be computed: there are no tasks that somebody can do.",
    "暂无法推算日期：没有可由现有人员承担的任务。",
)
GANTT_LEGEND = Text(
    "gantt.legend",
    "Dark part: done · red: critical · ◆ milestone · shaded: not worked · vertical line: today",
    "深色部分：已完成 · 红色：关键任务 · ◆ 里程碑 · 阴影：非工作日 · 竖线：今天",
)
GANTT_LEGEND_LINE = Text(
    "gantt.legend_line",
    " · bent line: progress, left of it behind, right ahead",
    " · 折线：进度，向左为落后，向右为超前",
)
GANTT_LEGEND_WAS = Text("gantt.legend_was", " · thin bar: baseline", " · 细条：基线")
PICTURE_TOO_MANY_PAGES = Text(
    "gantt.too_many_pages",
    "This plan would fill {pages} pages; at most {most} are printed at once. Choose projects, releases or people.",
    "此计划将占 {pages} 页，一次最多导出 {most} 页。请按项目、版本或人员筛选。",
)
GANTT_STATE_UNKNOWN = Text(
    "gantt.state_unknown",
    "This state of the plan is not known any more. Say ids and marks of what you have, or read the whole Gantt.",
    "计划的这一状态已不再保留，请给出已有行的编号与校验值，或重新读取整张甘特图。",
)
