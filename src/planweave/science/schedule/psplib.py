"""Reads PSPLIB's `.sm` files (Kolisch and Sprecher 1997), and refuses a broken one with a sentence."""

from __future__ import annotations

import re
from pathlib import Path

from planweave.science.schedule.problem import Activity, Link, Mode, Problem, Resource
from planweave.science.schedule.validate import validate


class FormatError(ValueError):
    """The file is not of the format; `str()` is a sentence that names the file and what is wrong."""


def read_sm(path: Path) -> Problem:
    """The valid problem in a file; activities keep the file's order and numbers, as ids "1", "2", …

    Raises FormatError for anything else than a complete `.sm` file, ProblemError for a file that is
    complete but impossible (a cycle, a capacity of zero, a negative duration).
    """
    try:
        text = path.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise FormatError(f"{path.name} cannot be read as a PSPLIB file: {error}.") from error
    problem = _Reader(path.name, text).problem()
    validate(problem)
    return problem


class _Reader:
    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.lines = text.splitlines()

    def problem(self) -> Problem:
        jobs = self._number(r"jobs \(incl\. supersource/sink \)\s*:\s*(\S+)", "the number of jobs")
        kinds = {
            letter: self._number(rf"- {word}\s*:\s*(\S+)", f"the number of {word} resources")
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

    def _fail(self, what: str) -> FormatError:
        return FormatError(f"{self.name} is not a complete PSPLIB .sm file: {what}.")

    def _number(self, pattern: str, what: str) -> int:
        for line in self.lines:
            found = re.search(pattern, line)
            if found:
                return self._integer(found.group(1), what)
        raise self._fail(f"{what} is missing")

    def _integer(self, text: str, what: str) -> int:
        try:
            return int(text)
        except ValueError:
            raise self._fail(f"{what} is {text!r} where a whole number belongs") from None

    def _after(self, title: str, skip: int) -> int:
        for number, line in enumerate(self.lines):
            if line.startswith(title):
                return number + skip
        raise self._fail(f"the section {title.rstrip(':')} is missing")

    def _row(self, number: int, count: int | None, what: str) -> list[int]:
        if number >= len(self.lines) or not self.lines[number].strip() or self.lines[number][0] == "*":
            raise self._fail(f"the section {what} ends too early")
        row = [self._integer(x, f"an entry of {what}") for x in self.lines[number].split()]
        if count is not None and len(row) != count:
            raise self._fail(f"line {number + 1} in {what} has {len(row)} numbers instead of {count}")
        return row

    def _successors(self, jobs: int) -> tuple[dict[int, list[int]], dict[int, int]]:
        at = self._after("PRECEDENCE RELATIONS:", 2)
        result: dict[int, list[int]] = {}
        modes: dict[int, int] = {}
        for k in range(jobs):
            row = self._row(at + k, None, "PRECEDENCE RELATIONS")
            if len(row) < 3 or len(row) != 3 + row[2] or row[0] != k + 1:
                raise self._fail(f"line {at + k + 1} in PRECEDENCE RELATIONS does not describe job {k + 1}")
            if any(not 1 <= j <= jobs for j in row[3:]):
                raise self._fail(f"job {k + 1} has a successor that does not exist")
            if row[1] < 1:
                raise self._fail(f"job {k + 1} has no mode")
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
                        raise self._fail(f"line {at + 1} in REQUESTS/DURATIONS does not describe job {job}")
                    row = row[1:]
                if row[0] != number:
                    raise self._fail(f"line {at + 1} in REQUESTS/DURATIONS is not mode {number} of job {job}")
                demands = {key: units for key, units in zip(names, row[2:], strict=True) if units}
                result[job].append(Mode(row[1], demands))
                at += 1
        return result
