"""The language of the command line: `--language`, else the locale's."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from planweave.kernel.errors import Problem
from planweave.kernel.language import Language, Text

_chosen: list[Language] = []

ARGPARSE_IN_CHINESE = {
    "usage: ": "用法：",
    "options": "选项",
    "positional arguments": "参数",
    "show this help message and exit": "显示本说明并退出",
    "show program's version number and exit": "显示版本号并退出",
    "the following arguments are required: %s": "缺少参数：%s",
    "unrecognized arguments: %s": "无法识别的参数：%s",
    "expected one argument": "需要一个值",
    "expected at least one argument": "至少需要一个值",
    "argument %(argument_name)s: %(message)s": "参数 %(argument_name)s:%(message)s",
    "invalid %(type)s value: %(value)r": "无效的值：%(value)r",
    "invalid choice: %(value)r (choose from %(choices)s)": "无效的选项 %(value)r(可选：%(choices)s)",
    "%(prog)s: error: %(message)s\n": "%(prog)s:%(message)s\n",
}


def language_asked(arguments: Sequence[str]) -> Language:
    """Find the language before anything is parsed, because the parser itself speaks."""
    found: Language = "zh" if _locale().lower().startswith("zh") else "en"
    for position, word in enumerate(arguments):
        value = word.partition("=")[2] if word.startswith("--language=") else ""
        if word == "--language" and position + 1 < len(arguments):
            value = arguments[position + 1]
        if value in ("en", "zh"):
            found = "zh" if value == "zh" else "en"
    _chosen[:] = [found]
    # argparse asks gettext for a catalogue file; ours is the table above.
    argparse._ = _argparse_text
    return found


def language() -> Language:
    return _chosen[0] if _chosen else language_asked([])


def say(text: Text, **params: object) -> str:
    return text.say(language(), **params)


def refuse(text: Text, *, code: int = 1, **params: object) -> int:
    """Print the sentence on standard error and return the exit code."""
    print(say(text, **params), file=sys.stderr)
    return code


def refuse_problem(problem: Problem) -> int:
    """The sentences of an action's refusal."""
    sentences = [text.say(language(), **problem.params) for text in problem.fields.values()]
    print("\n".join(sentences or [problem.text.say(language(), **problem.params)]), file=sys.stderr)
    return 1


class Parser(argparse.ArgumentParser):
    """Says what is wrong, then how it is meant, and ends with 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n{self.format_usage()}")


def _locale() -> str:
    return next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")


def _argparse_text(text: str) -> str:
    return ARGPARSE_IN_CHINESE.get(text, text) if language() == "zh" else text
