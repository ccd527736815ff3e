"""The columns of a plan: what the parts of a task are called in English and Chinese tools and spreadsheets."""

from .fields import Field, Kind
from .vocabulary import Vocabulary

LINK_KINDS = {
    "FS": ("FS", "完成-开始"),
    "SS": ("SS", "开始-开始"),
    "FF": ("FF", "完成-完成"),
    "SF": ("SF", "开始-完成"),
}
KINDS = {
    "task": ("Task", "任务"),
    "milestone": ("Milestone", "里程碑", "yes", "是", "true"),
    "summary": ("Summary", "摘要任务", "Summary task", "phase", "阶段", "概要任务", "汇总任务"),
}
CONSTRAINTS = {
    "as_soon_as_possible": ("As soon as possible", "越早越好", "ASAP"),
    "as_late_as_possible": ("As late as possible", "越晚越好", "ALAP"),
    "start_no_earlier": ("Start no earlier than", "不得早于……开始", "SNET", "不得早于...开始"),
    "start_no_later": ("Start no later than", "不得晚于……开始", "SNLT", "不得晚于...开始"),
    "finish_no_earlier": ("Finish no earlier than", "不得早于……完成", "FNET", "不得早于...完成"),
    "finish_no_later": ("Finish no later than", "不得晚于……完成", "FNLT", "不得晚于...完成"),
    "must_start": ("Must start on", "必须开始于", "MSO"),
    "must_finish": ("Must finish on", "必须完成于", "MFO"),
}
YEARS = (1984, 2149)

TASK_FIELDS: tuple[Field, ...] = (
    Field(name="outline", kind=Kind.TEXT, en="Outline", zh="层级编号",
          aliases_en=("Outline number", "WBS", "WBS code", "Hierarchy"),
          aliases_zh=("大纲编号", "大纲数字", "WBS编码", "层次编号"),
          note_en="1, 1.1, 1.2 … A task lies in the one whose number it begins with.",
          note_zh="如 1、1.1、1.2，前缀所指的任务即为上级。"),
    Field(name="level", kind=Kind.NUMBER, en="Outline level", zh="大纲级别",
          aliases_en=("Level", "Indent", "Depth"), aliases_zh=("级别", "层级", "缩进级别"),
          note_en="1 for the outermost. A task lies in the nearest one above it with a smaller level.",
          note_zh="最外层为 1，上级为上方最近且级别更小的任务。"),
    Field(name="key", kind=Kind.KEY, en="Key", zh="编号",
          aliases_en=("ID", "Task key", "Task ID", "Identifier", "Number", "No.", "No", "#", "UID", "Unique ID"),
          aliases_zh=("任务编号", "标识号", "标识", "序号", "ID", "任务ID", "唯一标识号"),
          note_en="Our own key finds the task again; any other number only serves columns that refer to it.",
          note_zh="本系统的编号用于找回已有任务，其他编号仅供前置任务列引用。"),
    Field(name="title", kind=Kind.TEXT, en="Title", zh="标题", required=True,
          aliases_en=("Task name", "Name", "Task", "Subject", "Activity", "Work package", "Description"),
          aliases_zh=("任务名称", "名称", "任务", "工作内容", "工作项", "任务标题", "活动", "事项")),
    Field(name="kind", kind=Kind.CHOICE, en="Kind", zh="种类", choices=KINDS,
          aliases_en=("Type", "Task kind", "Milestone"), aliases_zh=("类型", "任务种类", "任务类型", "里程碑")),
    Field(name="start", kind=Kind.DATE, en="Start", zh="开始", years=YEARS,
          aliases_en=("Start date", "Begin", "From", "Planned start"),
          aliases_zh=("开始时间", "开始日期", "计划开始", "计划开始时间", "开始日")),
    Field(name="finish", kind=Kind.DATE, en="Finish", zh="完成", years=YEARS,
          aliases_en=("Finish date", "End", "End date", "To", "Planned finish", "Due"),
          aliases_zh=("完成时间", "完成日期", "结束", "结束时间", "结束日期", "计划完成", "计划完成时间", "完成日")),
    Field(name="effort", kind=Kind.DAYS, en="Effort", zh="工作量",
          aliases_en=("Effort (days)", "Work", "Duration", "Estimate", "Person-days", "Days"),
          aliases_zh=("工作量（人天）", "人天", "工期", "工时", "预计人天", "估算", "天数")),
    Field(name="progress", kind=Kind.PROGRESS, en="Progress", zh="进度",
          aliases_en=("Progress (%)", "% Complete", "Percent complete", "Done"),
          aliases_zh=("进度（%）", "完成百分比", "完成率", "完成度", "完成进度")),
    Field(name="person", kind=Kind.PERSON, en="Person", zh="负责人",
          aliases_en=("Resource names", "Assignee", "Assigned to", "Owner", "Resource", "Who", "Responsible"),
          aliases_zh=("资源名称", "执行人", "责任人", "人员", "经办人", "承担人", "指派给")),
    Field(name="skill", kind=Kind.TEXT, en="Skill", zh="技能",
          aliases_en=("Role", "Discipline"), aliases_zh=("角色", "工种", "专业")),
    Field(name="predecessors", kind=Kind.TEXT, en="Predecessors", zh="前置任务",
          aliases_en=("Predecessor", "Depends on", "After", "Dependencies"),
          aliases_zh=("前置", "前序任务", "紧前任务", "依赖", "依赖任务"),
          note_en="SHOP-3, SHOP-5SS+2d: the task, how it is linked, and the lag in working days.",
          note_zh="如 SHOP-3、SHOP-5SS+2d：任务、链接类型和延隔的工作日。"),
    Field(name="constraint", kind=Kind.CHOICE, en="Constraint", zh="限制类型", choices=CONSTRAINTS,
          aliases_en=("Constraint type",), aliases_zh=("限制", "约束类型")),
    Field(name="constraint_on", kind=Kind.DATE, en="Constraint date", zh="限制日期", years=YEARS,
          aliases_zh=("约束日期",)),
    Field(name="deadline", kind=Kind.DATE, en="Deadline", zh="最后期限", years=YEARS,
          aliases_en=("Deadline date",), aliases_zh=("期限", "截止日期", "截止时间")),
    Field(name="release", kind=Kind.TEXT, en="Release", zh="版本",
          aliases_en=("Version", "Release name"), aliases_zh=("所属版本", "发布版本")),
    Field(name="project", kind=Kind.TEXT, en="Project", zh="项目",
          aliases_en=("Project name",), aliases_zh=("所属项目", "项目名称")),
    Field(name="requirement", kind=Kind.KEY, en="Requirement", zh="需求",
          aliases_en=("Requirement key",), aliases_zh=("需求编号", "所属需求")),
)  # fmt: skip
TASK_FIELDS_BY_NAME = {each.name: each for each in TASK_FIELDS}
TASK_VOCABULARY = Vocabulary(TASK_FIELDS)
