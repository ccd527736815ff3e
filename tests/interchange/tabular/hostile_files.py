"""Files that mean harm or are simply broken, made on the spot. Each name says what is wrong with it."""

import io
import random
import struct
import zipfile
from collections.abc import Callable

CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE_RELATIONS = (
    f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>'
)
WORKBOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Backlog" sheetId="1" r:id="rId1"/></sheets>'
    "</workbook>"
)
WORKBOOK_RELATIONS = (
    f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="rId1" Type="{OFFICE}/worksheet" '
    f'Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{OFFICE}/sharedStrings" '
    'Target="sharedStrings.xml"/></Relationships>'
)
TITLE_ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c></row>'


def sheet_xml(rows: str, *, prolog: str = "") -> str:
    return f'{prolog}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def workbook(
    rows: str = TITLE_ROW,
    *,
    sheet: str | bytes | None = None,
    strings: str = "",
    extra: dict[str, bytes] | None = None,
    parts: dict[str, str] | None = None,
) -> bytes:
    """A minimal workbook around `rows` (or a whole `sheet`), with further members as given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        members: dict[str, str | bytes] = {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": PACKAGE_RELATIONS,
            "xl/workbook.xml": WORKBOOK,
            "xl/_rels/workbook.xml.rels": WORKBOOK_RELATIONS,
            "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
            "xl/worksheets/sheet1.xml": sheet if sheet is not None else sheet_xml(rows),
        }
        members |= parts or {}
        for name, content in members.items():
            archive.writestr(name, content)
        for name, content in (extra or {}).items():
            archive.writestr(name, content)
    return out.getvalue()


def zip_bomb_in_sheet() -> bytes:
    """300 MB of spaces in the sheet, 300 kB as a file."""
    return workbook(sheet=sheet_xml(TITLE_ROW + " " * 300_000_000))


def zip_bomb_beside() -> bytes:
    """The same in a member that is no part of the table."""
    return workbook(extra={"xl/media/image1.png": b"\x00" * 300_000_000})


def zip_bomb_that_lies() -> bytes:
    """A member of 60 MB that claims 100 bytes in the directory of the archive."""
    honest = workbook(sheet=sheet_xml(TITLE_ROW + " " * 60_000_000))
    changed = bytearray(honest)
    size = len(sheet_xml(TITLE_ROW + " " * 60_000_000))
    for place in _all_places(honest, struct.pack("<I", size)):
        changed[place : place + 4] = struct.pack("<I", 100)
    return bytes(changed)


def _all_places(data: bytes, wanted: bytes) -> list[int]:
    places, start = [], 0
    while (start := data.find(wanted, start)) >= 0:
        places.append(start)
        start += 1
    return places


def zip_of_many_members() -> bytes:
    return workbook(extra={f"xl/extra/{number}.xml": b"" for number in range(5_000)})


def far_away_cell() -> bytes:
    return workbook(TITLE_ROW + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


def million_columns() -> bytes:
    return b"Title" + b",x" * 1_000_000 + b"\n"


def million_empty_columns_then_text() -> bytes:
    return b"Title,Effort\nA,1" + b"," * 1_000_000 + b"x\n"


def too_many_rows() -> bytes:
    return b"Title\n" + b"row\n" * 100_001


def billion_laughs() -> bytes:
    levels = "".join(
        f'<!ENTITY lol{level} "{f"&lol{level - 1};" * 10}">' if level else '<!ENTITY lol0 "lol">'
        for level in range(10)
    )
    prolog = f'<?xml version="1.0"?><!DOCTYPE worksheet [{levels}]>'
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>&lol9;</t></is></c></row>'
    return workbook(sheet=sheet_xml(rows, prolog=prolog))


def external_entity() -> bytes:
    prolog = '<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>'
    return workbook(sheet=sheet_xml(rows, prolog=prolog))


def external_entity_in_workbook_part() -> bytes:
    document = '<!DOCTYPE workbook [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>' + WORKBOOK
    return workbook(parts={"xl/workbook.xml": document})


def deep_nesting() -> bytes:
    return workbook(sheet=sheet_xml("<a>" * 200_000 + "</a>" * 200_000))


def huge_shared_strings() -> bytes:
    """One text of 30,000 characters, used by 100,000 cells: 3 GB once read."""
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 100_001))
    return workbook(cells, strings=f"<si><t>{'长' * 30_000}</t></si>")


def cell_too_long() -> bytes:
    return workbook(
        TITLE_ROW + f'<row r="2"><c r="A2" t="inlineStr"><is><t>{"x" * 32_768}</t></is></c></row>'
    )


def cell_too_long_in_csv() -> bytes:
    return b"Title,Effort\n" + b"x" * 32_768 + b",1\n"


def truncated_zip() -> bytes:
    return workbook(TITLE_ROW * 1, strings="<si><t>text</t></si>" * 100)[:-200]


def corrupt_member() -> bytes:
    data = bytearray(workbook(TITLE_ROW, strings="<si><t>some text to pack</t></si>" * 500))
    place = data.find(b"xl/sharedStrings.xml") + len(b"xl/sharedStrings.xml") + 20
    data[place : place + 8] = b"\xff" * 8
    return bytes(data)


def zip_slip() -> bytes:
    return workbook(extra={"../planweave-slipped": b"x"})


def zip_slip_windows() -> bytes:
    return workbook(extra={"C:\\planweave-slipped": b"x"})


def zip_without_table() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("readme.txt", "hello")
    return out.getvalue()


def word_document() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("word/document.xml", "<w/>")
    return out.getvalue()


def damaged_xml() -> bytes:
    return workbook(sheet=sheet_xml(TITLE_ROW)[:-20])


def null_bytes_in_csv() -> bytes:
    return b"Title,Effort\nA,1\nB\x00,2\n"


def binary_rubbish() -> bytes:
    return bytes(random.Random(7).randrange(256) for _ in range(50_000))


def latin_1() -> bytes:
    return "Titre,Priorité\nÉtudier le marché,élevée\nCréer le résumé,à évaluer\n".encode("latin-1")


def shift_jis() -> bytes:
    return "タイトル,説明\nユーザー登録,メールアドレスで登録する\n検索,キーワードで探す\n".encode("shift_jis")


def broken_utf_16() -> bytes:
    return "\ufeffTitle\nA".encode("utf-16-le") + b"\x00"


def open_quote() -> bytes:
    return b'Title,Effort\n"A,1\nB,2\n'


def pdf() -> bytes:
    return b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"


def web_page() -> bytes:
    return "<html><body><table><tr><td>标题</td></tr></table></body></html>".encode()


def old_excel() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 4096


def encrypted_workbook() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512 + "EncryptedPackage".encode("utf-16-le")


def encrypted_zip() -> bytes:
    data = bytearray(workbook())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for place in _all_places(bytes(data), mark):
            data[place + offset] |= 1
    return bytes(data)


def open_document() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<x/>")
    return out.getvalue()


def binary_workbook() -> bytes:
    return workbook(extra={"xl/workbook.bin": b"x"})


def empty_file() -> bytes:
    return b""


def empty_sheet() -> bytes:
    return workbook("")


def too_big_file() -> bytes:
    return b"Title\n" + b"x" * (20 * 1024 * 1024)


def many_sheets() -> bytes:
    sheets = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, 500))
    return workbook(
        parts={
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>'
        }
    )


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    make.__name__: (make, code)
    for make, code in (
        (zip_bomb_in_sheet, "zip_bomb"),
        (zip_bomb_beside, "zip_bomb"),
        (zip_bomb_that_lies, "zip_damaged"),
        (zip_of_many_members, "zip_too_many_members"),
        (far_away_cell, "cell_out_of_range"),
        (million_columns, "cell_out_of_range"),
        (million_empty_columns_then_text, "cell_out_of_range"),
        (too_many_rows, "cell_out_of_range"),
        (billion_laughs, "xml_entities"),
        (external_entity, "xml_entities"),
        (external_entity_in_workbook_part, "xml_entities"),
        (deep_nesting, "xml_nesting"),
        (huge_shared_strings, "needs_too_much_memory"),
        (cell_too_long, "cell_too_long"),
        (cell_too_long_in_csv, "cell_too_long"),
        (truncated_zip, "zip_damaged"),
        (corrupt_member, "zip_damaged"),
        (zip_slip, "zip_unsafe_name"),
        (zip_slip_windows, "zip_unsafe_name"),
        (zip_without_table, "not_a_workbook"),
        (word_document, "other_office_file"),
        (damaged_xml, "xml_damaged"),
        (null_bytes_in_csv, "nul_bytes"),
        (binary_rubbish, "encoding_unknown"),
        (latin_1, "encoding_unknown"),
        (shift_jis, "encoding_unknown"),
        (broken_utf_16, "encoding_unknown"),
        (open_quote, "csv_quotes"),
        (pdf, "not_a_table"),
        (web_page, "markup_not_table"),
        (old_excel, "old_excel"),
        (encrypted_workbook, "encrypted"),
        (encrypted_zip, "encrypted"),
        (open_document, "open_document"),
        (binary_workbook, "binary_workbook"),
        (empty_file, "file_empty"),
        (empty_sheet, "file_empty"),
        (too_big_file, "file_too_big"),
        (many_sheets, "too_many_sheets"),
    )
}
"""Every hostile file with the code of its refusal."""
