"""Every sentence about files and cells, in English and Chinese, with the same placeholders in both."""

from collections.abc import Mapping
from typing import Any

FILE_TEXTS: dict[str, tuple[str, str]] = {
    "file_missing": (
        "There is no file at {path}. Check the name and the folder.",
        "找不到文件 {path}，请检查文件名和所在文件夹。",
    ),
    "file_unreadable": (
        "The file {path} cannot be opened. Close it in other programs and check that you may read it.",
        "无法打开文件 {path}，请先在其他程序中关闭它，并确认您有读取权限。",
    ),
    "file_empty": (
        "The file holds no rows. Choose the file that has the table in it.",
        "文件里没有任何数据，请选择包含表格的文件。",
    ),
    "file_too_big": (
        "The file is larger than {most_mb} MB. Remove pictures and sheets you do not need, or split it.",
        "文件超过 {most_mb} MB，请删除不需要的图片和工作表，或拆分后再导入。",
    ),
    "zip_bomb": (
        "Unpacked, this workbook would be far larger than it looks (over {most_mb} MB or packed suspiciously "
        "tight). Copy the table into a new workbook and save that.",
        "该工作簿解压后的体积异常（超过 {most_mb} MB，或压缩比过高），请把表格复制到新的工作簿中另存后再导入。",
    ),
    "zip_damaged": (
        "The workbook is damaged or was not transferred completely. Open it in Excel, save it again and retry.",
        "工作簿已损坏或传输不完整，请用 Excel 打开并重新保存后再试。",
    ),
    "zip_unsafe_name": (
        "The workbook holds a part with an unsafe name ({name}) and was not opened. Save it anew from Excel.",
        "工作簿内含有名称不安全的部件（{name}），已拒绝打开，请用 Excel 重新保存后再导入。",
    ),
    "zip_too_many_members": (
        "The workbook consists of {count} parts; at most {most} are read. Copy the table into a new workbook.",
        "工作簿由 {count} 个部件组成，最多允许 {most} 个，请把表格复制到新的工作簿中。",
    ),
    "xml_entities": (
        "The workbook contains document-type or entity definitions, which spreadsheets never need, and was not "
        "opened. Save it anew from Excel.",
        "工作簿中含有表格从不需要的文档类型或实体定义，已拒绝打开，请用 Excel 重新保存后再导入。",
    ),
    "xml_nesting": (
        "The workbook's content is nested more than {most} levels deep and was not opened. Save it anew from Excel.",
        "工作簿内容的嵌套超过 {most} 层，已拒绝打开，请用 Excel 重新保存后再导入。",
    ),
    "xml_damaged": (
        "The content of the workbook is damaged. Open it in Excel, let Excel repair it, save it and retry.",
        "工作簿内容已损坏，请用 Excel 打开并修复、保存后再试。",
    ),
    "workbook_damaged": (
        "The workbook's sheets cannot be read. Open it in Excel, save it as .xlsx and retry.",
        "无法读取工作簿中的工作表，请用 Excel 打开，另存为 .xlsx 后再试。",
    ),
    "not_a_workbook": (
        "This is a zip file but not an Excel workbook. Save the table as .xlsx or .csv.",
        "这是一个压缩文件，但不是 Excel 工作簿，请把表格保存为 .xlsx 或 .csv。",
    ),
    "not_a_table": (
        "This is not a spreadsheet (it looks like a picture, a PDF or an archive). Save the table as .xlsx or .csv.",
        "这不是电子表格（看起来是图片、PDF 或压缩包），请把表格保存为 .xlsx 或 .csv。",
    ),
    "markup_not_table": (
        "This file is a web page or other marked-up text, even if its name says otherwise. Open it in Excel and "
        "save it as .xlsx.",
        "这个文件实际上是网页或其他标记文本（无论扩展名是什么），请用 Excel 打开后另存为 .xlsx。",
    ),
    "open_document": (
        "This is an OpenDocument file. Open it and save it as .xlsx.",
        "这是 OpenDocument 格式的文件，请打开后另存为 .xlsx。",
    ),
    "other_office_file": (
        "This is a Word or PowerPoint file. Choose an Excel workbook (.xlsx) or a CSV file.",
        "这是 Word 或 PowerPoint 文件，请选择 Excel 工作簿（.xlsx）或 CSV 文件。",
    ),
    "binary_workbook": (
        "This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.",
        "这是二进制工作簿（.xlsb），请用 Excel 打开后另存为 .xlsx。",
    ),
    "old_excel": (
        "This is a file of Excel 97–2003 (.xls). Open it in Excel and save it as .xlsx.",
        "这是 Excel 97–2003 格式的文件（.xls），请用 Excel 打开后另存为 .xlsx。",
    ),
    "encrypted": (
        "The workbook is protected by a password. Save a copy without one and choose that.",
        "工作簿设有打开密码，请另存一份不带密码的副本后再导入。",
    ),
    "too_many_sheets": (
        "The workbook has {count} sheets; at most {most} are read. Keep the ones you need.",
        "工作簿有 {count} 张工作表，最多允许 {most} 张，请只保留需要的工作表。",
    ),
    "cell_out_of_range": (
        "Sheet “{sheet}” has content at {cell}; at most {rows:,} rows and {columns:,} columns are read. Delete what "
        "lies beyond, or split the table.",
        "工作表“{sheet}”在 {cell} 处有内容，而最多只读取 {rows:,} 行、{columns:,} 列，请删除超出部分或拆分表格。",
    ),
    "cell_too_long": (
        "Cell {cell} on sheet “{sheet}” holds {length:,} characters; at most {most:,} are allowed. Shorten it or "
        "attach "
        "the text as a document.",
        "工作表“{sheet}”的单元格 {cell} 有 {length:,} 个字符，最多允许 {most:,} 个，请缩短，或改为附件。",
    ),
    "csv_cell_too_long": (
        "A cell in the record that starts on line {line} holds far more than {most:,} characters. Perhaps a quotation "
        "mark is not closed there.",
        "从第 {line} 行开始的记录中，有单元格远超 {most:,} 个字符，可能是该处的引号没有成对。",
    ),
    "row_too_long": (
        "Row {row} on sheet “{sheet}” holds more than {most:,} characters. Shorten its texts.",
        "工作表“{sheet}”的第 {row} 行超过 {most:,} 个字符，请缩短其中的文字。",
    ),
    "too_much_content": (
        "The file holds more than {cells:,} cells or {chars:,} characters. Split it and import the parts.",
        "文件内容超过 {cells:,} 个单元格或 {chars:,} 个字符，请拆分后分次导入。",
    ),
    "nul_in_cell": (
        "Cell {cell} on sheet “{sheet}” holds an invisible null character. Type its text again.",
        "工作表“{sheet}”的单元格 {cell} 含有不可见的空字符，请重新输入其内容。",
    ),
    "nul_bytes": (
        "Line {line} holds null bytes, which no text has: the file is damaged or not a CSV file. Export it again.",
        "第 {line} 行含有空字节，文本文件不应出现：文件可能已损坏，或不是 CSV，请重新导出。",
    ),
    "encoding_unknown": (
        "The text of this file is in neither UTF-8, UTF-16 nor GBK. Save it in Excel as “CSV UTF-8” and retry.",
        "文件的文字编码不是 UTF-8、UTF-16 或 GBK，请在 Excel 中另存为“CSV UTF-8”后再试。",
    ),
    "csv_quotes": (
        "In the record that starts on line {line}, a quotation mark is not closed or stands in the wrong place. "
        "Correct "
        "it, or save the file again from Excel.",
        "从第 {line} 行开始的记录中，引号没有成对或位置不对，请更正，或用 Excel 重新保存。",
    ),
    "needs_too_much_memory": (
        "Reading this file would need too much memory. Remove sheets and formatting you do not need, or split it.",
        "读取该文件所需内存过大，请删除不需要的工作表和格式，或拆分后再导入。",
    ),
    "takes_too_long": (
        "Reading this file takes too long and was stopped. Split it, or copy the table into a new workbook.",
        "读取该文件耗时过长，已停止。请拆分文件，或把表格复制到新的工作簿中。",
    ),
    "unreadable": (
        "The file could not be read. Copy the table into a new workbook, save it as .xlsx and retry.",
        "无法读取该文件，请把表格复制到新的工作簿中，另存为 .xlsx 后再试。",
    ),
    "sheet_missing": (
        "There is no sheet “{sheet}”. The file has: {sheets}.",
        "没有名为“{sheet}”的工作表，文件中有：{sheets}。",
    ),
    "no_header": (
        "No row of headings was found on sheet “{sheet}”. The first row of the table must name its columns, one of "
        "them "
        "{required}.",
        "在工作表“{sheet}”中没有找到标题行。表格首行应写明各列名称，其中必须包含：{required}。",
    ),
    "no_rows": (
        "Below the headings in row {row}, sheet “{sheet}” has no rows.",
        "工作表“{sheet}”第 {row} 行标题之下没有数据。",
    ),
    "team_sheet_missing": (
        "The team workbook needs a sheet “{wanted}” with the columns {columns}. It has: {sheets}.",
        "团队工作簿需要名为“{wanted}”的工作表，列为 {columns}。现有工作表：{sheets}。",
    ),
    "team_column_missing": (
        "Sheet “{sheet}” lacks the column “{column}”. Add it and fill it in.",
        "工作表“{sheet}”缺少“{column}”列，请补上并填写。",
    ),
    "rows_refused": (
        "{count} of the rows cannot be used. First: {first}",
        "有 {count} 行无法使用。首个问题：{first}",
    ),
    "text_too_long_to_write": (
        "The text for cell {cell} on sheet “{sheet}” has {length:,} characters; Excel takes at most {most:,}. Export "
        "as "
        "CSV, or shorten it.",
        "工作表“{sheet}”单元格 {cell} 的内容有 {length:,} 个字符，Excel 最多容纳 {most:,} 个，请导出为 CSV "
        "或缩短内容。",
    ),
    "too_many_rows_to_write": (
        "Excel takes at most {most:,} rows on a sheet; there are {count:,}. Export as CSV, or filter first.",
        "Excel 每张工作表最多 {most:,} 行，现有 {count:,} 行，请导出为 CSV，或先筛选。",
    ),
}

