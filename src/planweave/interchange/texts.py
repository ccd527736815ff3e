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
ROW_NOT_WRITTEN = Text(
    "import.row_not_written",
    "Row {row} would not be imported anyway. Name only rows that are new or changed.",
    "第 {row} 行本来就不会导入，请只选择新建或修改的行。",
)
LEFT_OUT_REFERENCE = Text(
    "import.left_out_reference",
    "{key} is left out, so the reference to it is left out too.",
    "{key} 不导入，对它的引用也将不导入。",
)
PERSON_UNKNOWN = Text(
    "import.person_unknown",
    "“{name}” is not a member of this workspace; the field stays as it is.",
    "“{name}”不是此工作区的成员，该字段将保持不变。",
)
PERSON_AMBIGUOUS = Text(
    "import.person_ambiguous",
    "Several members are called “{name}”; write the e-mail address instead.",
    "有多位成员叫“{name}”，请改填邮箱。",
)
FIELD_NOT_OF_TYPE = Text(
    "import.field_not_of_type",
    "“{field}” is no field of the type “{type}”; the value is left out.",
    "类型“{type}”没有“{field}”字段，该值将不导入。",
)
OWN_TOO_LONG = Text(
    "import.own_too_long",
    "This field holds at most {most} characters; here are {length}. Shorten the text.",
    "该字段最多 {most} 个字符，这里有 {length} 个，请精简。",
)
OWN_LINK = Text(
    "import.own_link",
    "“{value}” is no link: write it with https://, http:// or mailto: in front.",
    "“{value}”不是链接，请以 https://、http:// 或 mailto: 开头。",
)
OPTION_RETIRED = Text(
    "import.option_retired",
    "The option “{option}” is retired and cannot be chosen any more; choose another.",
    "选项“{option}”已停用，不能再选，请改选其他选项。",
)
PART_TOO_LONG = Text(
    "import.part_too_long",
    "Row {row} of this cell has {length} characters in “{part}”; at most {most} fit. Shorten it or split it.",
    "单元格内第 {row} 条的“{part}”有 {length} 个字符，最多 {most} 个，请精简或拆分。",
)
FIT_LINES = Text(
    "import.fit_lines",
    "This cell has {lines} lines and the metric has {metrics}: write one line per fit criterion.",
    "该单元格有 {lines} 行，而度量项有 {metrics} 行，请每条度量指标写一行。",
)
FIT_OPERATOR_UNKNOWN = Text(
    "import.fit_operator_unknown",
    "“{given}” is no comparison: write one of ≤, <, ≥, >, = or “between”.",
    "“{given}”不是比较符，请填写 ≤、<、≥、>、= 或“介于”。",
)
FIT_QUALITY = Text("import.fit_quality", "Quality characteristic", "质量特性")
FIT_PART = Text("import.fit_part", "Sub-characteristic", "质量子特性")
FIT_OPERATOR = Text("import.fit_operator", "Operator", "比较方式")
FIT_TARGET_HIGH = Text("import.fit_target_high", "Upper target", "目标上限")
WHERE = Text("import.where", "Where it lies", "存放位置")
FIT_UNIT = Text("import.fit_unit", "Unit", "度量单位")
STEPS_NOTE = Text(
    "import.steps_note",
    "One step per line: “1. [Customer] asks for a code”; below it “→” and what follows.",
    "每行一步，如“1. [客户] 获取验证码”；下一行用“→”写预期结果。",
)
ACCEPTANCE_NOTE = Text(
    "import.acceptance_note",
    "Lines that begin with Given, When and Then; a number begins the next criterion.",
    "各行以“假如”“当”“那么”开头；新的编号表示下一条标准。",
)
FIT_NOTE = Text(
    "import.fit_note",
    "One line per fit criterion, in the same order as the metrics.",
    "每条度量指标一行，顺序与度量项一致。",
)
DELIVERABLES_NOTE = Text(
    "import.deliverables_note",
    "One per line: “[x] Test report” where it is there, “[ ] Manual” where not; below it “→” and where it lies.",
    "每行一项，已交付写“[x] 测试报告”，未交付写“[ ] 手册”；下一行用“→”写存放位置。",
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
