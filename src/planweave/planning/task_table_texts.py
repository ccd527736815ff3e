"""Words of the tasks as a table."""

from planweave.kernel.language import Text

SHEET = Text("task_table.sheet", "Plan", "计划")
HEADS = (
    Text("task_table.outline", "Outline", "层级编号"),
    Text("task_table.key", "Key", "编号"),
    Text("task_table.title", "Title", "标题"),
    Text("task_table.kind", "Kind", "种类"),
    Text("task_table.start", "Start", "开始"),
    Text("task_table.finish", "Finish", "完成"),
    Text("task_table.effort", "Effort (days)", "工作量（人天）"),
    Text("task_table.progress", "Progress (%)", "进度（%）"),
    Text("task_table.person", "Person", "负责人"),
    Text("task_table.skill", "Skill", "技能"),
    Text("task_table.predecessors", "Predecessors", "前置任务"),
    Text("task_table.constraint", "Constraint", "限制类型"),
    Text("task_table.constraint_on", "Constraint date", "限制日期"),
    Text("task_table.deadline", "Deadline", "最后期限"),
    Text("task_table.slack", "Slack (days)", "总浮动（天）"),
    Text("task_table.release", "Release", "版本"),
    Text("task_table.project", "Project", "项目"),
    Text("task_table.requirement", "Requirement", "需求"),
)
SUMMARY = Text("task_table.summary", "Summary", "摘要任务")
MILESTONE = Text("task_table.milestone", "Milestone", "里程碑")
TASK = Text("task_table.task", "Task", "任务")
CONSTRAINTS = {
    "as_late_as_possible": Text("task_table.alap", "As late as possible", "越晚越好"),
    "start_no_earlier": Text("task_table.snet", "Start no earlier than", "不得早于……开始"),
    "start_no_later": Text("task_table.snlt", "Start no later than", "不得晚于……开始"),
    "finish_no_earlier": Text("task_table.fnet", "Finish no earlier than", "不得早于……完成"),
    "finish_no_later": Text("task_table.fnlt", "Finish no later than", "不得晚于……完成"),
    "must_start": Text("task_table.mso", "Must start on", "必须开始于"),
    "must_finish": Text("task_table.mfo", "Must finish on", "必须完成于"),
}