NOTICE_TEXTS: dict[str, tuple[str, str]] = {
    "macros_ignored": (
        "The workbook holds macros. They were not run and not kept.",
        "工作簿含有宏，未运行，也不会保留。",
    ),
    "external_links_ignored": (
        "The workbook refers to other files. They were not opened; the values last saved were used.",
        "工作簿引用了其他文件，未打开这些文件，使用的是上次保存的值。",
    ),
    "uncalculated": (
        "Formulas without a saved result are empty here, first {cell}. Open the file in Excel and save it.",
        "有公式没有保存计算结果，此处按空白处理（首个在 {cell}）。请用 Excel 打开并保存一次。",
    ),
}

CELL_TEXTS: dict[str, tuple[str, str]] = {
    "place_cell": ("Cell {cell}: ", "单元格 {cell}："),
    "place_row": ("Row {row}: ", "第 {row} 行："),
    "place_sheet": ("Sheet “{sheet}”: ", "工作表“{sheet}”："),
    "error_value": (
        "the formula in it ends with the error {value}. Correct the formula or type the value.",
        "其中的公式结果为错误 {value}，请修正公式或直接填写值。",
    ),
    "not_number": ("“{value}” is not a number.", "“{value}”不是数字。"),
    "not_days": (
        "“{value}” is not a number of days. Write for example 3, 1.5 or 12h.",
        "“{value}”不是有效的人天数，可写 3、1.5 或 12小时。",
    ),
    "not_money": (
        "“{value}” is not an amount of money. Write for example 20000 or 2万.",
        "“{value}”不是有效的金额，可写 20000 或 2万。",
    ),
    "not_percent": (
        "“{value}” is not a share between 0 and 1. Write for example 0.8 or 80%.",
        "“{value}”不是 0 到 1 之间的比例，可写 0.8 或 80%。",
    ),
    "not_finite": ("“{value}” is not a finite number.", "“{value}”不是有限的数字。"),
    "negative": ("{value} is negative; it must be 0 or more.", "{value} 是负数，应大于或等于 0。"),
    "too_large": ("{value} is too large to be meant.", "{value} 过大，请检查。"),
    "not_whole": ("“{value}” is not a whole number of days.", "“{value}”不是整数天。"),
    "not_choice": ("“{value}” is none of: {choices}.", "“{value}”不在可选值之内：{choices}。"),
    "not_boolean": ("“{value}” is neither yes nor no.", "“{value}”既不是“是”也不是“否”。"),
    "not_date": (
        "“{value}” is not a date. Write for example 2027-03-05.",
        "“{value}”不是日期，可写 2027-03-05。",
    ),
    "date_ambiguous": (
        "“{value}” can be read in two ways (day or month first). Write the year first: 2027-03-05.",
        "“{value}”的日和月无法区分，请把年份写在最前：2027-03-05。",
    ),
    "no_such_day": ("There is no such day as “{value}”.", "不存在“{value}”这一天。"),
    "date_out_of_range": (
        "The date {value} lies outside 1970 to 2120.",
        "日期 {value} 不在 1970 至 2120 年之间。",
    ),
    "several_people": (
        "“{value}” names several people; {name} was taken as the owner.",
        "“{value}”包含多人，已取 {name} 作为负责人。",
    ),
    "key_too_long": ("The ID “{value}” has more than 200 characters.", "编号“{value}”超过 200 个字符。"),
    "required_empty": ("“{field}” is empty, but every row needs it.", "“{field}”为空，此项必填。"),
    "key_repeated": (
        "The ID {key} stands already in row {first}. Give this row its own.",
        "编号 {key} 已在第 {first} 行出现，请为本行换一个编号。",
    ),
    "key_unknown": (
        "{key} under “{field}” is not the ID of any row. It was left out.",
        "“{field}”中的 {key} 不是任何一行的编号，已忽略。",
    ),
    "key_itself": (
        "{key} refers to itself under “{field}”. That was left out.",
        "{key} 在“{field}”中引用了自身，已忽略。",
    ),
    "estimates_disordered": (
        "The estimates must rise: optimistic {optimistic}, likely {likely}, pessimistic {pessimistic}.",
        "三点估算应满足：乐观 {optimistic} ≤ 最可能 {likely} ≤ 悲观 {pessimistic}。",
    ),
    "weight_unknown": (
        "There is no column of values for stakeholder {name}.",
        "没有干系人 {name} 对应的价值列。",
    ),
    "weight_missing": (
        "Stakeholder {name} has no weight; 1 was taken.",
        "干系人 {name} 没有权重，按 1 计算。",
    ),
    "weights_all_zero": (
        "At least one stakeholder needs a weight above 0.",
        "至少要有一位干系人的权重大于 0。",
    ),
    "name_repeated": ("{name} stands already in row {first}.", "{name} 已在第 {first} 行出现。"),
    "start_missing": (
        "The first release needs a start date; only later ones may follow the one before.",
        "第一个版本必须填写开始日期，后续版本才可接在前一个版本之后。",
    ),
    "capacity_zero": ("It must be more than 0.", "应大于 0。"),
    "dates_reversed": (
        "The last day {finish} is before the first day {start}.",
        "结束日期 {finish} 早于开始日期 {start}。",
    ),
    "column_unfit": (
        "Column {column} is headed “{heading}”, but most of its values are something else. It was left out.",
        "{column} 列的标题是“{heading}”，但多数值与之不符，未使用该列。",
    ),
    "total_row": (
        "This looks like a total, not a requirement, and was left out.",
        "这一行像是合计，不是需求，已忽略。",
    ),
    "row_wider": (
        "The row has content beyond the last heading, first at {cell}. It was not used.",
        "该行在最后一列标题之外还有内容（首个在 {cell}），未使用。",
    ),
}

