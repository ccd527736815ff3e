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
    "{texts} wishes, {pairs} pairs, {queries} queries",
    "{texts} 条需求，{pairs} 对重复，{queries} 次查询",
)
WORDS = Text("cli.bench.duplicates.words", "by words", "按用词")
MEANING = Text("cli.bench.duplicates.meaning", "by words and meaning", "按用词和语义")
RECALL = Text(
    "cli.bench.duplicates.recall",
    "{method}: recall@1 {r1:.3f} · recall@5 {r5:.3f} · recall@10 {r10:.3f} · index {built:.2f} s, "
    "reading {text_ms:.0f} ms a text, query {query_ms:.1f} ms among {among} (of processor)",
    "{method}：recall@1 {r1:.3f} · recall@5 {r5:.3f} · recall@10 {r10:.3f} · 处理器时间：建立索引 {built:.2f} 秒，"
    "读取每条 {text_ms:.0f} 毫秒，在 {among} 条中查询每次 {query_ms:.1f} 毫秒",
)
HALVES = Text(
    "cli.bench.duplicates.halves",
    "share of meaning chosen on one half ({one:.2f} and {other:.2f}) and measured on the other: "
    "recall@1 {r1:.3f} · recall@5 {r5:.3f} · recall@10 {r10:.3f}",
    "语义权重在一半数据上选定（{one:.2f} 与 {other:.2f}）、在另一半上衡量："
    "recall@1 {r1:.3f} · recall@5 {r5:.3f} · recall@10 {r10:.3f}",
)
NO_MODEL = Text(
    "cli.bench.duplicates.no_model",
    "The sentence model is not installed (planweave[sentences]): only words were measured.",
    "未安装句子模型（planweave[sentences]）：只衡量了按用词的检索。",
)
AMONG = Text(
    "cli.bench.duplicates.among",
    "measure the time of a query among so many texts, filled up with made-up ones",
    "在这么多条文本中衡量查询用时，不足的用随机生成的文本补足",
)
