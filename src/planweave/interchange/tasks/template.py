"""A plan to start from: what the schedule exports, with a few tasks that show how cells are written."""

from planweave.kernel.language import Language, Text
from planweave.kernel.sheets import Value, table_file

from ..tabular.task_fields import CONSTRAINTS, KINDS, TASK_FIELDS_BY_NAME

COLUMNS = (
    "outline",
    "key",
    "title",
    "kind",
    "start",
    "finish",
    "effort",
    "progress",
    "person",
    "predecessors",
    "constraint",
    "constraint_on",
    "deadline",
)
HEADS = {
    "effort": Text("task_template.effort", "Effort (days)", "工作量（人天）"),
    "progress": Text("task_template.progress", "Progress (%)", "进度（%）"),
}
SHEET = Text("task_template.sheet", "Plan", "计划")
DESIGN = Text("task_template.design", "Design", "设计")
DRAW = Text("task_template.draw", "Draw the screens", "绘制界面")
TRY = Text("task_template.try", "Try them with three customers", "请三位客户试用")
BUILD = Text("task_template.build", "Build", "开发")
READY = Text("task_template.ready", "Ready to ship", "可以发布")


def template(language: Language) -> bytes:
    """A workbook of one sheet. Its rows come in as they are: nobody is named in it, and no key of ours."""
    tongue = 1 if language == "zh" else 0
    kind = {name: names[tongue] for name, names in KINDS.items()}
    earliest = CONSTRAINTS["start_no_earlier"][tongue]
    rows: list[dict[str, Value]] = [
        {"outline": "1", "title": DESIGN.say(language), "kind": kind["summary"]},
        {"outline": "1.1", "title": DRAW.say(language), "start": "2027-03-01", "finish": "2027-03-05", "effort": 5,
         "progress": 40},
        {"outline": "1.2", "title": TRY.say(language), "start": "2027-03-09", "finish": "2027-03-10", "effort": 2,
         "predecessors": "1.1FS+1d", "constraint": earliest, "constraint_on": "2027-03-09"},
        {"outline": "2", "title": BUILD.say(language), "start": "2027-03-08", "finish": "2027-03-19", "effort": 10,
         "predecessors": "1.1"},
        {"outline": "3", "title": READY.say(language), "kind": kind["milestone"], "start": "2027-03-19",
         "finish": "2027-03-19", "predecessors": "1.2, 2", "deadline": "2027-03-26"},
    ]  # fmt: skip
    heads = [
        HEADS[name].say(language) if name in HEADS else TASK_FIELDS_BY_NAME[name].label(language)
        for name in COLUMNS
    ]
    table: list[list[Value]] = [
        list(heads),
        *([row.get(name, kind["task"] if name == "kind" else None) for name in COLUMNS] for row in rows),
    ]
    return table_file(
        table, form="xlsx", title=SHEET.say(language), widths=(10, 12, 44, 10, 12, 12), head=(1, 3)
    )
