"""Reads PSPLIB's `.sm` files (Kolisch and Sprecher 1997), and refuses a broken one with a sentence."""

from __future__ import annotations

import re
from pathlib import Path

from planweave.science.schedule.problem import Activity, Link, Mode, Problem, Resource
from planweave.science.schedule.validate import validate


class FormatError(ValueError):
    """The file is not of the format. `code` and `params` as in `ProblemError`; `str()` is the sentence."""

    def __init__(self, code: str, **params: object) -> None:
        self.code = code
        self.params: dict[str, object] = params
        super().__init__(SENTENCES[code].format(**params))


SENTENCES: dict[str, str] = {
    "unreadable": "{file} cannot be read as a PSPLIB file: {reason}.",
    "missing_figure": "{file} is not a complete PSPLIB .sm file: the figure “{what}” is missing.",
    "not_whole": "{file} is not a complete PSPLIB .sm file: {found!r} stands where a whole number belongs.",
    "missing_section": "{file} is not a complete PSPLIB .sm file: the section {section} is missing.",
    "short_section": "{file} is not a complete PSPLIB .sm file: the section {section} ends too early.",
    "row_length": (
        "{file} is not a complete PSPLIB .sm file: line {line} in {section} has {found} numbers instead of {expected}."
    ),
    "wrong_job": (
        "{file} is not a complete PSPLIB .sm file: line {line} in {section} does not describe job {job}."
    ),
    "no_successor": "{file} is not a complete PSPLIB .sm file: job {job} has a successor that does not exist.",
    "no_mode": "{file} is not a complete PSPLIB .sm file: job {job} has no mode.",
    "wrong_mode": "{file} is not a complete PSPLIB .sm file: line {line} is not mode {mode} of job {job}.",
}


def read_sm(path: Path) -> Problem:
    """The valid problem in a file; activities keep the file's order and numbers, as ids "1", "2", …

    Raises FormatError for anything else than a complete `.sm` file, ProblemError for a file that is
    complete but impossible (a cycle, a capacity of zero, a negative duration).
    """
    try:
        text = path.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise FormatError("unreadable", file=path.name, reason=error) from error
    problem = _Reader(path.name, text).problem()
    validate(problem)
    return problem


class _Reader:
    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.lines = text.splitlines()

    def problem(self) -> Problem:
        jobs = self._number(r"jobs \(incl\. supersource/sink \)\s*:\s*(\S+)", "number of jobs")
        kinds = {
            letter: self._number(rf"- {word}\s*:\s*(\S+)", f"number of {word} resources")
            for letter, word in (("R", "renewable"), ("N", "nonrenewable"))
        }
        names = [f"{k} {n + 1}" for k in "RN" for n in range(kinds[k])]
        successors, modes_of = self._successors(jobs)
        modes = self._modes(jobs, modes_of, names)
        capacities = self._row(
            self._after("RESOURCEAVAILABILITIES:", 2), len(names), "RESOURCEAVAILABILITIES"
        )
        return Problem(
            activities=tuple(
                Activity(str(j), modes[j][0].duration, modes[j][0].demands)
                if len(modes[j]) == 1
                else Activity(str(j), modes=tuple(modes[j]))
                for j in range(1, jobs + 1)
            ),
            links=tuple(Link(str(i), str(j)) for i in range(1, jobs + 1) for j in successors[i]),
            resources=tuple(
                Resource(key, units, renewable=key[0] == "R")
                for key, units in zip(names, capacities, strict=True)
            ),
        )

    def _fail(self, code: str, **params: object) -> FormatError:
        return FormatError(code, file=self.name, **params)

    def _number(self, pattern: str, what: str) -> int:
        for line in self.lines:
            found = re.search(pattern, line)
            if found:
                return self._integer(found.group(1))
        raise self._fail("missing_figure", what=what)

    def _integer(self, text: str) -> int:
        try:
            return int(text)
        except ValueError:
            raise self._fail("not_whole", found=text) from None

    def _after(self, title: str, skip: int) -> int:
        for number, line in enumerate(self.lines):
            if line.startswith(title):
                return number + skip
        raise self._fail("missing_section", section=title.rstrip(":"))

    def _row(self, number: int, count: int | None, what: str) -> list[int]:
        if number >= len(self.lines) or not self.lines[number].strip() or self.lines[number][0] == "*":
            raise self._fail("short_section", section=what)
        row = [self._integer(x) for x in self.lines[number].split()]
        if count is not None and len(row) != count:
            raise self._fail("row_length", line=number + 1, section=what, found=len(row), expected=count)
        return row

    def _successors(self, jobs: int) -> tuple[dict[int, list[int]], dict[int, int]]:
        at = self._after("PRECEDENCE RELATIONS:", 2)
        result: dict[int, list[int]] = {}
        modes: dict[int, int] = {}
        for k in range(jobs):
            row = self._row(at + k, None, "PRECEDENCE RELATIONS")
            if len(row) < 3 or len(row) != 3 + row[2] or row[0] != k + 1:
                raise self._fail("wrong_job", line=at + k + 1, section="PRECEDENCE RELATIONS", job=k + 1)
            if any(not 1 <= j <= jobs for j in row[3:]):
                raise self._fail("no_successor", job=k + 1)
            if row[1] < 1:
                raise self._fail("no_mode", job=k + 1)
            result[k + 1], modes[k + 1] = row[3:], row[1]
        return result, modes

    def _modes(self, jobs: int, modes_of: dict[int, int], names: list[str]) -> dict[int, list[Mode]]:
        at = self._after("REQUESTS/DURATIONS:", 3)
        result: dict[int, list[Mode]] = {}
        for job in range(1, jobs + 1):
            result[job] = []
            for number in range(1, modes_of[job] + 1):
                row = self._row(at, len(names) + (3 if number == 1 else 2), "REQUESTS/DURATIONS")
                if number == 1:
                    if row[0] != job:
                        raise self._fail("wrong_job", line=at + 1, section="REQUESTS/DURATIONS", job=job)
                    row = row[1:]
                if row[0] != number:
                    raise self._fail("wrong_mode", line=at + 1, mode=number, job=job)
                demands = {key: units for key, units in zip(names, row[2:], strict=True) if units}
                result[job].append(Mode(row[1], demands))
                at += 1
        return result
