"""Sentences of `planweave upgrade`."""

from planweave.kernel.language import Text

UPGRADE = Text(
    "cli.upgrade",
    "bring the database up to this version, whole or not at all, after a backup",
    "先备份，再将数据库升级到当前版本；要么全部完成，要么保持原样",
)
CHECK = Text("cli.upgrade.check", "only say which steps are missing", "仅列出尚未执行的升级步骤")
BACKUP = Text(
    "cli.upgrade.backup",
    "where to put the backup from before (default: the data folder; sealed for $PLANWEAVE_BACKUP_TO)",
    "升级前备份的保存位置（默认在数据文件夹；按 $PLANWEAVE_BACKUP_TO 加密）",
)
WITHOUT = Text(
    "cli.upgrade.without_backup",
    "make no backup first (where there is one already)",
    "升级前不备份（已有备份时使用）",
)
NOTHING_HERE = Text(
    "cli.upgrade.nothing_here",
    "This database is empty. Start the server, which makes the tables, or restore a backup.",
    "数据库为空。请启动服务（会自动建表），或还原备份。",
)
NEWER = Text(
    "cli.upgrade.newer",
    "The database comes from a newer version: this one ({own}) does not know {step}. Install that version.",
    "数据库来自更新的版本：当前版本（{own}）不认识 {step}。请安装该更新版本。",
)
UNREACHABLE = Text(
    "cli.upgrade.unreachable",
    "The database does not answer: {reason}",
    "无法连接数据库：{reason}",
)
UP_TO_DATE = Text(
    "cli.upgrade.up_to_date", "The database is up to date ({version}).", "数据库已是最新（{version}）。"
)
MISSING = Text(
    "cli.upgrade.missing",
    "{count} steps are missing: {names}",
    "还有 {count} 个升级步骤：{names}",
)
KEPT = Text(
    "cli.upgrade.kept",
    "Backup from before: {path}",
    "升级前备份：{path}",
)
NOT_KEPT = Text(
    "cli.upgrade.not_kept",
    "The backup from before cannot be written: {reason}. Name a place with --backup; nothing was changed.",
    "无法写入升级前备份：{reason}。请用 --backup 指定位置；数据未作任何改动。",
)
TAKEN_BACK = Text(
    "cli.upgrade.taken_back",
    "A step failed, and all of them were taken back: {reason}. Keep the database and tell the makers.",
    "有步骤失败，已全部撤回：{reason}。请保留数据库并反馈给开发团队。",
)
HISTORY = Text(
    "cli.upgrade.history",
    "The upgrade is done, but the history of {slug} does not fit at event {seq}; see “planweave audit verify”.",
    "升级已完成，但工作区 {slug} 的变更历史在第 {seq} 条处不吻合，请执行 “planweave audit verify”。",
)
DONE = Text(
    "cli.upgrade.done",
    "{count} steps done. The database is of version {version}, every history fits.",
    "已执行 {count} 个步骤，数据库版本为 {version}，变更历史校验无误。",
)
