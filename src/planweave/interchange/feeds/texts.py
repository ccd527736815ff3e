"""The words of a calendar, in both languages."""

from planweave.kernel.language import Text

NAME = Text("feed.name", "Planweave: {workspace}", "织策：{workspace}")
SUMMARY: dict[str, Text] = {
    "task": Text("feed.task", "{title}", "{title}"),
    "milestone": Text("feed.milestone", "Milestone: {title}", "里程碑：{title}"),
    "review": Text("feed.review", "Review due: {title}", "评审截止：{title}"),
}
KIND: dict[str, Text] = {
    "task": Text("feed.kind.task", "Task", "任务"),
    "milestone": Text("feed.kind.milestone", "Milestone", "里程碑"),
    "review": Text("feed.kind.review", "Review", "评审"),
}
