"""The demo's specification: a template, own words between the requirements, a first issue, and work that went on."""

import tomllib

from planweave.documents.actions import change_section, create_document, issue_document
from planweave.documents.models import Document, Section

from ..content import HERE
from ..rules import rich_text
from .cast import Cast


def specify(cast: Cast) -> Document:
    """The shop's specification in the language of the story, as issued once and being written on."""
    told = tomllib.loads((HERE / cast.story.language / "documents.toml").read_text("utf-8"))
    kind = "gbt9385" if cast.story.language == "zh" else "srs"
    document = create_document(
        cast.actor("lead"),
        product_id=cast.products["SHOP"].pk,
        kind=kind,
        title=told["title"],
        language="zh" if cast.story.language == "zh" else "en",
    )
    sections = {section.role: section.pk for section in Section.objects.filter(document=document)}
    for role, text in told["before"].items():
        _write(cast, document, sections[f"{'gbt' if kind == 'gbt9385' else 'srs'}.{role}"], text)
    issue_document(cast.actor("lead"), document.pk, edition="1.0", note=told["note"])
    for role, text in told["after"].items():
        _write(cast, document, sections[f"{'gbt' if kind == 'gbt9385' else 'srs'}.{role}"], text)
    return document


def _write(cast: Cast, document: Document, section_id: int, text: str) -> None:
    body = {"body": rich_text(text)}
    change_section(cast.actor("lead"), document.pk, section_id, version=None, values=body)
