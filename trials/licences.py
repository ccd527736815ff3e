"""Which licences come along, read from the packages themselves and said in SPDX's words; and which are welcome."""

import importlib.metadata
import json
import re
from pathlib import Path

WELCOME = frozenset({
    "0BSD", "Apache-2.0", "Apache-2.0-WITH-LLVM-exception", "Artistic-1.0", "BSD-2-Clause", "BSD-3-Clause", "CC-BY-4.0",
    "CC0-1.0", "CNRI-Python", "ISC", "LGPL-3.0-only", "LicenseRef-bpmn.io", "MIT", "MIT-0", "MPL-2.0", "OFL-1.1",
    "PSF-2.0", "Python-2.0", "Unlicense", "Zlib",
})  # fmt: skip
"""Permissive, or (LGPL, MPL) used as unchanged libraries. Nothing that would bind what people write or run."""

READ_BY_HAND = {
    "pyrage": "MIT",  # metadata empty, file licenses/LICENSE: the MIT text
    "text-unidecode": "Artistic-1.0",  # dual with GPL; only tests have it
    "bpmn-js": "LicenseRef-bpmn.io",  # MIT, and the watermark stays visible, as it does
    "isodate": "BSD-3-Clause",
    "fido2": "BSD-2-Clause",
    "scipy": "BSD-3-Clause",
    "isoduration": "ISC",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "antlr4-python3-runtime": "BSD-3-Clause",
}
"""Where the metadata says nothing, or only a name or a year: what the file beside it says, and why it is welcome."""

_WORDS = (
    (r"\bapache\b", "Apache-2.0"),
    (r"\bmit\b", "MIT"),
    (r"\b(2-clause|bsd-2)", "BSD-2-Clause"),
    (r"\bbsd\b", "BSD-3-Clause"),
    (r"mozilla|\bmpl\b", "MPL-2.0"),
    (r"lesser general public license v3|lgplv?\s*-?v?3", "LGPL-3.0-only"),
    (r"\bisc\b", "ISC"),
    (r"python software foundation|\bpsf", "PSF-2.0"),
)


def of_python(package: importlib.metadata.Distribution) -> str:
    """An SPDX expression; "" where nobody says."""
    if known := READ_BY_HAND.get(package.metadata["Name"].lower()):
        return known
    if said := package.metadata.get("License-Expression"):
        return str(said)
    classified = [
        str(one).rpartition("::")[2]
        for one in package.metadata.get_all("Classifier") or []
        if one.startswith("License ::")
    ]
    told = [*classified, str(package.metadata.get("License") or "")[:60]]
    for words in told:
        for pattern, spdx in _WORDS:
            if re.search(pattern, words.lower()):
                return spdx
    return ""


def of_web(lock: Path) -> dict[str, str]:
    """Package → SPDX expression, for everything in package-lock.json."""
    packages = json.loads(lock.read_text("utf-8"))["packages"]
    found = {}
    for place, one in packages.items():
        if place:
            name = place.rpartition("node_modules/")[2]
            found[f"{name}@{one['version']}"] = READ_BY_HAND.get(name) or str(one.get("license", ""))
    return found


def unwelcome(expression: str) -> set[str]:
    """What of an SPDX expression is not welcome. Of "a OR b" one is enough. {""} where there is no expression."""
    if not expression.strip():
        return {""}
    plain = re.sub(r"\s+WITH\s+", "-WITH-", expression.replace("(", " ( ").replace(")", " ) "))
    parts: set[str] = set()
    for choice in _and_parts(plain):
        options = {one.strip() for one in re.split(r"\bOR\b", choice.replace("(", " ").replace(")", " "))}
        if not options & WELCOME:
            parts |= options
    return parts


def _and_parts(expression: str) -> list[str]:
    """Cut at each AND that stands in no parentheses; "a OR b AND c" is read as strictly as it can be."""
    parts, depth, current = [], 0, []
    for word in expression.split():
        depth += {"(": 1, ")": -1}.get(word, 0)
        if word == "AND" and depth == 0:
            parts.append(" ".join(current))
            current = []
        else:
            current.append(word)
    return [*parts, " ".join(current)]
