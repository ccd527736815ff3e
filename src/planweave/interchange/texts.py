from planweave.kernel.language import Text

FILE_MISSING = Text("import.file_missing", "Choose a file first.", "请先选择文件。")
FILE_REFUSED = Text("import.file_refused", "{reason}", "{reason}")
SESSION_ENDED = Text(
    "import.ended",
    "This import was already carried out. Upload the file again to start a new one.",
    "该导入已完成。如需再次导入，请重新上传文件。",
)
NOT_CHECKED = Text(
    "import.not_checked",
    "Look at the dry run before importing.",
    "请先查看预演结果，再执行导入。",
)
CHANGED_SINCE = Text(
    "import.changed_since",
    "{key} was changed after the dry run. Run it again to see the difference as it is now.",
    "预演之后 {key} 又有改动，请重新预演以查看当前差异。",
)
TITLE_NOT_MAPPED = Text(
    "import.title_not_mapped",
    "Say which column holds the title.",
    "请指定哪一列是标题。",
)
COLUMN_TWICE = Text(
    "import.column_twice",
    "Two columns are mapped to “{field}”. Keep one.",
    "有两列都对应到“{field}”，请保留一列。",
)
FIELD_UNKNOWN = Text(
    "import.field_unknown",
    "“{field}” is not a field that can be imported.",
    "“{field}”不是可以导入的字段。",
)
OWNER_UNKNOWN = Text(
    "import.owner_unknown",
    "“{name}” is not a member of this workspace; the owner stays empty",
    "“{name}”不是此工作区的成员，负责人将留空",
)
STATE_UNKNOWN = Text(
    "import.state_unknown",
    "“{name}” is not one of our states; the state stays as it is",
    "“{name}”不是可识别的状态，状态将保持不变",
)
RELEASE_UNKNOWN = Text(
    "import.release_unknown",
    "There is no release “{name}” here; the release stays empty",
    "此处没有版本“{name}”，版本将留空",
)
PRODUCT_UNKNOWN = Text(
    "import.product_unknown",
    "There is no product “{name}” here; the row goes to the chosen product",
    "此处没有产品“{name}”，该行将归入所选产品",
)
LEFT_OUT_CIRCLE = Text(
    "import.circle",
    "The dependency on {key} would close a circle and is left out",
    "对 {key} 的依赖会形成循环，将不导入",
)
EXPORT_FORMAT = Text(
    "export.format_unknown",
    "Export as “xlsx” or “csv”.",
    "导出格式只能是 “xlsx” 或 “csv”。",
)
COMPARED = Text("comparison.compared", "Compared", "对比")
DIFFERENCES = Text("comparison.differences", "Differences", "差异")
FROM = Text("comparison.from", "From", "原内容")
TO = Text("comparison.to", "To", "新内容")
TAKEN_AT = Text("comparison.taken_at", "Frozen at (UTC)", "冻结时间（UTC）")
TAKEN_BY = Text("comparison.taken_by", "Frozen by", "冻结人")
COMPARISON_COLUMNS = (
    Text("comparison.key", "Key", "编号"),
    Text("comparison.title", "Title", "标题"),
    Text("comparison.change", "Change", "变化"),
    Text("comparison.field", "Field", "字段"),
    Text("comparison.before", "Before", "变更前"),
    Text("comparison.after", "After", "变更后"),
    Text("comparison.marked", "Difference", "差异标注"),
)
CHANGES = {
    "added": Text("comparison.added", "Added", "新增"),
    "removed": Text("comparison.removed", "Removed", "移除"),
    "changed": Text("comparison.changed", "Changed", "变更"),
    "same": Text("comparison.same", "The same", "未变化"),
}
