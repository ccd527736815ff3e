"""XHTML of ReqIF to our rich text and back. Runs in the child only.

A picture becomes a link to `@picture:PATH`; the importing side puts the address of the kept picture there, and the
way back makes the picture again. Formatting that our rich text has no word for is left out of the rich text; the
original stays in the file that is kept, and is written back as long as nobody edits the text.
"""

import html
import re
from typing import Any
from urllib.parse import unquote

from lxml import etree
from lxml import html as lxml_html

from .schema import XHTML, local
from .xml import picture_path

PICTURE = "@picture:"
_BLOCKS = {
    "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption",
    "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "hr", "address",
}  # fmt: skip
_SAME = {
    "p", "br", "strong", "b", "em", "i", "code", "pre", "blockquote", "ul", "ol", "li", "h1", "h2", "h3", "h4", "hr",
    "table", "thead", "tbody", "tr",
}  # fmt: skip
_OTHER = {
    "h5": "h4", "h6": "h4", "dt": "p", "dd": "p", "caption": "p", "address": "p", "ins": "u", "del": "s", "tt": "code",
    "samp": "code", "kbd": "code", "cite": "em", "var": "em", "dfn": "em", "tfoot": "tbody",
}  # fmt: skip
_EMPTY = {"br", "hr"}


def rich(value: Any) -> tuple[str, list[str]]:
    """THE-VALUE's content as rich text, and the paths of its pictures in order."""
    pictures: list[str] = []
    parts = [_escaped(value.text)] if (value.text or "").strip() else []
    for child in value:
        parts.append(_rich(child, pictures))
        if (child.tail or "").strip():
            parts.append(_escaped(child.tail))
    text = "".join(parts).strip()
    if text and not re.match(r"<(p|ul|ol|table|h[1-4]|pre|blockquote|hr)\b", text):
        text = f"<p>{text}</p>"
    return text, pictures


def _escaped(text: str | None) -> str:
    return html.escape(re.sub(r"\s+", " ", text or ""), quote=False)


def _inside(element: Any, pictures: list[str], *, is_kept: bool = False) -> str:
    def words(text: str | None) -> str:
        return html.escape(text or "", quote=False) if is_kept else _escaped(text)

    parts = [words(element.text)]
    for child in element:
        parts.append(_rich(child, pictures))
        parts.append(words(child.tail))
    return "".join(parts)


def _rich(element: Any, pictures: list[str]) -> str:
    name = local(element)
    if not name:
        return ""
    if name == "object":
        return _picture(element, pictures)
    inner = _inside(element, pictures, is_kept=name == "pre")
    if name == "div":
        if any(local(child) in _BLOCKS for child in element):
            return inner
        return f"<p>{inner.strip()}</p>" if inner.strip() else ""
    if name in ("td", "th"):
        spans = "".join(
            f' {each}="{int(element.get(each))}"'
            for each in ("colspan", "rowspan")
            if (element.get(each) or "").isdigit()
        )
        return f"<{name}{spans}>{inner.strip()}</{name}>"
    if name == "a":
        return (
            f'<a href="{html.escape(element.get("href", ""))}">{inner}</a>' if element.get("href") else inner
        )
    if name == "span":
        return _span(element, inner)
    if name in _EMPTY:
        return f"<{name}>"
    ours = _OTHER.get(name, name if name in _SAME else "")
    if ours in _BLOCKS and name != "pre":
        inner = inner.strip()
    return f"<{ours}>{inner}</{ours}>" if ours else inner


def _span(element: Any, inner: str) -> str:
    style = (element.get("style") or "").replace(" ", "").lower()
    if "text-decoration:underline" in style:
        return f"<u>{inner}</u>"
    if "text-decoration:line-through" in style:
        return f"<s>{inner}</s>"
    if "font-weight:bold" in style:
        return f"<strong>{inner}</strong>"
    return f"<em>{inner}</em>" if "font-style:italic" in style else inner


