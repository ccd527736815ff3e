"""Files that mean harm are refused with their sentence; the parent stays small and nothing is written."""

import io
import random
import re
import tempfile
import time
from pathlib import Path

import hostile_files
import pytest

from planweave.interchange.tabular import reader
from planweave.interchange.tabular.limits import LIMITS, Limits
from planweave.interchange.tabular.refusals import FileRefused
from planweave.interchange.tabular.sandbox import read_file, stream_file
from planweave.interchange.tabular.texts import TEXTS

MOST_GROWTH = 50 * 1024 * 1024


def _memory(name: str) -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1]) * 1024
    raise AssertionError(name)


def _forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5")


@pytest.mark.parametrize("name", hostile_files.REFUSED)
def test_refused_with_its_sentence_and_nothing_written(name, tmp_path, monkeypatch):
    make, code = hostile_files.REFUSED[name]
    path = tmp_path / "upload.xlsx"
    path.write_bytes(make())
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    measurable = Path("/proc/self/clear_refs").exists()
    if measurable:
        _forget_peak()
        before = _memory("VmRSS")
    started = time.monotonic()

    with pytest.raises(FileRefused) as refusal:
        read_file(path)

    assert time.monotonic() - started < LIMITS.wall_seconds
    if measurable:
        assert _memory("VmHWM") - before < MOST_GROWTH
    assert refusal.value.code == code
    english, chinese = refusal.value.say("en"), refusal.value.say("zh")
    assert re.fullmatch(r"[A-Z].*[.]", english, re.DOTALL), english
    assert re.search("[\u4e00-\u9fff]", chinese), chinese
    assert chinese.endswith("。")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["scratch", "upload.xlsx"]
    assert list(scratch.iterdir()) == []


def test_zip_slip_leaves_no_file_behind(tmp_path, monkeypatch):
    inside = tmp_path / "inside"
    inside.mkdir()
    monkeypatch.chdir(inside)
    with pytest.raises(FileRefused):
        read_file(hostile_files.zip_slip())
    assert list(tmp_path.rglob("*")) == [inside]


def test_macros_and_external_links_are_left_alone_and_said():
    file = read_file(
        hostile_files.workbook(
            extra={"xl/vbaProject.bin": b"\x00code", "xl/externalLinks/externalLink1.xml": b"<x/>"}
        )
    )
    assert file.info.notices == ("macros_ignored", "external_links_ignored")
    assert [row.cells for row in file.sheet_rows("Backlog")] == [("Title",)]


def test_a_far_away_cell_without_content_does_no_harm():
    """A styled but empty XFD1048576 is common where somebody formatted a whole sheet."""
    rows = hostile_files.TITLE_ROW + '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    file = read_file(hostile_files.workbook(rows))
    assert (file.info.sheets[0].rows, file.info.sheets[0].columns) == (1, 1)


def test_the_clock_stops_a_reader_that_takes_too_long(tmp_path):
    path = tmp_path / "long.csv"
    path.write_text("a,b\n" * 90_000)
    with pytest.raises(FileRefused) as refusal:
        read_file(path, limits=Limits(wall_seconds=0.001))
    assert refusal.value.code == "takes_too_long"


def test_processor_time_runs_out(tmp_path):
    path = tmp_path / "long.csv"
    path.write_text("title,description,effort,value,owner\n" + "one,two,3,4,five\n" * 99_000)
    with pytest.raises(FileRefused) as refusal:
        read_file(path, limits=Limits(cpu_seconds=0))
    assert refusal.value.code == "takes_too_long"


def test_memory_of_the_child_runs_out(tmp_path):
    path = tmp_path / "wide.csv"
    path.write_text("text,text\n" + ("长" * 300 + "," + "短" * 300 + "\n") * 9_000)
    assert len(read_file(path).sheet_rows("CSV")) == 9_001
    with pytest.raises(FileRefused) as refusal:
        read_file(path, limits=Limits(memory_bytes=70 * 1024 * 1024))
    assert refusal.value.code == "needs_too_much_memory"


