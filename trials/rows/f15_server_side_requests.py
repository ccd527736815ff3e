"""F15: nothing that a person writes makes the server open a connection."""

import ast
import socket
import sys
import threading
from pathlib import Path
from typing import Any

from trials import ROOT
from trials.inside import WORLDS, two_worlds
from trials.row import Trial, row

OPENERS = {"urllib.request", "http.client", "socket", "requests", "httpx", "aiohttp", "smtplib", "ftplib", "ssl",
           "urllib3", "telnetlib", "poplib", "imaplib", "xmlrpc"}  # fmt: skip
# Who may: the server listens; the command line and the doctor speak to this very server; a provider of identities is
# asked at the address that the administrator's settings name.
ALLOWED = (
    "src/planweave/site/server.py",
    "src/planweave/cli/",
    "src/planweave/operations/",
    "src/planweave/accounts/providers/",
)
HOSTS = ("127.0.0.1", "localhost", "0.0.0.0", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "[::1]",
         "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "169.254.169.254", "10.0.0.1", "192.168.0.1", "172.16.0.1",
         "metadata.google.internal", "localtest.me", "127.0.0.1.nip.io", "①②⑦.⓪.⓪.①", "127。0。0。1")  # fmt: skip


def hostile_urls(port: int, trial: Trial) -> list[str]:
    found = []
    for host in HOSTS:
        found += [f"http://{host}:{port}/", f"https://{host}:{port}/x.png", f"//{host}:{port}/a.css"]
        found += [
            f"http://good.example@{host}:{port}/",
            f"gopher://{host}:{port}/_x",
            f"ftp://{host}:{port}/",
        ]
        found += [f'<img src="http://{host}:{port}/p">', f"![x](http://{host}:{port}/p)"]
        found += [
            f'<!DOCTYPE a SYSTEM "http://{host}:{port}/d"><a/>',
            f"jar:http://{host}:{port}!/",
            f"\\\\{host}\\share",
        ]
    found += ["file:///etc/passwd", "dict://127.0.0.1:11211/stat", "netdoc:///etc/passwd"]
    trial.random.shuffle(found)
    return found


@row(
    "F15",
    "Hostile addresses in every text of every operation",
    promise="No code of the product can fetch, and no connection is opened: none to the listener, none looked up",
    fast=600,
    release=60_000,
    databases=("sqlite",),
    together=WORLDS,
)
def nothing_is_fetched(trial: Trial) -> None:
    for path in sorted((ROOT / "src" / "planweave").rglob("*.py")):
        where = path.relative_to(ROOT).as_posix()
        if not where.startswith(ALLOWED):
            opened = imported(path) & OPENERS
            trial.check(not opened, f"{where} imports {opened}")
    with Listener() as (port, came), two_worlds() as (home, _):
        from contracts.cases import CASES
        from contracts.test_permissions import OPERATIONS, address
        from contracts.world import ask
        from planweave.site.api import api
        from trials.knocking import places, replaced, schema_of_body, with_value

        opened: list[str] = []

        def hear(event: str, given: tuple[Any, ...]) -> None:
            if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
                opened.append(f"{event} {given[-2:]}")

        sys.addaudithook(hear)
        document = api.get_openapi_schema()
        operations = {one["operationId"]: one for path in document["paths"].values() for one in path.values()}
        ways = [
            (name, way)
            for name in sorted(CASES)
            for way in places(
                document, schema_of_body(document, operations[name.partition("/")[0]]), "string"
            )
        ]
        urls = hostile_urls(port, trial)
        for number in range(trial.times):
            name, way = ways[trial.random.randrange(len(ways))]
            case = CASES[name](home)
            probe = replaced(case, body=with_value(case.body, way, urls[number % len(urls)]))
            method, path = OPERATIONS[name.partition("/")[0]]
            answer = ask(home, "owner", method, address(home, path, probe), probe)
            said = f"{name}: {probe.body}: {opened or answer.status_code}"
            trial.check(not opened and answer.status_code < 500, said)
            opened.clear()
        trial.note(addresses=len(urls), places=len(ways))
        # The control: a connection of our own is heard and comes.
        socket.create_connection(("127.0.0.1", port)).close()
        trial.check(opened, "the audit hook is deaf")
        arrived = came.wait(5)
        trial.check(arrived, "the listener is deaf")
    trial.check(len(came.peers) == 1, f"{len(came.peers) - 1} connections came to the listener")


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {name for one in node.names for name in (one.name, one.name.partition(".")[0])}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, node.module.partition(".")[0]} | {
                f"{node.module}.{one.name}" for one in node.names
            }
    return found


class Came(threading.Event):
    def __init__(self) -> None:
        super().__init__()
        self.peers: list[Any] = []


class Listener:
    """A socket that answers nothing and remembers who came."""

    def __enter__(self) -> tuple[int, Came]:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.came = Came()
        threading.Thread(target=self._listen, daemon=True).start()
        return self.socket.getsockname()[1], self.came

    def _listen(self) -> None:
        while True:
            try:
                connection, peer = self.socket.accept()
            except OSError:
                return
            self.came.peers.append(peer)
            self.came.set()
            connection.close()

    def __exit__(self, *_: object) -> None:
        self.socket.close()
