"""Papers of rooms below (a progress report, minutes) as Word and PDF, by the writers of documents (ADR 0017)."""

from planweave.kernel.paper import Paper, Table, writes

from . import writers
from .composing.blocks import Block, Cell, Composed, Heading, Paragraph, Run
from .composing.blocks import Table as TableBlock
from .composing.words import PAPER
from .rules import Format
from .writers.cover import width

WIDEST = 60
"""Characters beyond which a cell asks for no more room."""


@writes("docx")
def word_file(paper: Paper) -> bytes:
    return writers.write(composed_of(paper), Format.DOCX)


@writes("pdf")
def pdf_file(paper: Paper) -> bytes:
    return writers.write(composed_of(paper), Format.PDF)


def composed_of(paper: Paper) -> Composed:
    """The paper as a document with a cover, numbered headings and contents."""
    blocks: list[Block] = []
    for number, section in enumerate(paper.sections, start=1):
        blocks.append(Heading(level=1, number=str(number), text=section.title, anchor=f"section-{number}"))
        blocks += [Paragraph(runs=(Run(text),)) for text in section.paragraphs]
        if section.table is not None and section.table.rows:
            blocks.append(_table(section.table))
    return Composed(
        key=paper.key,
        title=paper.title,
        kind=PAPER,
        language=paper.language,
        edition=paper.edition,
        state="draft" if paper.is_draft else "issued",
        product="",
        workspace=paper.workspace,
        owner=paper.owner,
        composed_on=paper.made_on,
        filter=paper.scope,
        items=0,
        editions=(),
        blocks=tuple(blocks),
    )


def _table(table: Table) -> TableBlock:
    """Columns get room by what stands in them."""
    columns = [[head, *(row[at] for row in table.rows)] for at, head in enumerate(table.heads)]
    needs = [max(6, min(WIDEST, max(width(text) for text in column))) for column in columns]
    whole = sum(needs)
    rows = tuple(tuple(Cell(blocks=(Paragraph(runs=(Run(text),)),)) for text in row) for row in table.rows)
    return TableBlock(heads=table.heads, rows=rows, widths=tuple(need / whole for need in needs))
