"""Every kind of misconfiguration is provoked for real, found, and said in both languages; a good place is silent."""

import datetime
import os
import re
import resource
import socket
import tempfile
import threading
import zoneinfo
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from harness.house import House
from planweave.accounts.models import User
from planweave.archive import sealing
from planweave.kernel.events import canonical
from planweave.kernel.models import Activity, Job
from planweave.kernel.search import drop_index
from planweave.operations.checks import KINDS, Place, found_in
from planweave.operations.checks import installation as installed
from planweave.operations.checks.settings import VARIABLES
from planweave.operations.models import Backup

pytestmark = pytest.mark.django_db
HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def good(tmp_path: Path, house: House, settings: Any) -> Place:
    """An installation with nothing wrong but what the tests' own database does for speed."""
    User.objects.filter(pk=house.users["owner"].pk).update(is_administrator=True)
    data, backups = tmp_path / "data", tmp_path / "backups"
    data.mkdir(mode=0o700)
    (data / "secret-key").touch(mode=0o600)
    file = backups / "good.age"
    backups.mkdir(mode=0o700)
    file.write_bytes(b"sealed")
    settings.SECRET_KEY = "0123456789abcdef" * 4
    settings.WEB_ROOT = tmp_path / "web"
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "index.html").touch()
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Noto.ttf").touch()
    Backup.objects.create(
        state="done",
        path=str(file),
        bytes=6,
        test="passed",
        tested_at=timezone.now(),
        started_at=timezone.now(),
    )
    environment = {
        "PLANWEAVE_BACKUP_FOLDER": str(backups),
        "PLANWEAVE_BACKUP_TO": sealing.make_key(tmp_path / "elsewhere"),
        "PLANWEAVE_ANCHORS": str(tmp_path / "anchors"),
    }
    return Place(data=data, environment=environment)


def codes(place: Place, **environment: str) -> set[str]:
    seen = Place(
        data=place.data,
        environment={**place.environment, **environment},
        is_thorough=place.is_thorough,
    )
    findings = [*found_in(seen, when="early"), *found_in(seen, when="late")]
    for one in findings:
        for language in ("en", "zh"):
            assert "{" not in one.wrong(language) + one.todo(language)  # type: ignore[arg-type] # two literals
    return {one.kind.code for one in findings}


# One disk, and a database that need not survive a power cut, are the tests' own.
SETTINGS = Path(__file__).parents[2] / "docs" / "operate" / "settings.md"
VARIABLE = re.compile(r"PLANWEAVE_[A-Z_]*[A-Z]")
OURS = {"backup_same_disk", "sqlite_synchronous", "postgres_durability"}


def test_a_good_place_is_silent(good: Place) -> None:
    assert codes(good) <= OURS
    assert codes(Place(data=good.data, environment=good.environment, is_thorough=True)) <= OURS


def test_settings(good: Place, settings: Any) -> None:
    prefix = "PLANWEAVE_"
    assert "variable_misspelt" in codes(good, **{f"{prefix}HOST": "plan.example.com"})
    assert "variable_unknown" in codes(good, **{f"{prefix}COLOUR": "red"})
    assert set(VARIABLE.findall(SETTINGS.read_text("utf-8"))) == VARIABLES
    assert "secret_key_not_shared" in codes(good, PLANWEAVE_DATABASE_URL="postgresql://db/planweave")
    assert "metrics_secret_short" in codes(good, PLANWEAVE_METRICS="secret")
    (good.data / "secret-key").chmod(0o640)
    assert "secret_key_readable" in codes(good)
    settings.SECRET_KEY = "x" * 50
    settings.DEBUG = True
    assert {"secret_key_weak", "debug_on"} <= codes(good)
    settings.ALLOWED_HOSTS = ["localhost", "*", "plan.example.com"]
    assert {"hosts_everything", "https_off"} <= codes(good)
    settings.ALLOWED_HOSTS, settings.IS_HTTPS = ["localhost", "127.0.0.2"], True
    seen = codes(good)
    assert "https_without_hosts" in seen
    assert not {"hosts_everything", "https_off"} & seen