def _picture(element: Any, pictures: list[str]) -> str:
    """The picture as a link; an object inside an object is the same in another form, of which one is shown."""
    nested = [child for child in element.iter() if child is not element and local(child) == "object"]
    forms = [one for one in (element, *nested) if one.get("data")]
    if not forms:
        return _inside(element, pictures)
    best = next((one for one in forms if (one.get("type") or "").startswith("image/")), forms[0])
    path = picture_path(best.get("data", "")) or ""
    pictures.append(path)
    words = " ".join("".join(element.itertext()).split()) or path.rpartition("/")[2]
    return f'<a href="{PICTURE}{html.escape(path)}">{html.escape(words, quote=False)}</a>'


def cells(value: Any) -> list[list[str]]:
    """The cells of THE-VALUE's only table, row by row; empty where there is anything beside it.

    A line break is an end of line; line ends of the file itself are how a tool laid it out, and count as a space.
    """
    tables = [each for each in value.iter() if local(each) == "table"]
    inside = set(tables[0].iter()) if len(tables) == 1 else set()
    around = [value, *(each for each in value.iter() if each not in inside)]
    loose = "".join((each.text or "") + (each.tail or "") for each in around if each is not value)
    if not inside or (loose + (value.text or "") + (tables[0].tail or "")).strip():
        return []
    rows = [each for each in tables[0].iter() if local(each) == "tr"]
    return [[_cell(one) for one in row if local(one) in ("td", "th")] for row in rows]


def _cell(element: Any) -> str:
    parts: list[str] = []

    def walk(each: Any) -> None:
        if local(each) == "br" or (parts and local(each) in _BLOCKS and each is not element):
            parts.append("\n")
        parts.append(_LAID_OUT.sub(" ", each.text or "") if local(each) else "")
        for child in each:
            walk(child)
            parts.append(_LAID_OUT.sub(" ", child.tail or ""))

    walk(element)
    return "".join(parts).strip()


_LAID_OUT = re.compile(r"[ \t]*[\r\n]\s*")
_BACK = {"u": "text-decoration: underline", "s": "text-decoration: line-through"}
_INLINE = {"strong", "b", "em", "i", "code", "a", "span", "br", "u", "s"}


def xhtml(text: str, *, pictures: dict[str, tuple[str, str]]) -> str:
    """Rich text as one XHTML division; `pictures` maps the address in a link to (path, media type)."""
    division = etree.Element(f"{{{XHTML}}}div", nsmap={None: XHTML})
    if text.strip():
        _back_into(lxml_html.fragment_fromstring(text, create_parent="div"), division, pictures)
    return etree.tostring(division, encoding="unicode")


def _back_into(source: Any, target: Any, pictures: dict[str, tuple[str, str]]) -> None:
    _add_text(target, source.text)
    for child in source:
        name = child.tag if isinstance(child.tag, str) else ""
        made = _made(child, name, target, pictures)
        if made is not None:
            _back_into(child, made, pictures)
        _add_text(target, child.tail)


def _made(child: Any, name: str, target: Any, pictures: dict[str, tuple[str, str]]) -> Any:
    """The element that `child` becomes; its content goes into what is returned."""

    def add(tag: str, **attributes: str) -> Any:
        return etree.SubElement(target, f"{{{XHTML}}}{tag}", attributes)

    if name in _BACK:
        return add("span", style=_BACK[name])
    if name == "a":
        address = child.get("href", "")
        if address in pictures:
            path, media_type = pictures[address]
            return add("object", data=path, type=media_type)
        return add("a", href=unquote(address)) if address else add("span")
    if name == "blockquote" and any(isinstance(one.tag, str) and one.tag in _INLINE for one in child):
        return etree.SubElement(add("blockquote"), f"{{{XHTML}}}p")
    if name in ("td", "th"):
        return add(
            name, **{key: value for key, value in child.attrib.items() if key in ("colspan", "rowspan")}
        )
    if name in _SAME:
        return add(name)
    return add("span")


def _add_text(target: Any, text: str | None) -> None:
    if not text:
        return
    if len(target):
        target[-1].tail = (target[-1].tail or "") + text
    else:
        target.text = (target.text or "") + text
