"""Sentences of `planweave audit`."""

from planweave.kernel.language import Text

ANCHOR = Text(
    "cli.audit.anchor",
    "note where every history ends now, to be kept in a second place",
    "记录当前各工作区变更历史的末端，供异地保存",
)
ANCHOR_TO = Text(
    "cli.audit.anchor.to",
    "the file to whose end it is added (default: standard output, for instance for a mail)",
    "追加写入的文件（默认输出到屏幕，例如用于邮件发送）",
)
ANCHORED = Text(
    "cli.audit.anchored",
    "{path}: {count} histories noted. Keep the file where whoever changes the database cannot change it.",
    "{path}：已记录 {count} 个工作区的历史末端。请将该文件保存在能改动数据库的人无法改动的地方。",
)
ANCHORS = Text(
    "cli.audit.anchors",
    "compare with ends of the history that “audit anchor” noted (default: $PLANWEAVE_ANCHORS)",
    "与 “audit anchor” 记录的历史末端比对（默认取 $PLANWEAVE_ANCHORS）",
)
ANCHORS_UNREADABLE = Text(
    "cli.audit.anchors_unreadable",
    "{path} cannot be opened: {reason}. Name the file that “audit anchor” writes.",
    "无法打开 {path}：{reason}。请指定由 “audit anchor” 写入的文件。",
)
ANCHORS_MALFORMED = Text(
    "cli.audit.anchors_malformed",
    "Line {line} of {path} is none that “audit anchor” wrote. Name another file.",
    "{path} 第 {line} 行不是由 “audit anchor” 写入的，请指定其他文件。",
)
FAULTS = {
    "altered": Text(
        "cli.audit.altered",
        "{slug}: event {seq} is not what was written; it was changed or put in behind the product.",
        "{slug}：第 {seq} 条记录与写入时不一致，已被绕过系统修改、替换或插入。",
    ),
    "missing": Text(
        "cli.audit.missing",
        "{slug}: event {seq} is gone; it was removed behind the product.",
        "{slug}：缺少第 {seq} 条记录，已被绕过系统删除。",
    ),
    "added": Text(
        "cli.audit.added",
        "{slug}: event {seq} was never written by the product; it was put in behind it.",
        "{slug}：第 {seq} 条记录并非由系统写入，是绕过系统添加的。",
    ),
    "cut_off": Text(
        "cli.audit.cut_off",
        "{slug}: the history ends before event {seq}; what followed was cut off behind the product.",
        "{slug}：变更历史在第 {seq} 条之前中断，其后的记录已被绕过系统删除。",
    ),
    "end_altered": Text(
        "cli.audit.end_altered",
        "{slug}: the end of the history at event {seq} does not fit; it was changed behind the product.",
        "{slug}：第 {seq} 条处的历史末端不吻合，已被绕过系统修改。",
    ),
    "rewritten": Text(
        "cli.audit.rewritten",
        "{slug}: from event {seq} on the history is another than the one that was noted; it was written anew.",
        "{slug}：自第 {seq} 条起的历史与异地记录的末端不符，已被整体改写。",
    ),
}
SECURITY_BROKEN = Text(
    "cli.audit.security_broken",
    "History of security: event {seq} is not what was written; it was changed, removed or put in behind the product.",
    "安全记录：第 {seq} 条与写入时不一致，已被绕过系统修改、删除或插入。",
)
