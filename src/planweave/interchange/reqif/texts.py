"""Every sentence about ReqIF files, in both languages."""

from planweave.kernel.language import Text

REASONS: dict[str, Text] = {
    text.code.removeprefix("reqif."): text
    for text in (
        Text(
            "reqif.file_empty",
            "The file is empty. Export it again from the other tool.",
            "文件为空，请从原工具重新导出。",
        ),
        Text(
            "reqif.not_reqif",
            "This is not a ReqIF file: its first element is “{found}” instead of REQ-IF. "
            "Choose a .reqif or .reqifz file.",
            "这不是 ReqIF 文件：首个元素是“{found}”，而不是 REQ-IF。请选择 .reqif 或 .reqifz 文件。",
        ),
        Text(
            "reqif.xml_damaged",
            "The XML is damaged: {reason}. Export the file again from the other tool.",
            "XML 已损坏：{reason}。请从原工具重新导出。",
        ),
        Text(
            "reqif.doctype",
            "The file defines a document type or entities, which ReqIF never needs, and was not opened. "
            "Export it again from the other tool.",
            "文件中定义了 ReqIF 从不需要的文档类型或实体，已拒绝打开。请从原工具重新导出。",
        ),
        Text(
            "reqif.instruction",
            "The processing instruction “{name}” asks for something outside the file. Remove this line.",
            "处理指令“{name}”会引用文件之外的内容，请删除这一行。",
        ),
        Text(
            "reqif.xml_nesting",
            "The content is nested more than {most} levels deep and was not opened.",
            "内容嵌套超过 {most} 层，已拒绝打开。",
        ),
        Text(
            "reqif.script",
            "The text holds “{name}”, which could run a program in the reader's browser. Remove it in the other tool.",
            "文本中含有“{name}”，可能在读者的浏览器中运行程序，请在原工具中删除。",
        ),
        Text(
            "reqif.outside_reference",
            "The text refers to “{path}” outside the file. "
            "Put the picture into the archive (.reqifz) and refer to it there.",
            "文本引用了文件之外的“{path}”，请把图片放入压缩包（.reqifz）后再引用。",
        ),
        Text(
            "reqif.picture_hostile",
            "The picture {path} holds {what}, which pictures never need, and was refused. Save it again as PNG.",
            "图片 {path} 中含有图片从不需要的{what}，已拒绝。请另存为 PNG。",
        ),
        Text(
            "reqif.picture_false",
            "{path} is not the kind of picture that its name says. Save it again as PNG.",
            "{path} 的内容与其文件名不符，请另存为 PNG。",
        ),
        Text(
            "reqif.archive_without_reqif",
            "The archive holds no .reqif file. Export it again from the other tool.",
            "压缩包内没有 .reqif 文件，请从原工具重新导出。",
        ),
        Text(
            "reqif.archive_damaged",
            "The archive is damaged or was not transferred completely. Export it again.",
            "压缩包已损坏或传输不完整，请重新导出。",
        ),
        Text(
            "reqif.archive_unsafe_name",
            "The archive holds a file with an unsafe name ({name}) and was not opened.",
            "压缩包内含有名称不安全的文件（{name}），已拒绝打开。",
        ),
        Text(
            "reqif.archive_bomb",
            "Unpacked, the archive would be far larger than it looks (over {most_mb} MB or packed suspiciously tight) "
            "and was not opened.",
            "压缩包解压后的体积异常（超过 {most_mb} MB，或压缩比过高），已拒绝打开。",
        ),
        Text(
            "reqif.archive_too_many",
            "The archive holds {count} files; at most {most} are read. Split it.",
            "压缩包内有 {count} 个文件，最多允许 {most} 个，请拆分后再导入。",
        ),
        Text(
            "reqif.archive_encrypted",
            "The archive is encrypted. Save it without a password.",
            "压缩包已加密，请取消密码后再导入。",
        ),
        Text(
            "reqif.file_too_big",
            "The file is larger than {most_mb} MB. Export a part of it.",
            "文件超过 {most_mb} MB，请分批导出。",
        ),
        Text(
            "reqif.too_many_objects",
            "The file holds {count} objects; at most {most} are read at once. Export a part of it.",
            "文件包含 {count} 个对象，一次最多读取 {most} 个，请分批导出。",
        ),
        Text(
            "reqif.takes_too_long",
            "Reading the file takes too long and was stopped. Export a part of it.",
            "读取文件耗时过长，已停止。请分批导出。",
        ),
        Text(
            "reqif.needs_too_much_memory",
            "Reading the file needs too much memory and was stopped. Export a part of it.",
            "读取文件占用内存过多，已停止。请分批导出。",
        ),
        Text(
            "reqif.unreadable",
            "The file cannot be read. Export it again from the other tool.",
            "无法读取该文件，请从原工具重新导出。",
        ),
        Text(
            "reqif.library",
            "The file's structure cannot be read ({reason}). Export it again from the other tool.",
            "无法读取文件结构（{reason}），请从原工具重新导出。",
        ),
        # What the schema asks.
        Text(
            "reqif.attribute_missing",
            "{element} lacks its {name}.",
            "{element} 缺少 {name}。",
        ),
        Text(
            "reqif.attribute_unknown",
            "{element} has an attribute {name}, which ReqIF does not know there.",
            "{element} 含有 ReqIF 不允许的属性 {name}。",
        ),
        Text(
            "reqif.element_unexpected",
            "{element} must not stand here.",
            "此处不允许出现 {element}。",
        ),
        Text(
            "reqif.element_incomplete",
            "{element} is not complete: {name} is missing.",
            "{element} 不完整，缺少 {name}。",
        ),
        Text(
            "reqif.value_fixed",
            "{element} says “{found}”, but must say “{wanted}”.",
            "{element} 的值是“{found}”，应为“{wanted}”。",
        ),
        Text(
            "reqif.text_loose",
            "Text stands directly in {element}; it must stand in an element such as a paragraph.",
            "{element} 中直接写有文字，应放在段落等元素之内。",
        ),
        Text(
            "reqif.identifier_twice",
            "The identifier “{name}” is used twice.",
            "标识“{name}”重复。",
        ),
        Text(
            "reqif.identifier_invalid",
            "“{name}” cannot be an identifier: it must begin with a letter or an underscore.",
            "“{name}”不能用作标识，必须以字母或下划线开头。",
        ),
        Text(
            "reqif.reference_missing",
            "{element} refers to “{name}”, which is not in the file.",
            "{element} 引用了文件中不存在的“{name}”。",
        ),
        Text(
            "reqif.namespace_old",
            "The file is written in the namespace of a draft of ReqIF ({name}).",
            "文件使用的是 ReqIF 草案的命名空间（{name}）。",
        ),
        Text(
            "reqif.declaration_missing",
            "The first line does not declare XML and its encoding.",
            "首行缺少 XML 声明和编码。",
        ),
        Text(
            "reqif.encoding",
            "The file is encoded as {name}; ReqIF files are UTF-8.",
            "文件编码为 {name}，而 ReqIF 文件应为 UTF-8。",
        ),
        Text("reqif.schema", "The schema objects: {reason}", "不符合 ReqIF 架构：{reason}"),
    )
}
AT_LINE = Text("reqif.at_line", "Line {line}: {reason}", "第 {line} 行：{reason}")
AT_LINE_OF = Text("reqif.at_line_of", "{name}, line {line}: {reason}", "{name} 第 {line} 行：{reason}")
REFUSED = Text("reqif.refused", "{reason}", "{reason}")
DEVIATES = Text(
    "reqif.deviates",
    "The file breaks the ReqIF schema in {count} places that can be mended. First: {reason}",
    "文件有 {count} 处不符合 ReqIF 架构，但可以修补。首处：{reason}",
)
NOT_READ = Text(
    "reqif.not_read",
    "“{value}” in {name} fits no value of the field; it stays in the file",
    "{name} 中的“{value}”无法对应到字段的取值，将仅保留在文件中",
)
PICTURE_MISSING = Text(
    "reqif.picture_missing",
    "The picture {path} is not in the archive",
    "压缩包中没有图片 {path}",
)
CIRCLE = Text(
    "reqif.circle",
    "The relation to “{name}” would close a circle; it stays in the file only",
    "指向“{name}”的关系会形成循环，将仅保留在文件中",
)
NOT_CHOSEN = Text(
    "reqif.not_chosen",
    "{count} conflicts still wait for a choice. Choose a side for each before importing.",
    "还有 {count} 处冲突未选择，请逐一选择后再导入。",
)
MAPPING_UNKNOWN = Text(
    "reqif.mapping_unknown",
    "“{name}” is not something that an attribute of a ReqIF file can become.",
    "ReqIF 文件的属性不能对应到“{name}”。",
)
MAPPING_UNFIT = Text(
    "reqif.mapping_unfit",
    "“{attribute}” cannot become “{field}”: the kinds do not fit.",
    "“{attribute}”不能对应到“{field}”，两者类型不符。",
)
CHOICE_UNKNOWN = Text(
    "reqif.choice_unknown",
    "“{name}” is not a conflict of this import. Choose “mine” or “theirs” for one of its fields.",
    "“{name}”不是此次导入中的冲突，请为某个冲突字段选择“mine”或“theirs”。",
)
TYPE_MISSING = Text(
    "reqif.type_missing",
    "There is no type “{name}” here: its requirements come in as {base}. Choose another type, or create it first.",
    "此处没有需求类型“{name}”，其需求将按“{base}”导入。可改选其他类型，或先创建该类型。",
)
FIELD_MISSING = Text(
    "reqif.field_missing",
    "There is no field “{name}” here: its values stay in the file. Choose another field, or create it first.",
    "此处没有字段“{name}”，其取值将仅保留在文件中。可改选其他字段，或先创建该字段。",
)
PEOPLE_KEPT = Text(
    "reqif.people_kept",
    "“{name}” names people, who are not matched by name: its values stay in the file.",
    "“{name}”是人员字段，不按姓名匹配人员，其取值将仅保留在文件中。",
)
NOTHING_TO_EXPORT = Text(
    "reqif.nothing_to_export",
    "No requirement matches. Change the filter or the selection.",
    "没有符合条件的需求，请调整筛选或选择。",
)
