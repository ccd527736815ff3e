"""What `planweave person` says."""

from planweave.kernel.language import Text

PERSON = Text("cli.person", "a person's data: everything of it, or its erasure", "某人的数据：导出或抹除")
EXPORT = Text(
    "cli.person.export",
    "put everything about a person into a ZIP",
    "将某人的全部数据导出为 ZIP 文件",
)
EXPORT_TO = Text("cli.person.export_to", "a file that is not there yet", "目标文件，须尚不存在")
EXPORTED = Text("cli.person.exported", "{rows} rows are in {path}.", "已将 {rows} 条记录写入 {path}。")
EXPORT_UNWRITABLE = Text(
    "cli.person.unwritable",
    "{path} cannot be written: {reason}. Name a file that is not there yet.",
    "无法写入 {path}：{reason}。请指定一个尚不存在的文件。",
)
ERASE = Text(
    "cli.person.erase",
    "erase a person; without --confirm only say what would be done",
    "抹除某人的个人信息；不带 --confirm 时仅说明将要执行的操作",
)
ERASE_TEXTS = Text(
    "cli.person.erase_texts",
    "names within longer texts: only listed, or replaced as well",
    "长文字中的姓名：仅列出，或一并替换",
)
ERASE_CONFIRM = Text(
    "cli.person.erase_confirm",
    "the person's e-mail address once more: it is done, for good",
    "再次输入该人员的邮箱，即执行抹除且不可恢复",
)
WOULD_ERASE = Text(
    "cli.person.would_erase",
    "{name} would become “{alias}”: {removed} rows would be removed, {replaced} values replaced, {history} rows of "
    "history redacted. Nothing was done; repeat it with --confirm and the e-mail address.",
    "{name} 将变为“{alias}”：移除 {removed} 条记录，替换 {replaced} 个值，从 {history} 条历史中移除个人信息。"
    "尚未执行；请加上 --confirm 与邮箱再次运行。",
)
ERASED = Text(
    "cli.person.erased",
    "{name} is “{alias}” now: {removed} rows were removed, {replaced} values replaced, {history} rows of history "
    "redacted.",
    "{name} 已变为“{alias}”：移除 {removed} 条记录，替换 {replaced} 个值，从 {history} 条历史中移除了个人信息。",
)
LEFT = Text(
    "cli.person.left",
    "{count} texts name the person still. Look at them:",
    "另有 {count} 处文字仍提及该人员，请逐一查看：",
)
SEALED = Text(
    "cli.person.sealed",
    "{count} places are sealed as proof (signatures, baselines, decisions) and stay:",
    "另有 {count} 处属于已封存的凭证（签署、基线、决策），予以保留：",
)
UNREAD = Text(
    "cli.person.unread",
    "{count} PDF files could not be looked through.",
    "{count} 个 PDF 文件无法检索其内容。",
)
