"""Sentences of the server's page."""

from planweave.kernel.language import Text

ADMINISTRATORS_ONLY = Text(
    "operations.administrators_only",
    "Only an administrator of the server may see this. Ask the one who runs it.",
    "仅服务器管理员可查看，请联系负责运维的同事。",
)
NO_FOLDER = Text(
    "operations.no_folder",
    "No folder for backups is set. Set PLANWEAVE_BACKUP_FOLDER and start the server again.",
    "未设置备份文件夹。请设置 PLANWEAVE_BACKUP_FOLDER 并重启服务。",
)
RUNNING = Text(
    "operations.backup_running",
    "A backup is being made already. Wait until it is done.",
    "已有备份正在进行，请等待其完成。",
)
WORKER_LOST = Text(
    "operations.backup_lost",
    "its worker ended before it was done",
    "后台进程在完成前退出",
)
