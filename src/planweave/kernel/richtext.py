"""Rich text that people write: cleaned where it comes in, so that it is safe wherever it goes."""

import html
import re

import nh3

TAGS = {
    "p", "br", "strong", "b", "em", "i", "u", "s", "code", "pre", "blockquote", "ul", "ol", "li",
    "h1", "h2", "h3", "h4", "a", "span", "hr", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "title"},
    "span": {"data-type", "data-id", "data-label"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
}
MAX_LENGTH = 200_000

_MENTION = re.compile(r'<span[^>]*data-type="mention"[^>]*>')
_MENTIONED_ID = re.compile(r'data-id="(\d+)"')


def clean(text: str) -> str:
    """`text` with nothing but the tags above: no script, style, event handler, picture or foreign scheme."""
    return nh3.clean(
        text[:MAX_LENGTH],
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer nofollow",
    )


def mentioned_ids(cleaned: str) -> list[int]:
    """The people mentioned, in order, each once."""
    found = (_MENTIONED_ID.search(tag) for tag in _MENTION.findall(cleaned))
    return list(dict.fromkeys(int(match[1]) for match in found if match))


def plain(cleaned: str) -> str:
    """The words without the marks; block ends become line ends."""
    with_lines = re.sub(r"</(p|li|h[1-4]|tr|blockquote|pre)>|<br\s*/?>", "\n", cleaned)
    return html.unescape(re.sub(r"<[^>]+>", "", with_lines)).strip()


def from_plain(text: str) -> str:
    """Paragraphs of plain text as rich text; `plain` gives the same words back."""
    return "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in text.strip().splitlines())
