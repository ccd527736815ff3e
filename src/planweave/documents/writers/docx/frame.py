"""What surrounds the text of a Word document: styles, numbering, header and footer, page."""

from typing import Any
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm

from ...composing import words
from ...composing.blocks import Composed
from .. import cover
from .body import BULLETS, INK, LINE, NUMBERS, QUIET

FONTS = {
    # Latin letters, Chinese text, Chinese headings: fonts that Word brings on Windows and macOS.
    "zh": ("Times New Roman", "宋体", "黑体"),
    "en": ("Calibri", "微软雅黑", "微软雅黑"),
}
ACCENT = "1F3A6E"


def dress(document: Any, composed: Composed, *, ordered_lists: list[tuple[int, int, int]]) -> None:
    """Gives the document its styles, numbering, page, header and footer."""
    _styles(document, composed)
    _numbering(document, ordered_lists)
    _settings(document, composed)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.6), Cm(2.3)
    section.header_distance, section.footer_distance = Cm(1.3), Cm(1.1)
    section.different_first_page_header_footer = True
    language = cover.language_of(composed)
    before, between, after = words.PAGE.say(language, page="\0", pages="\0").split("\0")
    pages = f"{_text(before)}{_field('PAGE')}{_text(between)}{_field('NUMPAGES')}{_text(after)}"
    tab = "<w:r><w:tab/></w:r>"
    edition = f"{words.EDITION.say(language)} {cover.edition_in_words(composed)}"
    _fill(section.header, "Header", f"{_text(_cut(composed.title))}{tab}{_text(edition)}")
    _fill(section.footer, "Footer", f"{_text(cover.footer(composed, longest=48))}{tab}{pages}")
    _fill(section.first_page_footer, "Footer", f"{tab}{_text(words.MADE_WITH.say(language))}")


def _cut(title: str) -> str:
    wide, kept = 0, ""
    for letter in title:
        wide += 2 if ord(letter) > 0x2E7F else 1
        if wide > 64:
            return kept.rstrip() + "…"
        kept += letter
    return kept


def _fill(part: Any, style: str, inside: str) -> None:
    part.is_linked_to_previous = False
    element = part._element
    for child in list(element):
        element.remove(child)
    element.append(parse_xml(f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inside}</w:p>'))


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _settings(document: Any, composed: Composed) -> None:
    settings = document.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    for language in settings.iter(qn("w:themeFontLang")):
        language.set(qn("w:eastAsia"), "zh-CN")
    for name in ("w:savePreviewPicture", "w:proofState"):
        for found in settings.findall(qn(name)):
            settings.remove(found)
    for zoom in settings.iter(qn("w:zoom")):
        zoom.attrib.clear()
        zoom.set(qn("w:percent"), "100")


def _numbering(document: Any, ordered_lists: list[tuple[int, int, int]]) -> None:
    root = document.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    headings = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Heading{level + 1}"/><w:suff w:val="tab"/>'
        f'<w:lvlText w:val="{".".join(f"%{n + 1}" for n in range(level + 1))}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{_HEADING_TABS[level]}"/></w:tabs>'
        f'<w:ind w:left="{_HEADING_TABS[level]}" w:hanging="{_HEADING_TABS[level]}"/></w:pPr></w:lvl>'
        for level in range(6)
    )
    bullets = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:lvlText w:val="{"•–▪"[level % 3]}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{420 * (level + 1)}" w:hanging="280"/></w:pPr></w:lvl>'
        for level in range(9)
    )
    numbers = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{("decimal", "lowerLetter", "lowerRoman")[level % 3]}"/>'
        f'<w:lvlText w:val="%{level + 1}."/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{420 * (level + 1)}" w:hanging="420"/></w:pPr></w:lvl>'
        for level in range(9)
    )
    kinds = ((1, headings), (BULLETS, bullets), (NUMBERS, numbers))
    for number, levels in kinds:
        root.append(
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
                f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            )
        )
    for number, _ in kinds:
        root.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>')
        )
    for number, depth, start in ordered_lists:
        root.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{NUMBERS}"/>'
                f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
            )
        )


_HEADING_TABS = (567, 737, 907, 1077, 1247, 1417)


