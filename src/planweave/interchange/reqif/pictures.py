"""Pictures and other files beside a .reqif: what may come in. Runs in the child only."""

import re
from xml.parsers import expat

from .refusals import refuse

_SIGNS: dict[str, tuple[tuple[bytes, ...], str]] = {
    "png": ((b"\x89PNG\r\n\x1a\n",), "image/png"),
    "jpg": ((b"\xff\xd8\xff",), "image/jpeg"),
    "jpeg": ((b"\xff\xd8\xff",), "image/jpeg"),
    "gif": ((b"GIF87a", b"GIF89a"), "image/gif"),
    "bmp": ((b"BM",), "image/bmp"),
    "webp": ((b"RIFF",), "image/webp"),
    "tif": ((b"II*\x00", b"MM\x00*"), "image/tiff"),
    "tiff": ((b"II*\x00", b"MM\x00*"), "image/tiff"),
}
_SVG_RUNS = {"script", "foreignobject", "iframe", "embed", "object", "handler", "listener", "set", "animate"}


def media_type_of(path: str, content: bytes) -> str:
    """The safe media type of a file that comes in; refuses a picture that is none or could run something."""
    ending = path.rpartition(".")[2].lower() if "." in path else ""
    if path.startswith("__MACOSX/") or path.rpartition("/")[2].startswith("._"):
        return "application/octet-stream"
    if ending in _SIGNS:
        signs, media_type = _SIGNS[ending]
        if not content.startswith(signs):
            raise refuse("picture_false", path=path)
        return media_type
    if ending in ("svg", "svgz"):
        _check_svg(path, content)
        return "image/svg+xml"
    return "application/octet-stream"


def _check_svg(path: str, content: bytes) -> None:
    """A drawing only: no script, no event, no foreign document, no reference to outside, no entities."""
    parser = expat.ParserCreate(namespace_separator=" ")
    is_first = True

    def bad(what: str) -> Exception:
        return refuse("picture_hostile", line=parser.CurrentLineNumber, path=path, what=what)

    def entity(*_: object) -> None:
        raise bad("entities")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal is_first
        tag = name.rpartition(" ")[2].lower()
        if is_first and tag != "svg":
            raise refuse("picture_false", path=path)
        is_first = False
        if tag in _SVG_RUNS:
            raise bad(f"<{tag}>")
        for attribute, value in attributes.items():
            plain = attribute.rpartition(" ")[2].lower()
            tight = re.sub(r"[\x00-\x20]", "", value).lower()
            if plain.startswith("on"):
                raise bad(plain)
            if plain in ("href", "src") and not tight.startswith(("#", "data:image/png", "data:image/jpeg")):
                raise bad(f"{plain}={value[:30]}")
            if "javascript:" in tight or re.search(r"url\((?!['\"]?#)", tight):
                raise bad(plain)

    def instruction(target: str, data: str) -> None:
        raise bad(f"<?{target}")

    def text(data: str) -> None:
        if "@import" in data.lower():
            raise bad("@import")

    parser.EntityDeclHandler = entity
    parser.StartElementHandler = start
    parser.ProcessingInstructionHandler = instruction
    parser.CharacterDataHandler = text
    try:
        parser.Parse(content, True)
    except expat.ExpatError as problem:
        raise refuse("picture_false", path=path) from problem
