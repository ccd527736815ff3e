"""What a progress report says, in both languages."""

from planweave.kernel.language import Text

TITLE = Text("report.title", "Progress report {number}: {name}", "进展报告 第 {number} 期：{name}")
WHOLE = Text("report.whole", "All projects", "全部项目")
PERIOD = Text("report.period", "{first} to {last}", "{first} 至 {last}")

SECTION = {
    "summary": Text("report.summary", "Summary", "概要"),
    "done": Text("report.done", "Done since the last report", "本期完成"),
    "started": Text("report.started", "Started", "本期开始"),
    "slipped": Text("report.slipped", "Slipped", "本期延期"),
    "next": Text("report.next", "The next two weeks", "未来两周计划"),
    "milestones": Text("report.milestones", "Milestones", "里程碑"),
    "risks": Text("report.risks", "Risks", "风险"),
    "changes": Text("report.changes", "Changes of plan and scope", "计划与范围变更"),
    "resources": Text("report.resources", "People", "人员负荷"),
    "equipment": Text("report.equipment", "Equipment", "设备与物料"),
    "budget": Text("report.budget", "Budget and earned value", "预算与挣值"),
    "forecasts": Text("report.forecasts", "How sure are the dates?", "交付日期把握"),
    "alarms": Text("report.alarms", "Open alarms", "未关闭的预警"),
    "decisions": Text("report.decisions", "Open decisions", "待决事项"),
}
EMPTY = Text("report.empty", "Nothing to report.", "本期无。")
NONE_YET = Text("report.none_yet", "There is nothing of this yet.", "暂无数据。")

RAG = {
    "green": Text("report.rag.green", "Green: on track", "绿：正常"),
    "amber": Text("report.rag.amber", "Amber: needs attention", "黄：需关注"),
    "red": Text("report.rag.red", "Red: off track", "红：偏离"),
}
REASON = {
    "late": Text(
        "report.reason.late",
        "The forecast finish is {value} working days after the promised day.",
        "预计完成日期比承诺日期晚 {value} 个工作日。",
    ),
    "behind": Text(
        "report.reason.behind",
        "Progress is {value} percentage points behind the plan.",
        "进度比计划落后 {value} 个百分点。",
    ),
    "milestones": Text(
        "report.reason.milestones", "Milestones overdue: {value}.", "有 {value} 个里程碑逾期。"
    ),
    "tasks": Text("report.reason.tasks", "Tasks late: {value}.", "有 {value} 项任务逾期。"),
    "risks": Text(
        "report.reason.risks", "Open risks of the highest level: {value}.", "有 {value} 项极高风险未关闭。"
    ),
}
NO_REASON = Text(
    "report.no_reason",
    "Nothing is late, progress is within 5 points of the plan, and no risk of the highest level is open.",
    "没有逾期，进度与计划的差距在 5 个百分点以内，也没有未关闭的极高风险。",
)

WHAT = Text("report.head.what", "What", "内容")
KEY = Text("report.head.key", "Key", "编号")
NAME = Text("report.head.name", "Title", "名称")
PERSON = Text("report.head.person", "Person", "负责人")
FIGURE = Text("report.head.figure", "Figure", "指标")
VALUE = Text("report.head.value", "Now", "当前")
START = Text("report.head.start", "Start", "开始")
FINISH = Text("report.head.finish", "Finish", "完成")
BEFORE = Text("report.head.before", "Before", "原计划")
PLANNED = Text("report.head.planned", "Baseline", "基线日期")
IN_PLAN = Text("report.head.in_plan", "Plan", "当前计划")
EXPECTED = Text("report.head.expected", "Forecast", "预计")
STATE = Text("report.head.state", "State", "状态")
LEVEL = Text("report.head.level", "Level", "等级")
DAYS = Text("report.head.days", "Working days", "工作日")
SINCE = Text("report.head.since", "Since the last report", "较上期")
WEEK = Text("report.head.week", "Week of", "周（周一）")
LOAD = Text("report.head.load", "Load", "负荷")
PROGRESS = Text("report.head.progress", "Progress", "进度")
ALARM = Text("report.head.alarm", "Alarm", "预警")
WHY = Text("report.head.why", "What is said of it", "处理说明")

