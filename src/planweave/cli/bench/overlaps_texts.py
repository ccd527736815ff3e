"""What the measuring of overlaps and gaps says."""

from planweave.kernel.language import Text

OVERLAPS = Text(
    "cli.bench.overlaps",
    "plant overlaps and gaps of responsibility in a generated workspace and count which are found",
    "在生成的工作区中埋入职责重叠与空白，统计找到多少",
)
PLANTED = Text(
    "cli.bench.overlaps.planted",
    "so many overlaps and so many gaps are planted (at least 10)",
    "埋入的重叠数与空白数（至少 10）",
)
SEED = Text("cli.bench.overlaps.seed", "seed of the generator", "生成器的随机种子")
JSON = Text("cli.bench.overlaps.json", "write every figure here", "将全部数据写入此文件")
TOO_FEW = Text("cli.bench.overlaps.too_few", "Plant at least 10 of each.", "每类至少埋入 10 处。")
FILLED = Text(
    "cli.bench.overlaps.filled",
    "{areas} areas, {managers} managers, {requirements} requirements, {activities} activities in {seconds:.1f} s",
    "{areas} 个领域、{managers} 位产品经理、{requirements} 条需求、{activities} 条活动，用时 {seconds:.1f} 秒",
)
ROW = Text(
    "cli.bench.overlaps.row",
    "{kind:<12} planted {planted:>4} · found {found:>4} · missed {missed:>3} · false alarms {false:>3}",
    "{kind:<12} 埋入 {planted:>4} · 找到 {found:>4} · 遗漏 {missed:>3} · 误报 {false:>3}",
)
TOTAL = Text(
    "cli.bench.overlaps.total",
    "all: {found} of {planted} found ({recall:.1%}), {false} of {reported} reported are false alarms ({alarm:.1%}); "
    "{seconds:.2f} processor seconds, {queries} queries",
    "合计：找到 {found}/{planted}（{recall:.1%}），报告 {reported} 处中误报 {false} 处（{alarm:.1%}）；"
    "{seconds:.2f} 处理器秒，{queries} 次查询",
)
