from planweave.kernel.language import Text

NAME_NEEDED = Text("person.name_needed", "Please give a name.", "请填写姓名。")
NAME_TOO_LONG = Text("person.name_too_long", "A name has at most 100 characters.", "姓名最多 100 个字符。")
NAME_TAKEN = Text(
    "person.name_taken",
    "There is already somebody called “{name}”. Add something that tells them apart.",
    "已有名为“{name}”的成员，请加以区分。",
)
AVAILABILITY_RANGE = Text(
    "person.availability_range",
    "Availability is a share of a working day, above 0 and at most 1 (0.5 is half of the time).",
    "投入比例须大于 0 且不超过 1（0.5 表示投入一半时间）。",
)
SKILL_MALFORMED = Text(
    "person.skill_malformed",
    "A skill has a name of 1 to 60 characters.",
    "技能名称为 1 到 60 个字符。",
)
LEAVE_ORDER = Text(
    "person.leave_order",
    "A leave ends on the day on which it begins, or later.",
    "休假的结束日期不能早于开始日期。",
)
STAY_ORDER = Text(
    "person.stay_order",
    "The last day with the team cannot be before the first.",
    "离开日期不能早于加入日期。",
)
PERSON_HAS_TASKS = Text(
    "person.has_tasks",
    "{name} still has {count} tasks. Give them to somebody else, or set a last day instead of deleting.",
    "{name} 名下还有 {count} 个任务。请先转交他人，或改为设置离开日期。",
)
WEEKEND_RANGE = Text(
    "calendar.weekend_range",
    "Free days of the week are numbers from 0 (Monday) to 6 (Sunday), and at least one day must be worked.",
    "休息日用 0（周一）到 6（周日）表示，且每周至少要有一个工作日。",
)
HOURS_RANGE = Text(
    "calendar.hours_range",
    "A working day has more than 0 and at most 24 hours.",
    "每日工时须大于 0 且不超过 24 小时。",
)
REGION_UNKNOWN = Text(
    "calendar.region_unknown",
    "No public holidays are known for “{region}”. Use a two-letter country code such as CN, DE or US.",
    "没有“{region}”的法定节假日数据，请使用两位国家或地区代码，例如 CN、DE、US。",
)
YEARS_RANGE = Text(
    "calendar.years_range",
    "Choose one to {most} years between 2000 and 2100.",
    "请选择 2000 到 2100 之间的 1 至 {most} 个年份。",
)
RANGE_ORDER = Text(
    "calendar.range_order",
    "The period must not end before it begins, and may have at most {most} days.",
    "时间段的结束不能早于开始，且最长 {most} 天。",
)
DAY_NAME_TOO_LONG = Text(
    "calendar.day_name_too_long",
    "The name of a day has at most 60 characters.",
    "日期名称最多 60 个字符。",
)
ROLE_TOO_LONG = Text("person.role_too_long", "A role has at most 80 characters.", "岗位名称最多 80 个字符。")
EXPERIENCE_TOO_LONG = Text(
    "person.experience_too_long",
    "What somebody has done before has at most 500 characters.",
    "经历说明最多 500 个字符。",
)
EXPERIENCE_RANGE = Text(
    "person.experience_range",
    "Years of experience are a number from 0 to 60.",
    "工作年限须在 0 到 60 之间。",
)
WEEK_RANGE = Text(
    "person.week_range",
    "A personal week has seven shares from Monday to Sunday, each from 0 to 1, and at least one above 0.",
    "个人工作周须按周一到周日给出七个 0 到 1 之间的比例，且至少有一天大于 0。",
)
MOST_SHARE_RANGE = Text(
    "person.most_share_range",
    "The load limit is a share of the person's time, above 0 and at most 1 (0.8 keeps a fifth free).",
    "负荷上限须大于 0 且不超过 1（0.8 表示预留五分之一的时间）。",
)
MOST_TASKS_RANGE = Text(
    "person.most_tasks_range",
    "The most tasks at once are a whole number from 1 to 50, or nothing.",
    "同时进行的任务数须为 1 到 50 的整数，也可留空。",
)
LEVEL_RANGE = Text(
    "person.level_range", "A level is a whole number from 1 to 5.", "技能等级须为 1 到 5 的整数。"
)
LEVEL_WITHOUT_SKILL = Text(
    "person.level_without_skill",
    "A level was given for a skill that the person does not have. Add the skill first.",
    "为此人没有的技能设置了等级，请先添加该技能。",
)
WISH_REACHED = Text(
    "person.wish_reached",
    "A wish for growth names a level above the one that the person has.",
    "成长意愿的目标等级须高于当前等级。",
)
WISH_MENTOR = Text(
    "person.wish_mentor",
    "A mentor is somebody else in the team.",
    "指导人须是团队中的其他成员。",
)
RATE_RANGE = Text(
    "person.rate_range",
    "A day rate is an amount from 0 to 1,000,000, or nothing.",
    "人天成本须在 0 到 1,000,000 之间，也可留空。",
)
LEVELS_ALL_FIVE = Text(
    "level.all_five",
    "Give words for each of the five levels, once.",
    "请为五个等级各给出一次说法。",
)
LEVEL_WORD_LENGTH = Text(
    "level.word_length",
    "What a level is called has 1 to 40 characters, in both languages.",
    "等级的中英文说法均须为 1 到 40 个字符。",
)
DEPARTMENT_UNKNOWN = Text(
    "department.unknown",
    "There is no such department here. Choose one of the list.",
    "没有这个部门，请从列表中选择。",
)
DEPARTMENT_NAME = Text(
    "department.name_length",
    "A department has a name of 1 to 80 characters.",
    "部门名称为 1 到 80 个字符。",
)
DEPARTMENT_TAKEN = Text(
    "department.taken",
    "There is already a department called “{name}”.",
    "已有名为“{name}”的部门。",
)
DEPARTMENT_IN_USE = Text(
    "department.in_use",
    "“{name}” still has {people} people and {borrowings} borrowings. Move the people first; a department"
    " that has lent somebody is renamed, not deleted.",
    "“{name}”还有 {people} 名成员和 {borrowings} 条借调记录。请先调整成员所属部门；有过借调的部门只能改名，不能删除。",
)
SKILL_UNKNOWN = Text(
    "need.skill_unknown",
    "There is no such skill here. Choose one of the workspace's skills.",
    "没有这项技能，请从工作区的技能中选择。",
)
NEED_OF_OTHER_KIND = Text(
    "need.of_other_kind",
    "Only requirements and tasks need skills; {key} is neither.",
    "只有需求和任务可以设置技能要求，{key} 不属于这两类。",
)
BORROW_WHO = Text(
    "borrowing.who",
    "Ask either for one person or for a skill, not for both.",
    "请指定一名成员或一项技能，二者择一。",
)
BORROW_WHAT_FOR = Text(
    "borrowing.what_for",
    "Say what the time is for: one project, or one product.",
    "请说明借调去向：一个项目或一个产品，二者择一。",
)
BORROW_SHARE = Text(
    "borrowing.share",
    "The share of time is above 0 and at most 1 (0.5 is half of the time).",
    "投入比例须大于 0 且不超过 1（0.5 表示一半时间）。",
)
BORROW_ORDER = Text(
    "borrowing.order",
    "The return date cannot be before the first day.",
    "归还日期不能早于开始日期。",
)
BORROW_PAST = Text(
    "borrowing.past",
    "The return date lies in the past. Choose a later one.",
    "归还日期已过，请选择更晚的日期。",
)
BORROW_LONG = Text(
    "borrowing.long",
    "Borrowing lasts two years at most. Ask again later, or let the person change department.",
    "借调最长两年，可到期再申请，或直接调整所属部门。",
)
BORROW_REASON = Text(
    "borrowing.reason",
    "Please say why the help is needed.",
    "请填写借调理由。",
)
BORROW_REASON_LONG = Text(
    "borrowing.reason_long",
    "A reason has at most 1,000 characters.",
    "理由最多 1,000 个字符。",
)
BORROW_OWN = Text(
    "borrowing.own",
    "{name} does not belong to that department. Ask the department that the person is in.",
    "{name} 不属于该部门，请向其所在部门申请。",
)
BORROW_SAME = Text(
    "borrowing.same",
    "A department cannot borrow from itself.",
    "部门不能向自己借调。",
)
BORROW_MOVED_ON = Text(
    "borrowing.moved_on",
    "This request is “{state}” already; that cannot be done any more.",
    "该申请当前为“{state}”，无法再执行此操作。",
)
BORROW_NAME_SOMEBODY = Text(
    "borrowing.name_somebody",
    "Say who will go: somebody of the department with the skill at level {level} or above.",
    "请指定借出的成员：须属于本部门，且该技能达到 {level} 级及以上。",
)
BORROW_TOO_MUCH = Text(
    "borrowing.too_much",
    "{name} would be lent for {percent} % of the time in that period. Lend less, or another time.",
    "{name} 在该时段将被借出 {percent}% 的时间，请降低比例或调整时段。",
)
BORROW_REFUSAL_REASON = Text(
    "borrowing.refusal_reason",
    "Please say why not, so that the other side can plan.",
    "请说明拒绝的原因，方便对方另作安排。",
)
BORROW_RETURN_DATE = Text(
    "borrowing.return_date",
    "An early return is a day from the first day of the loan to the return date.",
    "提前归还的日期须在借调开始日与归还日之间。",
)
BORROW_TITLE_PERSON = Text("borrowing.title_person", "{name} for {target}", "{name} 支援 {target}")
BORROW_TITLE_SKILL = Text(
    "borrowing.title_skill",
    "{skill} (level {level}+) for {target}",
    "{skill}（{level} 级及以上）支援 {target}",
)
THRESHOLD_RANGE = Text(
    "load.threshold_range",
    "Overload begins at 50 to 300 % of the limit, idleness below 0 to 100 %; weeks in a row are 1 to 12, weeks"
    " ahead 1 to 52.",
    "超负荷阈值为上限的 50% 到 300%，空闲阈值为 0 到 100%；连续周数为 1 到 12，提前周数为 1 到 52。",
)
STATE_NAMES = {
    "asked": Text("borrowing.state.asked", "asked", "待审批"),
    "approved": Text("borrowing.state.approved", "approved", "已批准"),
    "refused": Text("borrowing.state.refused", "refused", "已拒绝"),
    "withdrawn": Text("borrowing.state.withdrawn", "withdrawn", "已撤回"),
    "returned": Text("borrowing.state.returned", "returned", "已归还"),
}
