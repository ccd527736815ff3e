"""A Microsoft Project file from kept elements and what changed in them. Runs in the child only.

A request is {shell, project, calendars, tasks, resources, assignments}. `shell` is the kept Project element without
its three lists, or None for a file that never was one. Each row of a list is {xml, set, links}: the kept element
(None: a new one), {child: text, or None to take it out}, and for a task either None (links as they are kept) or
[[uid, kind, lag, format]], where a kind of None leaves the kept link as it is; `baselines` are nested elements that
are added. New children are put where the schema
wants them; nothing else of a kept element is touched. A nested element is [name, text or [elements]].
"""

from collections.abc import Sequence
from typing import Any

from lxml import etree

from ..guarded_xml import safe_parser
from .order import places
from .reading import NAMESPACE, name_of

_LISTS = (
    ("Tasks", "Task", "tasks"),
    ("Resources", "Resource", "resources"),
    ("Assignments", "Assignment", "assignments"),
)


def write(request: dict[str, Any]) -> bytes:
    """The file, UTF-8, indented, with every child of a new or changed element in the schema's order."""
    if request["shell"] is None:
        root = etree.Element(f"{{{NAMESPACE}}}Project", nsmap={None: NAMESPACE})
    else:
        root = etree.fromstring(request["shell"].encode(), safe_parser())
    _set(root, request["project"])
    if request["calendars"]:
        holder = _holder(root, "Calendars")
        for each in request["calendars"]:
            holder.append(_built(each))
    for holder_name, name, key in _LISTS:
        holder = _holder(root, holder_name)
        for row in request[key]:
            holder.append(_row(name, row))
    etree.indent(root, space="\t")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _row(name: str, row: dict[str, Any]) -> Any:
    if row["xml"] is None:
        element = etree.Element(f"{{{NAMESPACE}}}{name}", nsmap={None: NAMESPACE})
    else:
        element = etree.fromstring(row["xml"].encode(), safe_parser())
    _set(element, row["set"])
    if row.get("links") is not None:
        _link(element, row["links"])
    for each in row.get("baselines", ()):
        _insert(element, _built(each))
    return element


def _holder(root: Any, name: str) -> Any:
    found = root.find(f"{{{NAMESPACE}}}{name}")
    if found is None:
        found = etree.Element(f"{{{NAMESPACE}}}{name}")
        _insert(root, found)
    return found


def _set(element: Any, values: dict[str, str | None]) -> None:
    for name, text in values.items():
        found = element.findall(f"{{{NAMESPACE}}}{name}")
        if text is None:
            for each in found:
                element.remove(each)
        elif found:
            found[0].text = text
        else:
            child = etree.Element(f"{{{NAMESPACE}}}{name}")
            child.text = text
            _insert(element, child)


def _link(task: Any, wanted: Sequence[Sequence[Any]]) -> None:
    kept: dict[str, list[Any]] = {}
    for each in task.findall(f"{{{NAMESPACE}}}PredecessorLink"):
        if each.findtext(f"{{{NAMESPACE}}}CrossProject") == "1":
            continue
        kept.setdefault((each.findtext(f"{{{NAMESPACE}}}PredecessorUID") or "").strip(), []).append(each)
    for uid, kind, lag, unit in wanted:
        found = kept.pop(str(uid), [])
        values = {"Type": kind, "LinkLag": lag, "LagFormat": unit}
        if kind is None:
            continue
        if found:
            _set(found[0], {name: str(value) for name, value in values.items()})
            continue
        link = etree.Element(f"{{{NAMESPACE}}}PredecessorLink")
        _set(link, {"PredecessorUID": str(uid), "CrossProject": "0"} | {k: str(v) for k, v in values.items()})
        _insert(task, link)
    for gone in kept.values():
        for each in gone:
            task.remove(each)


def _insert(element: Any, child: Any) -> None:
    """Behind the last child that the schema wants before it or beside it."""
    known = places(name_of(element))
    own = known.get(name_of(child), len(known))
    at = 0
    for index, each in enumerate(element):
        if known.get(name_of(each), len(known) + 1) <= own:
            at = index + 1
    element.insert(at, child)


def _built(nested: Sequence[Any]) -> Any:
    name, content = nested
    element = etree.Element(f"{{{NAMESPACE}}}{name}")
    if isinstance(content, str):
        element.text = content
    else:
        for each in content:
            element.append(_built(each))
    return element
