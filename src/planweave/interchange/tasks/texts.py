"""Every sentence about plans from spreadsheets, in both languages."""

from planweave.kernel.language import Text

KEY_UNKNOWN = Text(
    "task_import.key_unknown",
    "There is no task {key} here. Clear the cell to make a new task.",
    "此处没有任务 {key}。如需新建任务，请清空该单元格。",
)
NAME_UNKNOWN = Text(
    "task_import.name_unknown",
    "There is no “{name}” here. Choose one that exists, or add it first.",
    "此处没有“{name}”。请改填已有的名称，或先行添加。",
)
NAME_AMBIGUOUS = Text(
    "task_import.name_ambiguous",
    "“{name}” means more than one project. Write the project's key.",
    "“{name}”对应多个项目，请改填项目编号。",
)
WAIT_UNCLEAR = Text(
    "task_import.wait_unclear",
    "“{part}” is not understood. Write for example SHOP-3, or SHOP-5SS+2d with whole working days.",
    "无法识别“{part}”。请写作 SHOP-3，或带整工作日延隔的 SHOP-5SS+2d。",
)
WAIT_UNKNOWN = Text(
    "task_import.wait_unknown",
    "It waits for “{ref}”, which is neither a row of this file nor a task here.",
    "前置任务“{ref}”既不是文件中的行，也不是此处的任务。",
)
WAIT_ITSELF = Text("task_import.wait_itself", "A task cannot wait for itself.", "任务不能以自身为前置任务。")
WAIT_TWICE = Text(
    "task_import.wait_twice",
    "It waits for “{ref}” twice. Keep one of the two.",
    "重复依赖“{ref}”，请只保留一处。",
)
WAIT_SUMMARY = Text(
    "task_import.wait_summary",
    "{ref} holds other tasks. Link the tasks inside it.",
    "{ref} 下有其他任务，请改为链接其中的任务。",
)
WAIT_CIRCLE = Text(
    "task_import.wait_circle",
    "These tasks would wait for each other in a circle: {way}.",
    "这些任务会循环等待：{way}。",
)
WAIT_GONE = Text(
    "task_import.wait_gone",
    "It waits for row {row}, which is not imported.",
    "它依赖的第 {row} 行不导入。",
)
ABOVE_GONE = Text(
    "task_import.above_gone",
    "It lies in row {row}, which is not imported.",
    "它所属的第 {row} 行不导入。",
)
PLACE_FAULTS = {
    "outline": Text(
        "task_import.outline",
        "“{given}” is no outline number such as 2.1.",
        "“{given}”不是 2.1 这样的层级编号。",
    ),
    "outline_above": Text(
        "task_import.outline_above",
        "No row above has the number that “{given}” begins with.",
        "上方没有“{given}”所属的上级编号。",
    ),
    "outline_twice": Text(
        "task_import.outline_twice",
        "The outline number “{given}” occurs twice.",
        "层级编号“{given}”重复出现。",
    ),
    "level": Text(
        "task_import.level",
        "Level “{given}” is more than one deeper than the row above.",
        "级别“{given}”比上一行深了不止一级。",
    ),
}
LABELS = {
    "parent": Text("task_import.label.parent", "Lies in", "上级任务"),
    "is_milestone": Text("task_import.label.milestone", "Milestone", "里程碑"),
    "start_part": Text("task_import.label.start_part", "Share of the first day passed", "首日已过比例"),
    "finish_part": Text("task_import.label.finish_part", "Share of the last day used", "末日占用比例"),
    "is_pinned": Text("task_import.label.pinned", "Dates pinned", "日期固定"),
    "pauses": Text("task_import.label.pauses", "Interruptions", "中断"),
}
YES = Text("task_import.yes", "yes", "是")
NO = Text("task_import.no", "no", "否")
TOO_MANY = Text(
    "task_import.too_many",
    "The table has {count} rows; a plan of at most {most} tasks can be brought in at once.",
    "表格有 {count} 行，一次最多导入 {most} 个任务。",
)
SUMMARIES = Text(
    "task_import.summaries",
    "Tasks that hold others: {count}. Their dates, effort and progress follow from what is in them.",
    "{count} 个摘要任务的日期、工作量和进度由其下任务得出，不取自文件。",
)
PROJECT_NAME = Text("task_import.project_name", "Imported plan", "导入的计划")
