"""What the measuring of the search for duplicates says."""

from planweave.kernel.language import Text

DUPLICATES = Text(
    "cli.bench.duplicates",
    "how often the search for similar wishes finds a marked duplicate",
    "衡量相似需求检索能否找到已标注的重复项",
)
FILE = Text(
    "cli.bench.duplicates.file",
    "CSV with the columns id, subject (or title) and description",
    "CSV 文件，包含 id、subject（或 title）与 description 列",
)
PAIRS = Text(
    "cli.bench.duplicates.pairs",
    "CSV with the columns id and duplicate_of",
    "CSV 文件，包含 id 与 duplicate_of 列",
)
JSON = Text("cli.bench.duplicates.json", "write every figure here", "将全部数据写入此文件")
NOT_THERE = Text(
    "cli.bench.duplicates.not_there", "{file} cannot be read: {reason}.", "无法读取 {file}：{reason}。"
)
NOT_CSV = Text(
    "cli.bench.duplicates.not_csv",
    "{file} is not a CSV file in UTF-8.",
    "{file} 不是 UTF-8 编码的 CSV 文件。",
)
NO_COLUMN = Text(
    "cli.bench.duplicates.no_column",
    "{file} has no column {column}; it has {columns}.",
    "{file} 没有 {column} 列，现有的列是 {columns}。",
)
NO_PAIRS = Text(
    "cli.bench.duplicates.no_pairs",
    "No pair of {pairs} has both its wishes in {file}.",
    "{pairs} 中没有任何一对的两条需求都在 {file} 里。",
)
SIZE = Text(
    "cli.bench.duplicates.size",
    "{texts} wishes, {pairs} pairs, {queries} queries; index built in {built:.2f} processor seconds",
    "{texts} 条需求，{pairs} 对重复，{queries} 次查询；建立索引用时 {built:.2f} 处理器秒",
)
RECALL = Text(
    "cli.bench.duplicates.recall",
    "recall@1 {r1:.3f} · recall@5 {r5:.3f} · recall@10 {r10:.3f} · {query_ms:.1f} ms of processor a query",
    "recall@1 {r1:.3f} · recall@5 {r5:.3f} · recall@10 {r10:.3f} · 每次查询 {query_ms:.1f} 毫秒处理器时间",
)
