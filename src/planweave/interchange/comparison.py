"""A comparison of baselines as a workbook or CSV: a row per field that differs, safe to open."""

import io
from collections.abc import Iterator

from planweave.baselines import texts as baseline_texts
from planweave.baselines.queries.comparing import Comparison
from planweave.baselines.rules.differences import Difference, differences
from planweave.baselines.rules.saying import label_of, sayer
from planweave.kernel.language import Language

from . import texts
from .tabular.writer import Column, SheetOut, write_csv, write_workbook

MOST_CHARS = 32_000
"""A little less than an Excel cell holds; what is longer ends with a mark that says so."""

Row = tuple[str, str, str, str, str, str, str]


def write_comparison(target: io.BytesIO, compared: Comparison, *, language: Language) -> None:
    """Two sheets: what was compared with the counts, and the differences."""
    columns = [
        Column(title=title, width=width, style="wrapped")
        for title, width in zip(titles(language), (12, 40, 10, 18, 50, 50, 60), strict=True)
    ]
    summary = [Column(title=texts.COMPARED.say(language), width=26), Column(title="", width=40)]
    write_workbook(
        target,
        [
            SheetOut(
                name=texts.COMPARED.say(language), columns=summary, rows=list(_summary(compared, language))
            ),
            SheetOut(
                name=texts.DIFFERENCES.say(language), columns=columns, rows=list(rows_of(compared, language))
            ),
        ],
        title=texts.COMPARED.say(language),
    )


def write_comparison_csv(target: io.BytesIO, compared: Comparison, *, language: Language) -> None:
    write_csv(target, titles(language), rows_of(compared, language))


def titles(language: Language) -> tuple[str, ...]:
    return tuple(text.say(language) for text in texts.COMPARISON_COLUMNS)


def rows_of(compared: Comparison, language: Language) -> Iterator[Row]:
    say = sayer(language)
    for one in compared.found:
        change = texts.CHANGES[one.change].say(language)
        if one.change != "changed":
            yield one.key, one.title, change, "", "", "", ""
            continue
        for found in differences(one.before, one.after, say=say):
            label = label_of(found.field, language, found.names)
            yield (
                one.key,
                one.title,
                change,
                label,
                _cut(found.before),
                _cut(found.after),
                _cut(_marked(found)),
            )


def _marked(found: Difference) -> str:
    """What was taken out between [- and -], what was put in between {+ and +}, as diff tools write it."""
    if found.shape == "text":
        return "".join(_sign(op, text) for op, text in found.parts)
    if found.shape == "items":
        lines = []
        for item in found.items:
            if item.op == "changed":
                lines.append("".join(_sign(op, text) for op, text in item.parts))
            elif item.op != "same":
                lines.append(_sign(item.op, item.before or item.after))
        return "\n".join(lines)
    return ""


def _sign(op: str, text: str) -> str:
    return {"removed": f"[-{text}-]", "added": f"{{+{text}+}}"}.get(op, text)


def _cut(text: str) -> str:
    return text if len(text) <= MOST_CHARS else text[:MOST_CHARS] + " …"


def _summary(compared: Comparison, language: Language) -> Iterator[tuple[str, str]]:
    for heading, side in ((texts.FROM, compared.left), (texts.TO, compared.right)):
        if side.baseline is None:
            yield heading.say(language), baseline_texts.TODAY.say(language)
            continue
        yield heading.say(language), side.baseline.name
        yield texts.TAKEN_AT.say(language), side.baseline.taken_at.isoformat(sep=" ", timespec="minutes")
        yield texts.TAKEN_BY.say(language), side.baseline.taken_by.name
        yield "SHA-256", side.baseline.hash
    for name, count in compared.counts().items():
        yield texts.CHANGES[name].say(language), str(count)
