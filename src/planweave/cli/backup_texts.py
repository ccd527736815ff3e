"""Sentences of backup, verify, restore and move."""

from planweave.kernel.language import Text

BACKUP = Text(
    "cli.backup",
    "write everything into one file, encrypted, while people work",
    "在不影响使用的情况下，将全部数据加密备份到一个文件",
)
BACKUP_FILE = Text("cli.backup.file", "the file to write; it must not exist", "备份文件，不得已存在")
BACKUP_TO = Text(
    "cli.backup.to",
    "public key (age1…) that may open the file; may be given several times (default: $PLANWEAVE_BACKUP_TO)",
    "可解密备份的公钥（age1…），可多次指定（默认取 $PLANWEAVE_BACKUP_TO）",
)
BACKUP_PLAIN = Text("cli.backup.plain", "do not encrypt", "不加密")
BACKUP_MAKE_KEY = Text(
    "cli.backup.make_key",
    "make a new secret key in this file and print its public half; keep the file somewhere else",
    "在该文件中生成新的私钥并显示公钥；请将私钥保存在其他机器上",
)
BACKUP_NOW = Text(
    "cli.backup.now",
    "make one of those that the settings ask for, now: in $PLANWEAVE_BACKUP_FOLDER, old ones thinned out",
    "立即按配置备份一次：写入 $PLANWEAVE_BACKUP_FOLDER 并清理旧备份",
)
BACKUP_TEST = Text(
    "cli.backup.test",
    "with --now: restore it as a test, whether that is due or not",
    "与 --now 一起使用：无论是否到期，都做一次还原测试",
)
NO_FOLDER = Text(
    "cli.backup.no_folder",
    "Set PLANWEAVE_BACKUP_FOLDER to the folder for backups first.",
    "请先将 PLANWEAVE_BACKUP_FOLDER 设为存放备份的文件夹。",
)
SETTING_MALFORMED = Text(
    "cli.backup.setting",
    "{name} cannot be understood; “planweave doctor” says how it is meant.",
    "无法理解 {name} 的值，正确写法见 “planweave doctor”。",
)
NOW_FAILED = Text("cli.backup.now_failed", "The backup failed: {reason}", "备份失败：{reason}")
NOW_TESTED = Text(
    "cli.backup.now_tested",
    "{path}: {rows} rows, restored as a test in {seconds} s.",
    "{path}：共 {rows} 行，还原测试通过，用时 {seconds} 秒。",
)
NOW_UNTESTED = Text(
    "cli.backup.now_untested",
    "{path}: {rows} rows. Not restored as a test this time (--test does it).",
    "{path}：共 {rows} 行。本次未做还原测试（可用 --test）。",
)
KEY_FILE = Text("cli.backup.key", "file with the secret key", "私钥文件")
KEY_MADE = Text(
    "cli.backup.key_made",
    "The public key is {key}. Back up with --to {key}. Keep {path} away from this machine: without it no backup "
    "can be read.",
    "公钥为 {key}，备份时请使用 --to {key}。请将 {path} 移至其他机器妥善保管，遗失后将无法读取备份。",
)
WRITTEN = Text(
    "cli.backup.written",
    "{path}: {rows} rows of {tables} tables. Content {digest}",
    "{path}：{tables} 张表，共 {rows} 行。内容摘要 {digest}",
)
WHO_OPENS = Text(
    "cli.backup.who_opens",
    "Say who may open the backup with --to (make a key with --make-key), or ask for --plain.",
    "请用 --to 指定可解密备份的公钥（可用 --make-key 生成），或用 --plain 表示不加密。",
)
KEY_INVALID = Text(
    "cli.backup.key_invalid", "“{key}” is no public key (age1…).", "“{key}”不是有效的公钥（age1…）。"
)
EXISTS = Text("cli.backup.exists", "{path} exists already.", "{path} 已存在。")
MISSING = Text("cli.backup.missing", "{path} does not exist.", "{path} 不存在。")
CANNOT_WRITE = Text(
    "cli.backup.cannot_write", "{path} cannot be written: {reason}", "无法写入 {path}：{reason}"
)

