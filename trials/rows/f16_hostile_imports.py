"""F16: files that were made to hurt, for every import."""

import gzip
import io
import random
import re
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from trials.inside import WORLDS, two_worlds
from trials.row import Trial, row

LONGEST_SECONDS = 20.0
MOST_GROWTH_MB = 50.0
BILLION_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
    + "]><Project xmlns='http://schemas.microsoft.com/project'><Title>&m;</Title></Project>"
).encode()
XXE = (
    b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b"<REQ-IF xmlns='http://www.omg.org/spec/ReqIF/20110401/reqif.xsd'>&x;</REQ-IF>"
)


def zipped(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def rezipped(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return zipped({one.filename: change(one.filename, archive.read(one)) for one in archive.infolist()})


def known_attacks(workbook: bytes) -> Iterator[tuple[str, bytes]]:
    """Files of known kinds; the random ones come beside."""
    zeros = bytes(200_000_000)
    yield "a bomb of zeros", zipped({"xl/worksheets/sheet1.xml": zeros, "[Content_Types].xml": b"<Types/>"})
    del zeros
    inner = zipped({f"{n}.zip": zipped({"a": bytes(1_000_000)}) for n in range(20)})
    yield "a bomb in a bomb", zipped({f"{n}.reqif": inner for n in range(20)})
    yield "billion laughs", BILLION_LAUGHS
    yield (
        "billion laughs in a workbook",
        rezipped(workbook, lambda name, old: BILLION_LAUGHS if name.endswith("sheet1.xml") else old),
    )
    yield "a foreign entity", XXE
    yield "a foreign entity in an archive", zipped({"a.reqif": XXE})
    yield "a way out of the archive", zipped({"../../../../tmp/planweave-slip": b"x", "/etc/x.reqif": XXE})
    yield (
        "a workbook of a million columns",
        rezipped(
            workbook,
            lambda name, old: (
                old.replace(b'<dimension ref="', b'<dimension ref="A1:XFD1048576" x="')
                if name.endswith("sheet1.xml")
                else old
            ),
        ),
    )
    yield "a million columns", b",".join([b"a"] * 1_000_000) + b"\n" + b",".join([b"1"] * 1_000_000)
    yield "a cell of two million characters", b"Title\n" + b"x" * 2_000_000
    yield "an open quote", b'Title,"Effort\n' + b"a,b\n" * 100_000
    yield "NUL", b"Title\n\x00\x00\x00\n" * 100
    yield "only a byte order mark", b"\xef\xbb\xbf"
    yield "nothing", b""
    yield "UTF-16 without a mark", "标题,工作量\n需求,3\n".encode("utf-16-le")
    yield "GBK", "标题,工作量（人天）\n需求一,3\n".encode("gbk")
    yield "broken UTF-8", b"Title\n\xff\xfe\xfa\xc3\x28\n"
    yield "deep XML", b"<a>" * 100_000
    yield "gzip", gzip.compress(bytes(10_000_000))
    yield "an executable", b"MZ\x90\x00" + bytes(1000)
    yield "half a ZIP", workbook[: len(workbook) // 2]
    yield "a ZIP within text", b"Title\n" + workbook


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The file with a few wounds: bytes, pieces doubled, cut out, swapped, numbers made enormous."""
    if content[:2] == b"PK" and chance.random() < 0.7:
        return rezipped(content, lambda _, old: mutated(old, chance) if chance.random() < 0.5 else old)
    for _ in range(chance.randint(1, 6)):
        if not content:
            return content
        start = chance.randrange(len(content))
        end = min(len(content), start + chance.randint(1, 200))
        match chance.randrange(7):
            case 0:
                content = content[:start] + bytes([chance.randrange(256)]) + content[start + 1 :]
            case 1:
                content = content[:start] + content[end:]
            case 2:
                content = content[:start] + content[start:end] * chance.randint(2, 50) + content[end:]
            case 3:
                content = content[:start]
            case 4:
                words = [b"99999999999999999999", b"-1", b"NaN", b"1e400", b"\x00", b"&#0;", b"]]>", b"=1+1",
                         b"9999-99-99", b"<!--", "\u202e\ufeff\ud7ff".encode(), b"PT99999999999H"]  # fmt: skip
                content = content[:start] + chance.choice(words) + content[start:]
            case 5:
                content = content[:start] + content[start:end][::-1] + content[end:]
            case 6:
                other = chance.randrange(len(content))
                content = content[:start] + content[other : other + 100] + content[start:]
    return content


@row(
    "F16",
    "Hostile files for every import",
    promise="Taken or refused with a sentence: no crash, no row written, within 20 s and 50 MB of memory",
    fast=240,
    release=10_000,
    databases=("sqlite",),
    together=WORLDS,
)
def no_file_hurts(trial: Trial) -> None:
    with two_worlds() as (home, _):
        from contracts.cases.equipment import TABLE
        from contracts.world import BACKLOG
        from factories.mspdi_files import brakes
        from factories.reqif_files import archive, three

        api = home.house.api("owner")
        workbook = api.get(f"{home.house.path}/imports/template").content
        seeds = {
            "imports": [("a.xlsx", workbook), ("a.csv", BACKLOG)],
            "reqif/imports": [("a.reqif", three()), ("a.reqifz", archive({"a.reqif": three()}))],
            "plans/imports": [("a.xml", brakes())],
            "equipment/imports": [("a.csv", TABLE)],
        }
        addresses = upload_addresses()
        assert len(addresses) == len(seeds), addresses
        can_measure = Path("/proc/self/clear_refs").exists()
        grew = 0.0
        slowest = 0.0
        files: list[tuple[str, str, str, bytes]] = []
        for kind, content in known_attacks(workbook):
            files += [
                (kind, at, ending, content)
                for at in addresses
                for ending in ("a.xlsx", "a.csv", "a.reqifz", "a.xml")
            ]
        trial.random.shuffle(files)
        files = files[: trial.times // 2]
        pool = [
            (at, name, content) for at in addresses for group in seeds.values() for name, content in group
        ]
        while len(files) < trial.times:
            at, name, content = trial.random.choice(pool)
            files.append((f"mutation {len(files)} of {name}", at, name, mutated(content, trial.random)))
        for kind, at, name, content in files:
            began = time.monotonic()
            said = f"{kind} as {name} for {at}"
            before = 0.0
            if can_measure:
                forget_peak()
                before = peak_mb()
            try:
                status, is_same = upload(api, home, at, name, content)
            except Exception as error:
                trial.check(False, f"{said}: {type(error).__name__}: {error}"[:500])
                continue
            seconds = time.monotonic() - began
            slowest = max(slowest, seconds)
            mb = peak_mb() - before if can_measure else 0.0
            grew = max(grew, mb)
            is_answer = status in (200, 201, 400, 409, 413, 415, 422) and is_same
            is_right = is_answer and seconds < LONGEST_SECONDS and mb < MOST_GROWTH_MB
            said = f"{said}: {status} after {seconds:.1f} s and {mb:.0f} MB, nothing written: {is_same}"
            trial.check(is_right, said)
        trial.note(slowest_seconds=round(slowest, 1), most_memory_mb=round(grew))


def upload_addresses() -> list[str]:
    """Every operation that takes a file."""
    from planweave.site.api import api

    paths = api.get_openapi_schema()["paths"]
    return sorted(
        path.removeprefix("/api/v1")
        for path, methods in paths.items()
        for operation in methods.values()
        if "multipart/form-data" in operation.get("requestBody", {}).get("content", {})
    )


def upload(api: Any, home: Any, at: str, name: str, content: bytes) -> tuple[int, bool]:
    """The status, and whether a refusal left the history as it was; the upload is taken back."""
    from django.core.files.uploadedfile import SimpleUploadedFile
    from django.db import transaction

    from planweave.kernel.models import ChainHead

    path = at.replace("{slug}", home.slug)
    heads = ChainHead.objects.filter(pk=home.house.workspace.pk)
    seq = heads.get().seq
    with transaction.atomic():
        file = SimpleUploadedFile(name, content)
        answer = api.client.post(f"/api/v1{path}", {"file": file}, headers=api.headers)
        is_same = answer.status_code < 300 or heads.get().seq == seq
        transaction.set_rollback(True)
    return answer.status_code, is_same


def peak_mb() -> float:
    """The most that this process held since `forget_peak`."""
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) / 1024


def forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5")
