"""Sentences of tracking."""

from planweave.kernel.language import Text

SHARE_RANGE = Text("tracking.share_range", "Give a share between 0 and 90 %.", "请填写 0 至 90% 之间的比例。")
DAYS_RANGE = Text("tracking.days_range", "Give a number of days from the range.", "请填写范围内的天数。")
PROGRESS_RANGE = Text(
    "tracking.progress_range", "Progress is between 0 and 100 %.", "进度须在 0 至 100% 之间。"
)
LEFT_RANGE = Text(
    "tracking.left_range",
    "Remaining effort is a number of days from 0 to 10,000.",
    "剩余工作量须在 0 至 10000 人天之间。",
)
LEFT_BUT_DONE = Text(
    "tracking.left_but_done",
    "A task that is done has no effort left. Say 0, or a progress below 100 %.",
    "已完成的任务不应再有剩余工作量。请填 0，或将进度改为 100% 以下。",
)
FINISH_NEEDED = Text(
    "tracking.finish_needed",
    "This task is late. Say by when it will be done.",
    "该任务已逾期，请填写预计完成日期。",
)
REASON_NEEDED = Text("tracking.reason_needed", "Say why it is late.", "请说明延期原因。")
FINISH_PAST = Text("tracking.finish_past", "The new finish is today or later.", "新的完成日期不能早于今天。")
TOO_LONG = Text("tracking.too_long", "This text is too long; shorten it.", "内容过长，请精简。")
HOLDS_OTHERS = Text(
    "tracking.holds_others",
    "{key} holds other tasks; its progress follows from theirs. Report on those.",
    "{key} 包含下级任务，其进度由下级汇总得出。请在下级任务上汇报。",
)
ALARM_CLOSED = Text(
    "tracking.alarm_closed",
    "This alarm has closed: its reason is gone.",
    "该预警已关闭：触发原因已消除。",
)
ALARM_KNOWN = Text(
    "tracking.alarm_known", "{name} has acknowledged this alarm already.", "{name} 已确认该预警。"
)
ACK_NEEDED = Text(
    "tracking.ack_needed",
    "Say what you make of it, in up to 500 characters.",
    "请填写处理说明（500 字以内）。",
)
STALE_WATCH = Text(
    "tracking.stale_watch",
    "Somebody changed the thresholds meanwhile. Load them again.",
    "阈值已被他人修改，请重新加载。",
)
TITLE_NEEDED = Text(
    "tracking.title_needed", "Give a title of 1 to 200 characters.", "请填写标题（1 至 200 个字符）。"
)
PROJECT_UNKNOWN = Text(
    "tracking.project_unknown",
    "There is no such project. Choose one of the list.",
    "没有这个项目，请从列表中选择。",
)
RELEASE_UNKNOWN = Text(
    "tracking.release_unknown",
    "There is no such release. Choose one of the list.",
    "没有这个版本，请从列表中选择。",
)
SECTION_UNKNOWN = Text(
    "tracking.section_unknown", "Choose at least one section of the list.", "请至少选择一个列表中的章节。"
)
EVERY_UNKNOWN = Text(
    "tracking.every_unknown",
    "Choose week, fortnight, month or never, and a day of the week (0 is Monday).",
    "请选择每周、每两周、每月或不定期，以及星期几（0 为星期一）。",
)
LANGUAGE_UNKNOWN = Text("tracking.language_unknown", "Choose en or zh.", "请选择 en 或 zh。")
RECIPIENT_UNKNOWN = Text(
    "tracking.recipient_unknown",
    "A report goes to members who may read the plan. Choose from the list.",
    "报告只能发给可查看计划的成员，请从列表中选择。",
)
REPORT_ISSUED = Text(
    "tracking.report_issued",
    "This report has been issued; it does not change any more. Make a new one.",
    "该报告已发布，不能再修改。请生成新的报告。",
)
STALE_REPORT = Text(
    "tracking.stale_report",
    "Somebody changed this report meanwhile. Load it again.",
    "该报告已被他人修改，请重新加载。",
)
FORMAT_UNKNOWN = Text(
    "tracking.format_unknown",
    "Choose one of these formats: {formats}.",
    "请选择以下格式之一：{formats}。",
)
