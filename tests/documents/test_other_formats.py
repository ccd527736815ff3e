"""PDF, HTML, Markdown and Excel: everything is in them, and nothing in them runs."""

import io
import re
import zlib
from html.parser import HTMLParser

import openpyxl
import pytest

from harness import office
from planweave.documents.writers.drawings import FONTS

from . import hostile


@pytest.fixture
def shop(desk):
    first = desk.requirement("支付订单", description="<p>支持<b>银行卡</b>。</p>", priority="must")
    desk.requirement("退款", description=f"<p>见 {first['key']}</p><ol><li>一</li><li>二</li></ol>")
    document = desk.document("gbt9385", language="zh", title="商城需求")
    desk.write(document, "目的", body="<p>自己写的文字。</p>")
    return document, first["key"]


def streams(pdf: bytes) -> bytes:
    """All that a PDF holds, its packed parts unpacked."""
    found = [pdf]
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            found.append(zlib.decompress(match[1]))
        except zlib.error:
            continue
    return b"\n".join(found)


def test_a_pdf_embeds_its_chinese_fonts_and_its_contents_say_pages(desk, shop, tmp_path):
    document, key = shop
    content = desk.export(document, "pdf")
    assert content.startswith(b"%PDF-")
    unpacked = streams(content)
    fonts = set(re.findall(rb"/FontName ?/(?:[A-Z]{6}\+)?([\w-]+)", unpacked))
    assert fonts
    assert len(re.findall(rb"/FontFile[23]?", unpacked)) >= len(fonts)
    if FONTS.is_dir():
        assert fonts == {b"NotoSansSC-Regular", b"NotoSansSC-Bold"}
    assert b"/Outlines" in unpacked
    path = tmp_path / "document.pdf"
    path.write_bytes(content)
    text = office.text_of(path)
    assert "自己写的文字。" in text
    assert f"{key}" in text
    assert re.search(r"3\.2\s+功能需求[ .\u2060]+\d", text)
    assert f"第 2 页，共 {text.count(chr(12))} 页" in text
    assert "产品：Product SHOP" in text


def test_html_stands_alone_and_its_references_lead_somewhere(desk, shop):
    document, key = shop
    html = desk.export(document, "html").decode()
    assert html.startswith("<!doctype html>")
    assert "default-src &#x27;none&#x27;" in html
    found = Tags(html)
    assert not found.tags & {"script", "link", "iframe", "object", "img", "form"}
    assert found.addresses
    assert all(address.startswith("#") for address in found.addresses)
    assert {address[1:] for address in found.addresses} <= found.ids
    assert f'<a href="#{key}">{key}</a>' in html
    assert "<strong>银行卡</strong>" in html


def test_markdown_has_the_same_words(desk, shop):
    document, key = shop
    text = desk.export(document, "md").decode()
    assert text.startswith("# 商城需求\n")
    assert "### 3.2 功能需求".replace(".", "\\.") in text or "### 3.2 功能需求" in text
    escaped = key.replace("-", "\\-")
    assert f'###### <a id="{key}"></a>**{escaped}** 支付订单' in text
    assert f"见 [{escaped}](#{key})" in text
    assert "支持**银行卡**。" in text
    assert "1. 一\n2. 二" in text


def test_a_workbook_has_one_row_per_requirement_and_place(desk, shop):
    document, key = shop
    book = openpyxl.load_workbook(io.BytesIO(desk.export(document, "xlsx")))
    cover, requirements, text = book.worksheets
    assert cover["A1"].value == "商城需求"
    rows = [[cell.value for cell in row] for row in requirements.iter_rows()]
    heads = rows[0]
    assert heads[:3] == ["章节", "编号", "标题"]
    first = dict(zip(heads, next(row for row in rows if row[1] == key), strict=True))
    assert (first["标题"], first["描述"], first["优先级"]) == ("支付订单", "支持银行卡。", "必须")
    assert ("1.1", "目的", "自己写的文字。") in [
        tuple(cell.value for cell in row) for row in text.iter_rows()
    ]


def test_hostile_words_stay_words_in_every_format(desk, tmp_path):
    document = hostile.fill(desk)
    html = desk.export(document, "html").decode()
    found = Tags(html)
    assert not found.tags & {"script", "img", "w:evil"}
    assert not [address for address in found.addresses if not address.startswith("#")]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html

    text = desk.export(document, "md").decode()
    assert "<script" not in text
    assert "\\[x\\]\\(javascript:alert\\(1\\)\\)" in text
    assert not re.search(r"(?<!\\)\]\((?!#)", text)

    book = openpyxl.load_workbook(io.BytesIO(desk.export(document, "xlsx")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    risky = [cell for cell in cells if cell.value.startswith(("=", "+", "@", "-"))]
    assert {hostile.FORMULA, "+1", "@SUM(A1)", "-2+3"} <= {cell.value for cell in risky}
    assert all(cell.quotePrefix for cell in risky)

    path = tmp_path / "hostile.pdf"
    path.write_bytes(desk.export(document, "pdf"))
    said = " ".join(office.text_of(path).split())
    assert '#panic("read as markup")' in said
    assert b"/JavaScript" not in streams(path.read_bytes())


class Tags(HTMLParser):
    """The tags, addresses and ids of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str] = []
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        for name, value in attrs:
            assert not name.startswith("on"), (tag, name)
            if name in ("href", "src"):
                self.addresses.append(value or "")
            if name == "id":
                assert value not in self.ids
                self.ids.add(value or "")
