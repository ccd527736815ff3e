"""What comes over the wire before the first page can be used."""

import json

from harness.browser import ROOT
from harness.server import Server

MANIFEST = ROOT / "src" / "planweave" / "site" / "web" / ".vite" / "manifest.json"
# Bytes, as promised, of what browsers get: all of them take brotli over https and on localhost.
LARGEST = 250_000


def test_the_scripts_of_the_first_page_are_small_and_sent_compressed(server: Server) -> None:
    """The frame, the first texts of one language and the page of requirements; gzip for proxies that know no more."""
    manifest = json.loads(MANIFEST.read_text())
    wanted: set[str] = set()

    def reach(name: str) -> None:
        if name in wanted:
            return
        wanted.add(name)
        for other in manifest[name].get("imports", []):
            reach(other)

    for name in ("index.html", "src/features/requirements/RequirementsPage.tsx", "src/texts/zh.ts"):
        reach(name)
    files = [manifest[name]["file"] for name in wanted]
    for encoding in ("gzip", "br"):
        sizes = {file: _size(server, file, encoding) for file in files}
        print(f"first page: {sum(sizes.values())} bytes of script in {len(sizes)} files, {encoding}")
    assert sum(sizes.values()) < LARGEST, sizes


def _size(server: Server, file: str, encoding: str) -> int:
    answer = server.ask("GET", f"/{file}", Accept_Encoding=encoding)
    assert answer.status == 200
    if len(answer.body) > 2_000:
        sent = {header.lower(): value for header, value in answer.headers.items()}
        assert sent.get("content-encoding") == encoding, file
    return len(answer.body)