MAPPING_TEXTS: dict[str, tuple[str, str]] = {
    "map_exact": ("The heading is a usual name for this field.", "标题是该字段的常用名称。"),
    "map_words": ("The heading contains “{alias}”.", "标题中含有“{alias}”。"),
    "map_similar": ("The heading resembles “{alias}”.", "标题与“{alias}”相近。"),
    "map_family": ("One of several columns, this one for “{member}”.", "同类多列之一，对应“{member}”。"),
    "map_unit": ("Values are in {unit} and are turned into days.", "以{unit}为单位，将换算为人天。"),
    "map_points_of_hundred": ("Figures of 0 to 100.", "数值按 0 到 100 理解。"),
    "map_month": ("A person-month is counted as 20 days.", "1 人月按 20 天计。"),
    "map_seconds": (
        "The values look like seconds, as some trackers export them.",
        "数值像是以秒计（部分工具如此导出）。",
    ),
    "map_money_unit": ("Amounts are multiplied by {factor:,}.", "金额将乘以 {factor:,}。"),
    "map_values_unfit": (
        "Only {share:.0%} of the values look like it.",
        "仅有 {share:.0%} 的值符合该字段。",
    ),
    "map_remembered": ("As you mapped it last time.", "沿用您上次的对应关系。"),
    "map_none": ("No field matches; the column is left out.", "没有匹配的字段，该列不导入。"),
    "map_taken": (
        "Column {column} fits “{field}” better; this one is left out.",
        "“{field}”与 {column} 列更匹配，本列不导入。",
    ),
    "map_points": (
        "Story points are not days, so they were not taken as effort.",
        "故事点不是人天，未作为工作量使用。",
    ),
    "map_empty": ("The column has no heading.", "该列没有标题。"),
}

UNIT_NAMES: dict[str, tuple[str, str]] = {
    "days": ("days", "人天"),
    "hours": ("hours", "小时"),
    "minutes": ("minutes", "分钟"),
    "seconds": ("seconds", "秒"),
    "weeks": ("weeks", "周"),
    "months": ("months", "人月"),
}

TEXTS: dict[str, tuple[str, str]] = FILE_TEXTS | NOTICE_TEXTS | CELL_TEXTS | MAPPING_TEXTS


def sentence(code: str, language: str, params: Mapping[str, Any]) -> str:
    """The sentence under `code`. A placeholder without a value is a programming error: KeyError.

    A parameter that is a pair of texts is (English, Chinese); one called `unit` that names a unit of
    `UNIT_NAMES` is said in the language too. So parameters stay plain values that can be stored.
    """
    place = 1 if language == "zh" else 0
    filled = {
        name: value[place] if isinstance(value, (tuple, list)) and len(value) == 2 else value
        for name, value in params.items()
    }
    if filled.get("unit") in UNIT_NAMES:
        filled["unit"] = UNIT_NAMES[filled["unit"]][place]
    return TEXTS[code][place].format(**filled)
