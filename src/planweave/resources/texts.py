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
