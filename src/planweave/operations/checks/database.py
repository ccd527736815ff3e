"""The database: there, of this version, whole, and set so that it keeps what it acknowledged."""

from collections.abc import Iterator
from typing import Any

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from planweave.kernel.search import missing_parts

from .kind import Finding, Place, check, found, kind

MOST_ROWS_SHOWN = 3

UNREACHABLE = kind(
    "database_unreachable",
    "database",
    "error",
    wrong=("The database does not answer: {reason}", "无法连接数据库：{reason}"),
    todo=(
        "Check that it runs, and the address, name and password in PLANWEAVE_DATABASE_URL.",
        "请确认数据库已启动，并检查 PLANWEAVE_DATABASE_URL 中的地址、库名和密码。",
    ),
)
URL_MALFORMED = kind(
    "settings_unreadable",
    "database",
    "error",
    wrong=("The settings do not load: {reason}", "无法加载配置：{reason}"),
    todo=(
        "Correct it, for instance PLANWEAVE_DATABASE_URL=postgresql://user:password@host:5432/name.",
        "请更正，例如 PLANWEAVE_DATABASE_URL=postgresql://用户:密码@主机:5432/库名。",
    ),
)
DATABASE_EMPTY = kind(
    "database_empty",
    "database",
    "advice",
    wrong=("The database {name} holds no tables yet.", "数据库 {name} 中还没有任何表。"),
    todo=(
        "Start the server, which makes them; or restore a backup into it.",
        "请启动服务（会自动建表），或向其中还原备份。",
    ),
)
MIGRATIONS_PENDING = kind(
    "migrations_pending",
    "database",
    "error",
    wrong=(
        "The database is older than the program: {count} steps are missing, the first is {name}.",
        "数据库版本低于程序：还有 {count} 个升级步骤未执行，首个为 {name}。",
    ),
    todo=("Run: planweave upgrade", "请执行：planweave upgrade"),
)
DATABASE_NEWER = kind(
    "database_newer",
    "database",
    "error",
    wrong=(
        "The database was brought up by a newer program: this one does not know {name}.",
        "数据库由更新版本的程序升级过，当前程序不认识 {name}。",
    ),
    todo=(
        "Install the newer version again, or restore the backup that was made before the upgrade.",
        "请重新安装更新的版本，或还原升级前的备份。",
    ),
)
JOURNAL = kind(
    "sqlite_journal",
    "database",
    "error",
    wrong=(
        "SQLite keeps its journal as “{mode}” instead of “wal”: readers and writers hold each other up.",
        "SQLite 的日志模式为“{mode}”而非“wal”，读写会互相阻塞。",
    ),
    todo=(
        "Put the data folder on a local disk: network folders do not take the write-ahead log.",
        "请将数据文件夹放在本地磁盘，网络文件夹不支持预写日志。",
    ),
)
SYNCHRONOUS = kind(
    "sqlite_synchronous",
    "database",
    "error",
    wrong=(
        "SQLite does not wait for the disk (synchronous={level}): a power cut loses acknowledged changes.",
        "SQLite 未等待写盘（synchronous={level}），断电会丢失已确认的修改。",
    ),
    todo=("Set synchronous to FULL again.", "请恢复 synchronous=FULL。"),
)
FOREIGN_KEYS_OFF = kind(
    "sqlite_foreign_keys",
    "database",
    "error",
    wrong=(
        "SQLite does not watch references between tables (foreign_keys=OFF).",
        "SQLite 未检查表间引用（foreign_keys=OFF）。",
    ),
    todo=("Set foreign_keys to ON again.", "请恢复 foreign_keys=ON。"),
)
INTEGRITY = kind(
    "database_damaged",
    "database",
    "error",
    wrong=("The database file is damaged: {said}", "数据库文件已损坏：{said}"),
    todo=(
        "Stop the server, keep the file as it is, and restore the newest backup into a new folder.",
        "请停止服务，保留该文件，并将最新备份还原到新文件夹。",
    ),
)
ORPHANS = kind(
    "rows_orphaned",
    "database",
    "error",
    wrong=(
        "{count} rows point to rows that are not there, for instance in {tables}.",
        "有 {count} 行引用了不存在的数据，例如 {tables}。",
    ),
    todo=(
        "Something else wrote into the database. Restore the newest backup from before that.",
        "数据库曾被其他程序改写，请还原此前最新的备份。",
    ),
)
ENCODING = kind(
    "postgres_encoding",
    "database",
    "error",
    wrong=(
        "The PostgreSQL database keeps text as {encoding}, not UTF8: Chinese text fails or comes out broken.",
        "PostgreSQL 数据库的编码为 {encoding} 而非 UTF8，中文会写入失败或显示为乱码。",
    ),
    todo=(
        "Make another with ENCODING 'UTF8' TEMPLATE template0, and “planweave move --to” it.",
        "请用 ENCODING 'UTF8' TEMPLATE template0 新建数据库，再用 “planweave move --to” 迁移。",
    ),
)
ISOLATION = kind(
    "postgres_isolation",
    "database",
    "error",
    wrong=(
        "PostgreSQL's default isolation is “{level}”: writes at the same time fail that “read committed” lets pass.",
        "PostgreSQL 的默认隔离级别为“{level}”，同时写入会失败，应为“read committed”。",
    ),
    todo=(
        "Run: ALTER DATABASE {name} SET default_transaction_isolation = 'read committed'",
        "请执行：ALTER DATABASE {name} SET default_transaction_isolation = 'read committed'",
    ),
)
DURABILITY = kind(
    "postgres_durability",
    "database",
    "error",
    wrong=(
        "PostgreSQL runs with {names} off: a power cut can lose acknowledged changes or the whole database.",
        "PostgreSQL 关闭了 {names}，断电可能丢失已确认的修改，甚至损坏整个数据库。",
    ),
    todo=(
        "Turn them on in postgresql.conf and reload.",
        "请在 postgresql.conf 中开启并重新加载。",
    ),
)
READ_ONLY = kind(
    "database_read_only",
    "database",
    "error",
    wrong=(
        "The database takes no writes: it is a replica, or set to read only.",
        "数据库不接受写入：它是只读副本，或被设为只读。",
    ),
    todo=(
        "Name the primary in PLANWEAVE_DATABASE_URL, or switch default_transaction_read_only off.",
        "请在 PLANWEAVE_DATABASE_URL 中指定主库，或关闭 default_transaction_read_only。",
    ),
)
NO_WORDS = kind(
    "search_index_missing",
    "database",
    "advice",
    wrong=(
        "The index of words lacks {names}: searching looks into every record, which takes long where there are many.",
        "搜索索引缺少 {names}：搜索会逐条查找，数据多时很慢。",
    ),
    todo=(
        "Run: planweave reindex (SQLite needs a Python whose SQLite has FTS5)",
        "请执行：planweave reindex（SQLite 需要带 FTS5 的 Python）",
    ),
)
CONNECTIONS_FEW = kind(
    "postgres_connections",
    "database",
    "advice",
    wrong=(
        "PostgreSQL allows {most} connections, {used} are taken; one server with two workers needs about 15.",
        "PostgreSQL 最多允许 {most} 个连接，已用 {used} 个；一台服务器加两个后台进程约需 15 个。",
    ),
    todo=(
        "Raise max_connections, or put PgBouncer in front.",
        "请提高 max_connections，或在前面使用 PgBouncer。",
    ),
)


