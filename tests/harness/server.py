"""A real server process on a temporary data folder, as people run it."""

import contextlib
import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from typing import Any

READY_SECONDS = 180


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class Server:
    """`planweave serve` in a process of its own; `start` may be called again after `stop` or `kill`."""

    host = "127.0.0.1"

    def __init__(self, folder: Path, *, database_url: str = "", language: str = "en") -> None:
        self.folder = folder
        self.language = language
        self.port = 0
        self.secret = ""
        self.process: subprocess.Popen[bytes] | None = None
        self._own_token = ""
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("PLANWEAVE_", "LC_"))
        } | {
            "PLANWEAVE_HOME": str(folder),
            "LANG": "C.UTF-8",
            "PYTHONUNBUFFERED": "1",
            "PLANWEAVE_READY_SOLVERS": "0",
        }
        if database_url:
            self.environment["PLANWEAVE_DATABASE_URL"] = database_url

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> str:
        path = self.folder / "server.log"
        return path.read_text() if path.exists() else ""

    def start(self, *words: str) -> None:
        """Start on the port of the last time (else a free one) and wait until it answers."""
        already = len(self.log)
        with (self.folder / "server.log").open("ab") as log:
            command = [sys.executable, "-m", "planweave.cli", "serve", "--port", str(self.port)]
            self.process = subprocess.Popen(
                [*command, "--language", self.language, *words],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + READY_SECONDS
        while not (ready := re.search(r"http://127\.0\.0\.1:(\d+)/$", self.log[already:], re.MULTILINE)):
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                raise AssertionError(f"the server did not start:\n{self.log[already:]}")
            time.sleep(0.05)
        self.port = int(ready[1])
        if link := re.search(r"/sign-in#(\S+)", self.log[already:]):
            self.secret = link[1]

    def stop(self) -> int:
        """End it as a person does; its exit code."""
        assert self.process
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=20)

    def kill(self) -> None:
        """End it as a power cut does."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait(timeout=20)

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """A `planweave` command on the same data."""
        return subprocess.run(
            [sys.executable, "-m", "planweave.cli", *words],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )

    def token(self, email: str = "", scopes: str = "read,write,admin") -> str:
        """A new one, which a command of three seconds makes; the administrator's with all rights is made once."""
        if not email and scopes == "read,write,admin":
            self._own_token = self._own_token or self._new_token("admin@localhost", scopes)
            return self._own_token
        return self._new_token(email or "admin@localhost", scopes)

    def _new_token(self, email: str, scopes: str) -> str:
        made = self.command("token", "create", "--user", email, "--scope", scopes)
        assert made.returncode == 0, made.stderr
        return made.stdout.strip()

    def way_in(self, user: str = "") -> str:
        """The secret of a sign-in link that nobody used: the printed one first, for the administrator."""
        if self.secret and not user:
            printed, self.secret = self.secret, ""
            return printed
        made = self.command("sign-in-link", *(["--user", user] if user else []))
        assert made.returncode == 0, made.stderr
        return made.stdout.strip().partition("#")[2]

    def ask(self, method: str, path: str, body: Any = None, *, token: str = "", **headers: str) -> Answer:
        """One request on a connection of its own."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=30)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if token:
            sent["Authorization"] = f"Bearer {token}"
        if body is not None:
            sent["Content-Type"] = "application/json"
        try:
            connection.request(method, path, None if body is None else json.dumps(body), sent)
            response = connection.getresponse()
            return Answer(response.status, dict(response.getheaders()), response.read())
        finally:
            connection.close()

    def api(self, method: str, path: str, body: Any = None, *, token: str, **headers: str) -> Answer:
        return self.ask(method, f"/api/v1{path}", body, token=token, **headers)

    @contextlib.contextmanager
    def feed(self, slug: str, token: str, last_id: int | None = None) -> Iterator["Feed"]:
        """An open live feed of the workspace."""
        feed = Feed(self.port, slug, token, last_id, self.host)
        try:
            yield feed
        finally:
            feed.close()


@dataclass
class Told:
    """One message of the live feed and when it came (time.monotonic)."""

    event: str
    data: Any
    id: int | None
    at: float


@dataclass
class Feed:
    port: int
    slug: str
    token: str
    last_id: int | None = None
    host: str = "127.0.0.1"
    status: int = 0
    messages: "Queue[Told | None]" = field(default_factory=Queue)

    def __post_init__(self) -> None:
        self._connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        headers = {"Authorization": f"Bearer {self.token}"}
        if self.last_id is not None:
            headers["Last-Event-ID"] = str(self.last_id)
        self._connection.request("GET", f"/api/v1/workspaces/{self.slug}/live", headers=headers)
        self._response = self._connection.getresponse()
        self.status = self._response.status
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def next(self, event: str, seconds: float = 10) -> Told:
        """The next message of this kind; others before it are passed over."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            try:
                told = self.messages.get(timeout=left)
            except Empty:
                break
            if told is None:
                raise AssertionError(f"the feed ended before a message {event!r} came")
            if told.event == event:
                return told
        raise AssertionError(f"no message {event!r} came within {seconds} s")

    def ends(self, seconds: float = 10) -> bool:
        """Whether the server ends the feed in time; what is still told before is passed over."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            try:
                if self.messages.get(timeout=left) is None:
                    return True
            except Empty:
                break
        return False

    def close(self) -> None:
        if self._connection.sock:
            with contextlib.suppress(OSError):
                self._connection.sock.shutdown(2)
        self._thread.join(timeout=5)
        self._response.close()
        self._connection.close()

    def _read(self) -> None:
        lines: dict[str, str] = {}
        try:
            for raw in self._response:
                line = raw.decode().rstrip("\n")
                if line:
                    name, _, value = line.partition(":")
                    lines[name] = value.removeprefix(" ")
                    continue
                if "data" in lines:
                    told = Told(
                        event=lines.get("event", "message"),
                        data=json.loads(lines["data"]),
                        id=int(lines["id"]) if "id" in lines else None,
                        at=time.monotonic(),
                    )
                    self.messages.put(told)
                lines = {}
        except (OSError, http.client.HTTPException, ValueError, AttributeError):
            pass
        self.messages.put(None)