F_PROGRESS = Text("report.figure.progress", "Progress (done of all effort)", "实际进度（按工作量）")
F_PLANNED = Text("report.figure.planned", "Should be done by today", "计划进度（截至今日）")
F_EFFORT = Text("report.figure.effort", "Effort done / in all (person-days)", "已完成／总工作量（人天）")
F_TASKS = Text("report.figure.tasks", "Tasks done / in all", "已完成／全部任务")
F_LATE = Text("report.figure.late", "Late tasks", "逾期任务")
F_DUE = Text("report.figure.due", "Promised finish", "承诺完成日期")
F_BASE = Text("report.figure.base", "Finish by the baseline", "基线完成日期")
F_EXPECTED = Text("report.figure.expected", "Forecast finish", "预计完成日期")
F_ALARMS = Text("report.figure.alarms", "Open alarms", "未关闭预警")
BASIS = Text("report.basis", "Compared with the plan baseline “{name}”.", "对比计划基线：{name}。")
NO_BASIS = Text(
    "report.no_basis",
    "No plan baseline was taken; compared with the plan as it stands.",
    "尚未建立计划基线，以当前计划为准。",
)

ADDED = Text("report.added", "added to the plan", "新增任务")
REMOVED = Text("report.removed", "removed from the plan", "移出计划")
MOVED = Text("report.moved", "{before} → {after}", "{before} → {after}")
EFFORT_CHANGED = Text("report.effort", "effort {before} → {after} days", "工作量 {before} → {after} 人天")
RELEASE_IN = Text("report.release_in", "moved to another release", "调整所属版本")
STATE_CHANGED = Text("report.state", "{before} → {after}", "{before} → {after}")
R_NEW = Text("report.risk.new", "new", "新增")
R_OCCURRED = Text("report.risk.occurred", "occurred", "已发生")
R_OPEN = Text("report.risk.open", "open", "未关闭")
REACHED = Text("report.reached", "reached", "已达成")
OVERDUE = Text("report.overdue", "overdue", "逾期")
COMING = Text("report.coming", "to come", "未到期")
LATE_BY = Text("report.late_by", "{days} days late", "晚 {days} 天")
ON_TIME = Text("report.on_time", "on time", "按期")
OVER = Text("report.over", "{percent} %", "{percent}%")
NEW = Text("report.mark.new", "new", "新增")
CHANGED = Text("report.mark.changed", "was: {was}", "上期：{was}")
SAME = Text("report.mark.same", "–", "–")
GONE = Text("report.mark.gone", "Not in this list any more: {count}.", "较上期减少 {count} 项。")
WORDS = Text("report.words", "Author’s note", "编写人说明")
NO_MONEY = Text(
    "report.no_money", "This section is for those who may see money.", "该章节仅对有权查看金额的成员可见。"
)

P50 = Text("report.p50", "Finish with 50 % confidence", "50% 把握完成日期")
P80 = Text("report.p80", "Finish with 80 % confidence", "80% 把握完成日期")
IN_TIME = Text("report.in_time", "Chance to be in time", "按期完成概率")
OLD_FORECAST = Text("report.old_forecast", "The plan changed since this forecast.", "该预测之后计划有变更。")
E_CONFLICTS = Text("report.equipment.conflicts", "Bookings that are not met", "未满足的预订")
E_LOW = Text("report.equipment.low", "Items low in stock", "库存不足的物料")
E_ORDERS = Text("report.equipment.orders", "Open purchases", "进行中的采购")
E_LATE = Text("report.equipment.late", "Late deliveries", "逾期到货")
M_PLANNED = Text("report.money.planned", "Planned", "预算")
M_COMMITTED = Text("report.money.committed", "Committed", "已承诺")
M_ACTUAL = Text("report.money.actual", "Actual", "实际支出")
M_FORECAST = Text("report.money.forecast", "Forecast", "预测")
M_CPI = Text("report.money.cpi", "CPI (cost performance)", "CPI（成本绩效指数）")
M_SPI = Text("report.money.spi", "SPI (schedule performance)", "SPI（进度绩效指数）")

RISK_LEVELS = (
    Text("report.level.low", "Low", "低"),
    Text("report.level.medium", "Medium", "中"),
    Text("report.level.high", "High", "高"),
    Text("report.level.extreme", "Extreme", "极高"),
)
NOT_ASSESSED = Text("report.level.none", "Not assessed", "未评估")
TASK_FIELD = {
    "start_on": Text("report.field.start", "start", "开始"),
    "finish_on": Text("report.field.finish", "finish", "完成"),
    "effort_days": Text("report.field.effort", "effort", "工作量"),
}
CHANGE = Text("report.head.change", "Change", "变更")
TIMES = Text("report.head.when", "When", "日期")
