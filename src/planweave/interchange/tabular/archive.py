"""A workbook's zip, checked before any parser of spreadsheets sees it. Runs in the child only.

The archive is taken apart with every cap applied to what really comes out (not to what its directory
claims), each XML part is walked once by expat, and only the parts that hold cells are packed again into a
fresh archive in memory. So the spreadsheet parser never meets macros, external links, drawings, odd names,
overlapping or lying entries, document types, or cells outside the caps.
"""

import io
import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from xml.parsers import expat

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from .cells import address, parse_address
from .limits import Limits
from .refusals import FileRefused

_CHUNK = 1 << 18
_SMALL_PART_BYTES = 8 * 1024 * 1024
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_KNOWN_ERRORS = {
    "#DIV/0!",
    "#N/A",
    "#NAME?",
    "#NULL!",
    "#NUM!",
    "#REF!",
    "#VALUE!",
    "#GETTING_DATA",
    "#DATA!",
}
_ERROR_CODE = re.compile(r"#[A-Z0-9_/?!]{1,20}\Z")


@dataclass
class SheetScan:
    """What one walk over a sheet's XML found. Rows from 1, columns from 0."""

    last_row: int = 0
    last_column: int = -1
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    uncalculated: list[str] = field(default_factory=list)
    """Addresses (the first 20) of formulas that were saved without a result."""


@dataclass
class CheckedWorkbook:
    """A fresh archive with cells only, and the scans by sheet name."""

    buffer: io.BytesIO
    scans: dict[str, SheetScan]
    notices: list[str]


def check_workbook(data: bytes, limits: Limits) -> CheckedWorkbook:
    """FileRefused with the first reason found; nothing is unpacked to disk."""
    try:
        source = zipfile.ZipFile(io.BytesIO(data))
    except Exception as problem:
        raise FileRefused("zip_damaged") from problem
    members = members_of(source, len(data), limits)
    spent = Budget(limits, zipped=len(data))
    names = set(members)
    if "mimetype" in names and "content.xml" in names:
        raise FileRefused("open_document")
    if any(name.startswith("word/") for name in names) or any(name.startswith("ppt/") for name in names):
        raise FileRefused("other_office_file")
    if "xl/workbook.bin" in names:
        raise FileRefused("binary_workbook")

    small: dict[str, bytes] = {}

    def part(name: str) -> bytes:
        if name not in small:
            if name not in members:
                raise FileRefused("not_a_workbook")
            small[name] = spent.whole(source, members[name], _SMALL_PART_BYTES)
        return small[name]

    workbook_part = _workbook_part(part("_rels/.rels") if "_rels/.rels" in names else b"", names)
    sheets, targets = _sheet_parts(part, workbook_part)
    if len(sheets) > limits.sheets:
        raise FileRefused("too_many_sheets", {"count": len(sheets), "most": limits.sheets})

    buffer = io.BytesIO()
    scans: dict[str, SheetScan] = {}
    scanned: dict[str, SheetScan] = {}
    folder = posixpath.dirname(workbook_part)
    by_part: dict[str, str] = {}
    for title, name in sheets:
        by_part.setdefault(name, title)
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
        for name, info in members.items():
            is_sheet = name in by_part
            keep = is_sheet or name in targets or name == "[Content_Types].xml" or name in small
            if not keep:
                continue
            if is_sheet:
                scanner = _SheetScanner(by_part[name], limits)
                content = spent.walked(source, info, scanner)
                scanned[name] = scanner.scan
                for code in set(scanner.scan.errors.values()) - _KNOWN_ERRORS:
                    # The parser gives up on error codes that came after it; the scan keeps the real one.
                    content = content.replace(f"{code}</".encode(), b"#VALUE!</")
            elif name in small:
                content = small[name]
                _Scanner(limits).feed(content, last=True)
            else:
                content = spent.walked(source, info, _Scanner(limits))
            out.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, compresslevel=1)
            del content
    for title, name in sheets:
        if name in scanned:
            scans[title] = scanned[name]
    buffer.seek(0)
    notices = []
    if any(posixpath.basename(name).lower() == "vbaproject.bin" for name in names):
        notices.append("macros_ignored")
    if any(name.startswith(f"{folder}/externalLinks/") for name in names):
        notices.append("external_links_ignored")
    return CheckedWorkbook(buffer, scans, notices)


