"""What documents say when something is wrong."""

from planweave.kernel.language import Text

TITLE_NEEDED = Text("document.title_needed", "Give the document a title.", "请填写文档标题。")
TITLE_TOO_LONG = Text(
    "document.title_too_long", "A title has at most 500 characters.", "标题最多 500 个字符。"
)
KIND_UNKNOWN = Text(
    "document.kind_unknown",
    "There is no such kind of document. Choose one of: {kinds}.",
    "没有这种文档类型，请从以下类型中选择：{kinds}。",
)
LANGUAGE_UNKNOWN = Text(
    "document.language_unknown", "Choose Chinese (zh) or English (en).", "请选择中文（zh）或英文（en）。"
)
EDITION_FORM = Text(
    "document.edition_form",
    "A version is 1 to 20 letters, digits, dots and hyphens, such as 1.2.",
    "版本号由 1～20 个字母、数字、点或连字符组成，例如 1.2。",
)
EDITION_ISSUED = Text(
    "document.edition_issued",
    "Version {edition} has already been issued. Choose another.",
    "版本 {edition} 已经发布，请换用其他版本号。",
)
HEADING_TOO_LONG = Text(
    "document.heading_too_long", "A heading has at most 300 characters.", "章节标题最多 300 个字符。"
)
LEVEL_RANGE = Text("document.level_range", "A section's level is 1 to 5.", "章节层级为 1～5。")
SECTION_KIND_UNKNOWN = Text(
    "document.section_kind_unknown",
    "A section is “text” or “items”.",
    "章节类型只能是“text”（文字）或“items”（需求条目）。",
)
BODY_TOO_LONG = Text(
    "document.body_too_long",
    "The text of a section has at most 200,000 characters. Split the section.",
    "单个章节的正文最多 200,000 个字符，请拆分章节。",
)
TOO_MANY_SECTIONS = Text(
    "document.too_many_sections",
    "A document has at most {most} sections.",
    "一份文档最多 {most} 个章节。",
)
AFTER_UNKNOWN = Text(
    "document.after_unknown",
    "The section to come after is not in this document (any more).",
    "要排在其后的章节已不在此文档中。",
)
SECTION_GONE = Text(
    "document.section_gone",
    "This section was removed meanwhile. Undo the removal to get it back.",
    "该章节已被他人删除，可撤销删除以恢复。",
)
FILTER_UNKNOWN = Text(
    "document.filter_unknown",
    "“{name}” is not a field to filter by. Use one of: {names}.",
    "不能按“{name}”筛选，可用字段：{names}。",
)
SELECTION_FORM = Text(
    "document.selection_form",
    "This selection has a part that does not exist: {part}.",
    "选取条件中有不存在的内容：{part}。",
)
FIELD_UNKNOWN = Text(
    "document.field_unknown",
    "“{name}” is not a field that can be printed.",
    "“{name}”不是可以打印的字段。",
)
FORMAT_UNKNOWN = Text(
    "document.format_unknown",
    "Export as one of: {formats}.",
    "可导出的格式：{formats}。",
)
STOPPED = Text(
    "document.stopped",
    "Stopped before the file was finished; nothing was kept.",
    "文件尚未生成完毕即已停止，未保留任何内容。",
)
TOO_LONG_FOR_A_CELL = Text(
    "document.too_long_for_a_cell",
    "A text of {key} is longer than Excel can hold in a cell ({most} characters). Export to Word or PDF.",
    "{key} 的文字超出 Excel 单元格上限（{most} 个字符），请改用 Word 或 PDF 导出。",
)
