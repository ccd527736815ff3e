"""A matrix as a table file. What people typed is text in it and never a formula."""

from typing import Any

from planweave.kernel.language import Language
from planweave.kernel.links import LINK_KINDS, LINK_KINDS_BACK
from planweave.kernel.sheets import Format, table_file

from . import texts

SUSPECT = "FDE7C7"


def matrix_file(matrix: dict[str, Any], *, form: Format, language: Language) -> bytes:
    """Keys and titles down the side and across the top; a cell says its links in words, ⚠ before a suspect one."""
    cells = {(cell["row"], cell["column"]): cell["links"] for cell in matrix["cells"]}
    table = [["", "", *(node["key"] for node in matrix["columns"])]]
    table.append(["", texts.MATRIX_TITLE.say(language), *(node["title"] for node in matrix["columns"])])
    for row in matrix["rows"]:
        said = [
            "; ".join(_say(link, language) for link in cells.get((row["id"], column["id"]), ()))
            for column in matrix["columns"]
        ]
        table.append([row["key"], row["title"], *said])
    return table_file(
        table,
        form=form,
        title=texts.MATRIX_SHEET.say(language),
        widths=(14, 48),
        head=(2, 2),
        fill=lambda text: SUSPECT if text.startswith("⚠") else None,
    )


def _say(link: dict[str, Any], language: Language) -> str:
    forward = LINK_KINDS[link["kind"]]
    text = forward if link["is_forward"] else LINK_KINDS_BACK.get(link["kind"], forward)
    return f"⚠ {text.say(language)}" if link["is_suspect"] else text.say(language)
