"""What `planweave bench gantt` says."""

from planweave.kernel.language import Text

GANTT = Text(
    "cli.bench.gantt",
    "what the server works for a drag on the Gantt of a generated workspace",
    "在生成的工作区中拖动甘特图时，服务器所耗的处理器时间",
)
DRAGS = Text(
    "cli.bench.gantt.drags", "number of drags (default: %(default)s)", "拖动次数（默认：%(default)s）"
)
NO_PLAN = Text(
    "cli.bench.gantt.none",
    "There is no workspace “{slug}” with linked tasks. Make one: planweave bench generate --size 10000 --tasks 10000",
    "没有含任务依赖的工作区“{slug}”。请先生成：planweave bench generate --size 10000 --tasks 10000",
)
PLAN = Text("cli.bench.gantt.plan", "{tasks} tasks, {links} links", "{tasks} 个任务，{links} 条依赖")
ROW = Text(
    "cli.bench.gantt.row",
    "{what}: median {median:.0f} ms, 90 % within {late:.0f} ms, at most {most:.0f} ms of processor",
    "{what}：处理器时间中位数 {median:.0f} 毫秒，90% 不超过 {late:.0f} 毫秒，最大 {most:.0f} 毫秒",
)
READ = Text("cli.bench.gantt.read", "reading the whole Gantt", "读取整张甘特图")
FIRST = Text("cli.bench.gantt.first", "first preview in a process", "进程内首次预演")
WHILE = Text("cli.bench.gantt.while", "preview while a bar is held", "拖动过程中的预演")
AFTER = Text("cli.bench.gantt.after", "preview after a drag was committed", "提交拖动后的再次预演")
COMMIT = Text("cli.bench.gantt.commit", "committing a drag", "提交拖动")
CHANGES = Text(
    "cli.bench.gantt.changes",
    "telling the Gantt what a drag changed, network recomputed",
    "重算网络并告知甘特图拖动后的变化",
)
TOLD = Text(
    "cli.bench.gantt.told",
    "rows told after a drag: median {median}, at most {most}",
    "每次拖动后告知的行：中位数 {median}，最多 {most}",
)
MOVED = Text(
    "cli.bench.gantt.moved",
    "tasks that a drag moved: median {median}, at most {most}",
    "每次拖动移动的任务：中位数 {median}，最多 {most}",
)
