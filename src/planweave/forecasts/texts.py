"""Sentences of forecasts."""

from planweave.kernel.language import Text

NOTHING_TO_FORECAST = Text(
    "forecast.nothing",
    "No task of “{name}” has dates yet, so there is nothing to forecast. Schedule the tasks first.",
    "“{name}”中还没有任务排定日期，无从预测。请先为任务排期。",
)
SCOPE_UNKNOWN = Text(
    "forecast.scope_unknown",
    "Choose the whole plan, releases of this workspace, or one of its projects.",
    "请选择整个计划、本工作区的版本，或其中一个项目。",
)
NAME_TOO_LONG = Text(
    "forecast.name_too_long", "A name has at most {limit} characters.", "名称最多 {limit} 个字符。"
)
STALE = Text(
    "forecast.stale",
    "Somebody renamed this forecast meanwhile (it is at version {now}). Load it again.",
    "该预测已被他人改名（当前版本 {now}），请刷新后重试。",
)
WHOLE_PLAN = Text("forecast.whole", "Whole plan", "整个计划")
KIND_UNKNOWN = Text(
    "forecast.kind_unknown", "A forecast promises for a whole, a release, a project or a task.",
    "预测对象只有整体、版本、项目和任务四种。",
)  # fmt: skip
HORIZON_UNKNOWN = Text(
    "forecast.horizon_unknown",
    "Hold the first or the last forecast before the fact against it.",
    "请选择用事实之前的首次预测，还是末次预测来比对。",
)
CONFIDENCE = Text("measure.confidence", "Confidence of the date", "按期把握")
LATENESS = Text("measure.forecast_late", "P80 after the promised date", "P80 晚于承诺日期")
OVERRUN = Text("measure.forecast_overrun", "P80 cost above the planned cost", "P80 成本超出计划的比例")

HEAD = Text("forecast.sheet.title", "Forecast", "预测")
SHEET = {
    "forecast": Text("forecast.sheet.forecast", "Forecast", "预测"),
    "scope": Text("forecast.sheet.scope", "Of", "范围"),
    "made_at": Text("forecast.sheet.made_at", "Made", "预测时间"),
    "made_by": Text("forecast.sheet.made_by", "By", "预测人"),
    "runs": Text("forecast.sheet.runs", "Runs", "推演次数"),
    "seed": Text("forecast.sheet.seed", "Seed", "随机种子"),
    "stage": Text("forecast.sheet.stage", "Risks", "风险"),
    "is_stale": Text("forecast.sheet.is_stale", "Plan changed since", "计划此后有变化"),
    "planned_on": Text("forecast.sheet.planned_on", "Planned finish", "计划完成"),
    "planned_share": Text("forecast.sheet.planned_share", "Chance of it", "按期概率"),
    "planned_cost": Text("forecast.sheet.planned_cost", "Planned cost", "计划成本"),
    "both": Text("forecast.sheet.both", "In time and in budget", "按期且不超支"),
    "confidence": Text("forecast.sheet.confidence", "Confidence", "把握"),
    "date": Text("forecast.sheet.date", "Finish", "完成日期"),
    "buffer_days": Text("forecast.sheet.buffer_days", "Buffer, working days", "时间缓冲（工作日）"),
    "cost": Text("forecast.sheet.cost", "Cost", "成本"),
    "reserve": Text("forecast.sheet.reserve", "Reserve", "应急储备"),
    "kind": Text("forecast.sheet.kind", "Kind", "类别"),
    "key": Text("forecast.sheet.key", "Key", "编号"),
    "name": Text("forecast.sheet.name", "Name", "名称"),
    "deadline": Text("forecast.sheet.deadline", "Promised for", "承诺日期"),
    "probability": Text("forecast.sheet.probability", "Chance", "兑现概率"),
    "criticality": Text("forecast.sheet.criticality", "Criticality", "关键度"),
    "swing_days": Text("forecast.sheet.swing_days", "Swing, working days", "影响幅度（工作日）"),
    "swing_cost": Text("forecast.sheet.swing_cost", "Swing, money", "影响幅度（金额）"),
}
KINDS = {
    "whole": Text("forecast.kind.whole", "Whole", "整体"),
    "release": Text("forecast.kind.release", "Release", "版本"),
    "project": Text("forecast.kind.project", "Project", "项目"),
    "task": Text("forecast.kind.task", "Task", "任务"),
}
STAGES = {
    "none": Text("forecast.stage.none", "Not counted", "不计入"),
    "inherent": Text("forecast.stage.inherent", "Before responses", "应对前"),
    "residual": Text("forecast.stage.residual", "After responses", "应对后"),
}
YES = Text("forecast.yes", "Yes", "是")
NO = Text("forecast.no", "No", "否")
