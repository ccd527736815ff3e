"""Every command says how it is used, in both languages: a sign that the help cannot print would show here."""

import argparse

import pytest

from planweave import cli
from planweave.cli.language import language_asked


def commands(parser: argparse.ArgumentParser, *words: str) -> list[tuple[str, ...]]:
    found = [words]
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                found += commands(below, *words, name)
    return found


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_command_explains_itself(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    language_asked(["--language", language])
    found = commands(cli._parser([]))
    assert ("bench", "simulate") in found
    for words in found:
        with pytest.raises(SystemExit) as ended:
            cli.main([*words, "--language", language, "--help"])
        assert ended.value.code == 0, words
        assert "planweave" in capsys.readouterr().out, words