def test_streaming_a_large_file_keeps_the_parent_small(tmp_path):
    if not Path("/proc/self/clear_refs").exists():
        pytest.skip("peak memory can only be measured on Linux")
    path = tmp_path / "large.csv"
    path.write_text("key,text\n" + "".join(f"K-{n},{'word ' * 30}\n" for n in range(99_000)))
    _forget_peak()
    before = _memory("VmRSS")
    with stream_file(path) as stream:
        count = sum(1 for _ in stream.rows)
    assert count == 99_001
    assert _memory("VmHWM") - before < MOST_GROWTH


def test_leaving_early_ends_the_child():
    data = b"a,b\n" * 50_000
    with stream_file(data) as stream:
        assert next(stream.rows).cells == ("a", "b")
    with stream_file(data) as stream:
        pass
    assert stream.info.sheets[0].rows == 50_000


def test_the_child_sees_no_secret_of_the_server(monkeypatch):
    from planweave.interchange.tabular import sandbox

    monkeypatch.setenv("PLANWEAVE_SECRET_KEY", "secret")
    assert "PLANWEAVE_SECRET_KEY" not in sandbox._child_environment()


def test_files_that_cannot_be_opened(tmp_path):
    with pytest.raises(FileRefused) as refusal:
        read_file(tmp_path / "none.xlsx")
    assert refusal.value.code == "file_missing"
    assert str(tmp_path / "none.xlsx") in refusal.value.say("zh")
    with pytest.raises(FileRefused) as refusal:
        read_file(tmp_path)
    assert refusal.value.code == "file_unreadable"


def test_an_open_file_is_read_up_to_the_cap_only():
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size=-1):
            assert size > 0, "an unbounded read of an upload"
            Endless.given += size
            return b"x" * size

    with pytest.raises(FileRefused) as refusal:
        read_file(Endless())
    assert refusal.value.code == "file_too_big"
    assert Endless.given <= LIMITS.file_bytes + 1
    assert read_file(io.BytesIO(b"a,b\n")).info.format == "csv"


def test_three_hundred_mutations_end_in_rows_or_a_refusal():
    """Bytes changed, cut and doubled at random (seeded): no other exception may come out of the reader."""
    chance = random.Random(20270104)
    strings = "".join(f"<si><t>需求 {n}</t></si>" for n in range(40))
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="s"><v>{n % 40}</v></c><c r="B{n}"><v>{n * 1.5}</v></c><c r="C{n}" t="e">'
        f"<v>#REF!</v></c></row>"
        for n in range(1, 40)
    )
    plain = {
        "xl/worksheets/sheet1.xml": hostile_files.sheet_xml(rows),
        "xl/sharedStrings.xml": f'<sst xmlns="{hostile_files.MAIN}">{strings}</sst>',
        "xl/workbook.xml": hostile_files.WORKBOOK,
        "xl/_rels/workbook.xml.rels": hostile_files.WORKBOOK_RELATIONS,
    }
    whole = hostile_files.workbook(rows, strings=strings)
    csv_file = '编号,标题,预计人天\nA-1,登录,3\nA-2,"搜索,排序",5\n'.encode("gb18030") * 5
    read = refused = 0
    for number in range(300):
        kind = number % 3
        if kind == 0:
            data = _mutated(whole, chance)
        elif kind == 1:
            part = chance.choice(sorted(plain))
            changed = _mutated(plain[part].encode(), chance)
            data = hostile_files.workbook(parts=plain | {part: changed})
        else:
            data = _mutated(csv_file, chance)
        code = _refusal_code(data)
        assert code is None or code in TEXTS
        read += code is None
        refused += code is not None
    assert read + refused == 300
    assert read > 20
    assert refused > 100


def _refusal_code(data: bytes) -> str | None:
    try:
        reader.read_bytes(data, LIMITS, io.BytesIO())
    except FileRefused as refusal:
        return refusal.code if refusal.say("en") and refusal.say("zh") else "no sentence"
    return None


def _mutated(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(changed))
        match chance.randrange(5):
            case 0:
                changed[place] = chance.randrange(256)
            case 1:
                del changed[place : place + chance.randint(1, 30)]
            case 2:
                changed[place:place] = changed[place : place + chance.randint(1, 60)]
            case 3:
                changed[place : place + 1] = chance.choice(
                    [b"<", b"&", b'"', b"\x00", b"\xff", b"9999999999", b"]]>"]
                )
            case 4:
                changed = changed[: max(place, 1)]
    return bytes(changed)
