"""A workspace full of what should do no harm in any format."""

from typing import Any

SCRIPT = "<script>alert(1)</script>"
FORMULA = '=HYPERLINK("http://evil.example","x")'
TYPST = '#panic("read as markup") $x$ *b* _i_ `c` <label> @ref \\'
WORD = "]]></w:t><w:evil/> & <w:t>"
MARKDOWN = "[x](javascript:alert(1)) **b** | cell | `c` ![p](http://evil.example/p.png)"
CONTROL = "bell\u0007 feed\u000c"
LONG_LINK = (
    '<p><a href="http://evil.example/%zz?a=b c&d=\'e\'">odd</a> <a href="javascript:alert(1)">bad</a></p>'
)


def fill(desk: Any) -> Any:
    """A document whose requirements, headings and texts hold all of it."""
    titles = [SCRIPT, FORMULA, TYPST, WORD, MARKDOWN, CONTROL, "+1", "@SUM(A1)", "-2+3"]
    for title in titles:
        desk.requirement(title, description=f"<p>{_escaped(title)}</p>{LONG_LINK}", source_detail=title[:100])
    document = desk.document("free", title=f"{SCRIPT} {TYPST} {FORMULA}"[:200])
    body = f"<p>{_escaped(TYPST)}</p><pre>{_escaped(WORD)}</pre>"
    desk.write(document, "Purpose", heading=f"{SCRIPT} {WORD}", body=body)
    desk.write(document, "Requirements", selection={"fields": ["description", "source", "priority"]})
    return document


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
