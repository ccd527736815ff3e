"""Lists of a requirement in one cell, as people write them: steps, acceptance criteria, lines.

A line that is indented by two spaces continues the line above it, so that every text comes back to the letter.

- Steps: `S1. [Customer] asks for a code`, then `→ a code is sent`. Number, actor and result may be left out.
- Acceptance criteria: `AC1. Given …`, `When …`, `Then …` in either language. A line without such a word is an
  outcome of its own; below one with such a word it goes on with it.
- Deliverables: `[x] Test report`, then `→ where it lies`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

Rows = list[dict[str, str]]
_NUMBER = re.compile(r"(?:([A-Z]{1,3}[1-9][0-9]{0,6})|[0-9]{1,3})(?:[.、:：)）]\s*|\s+(?=\S))|[-*•·]\s+")
_ACTOR = re.compile(r"\[((?:[^\]\\]|\\.)*)\]\s*")
_RESULT = re.compile(r"(?:→|=>|->|⇒)\s*")
_SIGNS = {"given": ("Given", "假如"), "when": ("When", "当"), "then": ("Then", "那么")}
_SIGN = {
    "given": re.compile(r"(?:given\b|假如|假设|假定|如果|给定|前提)\s*[:：,，]?\s*", re.IGNORECASE),
    "when": re.compile(r"(?:when\b|当(?![前天日月年地然作成场即])|当\s)\s*[:：,，]?\s*", re.IGNORECASE),
    "then": re.compile(r"(?:then\b|那么|则)\s*[:：,，]?\s*", re.IGNORECASE),
}
_PARTS = ("given", "when", "then")
_DONE = re.compile(r"[\[［]\s*([xX✓√]?)\s*[\]］]\s*")


def entries_of(text: str) -> list[str]:
    """The lines of a cell, each with its indented continuations; blank lines count."""
    entries: list[str] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if entries and line.startswith("  "):
            entries[-1] += "\n" + line[2:]
        else:
            entries.append(line)
    return entries


def as_entry(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\n  ")


def steps_written(rows: Sequence[Mapping[str, str]]) -> str:
    lines = []
    for place, row in enumerate(rows, start=1):
        actor = re.sub(r"([\\\]])", r"\\\1", " ".join(row["actor"].split()))
        named = f"[{actor}] " if actor or row["action"].startswith("[") else ""
        lines.append(f"{row['id'] or place}. {named}{as_entry(row['action'])}".rstrip(" "))
        if row["expected"]:
            lines.append(f"→ {as_entry(row['expected'])}")
    return "\n".join(lines)


def steps_read(text: str) -> Rows:
    rows: Rows = []
    for entry in _filled(text):
        if (result := _RESULT.match(entry)) and rows and not rows[-1]["expected"]:
            rows[-1]["expected"] = entry[result.end() :].strip()
            continue
        number, rest = _numbered(entry)
        actor = ""
        if found := _ACTOR.match(rest):
            actor, rest = re.sub(r"\\(.)", r"\1", found[1]).strip(), rest[found.end() :]
        rows.append({"id": number, "actor": actor, "action": rest.strip(), "expected": ""})
    return rows


def acceptance_written(rows: Sequence[Mapping[str, str]], *, language: str) -> str:
    lines = []
    for place, row in enumerate(rows, start=1):
        parts = [f"{_SIGNS[name][language == 'zh']} {as_entry(row[name])}" for name in _PARTS if row[name]]
        lines.append(f"{row['id'] or place}. " + "\n".join(parts))
    return "\n".join(lines)


def acceptance_read(text: str) -> Rows:
    rows: Rows = []
    place = ""
    for entry in entries_of(text):
        number, rest = _numbered(entry.strip())
        if not rest:
            place = ""
            continue
        sign = next((name for name in _PARTS if _SIGN[name].match(rest)), "")
        words = rest[found.end() :] if sign and (found := _SIGN[sign].match(rest)) else rest
        is_bare = rest == entry.strip()
        if not sign and place and is_bare:
            rows[-1][place] += "\n" + rest
            continue
        begins = not (sign and place and is_bare and _PARTS.index(sign) > _PARTS.index(place))
        if begins:
            rows.append({"id": number, "given": "", "when": "", "then": ""})
        rows[-1][sign or "then"] = words.strip()
        place = sign
    return rows


def deliverables_written(rows: Iterable[Mapping[str, object]]) -> str:
    lines = []
    for row in rows:
        lines.append(f"[{'x' if row['is_done'] else ' '}] {as_entry(str(row['name']))}")
        if row["where"]:
            lines.append(f"→ {as_entry(str(row['where']))}")
    return "\n".join(lines)


def deliverables_read(text: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for entry in _filled(text):
        if (result := _RESULT.match(entry)) and rows and not rows[-1]["where"]:
            rows[-1]["where"] = entry[result.end() :].strip()
            continue
        found = _DONE.match(entry)
        name = entry[found.end() :] if found else _numbered(entry)[1]
        rows.append({"name": name.strip(), "is_done": bool(found and found[1]), "where": ""})
    return rows


def with_ids(
    rows: Rows, *, before: Sequence[Mapping[str, object]], same: Callable[[Mapping[str, object]], object]
) -> Rows:
    """`rows` in which those without an id have that of the row they were: the same in `same`, else in place."""
    taken = {row["id"] for row in rows if row["id"]}
    free = [row for row in before if row["id"] not in taken]
    for row in rows:
        if row["id"]:
            continue
        if found := next((old for old in free if same(old) == same(row)), None):
            row["id"] = str(found["id"])
            free.remove(found)
    for row, old in zip(rows, before, strict=False):
        if not row["id"] and len(rows) == len(before) and old in free:
            row["id"] = str(old["id"])
            free.remove(old)
    return rows


def _filled(text: str) -> Iterator[str]:
    return (entry.strip() for entry in entries_of(text) if entry.strip())


def _numbered(entry: str) -> tuple[str, str]:
    """(the row's own id where the number is one, what is left)."""
    found = _NUMBER.match(entry)
    return (found[1] or "", entry[found.end() :].strip()) if found else ("", entry)
