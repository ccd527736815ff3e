"""Words of the report on closed goals."""

from planweave.kernel.language import Text

TITLE = Text("goal_report.title", "Goals: target against actual, {period}", "目标达成报告：{period}")
ALL = Text("goal_report.all", "all periods", "全部周期")
SUMMARY = Text("goal_report.summary", "Summary", "概要")
CLOSED = Text(
    "goal_report.closed",
    "Closed objectives: {count}; target reached in full: {reached}.",
    "已关闭目标 {count} 个，其中完全达成 {reached} 个。",
)
SCORE = Text("goal_report.score", "Mean score: {score}.", "平均得分：{score}。")
EFFORT = Text(
    "goal_report.effort",
    "Person-days planned: {planned}; done for it: {done}.",
    "计划投入 {planned} 人天，实际完成 {done} 人天。",
)
FORMULA = Text(
    "goal_report.formula",
    "Score = (actual − baseline) / (target − baseline), between 0 and 1.",
    "得分 =（实际值 − 基线）÷（目标值 − 基线），取值 0 到 1。",
)
OVERVIEW = Text("goal_report.overview", "Target against actual", "目标值与实际值")
NONE = Text(
    "goal_report.none", "No objective of this period has been closed yet.", "该周期尚无已关闭的目标。"
)
STILL_OPEN = Text("goal_report.still_open", "Still active ({count})", "仍在进行（{count}）")
KEY = Text("goal_report.key", "Key", "编号")
OBJECTIVE = Text("goal_report.objective", "Objective", "目标")
OWNER = Text("goal_report.owner", "Owner", "负责人")
METRIC = Text("goal_report.metric", "Metric", "指标")
BASELINE = Text("goal_report.baseline", "Baseline", "基线")
TARGET = Text("goal_report.target", "Target", "目标值")
ACTUAL = Text("goal_report.actual", "Actual", "实际值")
SCORE_HEAD = Text("goal_report.score_head", "Score", "得分")
DAYS_LATE = Text("goal_report.days_late", "Days after the deadline", "超期天数")
RESULT = Text("goal_report.result", "Key result", "关键结果")
