"""Sentences of privacy: trash, keeping, a person's data."""

from planweave.kernel.language import Text

ADMINISTRATORS_ONLY = Text(
    "privacy.administrators_only",
    "Only an administrator of the server may do this. Ask the one who runs it.",
    "仅服务器管理员可执行此操作，请联系负责运维的同事。",
)
TRASH_NOT_YOURS = Text(
    "privacy.trash_not_yours",
    "“{name}” was deleted by somebody else, and your role does not allow to restore it. Ask a lead or owner.",
    "“{name}”由他人删除，您的角色无权还原，可请负责人或所有者代为还原。",
)
KEEPING_UNKNOWN = Text(
    "privacy.keeping_unknown",
    "“{code}” is nothing whose keeping can be set. Use one of: {codes}.",
    "“{code}”不是可设置保留期限的项目，可用：{codes}。",
)
KEEPING_RANGE = Text(
    "privacy.keeping_range",
    "Give a number of days from {least} to {most}.",
    "请填写 {least} 到 {most} 之间的天数。",
)
PERSON_UNKNOWN = Text(
    "privacy.person_unknown",
    "There is no such person on this server.",
    "服务器上没有该人员。",
)
ALREADY_ERASED = Text(
    "privacy.already_erased",
    "This person was erased already.",
    "该人员的个人信息已抹除。",
)
LAST_OWNER = Text(
    "privacy.last_owner",
    "{name} is the only owner of {workspaces}. Make somebody else an owner there first, or delete the workspace.",
    "{name} 是 {workspaces} 的唯一所有者。请先在那里指定另一位所有者，或删除该工作区。",
)
LAST_ADMINISTRATOR = Text(
    "privacy.last_administrator",
    "{name} is the only administrator of this server. Make somebody else one first.",
    "{name} 是服务器的唯一管理员，请先指定另一位管理员。",
)
WRONG_CONFIRMATION = Text(
    "privacy.wrong_confirmation",
    "Type the person's e-mail address exactly as it is shown, so that nobody is erased by mistake.",
    "请准确输入所示的邮箱地址，以免误抹除他人。",
)
NAMESAKE = Text(
    "privacy.namesake",
    "{count} more people here are called {name}, so the name cannot be replaced. Have the texts listed instead.",
    "另有 {count} 人也叫“{name}”，无法统一替换。请改为仅列出相关文字。",
)
EXPORT_RUNNING = Text(
    "privacy.export_running",
    "This person's data are being put together already. Wait until that is done.",
    "正在整理该人员的数据，请等待其完成。",
)
EXPORT_NOT_READY = Text(
    "privacy.export_not_ready",
    "This export is not ready, or was removed after its time.",
    "该导出尚未完成，或已过期被清除。",
)
FORMER = Text("privacy.former", "Former member {number}", "已注销成员 {number}")
REMOVED_SENTENCE = Text(
    "privacy.removed",
    "On {day} was removed: {what}.",
    "{day} 已清除：{what}。",
)
REMOVED_NOTHING = Text(
    "privacy.removed_nothing",
    "On {day} there was nothing to remove.",
    "{day} 无需清除。",
)
KEPT_SENTENCE = Text(
    "privacy.kept",
    " {count} deleted records stay, because something that is kept stands on them.",
    "另有 {count} 个已删除的对象因仍被保留的内容引用而留存。",
)
LIST_COMMA = Text("privacy.comma", ", ", "，")
COUNTS: dict[str, Text] = {
    "trash": Text("privacy.count.trash", "deleted things ({count})", "已删除的内容 {count} 项"),
    "workspaces": Text(
        "privacy.count.workspaces", "deleted workspaces ({count})", "已删除的工作区 {count} 个"
    ),
    "sessions": Text("privacy.count.sessions", "unused browsers ({count})", "长期未用的登录 {count} 个"),
    "security": Text(
        "privacy.count.security", "rows of the security history ({count})", "安全记录 {count} 条"
    ),
    "notices": Text("privacy.count.notices", "read notices ({count})", "已读通知 {count} 条"),
    "jobs": Text("privacy.count.jobs", "ended jobs ({count})", "已结束的任务 {count} 个"),
    "imports": Text("privacy.count.imports", "files of past imports ({count})", "历史导入文件 {count} 个"),
    "exports": Text("privacy.count.exports", "exports of personal data ({count})", "个人数据导出 {count} 个"),
}
