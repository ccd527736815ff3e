"""What the measuring of traceability says."""

from planweave.kernel.language import Text

TRACE = Text(
    "cli.bench.trace",
    "impact of one change, coverage and roll-ups over many links, timed",
    "在大量关联上测量变更影响、覆盖与汇总的用时",
)
TRACE_MORE = Text(
    "cli.bench.trace.more",
    "Fills a database of its own with requirements on five levels and times what a change of one may reach, "
    "from the query to the answer. The database is gone afterwards.",
    "在独立的临时数据库中生成五个层级的需求，测量从查询到得出变更影响的完整用时；结束后删除该数据库。",
)
LINKS = Text("cli.bench.trace.links", "how many links (default 100000)", "关联数量（默认 100000）")
SAMPLES = Text(
    "cli.bench.trace.samples", "how many records are asked about (default 40)", "抽样的对象数量（默认 40）"
)
SEED = Text("cli.bench.trace.seed", "seed of all chance", "随机种子")
JSON = Text("cli.bench.trace.json", "write every figure here", "将全部数据写入此文件")
TOO_FEW = Text(
    "cli.bench.trace.too_few",
    "At least 100 links and 1 sample are needed.",
    "至少需要 100 条关联和 1 个样本。",
)
FILLED = Text(
    "cli.bench.trace.filled",
    "{records} requirements with {links} links in {seconds:.1f} s",
    "已生成 {records} 条需求和 {links} 条关联，用时 {seconds:.1f} 秒",
)
REACHED = Text(
    "cli.bench.trace.reached",
    "a change reaches {median} records (median), at most {most}",
    "一处变更影响 {median} 个对象（中位数），最多 {most} 个",
)
COLD = Text("cli.bench.trace.cold", "impact of a goal, graph read anew", "目标的影响（重新读图）")
AFTER_A_WRITE = Text(
    "cli.bench.trace.after_a_write",
    "impact of a goal, after somebody wrote",
    "目标的影响（刚有人修改过内容）",
)
OF_GOALS = Text("cli.bench.trace.of_goals", "impact of a goal", "目标的影响")
OF_ANY = Text("cli.bench.trace.of_any", "impact of any requirement", "任一需求的影响")
AROUND = Text("cli.bench.trace.around", "tree below a goal, three steps", "目标之下三层的树")
COVERAGE = Text("cli.bench.trace.coverage", "coverage of everything", "全部需求的覆盖情况")
ROLLUPS = Text("cli.bench.trace.rollups", "roll-ups of all trees", "全部树的汇总")
CHANGE = Text("cli.bench.trace.change", "change of a title, links made suspect", "修改标题并标记存疑关联")
ROW = Text(
    "cli.bench.trace.row",
    "{name}: p50 {p50} ms · p95 {p95} ms · worst {worst} ms · processor p50 {cpu:.3f} s · "
    "p95 {cpu_p95:.3f} s ({count} times)",
    "{name}：p50 {p50} 毫秒 · p95 {p95} 毫秒 · 最慢 {worst} 毫秒 · 处理器时间 p50 {cpu:.3f} 秒 · "
    "p95 {cpu_p95:.3f} 秒（{count} 次）",
)
