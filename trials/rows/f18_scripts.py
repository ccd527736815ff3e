"""F18: scripts in rich text, read again as a browser's parser would."""

import html
import random
import re
from html.parser import HTMLParser
from typing import Any

from trials.inside import WORLDS, two_worlds
from trials.row import Trial, row

ELEMENTS = ("script", "img", "svg", "iframe", "object", "embed", "math", "style", "link", "meta", "base", "form",
            "input", "video", "audio", "details", "marquee", "template", "noscript", "a", "span", "p", "table",
            "textarea",
            "title", "xmp", "foreignObject", "animate", "set", "button", "isindex", "body", "frameset")  # fmt: skip
HANDLERS = ("onerror", "onload", "onclick", "ontoggle", "onfocus", "onmouseover", "onbegin", "onanimationend", "style",
            "href", "src", "xlink:href", "formaction", "srcdoc", "data", "action", "background", "poster")  # fmt: skip
VALUES = ("javascript:window.__pwn=1", "window.__pwn=1", "vbscript:x",
          "data:text/html,<script>window.__pwn=1</script>",
          "jav\tascript:window.__pwn=1", "&#106;avascript:window.__pwn=1", " javascript:window.__pwn=1",
          "java\0script:window.__pwn=1", "//evil.example/x.js", "expression(window.__pwn=1)",
          "\x01javascript:x")  # fmt: skip
SHAPES = (
    '<{e} {h}="{v}">x</{e}>', "<{e} {h}={v}>", "<{e}/{h}='{v}'/>", '<{e}\n{h}\n=\n"{v}"', "<<{e} {h}={v}>>",
    "</{e}><{e} {h}=`{v}`>", '<svg><{e} {h}="{v}"></svg>', '<math><mtext><{e} {h}="{v}"></mtext></math>',
    '<noscript><p title="</noscript><{e} {h}={v}>">', "<!--><{e} {h}={v}>-->", "<![CDATA[<{e} {h}={v}>]]>",
    '<table><{e} {h}="{v}"></table>', "<p>&lt;{e} {h}={v}&gt;</p>", "<{E} {H}='{v}'>",
    "<scr<script>ipt>{v}</scr</script>ipt>",
    "<{e}>{v}</{e}>", '<a href="{v}">x</a>', '<span data-type="mention" data-id="1\\" {h}={v}">x</span>',
    "<style><{e} {h}={v}></style>", "<title><{e} {h}={v}></title>",
    "<form><math><mtext></form><form><mglyph><style></math><{e} {h}={v}>",
)  # fmt: skip


def payloads(count: int, chance: random.Random) -> list[str]:
    found = []
    for number in range(count):
        e, h, v = chance.choice(ELEMENTS), chance.choice(HANDLERS), chance.choice(VALUES)
        shape = SHAPES[number % len(SHAPES)]
        found.append(shape.format(e=e, h=h, v=v, E=e.upper(), H=h.title()))
    return found


class Seen(HTMLParser):
    """What a parser finds that may not be there."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        from planweave.kernel.richtext import ATTRIBUTES, TAGS

        if tag not in TAGS:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            if name not in ATTRIBUTES.get(tag, set()) | {"rel"}:
                self.found.append(f"{tag} {name}")
            scheme = re.sub(r"[\x00-\x20]", "", html.unescape(value or "")).partition(":")[0].lower()
            if name == "href" and scheme in ("javascript", "data", "vbscript", "file"):
                self.found.append(f"{name}={value}")


@row(
    "F18a",
    "Scripts in every rich text and every field",
    promise="Whatever is read back holds no element, attribute or scheme that runs; cleaning twice changes nothing",
    fast=500,
    release=20_000,
    databases=("sqlite",),
    together=WORLDS,
)
def no_rich_text_runs(trial: Trial) -> None:
    from planweave.kernel.richtext import clean

    for payload in payloads(trial.times, trial.random):
        cleaned = clean(payload)
        trial.check(not dangers(cleaned), f"{payload!r} became {cleaned!r}: {dangers(cleaned)}")
        trial.check(clean(cleaned) == cleaned, f"{payload!r}: cleaning again makes {clean(cleaned)!r}")
    with two_worlds() as (home, _):
        api = home.house.api("owner")
        places = (
            ("PATCH", f"/requirements/{home.requirement_key}", "description", "description"),
            ("PATCH", f"/requirements/{home.requirement_key}", "rationale", "rationale"),
            ("POST", f"/records/{home.requirement_key}/comments", "body", "body"),
            ("PATCH", f"/documents/{home.document_key}/sections/{home.section}", "body", ""),
        )
        for payload in payloads(trial.times // 10, trial.random):
            for method, path, field, _ in places:
                answer = api(method, f"{home.house.path}{path}", {field: f"<p>x</p>{payload}"})
                if answer.status_code in (200, 201):
                    kept = richest(answer.json())
                    found = [danger for one in kept for danger in dangers(one)]
                    trial.check(not found, f"{payload!r} in {path} {field}: {found}")
                else:
                    trial.check(answer.status_code == 422, f"{payload!r} in {path}: {answer.status_code}")
        trial.check(
            dangers("<script>x</script>") and dangers('<a href="javascript:x">'), "the control was not seen"
        )


def dangers(text: str) -> list[str]:
    seen = Seen()
    seen.feed(text)
    seen.close()
    return seen.found


def richest(value: Any) -> list[str]:
    """Every text of an answer that is drawn as HTML: those that hold a paragraph."""
    if isinstance(value, dict):
        return [text for one in value.values() for text in richest(one)]
    if isinstance(value, list):
        return [text for one in value for text in richest(one)]
    return [value] if isinstance(value, str) and "<p>" in value else []
