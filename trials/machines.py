"""Several machines on one: network namespaces with an address each, and a PostgreSQL that all of them reach.

Where namespaces are not permitted, every "machine" is a process with a port of its own, and says so.
"""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

NETWORK = "10.213.77"
BRIDGE = "pwtrial"


@dataclass
class Machine:
    """One address, and one process of Planweave on it."""

    name: str
    address: str
    folder: Path
    environment: dict[str, str]
    prefix: list[str] = field(default_factory=list)
    port: int = 8000
    process: subprocess.Popen[bytes] | None = None

    def start(self, *words: str) -> None:
        self.folder.mkdir(exist_ok=True)
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [*self.prefix, sys.executable, "-m", "planweave.cli", *words],
                env=self.environment | {"PLANWEAVE_HOME": str(self.folder)},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def wait_until_ready(self, seconds: float = 120) -> None:
        deadline = time.monotonic() + seconds
        while not re.search(r"http://[\d.]+:\d+/$", self.log, re.MULTILINE):
            if time.monotonic() > deadline or (self.process and self.process.poll() is not None):
                raise AssertionError(f"{self.name} did not start: {self.log[-900:]}")
            time.sleep(0.1)

    @property
    def log(self) -> str:
        path = self.folder / "log"
        return path.read_text() if path.exists() else ""

    def kill(self) -> None:
        """As a power cut: the whole process group at once."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(timeout=20)


class Relay:
    """One address for several servers: each connection goes to the next one that takes it, byte by byte."""

    def __init__(self, host: str, port: int, *targets: tuple[str, int]) -> None:
        self.targets = list(targets)
        self.socket = socket.create_server((host, port))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        turn = 0
        while True:
            try:
                client, _ = self.socket.accept()
            except OSError:
                return
            server = self._reached(turn)
            turn += 1
            if server is None:
                client.close()
                continue
            for one, other in ((client, server), (server, client)):
                threading.Thread(target=_pass_on, args=(one, other), daemon=True).start()

    def _reached(self, turn: int) -> socket.socket | None:
        for step in range(len(self.targets)):
            with contextlib.suppress(OSError):
                return socket.create_connection(self.targets[(turn + step) % len(self.targets)], timeout=5)
        return None

    def close(self) -> None:
        self.socket.close()


def _pass_on(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while received := source.recv(65536):
            sink.sendall(received)
    for one in (source, sink):
        with contextlib.suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)


@contextlib.contextmanager
def machines(
    names: list[str], folder: Path, database_url: str, **environment: str
) -> Iterator[list[Machine]]:
    """One machine for each name, on namespaces if this process may make some."""
    parts = urlsplit(database_url)
    target = (parts.hostname or "127.0.0.1", parts.port or 5432)
    own = {k: v for k, v in os.environ.items() if not k.startswith(("PLANWEAVE_", "LC_"))}
    own |= {"LANG": "C.UTF-8", "PYTHONUNBUFFERED": "1", "PLANWEAVE_READY_SOLVERS": "0",
            "PLANWEAVE_SECRET_KEY": "the-same-on-all-machines-" * 3} | environment  # fmt: skip
    made: list[Machine] = []
    with _network(len(names)) as addresses:
        relay = Relay(f"{NETWORK}.1" if addresses else "127.0.0.1", 0, target)
        host = f"{NETWORK}.1" if addresses else "127.0.0.1"
        url = parts._replace(netloc=f"{parts.username}@{host}:{relay.port}").geturl()
        for place, name in enumerate(names):
            address = addresses[place] if addresses else "127.0.0.1"
            prefix = ["ip", "netns", "exec", f"{BRIDGE}{place}"] if addresses else []
            port = 8000 if addresses else free_port()
            known = own | {"PLANWEAVE_DATABASE_URL": url, "PLANWEAVE_HOSTS": address}
            made.append(Machine(name, address, folder / name, known, prefix, port))
        try:
            yield made
        finally:
            for one in made:
                one.kill()
            relay.close()


@contextlib.contextmanager
def _network(count: int) -> Iterator[list[str]]:
    """Addresses of namespaces on one bridge; [] where that is not permitted."""
    try:
        addresses = _up(count)
    except (OSError, subprocess.CalledProcessError):
        _down(count)
        yield []
        return
    try:
        yield addresses
    finally:
        _down(count)


def _up(count: int) -> list[str]:
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("ip"):
        raise OSError("only root may make namespaces")
    _down(count)
    _ip(f"link add {BRIDGE} type bridge")
    _ip(f"addr add {NETWORK}.1/24 dev {BRIDGE}")
    _ip(f"link set {BRIDGE} up")
    for place in range(count):
        name = f"{BRIDGE}{place}"
        _ip(f"netns add {name}")
        _ip(f"link add {name}v type veth peer name {name}p")
        _ip(f"link set {name}v master {BRIDGE} up")
        _ip(f"link set {name}p netns {name}")
        _ip(f"-n {name} addr add {NETWORK}.{place + 10}/24 dev {name}p")
        _ip(f"-n {name} link set {name}p up")
        _ip(f"-n {name} link set lo up")
    return [f"{NETWORK}.{place + 10}" for place in range(count)]


def _down(count: int) -> None:
    for place in range(count):
        _ip(f"netns del {BRIDGE}{place}", check=False)
        _ip(f"link del {BRIDGE}{place}v", check=False)
    _ip(f"link del {BRIDGE}", check=False)


def _ip(words: str, *, check: bool = True) -> Any:
    return subprocess.run(["ip", *words.split()], check=check, capture_output=True, timeout=20)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
