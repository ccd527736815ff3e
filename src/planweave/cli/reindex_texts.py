"""Sentences of `planweave reindex`."""

from planweave.kernel.language import Text

REINDEX = Text(
    "cli.reindex",
    "make the index of words anew from the records; nobody can write meanwhile",
    "根据现有记录重建搜索索引；期间无法写入",
)
MADE = Text(
    "cli.reindex.made",
    "The index of words was made from {count} records.",
    "已根据 {count} 条记录重建搜索索引。",
)
NO_FTS5 = Text(
    "cli.reindex.no_fts5",
    "This Python's SQLite was built without FTS5, so words are looked for in every record. "
    "Use a Python whose SQLite has it, or PostgreSQL.",
    "当前 Python 自带的 SQLite 未启用 FTS5，搜索只能逐条查找。请改用带 FTS5 的 Python，或使用 PostgreSQL。",
)
