"""Bytes of a text table to rows: which encoding, which separator. Runs in the child only."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from .cells import address
from .limits import Limits
from .refusals import FileRefused

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = (",", ";", "\t", "|")
_SAMPLE_RECORDS = 60


def decoded(data: bytes) -> tuple[str, str]:
    """(text, encoding name). FileRefused where the bytes fit none of UTF-8, UTF-16 and GBK.

    Almost any bytes can be read as GBK, so that reading is only believed if most of its two-byte characters
    are punctuation or the common characters (GB 2312 rows 1–3 and level 1), as in real Chinese text.
    """
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data.decode(name), name.removesuffix("-sig")
            except UnicodeDecodeError as problem:
                raise FileRefused("encoding_unknown") from problem
    wide = _utf16_without_mark(data)
    if wide:
        try:
            return data.decode(wide), wide
        except UnicodeDecodeError as problem:
            raise FileRefused("encoding_unknown") from problem
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as problem:
        raise FileRefused("encoding_unknown") from problem
    wide_characters = [character for character in text if character > "\x7f"]
    common = 0
    for character in wide_characters:
        pair = character.encode("gb18030")
        if len(pair) == 2 and pair[1] >= 0xA1 and (0xA1 <= pair[0] <= 0xA3 or 0xB0 <= pair[0] <= 0xD7):
            common += 1
    if common < 0.6 * len(wide_characters):
        raise FileRefused("encoding_unknown")
    return text, "gb18030"


def _utf16_without_mark(data: bytes) -> str | None:
    sample = data[:4096]
    if len(sample) < 8 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def separator_of(text: str) -> tuple[str, int]:
    """(separator, characters to skip). The one that cuts the first records into the most even columns."""
    declared = re.match(r"\ufeff?\"?sep=(.)\"?\r?\n", text, re.IGNORECASE)
    if declared:
        return declared[1], declared.end()
    best, best_score = ",", 0.0
    sample = text[:200_000]
    for separator in _SEPARATORS:
        widths: list[int] = []
        try:
            for record in csv.reader(io.StringIO(sample, newline=""), delimiter=separator):
                if any(cell.strip() for cell in record):
                    widths.append(len(record))
                if len(widths) >= _SAMPLE_RECORDS:
                    break
        except csv.Error:
            continue
        if not widths:
            continue
        width, times = Counter(widths).most_common(1)[0]
        if width < 2:
            width, times = max(widths), sum(1 for each in widths if each > 1)
        score = times / len(widths) * min(width - 1, 8) ** 0.5
        if widths[0] == 1:
            # Cells of a column may hold lists with separators of their own; headings seldom do.
            score /= 2
        if score > best_score + 1e-9:
            best, best_score = separator, score
    return best, 0


def rows_of(text: str, *, separator: str, skip: int, limits: Limits) -> Iterator[list[str]]:
    """The records in order, each a list of texts. FileRefused with the record's number at the first fault."""
    csv.field_size_limit(limits.row_chars)
    stream = io.StringIO(text, newline="")
    stream.seek(skip)
    reader = csv.reader(stream, delimiter=separator, strict=True)
    number = 0
    while True:
        number += 1
        started = reader.line_num + 1 + (1 if skip else 0)
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as problem:
            if "field larger" in str(problem):
                place = {"cell": f"{number}", "most": limits.cell_chars}
                raise FileRefused("csv_cell_too_long", place | {"line": started}) from problem
            raise FileRefused("csv_quotes", {"line": started}) from problem
        if number > limits.rows or len(record) > limits.columns:
            if not any(cell.strip() for cell in record[limits.columns :]) and number <= limits.rows:
                record = record[: limits.columns]
            elif not any(cell.strip() for cell in record):
                continue
            else:
                far = max(index for index, cell in enumerate(record) if cell.strip())
                raise FileRefused(
                    "cell_out_of_range",
                    {
                        "cell": address(number, far),
                        "sheet": "CSV",
                        "rows": limits.rows,
                        "columns": limits.columns,
                    },
                )
        yield record