def _styles(document: Any, composed: Composed) -> None:
    """Replaces all styles of the library's template: nothing is left that the document does not use."""
    latin, chinese, chinese_heading = FONTS["zh" if composed.language == "zh" else "en"]
    root = document.styles.element
    for found in root.findall(qn("w:style")):
        root.remove(found)
    defaults = root.find(qn("w:docDefaults"))
    root.replace(
        defaults,
        parse_xml(
            f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr>{_fonts(latin, chinese)}"
            f'<w:color w:val="{INK}"/><w:kern w:val="0"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
            f'<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
            '<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="300" w:lineRule="auto"/></w:pPr>'
            "</w:pPrDefault></w:docDefaults>"
        ),
    )
    heading = _fonts(latin if composed.language == "en" else "Arial", chinese_heading)
    sizes = (32, 28, 25, 23, 22, 21)
    made = [
        _style("Normal", "Normal", is_default=True, quick=True),
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
        *(
            _style(
                f"Heading{level + 1}",
                f"heading {level + 1}",
                based="Normal",
                following="Normal",
                paragraph=f'<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
                f'<w:spacing w:before="{360 - 40 * level}" w:after="120" w:line="264" w:lineRule="auto"/>'
                f'<w:outlineLvl w:val="{level}"/>',
                run=f'{heading}<w:b/><w:bCs/><w:color w:val="{ACCENT}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
                quick=True,
            )
            for level, size in enumerate(sizes)
        ),
        _style(
            "Title",
            "Title",
            based="Normal",
            paragraph='<w:spacing w:before="120" w:after="160" w:line="264" w:lineRule="auto"/>',
            run=f'{heading}<w:b/><w:bCs/><w:color w:val="{ACCENT}"/><w:sz w:val="52"/><w:szCs w:val="52"/>',
            quick=True,
        ),
        _style(
            "Subtitle",
            "Subtitle",
            based="Normal",
            paragraph='<w:spacing w:after="720"/>',
            run=f'{heading}<w:color w:val="{QUIET}"/><w:sz w:val="28"/><w:szCs w:val="28"/>',
            quick=True,
        ),
        _style(
            "PWWorkspace",
            "Workspace",
            based="Normal",
            paragraph='<w:spacing w:before="2400" w:after="60"/>',
            run=f'<w:color w:val="{QUIET}"/><w:sz w:val="24"/><w:szCs w:val="24"/>',
        ),
        _style(
            "PWFront",
            "Front heading",
            based="Normal",
            paragraph='<w:keepNext/><w:spacing w:before="480" w:after="160"/>',
            run=f'{heading}<w:b/><w:bCs/><w:color w:val="{ACCENT}"/><w:sz w:val="28"/><w:szCs w:val="28"/>',
        ),
        *(
            _style(
                f"TOC{level}",
                f"toc {level}",
                based="Normal",
                paragraph='<w:tabs><w:tab w:val="right" w:pos="9072"/></w:tabs>'
                f'<w:spacing w:before="{80 if level == 1 else 0}" w:after="40"/><w:ind w:left="{320 * (level - 1)}"/>',
                run="<w:b/><w:bCs/>" if level == 1 else "",
            )
            for level in (1, 2, 3)
        ),
        _style(
            "Header",
            "header",
            based="Normal",
            paragraph=f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="{LINE}"/></w:pBdr>'
            '<w:tabs><w:tab w:val="right" w:pos="9072"/></w:tabs>'
            '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
            run=f'<w:color w:val="{QUIET}"/><w:sz w:val="17"/><w:szCs w:val="17"/>',
        ),
        _style(
            "Footer",
            "footer",
            based="Normal",
            paragraph='<w:tabs><w:tab w:val="right" w:pos="9072"/></w:tabs>'
            '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
            run=f'<w:color w:val="{QUIET}"/><w:sz w:val="17"/><w:szCs w:val="17"/>',
        ),
        _style(
            "PWRequirement",
            "Requirement",
            based="Normal",
            following="Normal",
            paragraph="<w:keepNext/><w:keepLines/>"
            f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="2" w:color="{LINE}"/></w:pBdr>'
            '<w:tabs><w:tab w:val="left" w:pos="1247"/></w:tabs>'
            '<w:spacing w:before="260" w:after="80" w:line="264" w:lineRule="auto"/>',
            run=f"{heading}<w:b/><w:bCs/>",
            quick=True,
        ),
        _style(
            "PWLabel",
            "Label",
            based="Normal",
            paragraph='<w:keepNext/><w:spacing w:before="80" w:after="20"/>',
            run=f'<w:b/><w:bCs/><w:color w:val="{QUIET}"/><w:sz w:val="19"/><w:szCs w:val="19"/>',
        ),
        _style("PWQuiet", "Remark", based="Normal", run=f'<w:i/><w:iCs/><w:color w:val="{QUIET}"/>'),
        _style(
            "PWQuote",
            "Quotation",
            based="Normal",
            paragraph=f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="{LINE}"/></w:pBdr>'
            '<w:ind w:left="280"/>',
            run=f'<w:color w:val="{QUIET}"/>',
        ),
        _style(
            "PWCode",
            "Code",
            based="Normal",
            paragraph='<w:shd w:val="clear" w:color="auto" w:fill="F5F6F8"/>'
            '<w:spacing w:line="252" w:lineRule="auto"/>',
            run=f'{_fonts("Consolas", chinese)}<w:sz w:val="18"/><w:szCs w:val="18"/>',
        ),
        _style("PWList", "List item", based="Normal", paragraph='<w:spacing w:after="40"/>'),
        _style(
            "PWCell",
            "Cell",
            based="Normal",
            paragraph='<w:spacing w:before="20" w:after="20" w:line="264" w:lineRule="auto"/>',
            run='<w:sz w:val="19"/><w:szCs w:val="19"/>',
        ),
        _style(
            "PWHead",
            "Column heading",
            based="PWCell",
            paragraph="<w:keepNext/>",
            run=f'<w:b/><w:bCs/><w:color w:val="{ACCENT}"/>',
        ),
        _style("PWFactLabel", "Fact label", based="PWCell", run=f'<w:color w:val="{QUIET}"/>'),
        _style(
            "PWGap",
            "Gap",
            based="Normal",
            paragraph='<w:spacing w:after="0" w:line="120" w:lineRule="exact"/>',
            run='<w:sz w:val="8"/><w:szCs w:val="8"/>',
        ),
        _character("Hyperlink", "Hyperlink", f'<w:color w:val="{ACCENT}"/><w:u w:val="single"/>'),
        _character("PWKey", "Requirement key", f'<w:b/><w:bCs/><w:color w:val="{ACCENT}"/>'),
        _character("PWCodeRun", "Code inside", _fonts("Consolas", chinese)),
        '<w:style w:type="table" w:customStyle="1" w:styleId="PWTable"><w:name w:val="Planweave table"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:tblPr><w:tblBorders>'
        + "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + '</w:tblBorders><w:tblCellMar><w:left w:w="90" w:type="dxa"/><w:right w:w="90" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>",
    ]
    for xml in made:
        root.append(parse_xml(xml.replace("<w:style ", f"<w:style {nsdecls('w')} ", 1)))


def _fonts(latin: str, chinese: str) -> str:
    return f'<w:rFonts w:ascii="{latin}" w:eastAsia="{chinese}" w:hAnsi="{latin}" w:cs="{latin}"/>'


def _style(
    code: str,
    name: str,
    *,
    based: str = "",
    following: str = "",
    paragraph: str = "",
    run: str = "",
    is_default: bool = False,
    quick: bool = False,
) -> str:
    own = ' w:customStyle="1"' if code.startswith("PW") else ""
    return (
        f'<w:style w:type="paragraph"{" w:default=" + chr(34) + "1" + chr(34) if is_default else ""}{own} '
        f'w:styleId="{code}"><w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{based}"/>' if based else "")
        + (f'<w:next w:val="{following}"/>' if following else "")
        + ("<w:qFormat/>" if quick else "")
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


def _character(code: str, name: str, run: str) -> str:
    own = ' w:customStyle="1"' if code.startswith("PW") else ""
    return (
        f'<w:style w:type="character"{own} w:styleId="{code}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{run}</w:rPr></w:style>'
    )