def answers() -> Finding | None:
    """Asked first: without it no other check of the database makes sense."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        return found(UNREACHABLE, reason=str(error).strip().splitlines()[0])
    return None


def state_of_tables() -> Iterator[Finding]:
    """Asked second: on tables of another version the other checks would only fail."""
    if not connection.introspection.table_names():
        yield found(DATABASE_EMPTY, name=connection.settings_dict["NAME"])
        return
    executor = MigrationExecutor(connection)
    applied, known = set(executor.loader.applied_migrations), set(executor.loader.graph.nodes)
    ours = {node[0] for node in known}
    if unknown := sorted(node for node in applied - known if node[0] in ours):
        yield found(DATABASE_NEWER, name=".".join(unknown[0]))
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        yield found(MIGRATIONS_PENDING, count=len(plan), name=f"{plan[0][0].app_label}.{plan[0][0].name}")


@check
def words_are_indexed(_place: Place) -> Iterator[Finding]:
    if missing := missing_parts():
        yield found(NO_WORDS, names=", ".join(missing))


@check
def sqlite_keeps_what_it_acknowledged(place: Place) -> Iterator[Finding]:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            yield from sqlite_findings(cursor, is_thorough=place.is_thorough)


def sqlite_findings(cursor: Any, *, is_thorough: bool) -> Iterator[Finding]:
    """Of the database behind any SQLite cursor."""
    mode = _one(cursor, "PRAGMA journal_mode")
    if mode not in ("wal", "memory"):
        yield found(JOURNAL, mode=mode)
    level = _one(cursor, "PRAGMA synchronous")
    if level < 2:
        yield found(SYNCHRONOUS, level=level)
    if not _one(cursor, "PRAGMA foreign_keys"):
        yield found(FOREIGN_KEYS_OFF)
    if not is_thorough:
        return
    try:
        said = _one(cursor, "PRAGMA integrity_check(1)")
    except Exception as error:  # a file that is no database any more says so itself
        said = str(error)
    if said != "ok":
        yield found(INTEGRITY, said=said)
        return
    cursor.execute("PRAGMA foreign_key_check")
    rows = cursor.fetchall()
    if rows:
        tables = sorted({row[0] for row in rows})[:MOST_ROWS_SHOWN]
        yield found(ORPHANS, count=len(rows), tables=", ".join(tables))


@check
def postgres_is_set_for_it(_place: Place) -> Iterator[Finding]:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            yield from postgres_findings(cursor, name=connection.settings_dict["NAME"])


def postgres_findings(cursor: Any, *, name: str) -> Iterator[Finding]:
    """Of the database behind any PostgreSQL cursor."""
    encoding = _one(cursor, "SHOW server_encoding")
    if encoding != "UTF8":
        yield found(ENCODING, encoding=encoding)
    level = _one(cursor, "SHOW default_transaction_isolation")
    if level != "read committed":
        yield found(ISOLATION, level=level, name=name)
    off = [
        setting
        for setting in ("fsync", "full_page_writes", "synchronous_commit")
        if _one(cursor, f"SHOW {setting}") == "off"
    ]
    if off:
        yield found(DURABILITY, names=", ".join(off))
    if _one(cursor, "SHOW transaction_read_only") == "on":
        yield found(READ_ONLY)
    most = int(_one(cursor, "SHOW max_connections"))
    used = int(_one(cursor, "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"))
    if most - used < 15:
        yield found(CONNECTIONS_FEW, most=most, used=used)


def _one(cursor: Any, statement: str) -> Any:
    cursor.execute(statement)
    value = cursor.fetchone()[0]
    # A PostgreSQL database without an encoding gives its text as bytes.
    return value.decode() if isinstance(value, bytes) else value
