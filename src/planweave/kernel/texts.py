"""Sentences of the floor itself."""

from .language import Text

INVALID_FIELDS = Text(
    "invalid.fields",
    "Please check these fields: {names}.",
    "请检查这些字段：{names}。",
)
INVALID_REQUEST = Text(
    "invalid.request",
    "The request is not of the form that this operation expects: {detail}",
    "请求的格式与该操作要求的不一致：{detail}",
)
MALFORMED_JSON = Text(
    "invalid.json",
    "The request’s body is not valid JSON in UTF-8: it breaks off or goes wrong at line {line}, column {column}.",
    "请求正文不是有效的 UTF-8 JSON：第 {line} 行第 {column} 列处中断或有误。",
)
TEXT_UNKEEPABLE = Text(
    "invalid.text",
    "The text in “{where}” holds a character that cannot be kept (a NUL byte or half of a character pair). It often "
    "comes along when text is copied from another program: remove it, or type the text anew.",
    "“{where}”中的文本含有无法保存的字符（空字符或不完整的字符编码）。这类字符常在从其他程序复制时带入，请删除后重试，或重新输入。",
)
VALUE_OUT_OF_RANGE = Text(
    "invalid.range",
    "A number, date or text in this request is larger than can be kept. Give a smaller or shorter one.",
    "请求中的某个数值、日期或文本超出可保存的范围，请改用更小或更短的值。",
)
INVALID_CURSOR = Text(
    "invalid.cursor",
    "This page address has expired or was changed; start again from the first page.",
    "该分页地址已失效或被改动，请从第一页重新开始。",
)
INVALID_VALUE = Text(
    "invalid.value",
    "This value cannot be used here.",
    "此处不能使用该值。",
)
NOT_FOUND = Text(
    "not_found",
    "There is nothing here that you may see. Check the address, or ask the workspace's lead for access.",
    "这里没有您可以查看的内容。请检查地址，或向工作区负责人申请权限。",
)
METHOD_NOT_ALLOWED = Text(
    "method_not_allowed",
    "This address does not take {method}. Use one of: {allowed}.",
    "该地址不支持 {method}，可用：{allowed}。",
)
FORBIDDEN = Text(
    "forbidden",
    "Your role in this workspace ({role}) does not allow this. A lead or owner can do it or change your role.",
    "您在该工作区的角色（{role}）不允许此操作。可请负责人或所有者代为操作，或调整您的角色。",
)
SIGN_IN_NEEDED = Text(
    "sign_in_needed",
    "Please sign in first.",
    "请先登录。",
)
SCOPE_MISSING = Text(
    "scope_missing",
    "This token lacks the scope “{scope}”. Make a new token with that scope.",
    "该令牌缺少权限范围“{scope}”，请新建包含该范围的令牌。",
)
STALE_VERSION = Text(
    "stale_version",
    "{key} was changed by somebody else while you were editing. Both values are shown; choose one.",
    "您编辑时，{key} 已被他人修改。两个值都已列出，请选择其一。",
)
IDEMPOTENCY_REUSED = Text(
    "idempotency_reused",
    "This Idempotency-Key was already used for a different request. Use a new key.",
    "该 Idempotency-Key 已用于另一个请求，请换用新的键。",
)
UNDO_NOTHING = Text(
    "undo.nothing",
    "There is nothing to undo here: this step was already undone, is not yours, or cannot be undone.",
    "没有可撤销的内容：该步骤已撤销、不属于您，或不可撤销。",
)
UNDO_CHANGED_SINCE = Text(
    "undo.changed_since",
    "This step cannot be undone: {count} of its values were changed since, first {first}.",
    "无法撤销该步骤：其中 {count} 个值此后已被修改，首个为 {first}。",
)
JOB_NOT_RUNNING = Text(
    "job.not_running",
    "This job has already ended.",
    "该任务已结束。",
)
JOB_NOT_FAILED = Text(
    "job.not_failed",
    "Only a job that failed can be tried again.",
    "只有失败的任务才能重试。",
)
JOB_LOST = Text(
    "job.lost",
    "The worker that ran this job stopped before it was finished. Start it again.",
    "执行该任务的进程在完成前已停止，请重新开始。",
)
JOB_FAILED = Text(
    "job.failed",
    "The job ended with an unexpected error. The server's log has the details under {reference}.",
    "任务因意外错误终止。服务器日志中以 {reference} 记录了详情。",
)
UNEXPECTED = Text(
    "unexpected",
    "The server met an unexpected error. Nothing was changed. The log has the details under {reference}.",
    "服务器遇到意外错误，未做任何更改。日志中以 {reference} 记录了详情。",
)
STORAGE_FULL = Text(
    "storage_full",
    "The server cannot write now (its disk is full or read-only). Nothing was changed; reading still works.",
    "服务器目前无法写入（磁盘已满或只读）。未做任何更改，仍可读取。",
)
FILES_UNREACHABLE = Text(
    "files_unreachable",
    "The store in which files are kept does not answer. Try again in a moment; if it stays, tell the administrator.",
    "存放文件的对象存储暂时无法访问。请稍后重试；如仍不可用，请联系管理员。",
)
LINK_TO_ITSELF = Text(
    "link.to_itself",
    "{key} cannot be linked to itself.",
    "{key} 不能关联到自身。",
)
LINK_CYCLE = Text(
    "link.cycle",
    "This link would close a circle: {path}.",
    "该关联会形成循环：{path}。",
)
LINK_KIND_UNKNOWN = Text(
    "link.kind_unknown",
    "“{kind}” is not a kind of link. Use one of: {kinds}.",
    "“{kind}”不是有效的关联类型，可用类型：{kinds}。",
)
TRASH_IN_USE = Text(
    "trash.in_use",
    "“{name}” cannot be deleted: something that stays stands on it.",
    "“{name}”无法删除：仍有保留的内容依赖于它。",
)
TRASH_NOT_THERE = Text(
    "trash.not_there",
    "This is not in the trash (any more): it was restored, or removed for good.",
    "回收站中没有该内容：它已被还原，或已被彻底清除。",
)
TRASH_PLACE_TAKEN = Text(
    "trash.place_taken",
    "“{name}” cannot come back: something new has its place, for instance its name. Rename that first.",
    "“{name}”无法还原：它的位置（例如名称）已被新的内容占用，请先将其改名。",
)
TRASH_PARTNER_GONE = Text(
    "trash.partner_gone",
    "“{name}” cannot come back alone: what it stood on was deleted too. Restore that first.",
    "“{name}”无法单独还原：它所依赖的内容也已删除，请先还原后者。",
)