def test_the_machine(good: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert {"data_not_writable", "disk_nearly_full"} <= codes(Place(data=Path("/sys/fs"), environment={}))
    file = good.data / "planweave.sqlite3"
    file.touch()
    file.chmod(0o644)
    assert "data_readable_by_others" not in codes(good)  # nobody reaches it
    good.data.chmod(0o755)
    assert "data_readable_by_others" in codes(good)
    with (good.data / "planweave.sqlite3-wal").open("wb") as log:
        log.truncate(1024**3 + 1)
    assert "wal_large" in codes(good)
    with monkeypatch.context() as patched:
        patched.setattr(tempfile, "tempdir", "/sys/fs")
        assert "temp_not_writable" in codes(good)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (512, hard))
    try:
        assert "files_few" in codes(good)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_the_address(good: Place) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        (good.data / "address").write_text(f"http://127.0.0.1:{port}\n")
        assert "server_silent" in codes(good)
        with _answering(probe, b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"):
            assert "port_taken" in codes(good)
        with _answering(probe, b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nplanweave\n"):
            assert not {"port_taken", "server_silent"} & codes(good)


def test_what_is_installed(
    good: Place, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (settings.WEB_ROOT / "index.html").unlink()
    (tmp_path / "fonts" / "Noto.ttf").unlink()
    assert {"web_missing", "fonts_missing"} <= codes(good)
    with monkeypatch.context() as patched:
        # An older metadata file of ours before the real one on the path, asking for what is not there.
        told = tmp_path / "site" / "planweave-0.0.1.dist-info"
        told.mkdir(parents=True)
        wanted = ("Metadata-Version: 2.1", "Name: planweave", "Version: 0.0.1", "Requires-Dist: django>=99")
        (told / "METADATA").write_text("\n".join([*wanted, "Requires-Dist: nowhere"]))
        patched.syspath_prepend(str(tmp_path / "site"))
        assert "library_missing" in codes(good)
    with monkeypatch.context() as patched:
        patched.setattr(installed, "OLDEST_PYTHON", (99, 0))
        assert "python_old" in codes(good)
    with monkeypatch.context() as patched:
        patched.setitem(__import__("sys").modules, "tzdata", None)
        zoneinfo.reset_tzpath(to=[str(tmp_path)])
        try:
            assert "time_zones_missing" in codes(good)
        finally:
            zoneinfo.reset_tzpath()


def test_work(good: Place, house: House) -> None:
    job: dict[str, Any] = {
        "workspace": house.workspace,
        "kind": "plan_schedule",
        "created_by": house.users["owner"],
    }
    now = timezone.now()
    Job.objects.create(**job, created_at=now - HOUR)
    assert "no_worker" in codes(good)
    Job.objects.create(**job, state="running", seen_alive_at=now - HOUR)
    seen = codes(good)
    assert "jobs_stuck" in seen
    assert "no_worker" not in seen
    for _ in range(3):
        Job.objects.create(**job, state="failed", finished_at=now)
    assert "jobs_failing" in codes(good)
    Activity.objects.filter(workspace=house.workspace, seq=3).update(at=now + HOUR)
    assert "clock_behind" in codes(good)
    User.objects.update(is_administrator=False)
    assert "no_administrator" in codes(good)


def test_backups(good: Place, tmp_path: Path) -> None:
    nowhere = {"PLANWEAVE_BACKUP_FOLDER": "/proc/backups"}
    assert "backup_folder_unusable" in codes(good, **nowhere)
    assert "backup_settings" in codes(good, PLANWEAVE_BACKUP_EVERY="often")
    assert "backup_key_invalid" in codes(good, PLANWEAVE_BACKUP_TO="age1nothing")
    assert "backup_not_sealed" in codes(good, PLANWEAVE_BACKUP_TO="")
    assert "backup_key_missing" in codes(good, PLANWEAVE_BACKUP_KEY=str(tmp_path / "gone"))
    assert "backup_same_disk" in codes(good)
    (good.data / "planweave.sqlite3").touch(mode=0o600)
    assert "points_old" in codes(good, PLANWEAVE_POINTS=str(tmp_path / "points"))
    elsewhere = {"PLANWEAVE_DATABASE_URL": "postgresql://db/p"}
    assert "points_idle" in codes(good, PLANWEAVE_POINTS=str(tmp_path), **elsewhere)
    os.replace(tmp_path / "elsewhere", good.data / "key")
    assert "backup_key_here" in codes(good)
    made = Backup.objects.get()
    Path(made.path).write_bytes(b"cut")
    assert "backup_gone" in codes(good)
    Backup.objects.update(started_at=timezone.now() - 100 * HOUR)
    assert "backup_old" in codes(good)
    Backup.objects.update(tested_at=None, test="none")
    assert "backup_untested" in codes(good)
    Backup.objects.update(tested_at=timezone.now(), test="failed", problem="damaged")
    assert "backup_test_failed" in codes(good)
    Backup.objects.create(state="failed", problem="the disk is full")
    assert "backup_failed" in codes(good)
    Backup.objects.all().delete()
    assert "backup_none" in codes(good, PLANWEAVE_BACKUP_FOLDER="")


def test_history(good: Place, house: House) -> None:
    assert "anchors_none" in codes(good, PLANWEAVE_ANCHORS="")
    assert "anchors_unusable" in codes(good, PLANWEAVE_ANCHORS="/proc/anchors")
    Activity.objects.filter(workspace=house.workspace, seq=3).update(data_json=canonical({"forged": 1}))
    assert "history_broken" not in codes(good)
    thorough = Place(data=good.data, environment=good.environment, is_thorough=True)
    assert "history_broken" in codes(thorough)


def test_the_index_of_words(good: Place) -> None:
    assert "search_index_missing" not in codes(good)
    with connection.cursor() as cursor:
        drop_index(cursor.execute, connection)
    assert "search_index_missing" in codes(good)


def test_a_check_that_fails_is_found(good: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    (good.data / "address").mkdir()
    assert "check_failed" in codes(good)


def test_every_kind_is_provoked_somewhere() -> None:
    here = Path(__file__).parent
    told = "".join(path.read_text("utf-8") for path in here.glob("test_*.py"))
    assert [code for code in KINDS if f'"{code}"' not in told] == []
    assert len(KINDS) >= 45
    assert connection.vendor in ("sqlite", "postgresql")


@contextmanager
def _answering(listening: socket.socket, answer: bytes) -> Iterator[None]:
    listening.listen(1)

    def work() -> None:
        asked, _ = listening.accept()
        asked.recv(4096)
        asked.sendall(answer)
        asked.close()

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    yield
    thread.join(timeout=5)