def members_of(source: zipfile.ZipFile, zipped: int, limits: Limits) -> dict[str, zipfile.ZipInfo]:
    infos = source.infolist()
    if len(infos) > limits.members:
        raise FileRefused("zip_too_many_members", {"count": len(infos), "most": limits.members})
    members: dict[str, zipfile.ZipInfo] = {}
    claimed = 0
    for info in infos:
        raw = info.filename
        name = raw.replace("\\", "/")
        if name.startswith("/") or re.match(r"[A-Za-z]:", name) or ".." in name.split("/") or "\x00" in name:
            raise FileRefused("zip_unsafe_name", {"name": raw[:60]})
        if info.flag_bits & 0x1:
            raise FileRefused("encrypted")
        if name.endswith("/"):
            continue
        if name in members:
            raise FileRefused("zip_damaged")
        claimed += info.file_size
        members[name] = info
    _check_size(claimed, zipped, limits)
    return members


def _check_size(unzipped: int, zipped: int, limits: Limits) -> None:
    too_dense = unzipped > limits.ratio_floor_bytes and unzipped > limits.ratio * max(zipped, 1)
    if unzipped > limits.unzipped_bytes or too_dense:
        raise FileRefused("zip_bomb", {"most_mb": limits.unzipped_bytes // 1024 // 1024})


class Budget:
    """Unpacks members while counting what really comes out of all of them together."""

    def __init__(self, limits: Limits, *, zipped: int) -> None:
        self._limits = limits
        self._zipped = zipped
        self._spent = 0

    def _chunks(self, source: zipfile.ZipFile, info: zipfile.ZipInfo):
        try:
            with source.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    self._spent += len(chunk)
                    _check_size(self._spent, self._zipped, self._limits)
                    yield chunk
        except (FileRefused, MemoryError):
            raise
        except Exception as problem:
            # zipfile meets damage with a dozen kinds of exception (zlib, struct, seek, unicode …).
            raise FileRefused("zip_damaged") from problem

    def whole(self, source: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
        content = bytearray()
        for chunk in self._chunks(source, info):
            content += chunk
            if len(content) > most:
                raise FileRefused("zip_bomb", {"most_mb": most // 1024 // 1024})
        return bytes(content)

    def walked(self, source: zipfile.ZipFile, info: zipfile.ZipInfo, scanner: "_Scanner") -> bytes:
        content = bytearray()
        for chunk in self._chunks(source, info):
            scanner.feed(chunk, last=False)
            content += chunk
        scanner.feed(b"", last=True)
        return bytes(content)


def _workbook_part(package_relations: bytes, names: set[str]) -> str:
    if package_relations:
        for relation in _tree(package_relations).iter(_RELATIONSHIPS):
            if relation.get("Type", "").endswith("/officeDocument"):
                target = posixpath.normpath(relation.get("Target", "").lstrip("/"))
                if target in names:
                    return target
    if "xl/workbook.xml" in names:
        return "xl/workbook.xml"
    raise FileRefused("not_a_workbook")


def _sheet_parts(part, workbook_part: str) -> tuple[list[tuple[str, str]], set[str]]:
    """The sheets as (title, part name) in order, and every part that holds cells, strings or styles."""
    folder, base = posixpath.split(workbook_part)
    relations: dict[str, str] = {}
    targets: set[str] = set()
    for relation in _tree(part(f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels")).iter(
        _RELATIONSHIPS
    ):
        target = relation.get("Target", "")
        if relation.get("TargetMode") == "External":
            continue
        name = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
        kind = relation.get("Type", "").rpartition("/")[2]
        if kind == "worksheet":
            relations[relation.get("Id", "")] = name
        if kind in ("worksheet", "sharedStrings", "styles"):
            targets.add(name)
    sheets = []
    for element in _tree(part(workbook_part)).iter():
        if not isinstance(element.tag, str) or element.tag.rpartition("}")[2] != "sheet":
            continue
        for attribute, value in element.attrib.items():
            if attribute.endswith("}id") and value in relations:
                sheets.append((element.get("name", ""), relations[value]))
    if not sheets:
        raise FileRefused("not_a_workbook")
    return sheets, targets


def _tree(content: bytes):
    try:
        return ElementTree.fromstring(content, forbid_dtd=True)
    except DefusedXmlException as problem:
        raise FileRefused("xml_entities") from problem
    except (ElementTree.ParseError, ValueError, LookupError) as problem:
        raise FileRefused("xml_damaged") from problem


class _Scanner:
    """Walks XML without building a tree: well-formed, no document type, not nested beyond the cap."""

    def __init__(self, limits: Limits) -> None:
        self._deepest = limits.nesting
        self._depth = 0
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def feed(self, chunk: bytes, *, last: bool) -> None:
        try:
            self._parser.Parse(chunk, last)
        except expat.ExpatError as problem:
            raise FileRefused("xml_damaged") from problem

    def _doctype(self, *_: object) -> None:
        raise FileRefused("xml_entities")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > self._deepest:
            raise FileRefused("xml_nesting", {"most": self._deepest})

    def _end(self, name: str) -> None:
        self._depth -= 1


class _SheetScanner(_Scanner):
    """Also follows rows and cells, so that a far-away cell is met before anything is allocated for it."""

    def __init__(self, title: str, limits: Limits) -> None:
        super().__init__(limits)
        self.scan = SheetScan()
        self._title = title
        self._limits = limits
        self._row = 0
        self._column = -1
        self._is_error = False
        self._has_value = False
        self._has_formula = False
        self._in_value = False
        self._text: list[str] = []
        self._parser.CharacterDataHandler = self._characters

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        super()._start(name, attributes)
        local = name.rpartition(":")[2]
        if local == "c":
            self._begin_cell(attributes)
        elif local == "row":
            number = attributes.get("r")
            if number is None:
                self._row += 1
            elif number.isascii() and number.isdigit() and 0 < len(number) < 9:
                self._row = int(number)
            else:
                raise FileRefused("xml_damaged")
            self._column = -1
        elif local in ("v", "is"):
            self._has_value = self._has_value or local == "is"
            self._in_value = local == "v"
            if self._row > self._limits.rows or self._column >= self._limits.columns:
                raise FileRefused(
                    "cell_out_of_range",
                    {
                        "cell": address(self._row, self._column),
                        "sheet": self._title,
                        "rows": self._limits.rows,
                        "columns": self._limits.columns,
                    },
                )
        elif local == "f":
            self._has_formula = True

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r")
        if place is None:
            self._column += 1
        else:
            parsed = parse_address(place)
            if parsed is None:
                raise FileRefused("xml_damaged")
            self._row, self._column = parsed
        self._is_error = attributes.get("t") == "e"
        self._has_value = self._has_formula = False
        self._text = []

    def _characters(self, data: str) -> None:
        if self._in_value:
            self._has_value = True
            if self._is_error:
                self._text.append(data)

    def _end(self, name: str) -> None:
        super()._end(name)
        local = name.rpartition(":")[2]
        if local == "v":
            self._in_value = False
        elif local == "c":
            if self._has_value:
                self.scan.last_row = max(self.scan.last_row, self._row)
                self.scan.last_column = max(self.scan.last_column, self._column)
                if self._is_error:
                    code = "".join(self._text)
                    if not _ERROR_CODE.match(code):
                        raise FileRefused("xml_damaged")
                    self.scan.errors[(self._row, self._column)] = code
            elif self._has_formula and len(self.scan.uncalculated) < 20:
                self.scan.uncalculated.append(address(self._row, self._column))
