"""Secrets that somebody left in the tree: looked for by their own forms, in every file that git keeps."""

import math
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

FORMS = {
    "a private key": rb"-----BEGIN (?:RSA |EC |DSA |OPENSSH |ENCRYPTED |PGP )?PRIVATE KEY(?: BLOCK)?-----",
    "a key of AWS": rb"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b",
    "a token of GitHub": rb"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})\b",
    "a token of GitLab": rb"\bglpat-[A-Za-z0-9_-]{20,}\b",
    "a token of Slack": rb"\bxox[abprs]-[A-Za-z0-9-]{20,}\b",
    "a token of npm": rb"\bnpm_[A-Za-z0-9]{36}\b",
    "a token of PyPI": rb"\bpypi-AgEI[A-Za-z0-9_-]{50,}\b",
    "a key of Google": rb"\bAIza[0-9A-Za-z_-]{35}\b",
    "a key of Stripe": rb"\b[rs]k_live_[0-9A-Za-z]{24,}\b",
    "a web token": rb"\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{20,}\b",
    "a token of Planweave": rb"\bpw_[A-Za-z0-9_-]{43}\b",
    "a key of age": rb"\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b",
    "a password in an address": rb"\b[a-z][a-z0-9+]{2,12}://[^\s/:@'\"<>{}$]{2,}:[^\s/@'\"<>{}$*]{6,}@[a-z0-9.-]+\.[a-z]{2,}",
}
ASSIGNED = re.compile(
    rb"(?i)\b(?:secret|token|passw(?:or)?d|api_?key|private_?key)[a-z_]*['\"]?\s*[:=]\s*['\"]([A-Za-z0-9+/=_-]{24,})['\"]"
)
MIXED_BITS = 4.2
"""Bits per letter from which a string looks drawn by lot: words have less than 4, 32 random letters of 64 about 4.7."""

LEFT_OUT = ("uv.lock", "web/package-lock.json")
"""Files of hashes only."""


def told_in(folder: Path, files: list[str]) -> Iterator[str]:
    """One sentence for each find: file, line, and of what kind it is; never the secret."""
    for name in files:
        if name in LEFT_OUT:
            continue
        content = (folder / name).read_bytes()
        for kind, form in FORMS.items():
            for found in re.finditer(form, content):
                yield f"{name}:{_line(content, found)}: {kind}"
        for found in ASSIGNED.finditer(content):
            if bits_per_letter(found[1]) >= MIXED_BITS:
                yield f"{name}:{_line(content, found)}: something drawn by lot, called a secret"


def kept_files(folder: Path) -> list[str]:
    said = subprocess.run(["git", "ls-files", "-z"], cwd=folder, capture_output=True, check=True).stdout
    return [name for name in said.decode().split("\0") if name and (folder / name).is_file()]


def bits_per_letter(text: bytes) -> float:
    counts = Counter(text)
    return -sum(count / len(text) * math.log2(count / len(text)) for count in counts.values())


def _line(content: bytes, found: re.Match[bytes]) -> int:
    return content.count(b"\n", 0, found.start()) + 1