VERIFY = Text(
    "cli.verify",
    "restore a backup into a database of its own, compare, and throw that away",
    "将备份还原到临时数据库中校验，随后删除",
)
VERIFIED = Text(
    "cli.verify.whole",
    "{path} is whole: version {version} of {made_at}, {rows} rows, restored and compared, every history fits.",
    "{path} 完整：版本 {version}，备份于 {made_at}，共 {rows} 行；已试还原并比对，变更历史校验无误。",
)
DAMAGED = Text(
    "cli.verify.damaged",
    "{path} cannot be used: {reason}. Take another backup.",
    "{path} 无法使用：{reason}。请改用其他备份。",
)
NEEDS_KEY = Text(
    "cli.verify.needs_key",
    "{path} is encrypted. Name the secret key with --key.",
    "{path} 已加密，请用 --key 指定私钥文件。",
)
WRONG_KEY = Text(
    "cli.verify.wrong_key",
    "{path} does not open with this key, or it was altered.",
    "无法用该私钥打开 {path}，或文件已被改动。",
)
DIFFERS = Text(
    "cli.verify.differs",
    "What was restored from {path} is not what was written. Keep the file and tell the makers.",
    "由 {path} 还原的内容与备份时不一致。请保留该文件并反馈给开发团队。",
)

RESTORE = Text("cli.restore", "put a backup into an empty database", "将备份还原到空数据库")
RESTORE_FILE = Text("cli.restore.file", "a file that backup wrote", "由 backup 生成的文件")
RESTORE_AT = Text(
    "cli.restore.at",
    "from the folder of $PLANWEAVE_POINTS instead: as it was at this time (2026-11-22T14:05, with or without a zone)",
    "改为从 $PLANWEAVE_POINTS 文件夹还原到该时刻（如 2026-11-22T14:05，可带时区）",
)
TIME_MALFORMED = Text(
    "cli.restore.time",
    "“{time}” is no time. Write it as 2026-11-22T14:05 or 2026-11-22T14:05:30+08:00.",
    "“{time}”不是有效的时间，请写成 2026-11-22T14:05 或 2026-11-22T14:05:30+08:00。",
)
NO_POINT = Text(
    "cli.restore.no_point",
    "{path} holds no point at or before {time}. Name a later time, or restore a backup.",
    "{path} 中没有 {time} 或更早的时间点。请指定更晚的时间，或还原备份。",
)
POINT_BROKEN = Text(
    "cli.restore.point_broken",
    "That point cannot be brought back: {reason}. Name an earlier time, or restore a backup.",
    "无法还原到该时间点：{reason}。请指定更早的时间，或还原备份。",
)
RESTORED_AT = Text(
    "cli.restore.at_done",
    "Everything is as it was at {time}. Start the server with this folder.",
    "已还原到 {time} 的状态，请用该文件夹启动服务。",
)
RESTORED = Text(
    "cli.restore.done",
    "{rows} rows are back. Everybody signs in anew; tokens of programs stay.",
    "已还原 {rows} 行。所有人需重新登录，程序令牌继续有效。",
)
NOT_EMPTY = Text(
    "cli.restore.not_empty",
    "{place} holds data already. Name an empty folder with --data, or an empty database.",
    "{place} 中已有数据。请用 --data 指定空文件夹，或指定空数据库。",
)
TOO_NEW = Text(
    "cli.restore.too_new",
    "The backup comes from version {version}, which is newer than this one ({own}). Install that version first.",
    "该备份来自较新的版本 {version}（当前为 {own}），请先安装对应版本。",
)

MOVE = Text("cli.move", "copy everything into another, empty database", "将全部数据迁移到另一个空数据库")
MOVE_TO = Text(
    "cli.move.to",
    "postgresql://user:password@host/name, or the folder of a new SQLite database",
    "postgresql://用户:密码@主机/库名，或新 SQLite 数据库所在文件夹",
)
MOVED = Text(
    "cli.move.done",
    "Everything is there, {rows} rows, content {digest}. Stop this server, and start it with {setting}.",
    "已全部迁移，共 {rows} 行，内容摘要 {digest}。请停止当前服务，改用 {setting} 启动。",
)
WRITTEN_MEANWHILE = Text(
    "cli.move.written_meanwhile",
    "Somebody wrote here during the move, and {place} misses that. Stop the server, empty {place}, and move again.",
    "迁移期间有新的写入，{place} 中缺少这部分数据。请停止服务、清空 {place} 后重新迁移。",
)
