"""What comes over the wire before the first page can be used."""

import json

from harness.browser import ROOT
from harness.server import Server

MANIFEST = ROOT / "src" / "planweave" / "site" / "web" / ".vite" / "manifest.json"
LARGEST = 250 * 1024


def test_the_scripts_of_the_first_page_are_small_and_sent_compressed(server: Server) -> None:
    """The frame, the texts of one language and the page of requirements, as a browser without brotli gets them."""
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
    sizes = {}
    for name in wanted:
        file = manifest[name]["file"]
        answer = server.ask("GET", f"/{file}", Accept_Encoding="gzip")
        assert answer.status == 200
        if len(answer.body) > 2_000:
            sent = {header.lower(): value for header, value in answer.headers.items()}
            assert sent.get("content-encoding") == "gzip", file
        sizes[file] = len(answer.body)
    print(f"first page: {sum(sizes.values())} bytes of script in {len(sizes)} files")
    assert sum(sizes.values()) < LARGEST, sizes
