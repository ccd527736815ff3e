"""The Word file: its parts as python-docx reads them, and as LibreOffice opens them."""

import io
import re
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from harness import office

from . import hostile

TEXT = (
    "<p>See <b>%s</b> and <a href='https://example.org/a?b=1'>the site</a>.</p>"
    "<ul><li>one<ul><li>deep</li></ul></li></ul>"
)
LISTS = "<ol start='3'><li>three</li><li>four</li></ol><table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table>"


@pytest.fixture
def written(desk):
    """A document with references, lists and tables; (document, file as python-docx opens it, its bytes)."""
    first = desk.requirement("Pay an order", priority="must", source="customer", source_detail="May")
    second = desk.requirement("Refund", description=TEXT % first["key"] + LISTS)
    desk.api.post(
        f"{desk.house.path}/requirements/{second['key']}/links",
        {"kind": "depends_on", "target": first["key"]},
    )
    document = desk.document("srs", language="zh", title="订单系统需求")
    desk.write(document, "编写目的", body=f"<p>参见 {second['key']}。</p>")
    issued = desk.api.post(f"{desk.path}/{document['key']}/issues", {"edition": "1.2", "note": "首版"}).json()
    content = desk.export(document, "docx", issued["issues"][0]["id"])
    return document, docx.Document(io.BytesIO(content)), content


def paragraphs(opened, style):
    return [one.text for one in opened.paragraphs if one.style.name == style]


def test_headings_are_word_s_own_and_numbered_by_its_lists(written):
    document, opened, _ = written
    sections = [one for one in document["sections"] if one["level"] == 1]
    assert paragraphs(opened, "Heading 1") == [one["heading"] for one in sections]
    assert "功能需求" in paragraphs(opened, "Heading 2")
    for level in (1, 2, 3):
        style = opened.styles[f"Heading {level}"].element
        assert style.find(f".//{qn('w:numPr')}/{qn('w:ilvl')}").get(qn("w:val")) == str(level - 1)
        assert style.find(f".//{qn('w:outlineLvl')}").get(qn("w:val")) == str(level - 1)
        assert style.find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia")) == "黑体"
    fonts = opened.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:rFonts')}")
    assert fonts.get(qn("w:eastAsia")) == "宋体"


def test_every_reference_leads_to_a_bookmark_and_no_bookmark_comes_twice(written):
    _, opened, _ = written
    body = opened.element.body
    names = [one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))]
    numbers = [one.get(qn("w:id")) for one in body.iter(qn("w:bookmarkStart"))]
    assert len(names) == len(set(names)) == len(set(numbers))
    codes = [one.text for one in body.iter(qn("w:instrText"))]
    wanted = [re.match(r" (?:REF|PAGEREF) (\S+)", code) for code in codes]
    leads = {found[1] for found in wanted if found}
    assert leads <= set(names)
    assert {"req_SHOP_1", "req_SHOP_2"} <= leads
    anchors = {one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))} - {None}
    assert anchors <= set(names)
    assert len(anchors) == len([name for name in names if name.startswith("_Toc_")])
    toc = [code for code in codes if code.strip().startswith("TOC")]
    assert toc == [' TOC \\o "1-3" \\h \\z ']
    kinds = [one.get(qn("w:fldCharType")) for one in body.iter(qn("w:fldChar"))]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") == len(codes)


def test_the_cover_and_the_pages_say_version_date_scope_and_page(written):
    document, opened, _ = written
    cover = {row.cells[0].text: row.cells[1].text for row in opened.tables[0].rows}
    assert cover["文档编号"] == document["key"]
    assert cover["版本"] == "1.2"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", cover["日期"])
    assert cover["收录范围"] == "产品：Product SHOP"
    assert cover["编写依据"] == "ISO/IEC/IEEE 29148:2018"
    assert cover["需求数量"] == "2"
    history = [[cell.text for cell in row.cells] for row in opened.tables[1].rows]
    assert history == [
        ["版本", "发布日期", "发布人", "变更说明"],
        ["1.2", cover["日期"], "product_manager of shop", "首版"],
    ]
    section = opened.sections[0]
    assert section.header.paragraphs[0].text == "订单系统需求\t版本 1.2"
    footer = section.footer.paragraphs[0]
    assert footer.text.startswith(f"{cover['日期']} · 产品：Product SHOP\t")
    fields = [one.get(qn("w:instr")).strip() for one in footer._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert opened.core_properties.title == "订单系统需求"


def test_lists_tables_and_links_of_rich_text_are_word_s_own(written):
    _, opened, content = written
    items = [one for one in opened.paragraphs if one.style.name == "List item"]
    assert [one.text for one in items] == ["one", "deep", "three", "four"]
    levels = [one._p.pPr.numPr.ilvl.val for one in items]
    lists = [one._p.pPr.numPr.numId.val for one in items]
    assert levels == [0, 1, 0, 0]
    assert lists[0] == lists[1] != lists[2] == lists[3]
    numbering = opened.part.numbering_part.element
    own = next(one for one in numbering.iter(qn("w:num")) if one.get(qn("w:numId")) == str(lists[2]))
    assert own.find(f".//{qn('w:startOverride')}").get(qn("w:val")) == "3"
    assert ["A", "B"] in [[cell.text for cell in row.cells] for table in opened.tables for row in table.rows]
    relations = zipfile.ZipFile(io.BytesIO(content)).read("word/_rels/document.xml.rels").decode()
    assert 'Target="https://example.org/a?b=1" TargetMode="External"' in relations


def test_facts_stand_in_a_table_under_their_requirement(written):
    _, opened, _ = written
    cells = [[cell.text for cell in row.cells] for table in opened.tables for row in table.rows]
    assert ["优先级", "必须", "来源", "客户（May）"] in cells
    assert ["关联", "依赖 SHOP-1"] in [row[:2] for row in cells]


def test_what_people_write_cannot_become_markup(desk):
    content = desk.export(hostile.fill(desk), "docx")
    opened = docx.Document(io.BytesIO(content))
    titles = [one.split("\t", 1)[1] for one in paragraphs(opened, "Requirement")]
    assert hostile.SCRIPT in titles
    assert hostile.FORMULA in titles
    assert hostile.TYPST in titles
    assert " ".join(hostile.WORD.split()) in titles
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(parts.read(name))
        relations = parts.read("word/_rels/document.xml.rels").decode()
        assert "evil>" not in parts.read("word/document.xml").decode()
    assert "javascript:" not in relations
    assert "http://evil.example/%25zz?" not in relations  # it held a space: no plain address, so no link


@pytest.mark.parametrize("language", ["zh", "en"])
def test_libreoffice_opens_it_and_shows_everything(desk, tmp_path, language):
    desk.requirement("Pay 支付", description="<p>Cards 银行卡</p>", priority="must")
    document = desk.document("gbt9385" if language == "zh" else "srs", title="Shop 商城", language=language)
    pdf = office.to_pdf(desk.export(document, "docx"), "document.docx", tmp_path)
    text = office.text_of(pdf)
    assert "Shop 商城" in text
    assert "Cards 银行卡" in text
    assert re.search(r"3\.2\s+(功能需求|Functions)", text)
    pages = text.count("\f")
    page = f"第 2 页，共 {pages} 页" if language == "zh" else f"Page 2 of {pages}"
    assert page in text
    assert "Error" not in text
