"""A first walk over foreign XML, before anything is built of it: no document type, no entities, not too deep."""

from collections.abc import Callable
from typing import Any
from xml.parsers import expat

NESTING = 256


def walk(data: bytes, *, refuse: Callable[..., Exception], nesting: int = NESTING) -> None:
    """Well-formed, no document type, no instruction that asks for something outside, not nested too deep.

    `refuse` makes the reader's own refusal of a code (xml_damaged, doctype, xml_nesting, instruction), a line and
    what its sentence names.
    """
    parser = expat.ParserCreate()
    depth = 0

    def doctype(*_: object) -> None:
        raise refuse("doctype", line=parser.CurrentLineNumber)

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > nesting:
            raise refuse("xml_nesting", line=parser.CurrentLineNumber, most=nesting)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1

    def instruction(target: str, content: str) -> None:
        if target.lower().startswith("xml"):
            raise refuse("instruction", line=parser.CurrentLineNumber, name=target)

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.ProcessingInstructionHandler = instruction
    try:
        parser.Parse(data, True)
    except expat.ExpatError as problem:
        raise refuse("xml_damaged", line=problem.lineno, reason=expat.ErrorString(problem.code)) from problem
    except (ValueError, LookupError) as problem:
        raise refuse("xml_damaged", line=1, reason=first_line(str(problem))) from problem


def safe_parser() -> Any:
    """An lxml parser that resolves nothing and asks nobody; for data that `walk` has passed. Child process only."""
    from lxml import etree

    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_pis=True,
        remove_comments=False,
    )


def first_line(message: str | None) -> str:
    """What a parser says, short enough for a sentence."""
    return (message or "").split("\n")[0][:200]
