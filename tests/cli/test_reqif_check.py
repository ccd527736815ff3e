"""`planweave reqif check`: the exit code, and line and reason on stderr, in both languages."""

import pytest

from factories.reqif_files import three
from planweave.cli import main


@pytest.fixture
def file(tmp_path):
    def made(content, name="a.reqif"):
        path = tmp_path / name
        path.write_bytes(content)
        return str(path)

    return made


def test_a_valid_file(file, capsys):
    assert main(["reqif", "check", file(three())]) == 0
    assert capsys.readouterr().out == "a.reqif: valid ReqIF 1.2. Objects: 3; types: 1; relations: 2.\n"


def test_a_file_that_can_be_mended(file, capsys):
    path = file(three().replace(b' LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="S"', b""))
    assert main(["reqif", "check", path, "--language", "zh"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert said[0].endswith("第 9 行：DATATYPE-DEFINITION-STRING 缺少 LAST-CHANGE。")
    assert said[1] == "以上均不影响内容，加上 --mend 即可补全。"
    assert main(["reqif", "check", path, "--mend", "--language", "en"]) == 0
    assert capsys.readouterr().out.endswith("Supplied what the schema misses; places: 1.\n")


def test_a_file_that_cannot(file, capsys):
    path = file(three().replace(b"<SPEC-OBJECT-REF>r2<", b"<SPEC-OBJECT-REF>nobody<"))
    assert main(["reqif", "check", path, "--mend", "--language", "en"]) == 2
    assert "refers to “nobody”, which is not in the file." in capsys.readouterr().err
    assert main(["reqif", "check", "/nowhere/a.reqif", "--language", "en"]) == 2
    assert capsys.readouterr().err == "/nowhere/a.reqif cannot be opened: No such file or directory.\n"
