"""Sentences of `planweave bench conflicts`."""

from planweave.kernel.language import Text

CONFLICTS = Text(
    "cli.bench.conflicts",
    "find planted conflicts between managers in a generated workspace (nothing of it stays)",
    "在生成的工作区中查找预埋的产品经理间冲突（不留下任何数据）",
)
EACH = Text("cli.bench.conflicts.each", "planted conflicts of each kind", "每类预埋冲突的数量")
SEED = Text("cli.bench.conflicts.seed", "seed of the generator", "生成器的随机种子")
JSON = Text("cli.bench.conflicts.json", "write the figures as JSON", "将结果写入 JSON 文件")
HEAD = Text(
    "cli.bench.conflicts.head",
    "{each} of each kind and {clean} clean look-alikes, seed {seed}: {requirements} requirements, {tasks} tasks",
    "每类预埋 {each} 个，每类相似但无冲突 {clean} 个，种子 {seed}，需求 {requirements} 条，任务 {tasks} 项",
)
ROW = Text(
    "cli.bench.conflicts.row",
    "{kind:<11} found {found:>4} of {planted:>4}, missed {missed:>3}, false alarms {false:>3} ({share:.1%})",
    "{kind:<11} 找到 {found:>4} / {planted:>4}，漏报 {missed:>3}，误报 {false:>3}（{share:.1%}）",
)
TIME = Text(
    "cli.bench.conflicts.time",
    "looked through in {seconds:.1f} s of processor time",
    "查找用时 {seconds:.1f} 秒（处理器时间）",
)
