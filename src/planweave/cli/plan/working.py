"""The whole command: read, decide, explain, write. Both files are written, or none."""

import argparse
import os
import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from time import perf_counter

from planweave.interchange.tabular.refusals import FileRefused
from planweave.kernel.language import Language, Text
from planweave.science.anytime import Stop
from planweave.science.milp import Model, SolverProcess
from planweave.science.schedule import Crew
from planweave.science.schedule.staffing import stretches

from ..language import language, say
from . import texts
from .deciding import Decision, decide
from .question import Question, question_of
from .reading import Files, Window, read_files, understood
from .reasons import Reasons, reasons_of
from .refusal import Refused
from .texts.saying import said
from .workbook import dates_of, headline, write_plan

_EXPLAIN_SHARE = 0.25
_LONGEST_LOADING = 60.0
_NOTHING = Model((1,), (0,), (1,), (0, 1), (0,), (1,), (None,), (1,))
"""Maximise x up to 1: solved as soon as the solver is there."""


def plan_files(arguments: argparse.Namespace) -> int:
    backlog, team = Path(arguments.backlog), Path(arguments.capacity)
    files = read_files(backlog, team, sheet=arguments.sheet, region=arguments.holidays, language=language())
    chosen: Language = getattr(arguments, "language", None) or files.backlog.language
    show = _Terminal(is_quiet=arguments.quiet)
    show.lines(understood(files, backlog, team, language()))
    show.lines(issue.say_with_sheet(language()) for issue in files.warnings)
    question = question_of(files, backlog, is_skipping=arguments.skip_unestimated)
    show.lines(_releases(question))
    show.lines(each.say(language()) for each in (*question.basis, *question.notes))
    decision, reasons = _decided(question, arguments, show)
    _write(arguments, files, question, decision, reasons, chosen)
    show.lines([headline(question, decision, language()), *_result_lines(question, decision)])
    written = [name for name in (arguments.output, arguments.report) if name]
    show.lines(
        [say(texts.progress.WROTE, path=name) for name in written] or [say(texts.progress.WROTE_NOTHING)]
    )
    return 0


def _decided(
    question: Question, arguments: argparse.Namespace, show: "_Terminal"
) -> tuple[Decision, Reasons]:
    stop = Stop()
    with ExitStack() as stack:
        # Children that begin while the signal is ignored go on ignoring it: only this process hears Ctrl-C.
        is_main = threading.current_thread() is threading.main_thread()
        before = signal.signal(signal.SIGINT, signal.SIG_IGN) if is_main else None
        try:
            solver = stack.enter_context(SolverProcess())
            solver.start()
            crew = Crew(1)
            stack.callback(crew.close)
            crew.member(0)
        finally:
            if is_main:
                signal.signal(signal.SIGINT, before)
        warming = threading.Thread(target=crew.warm, daemon=True)
        warming.start()
        show.progress(texts.progress.STARTING, None, None)
        stack.enter_context(_heeding(stop, show))
        # What a busy machine takes to load the solver is not taken off the time for searching.
        solver.solve(_NOTHING, seconds=_LONGEST_LOADING, stop=stop)
        decision = decide(
            question,
            seconds=arguments.seconds,
            seed=arguments.seed,
            stop=stop,
            tell=show.progress,
            solver=solver,
            crew=crew,
            ready=warming.join,
        )
        show.progress(texts.progress.EXPLAINING, None, None)
        reasons = reasons_of(
            question, decision, seconds=arguments.seconds * _EXPLAIN_SHARE, stop=stop, solver=solver
        )
        show.clear()
    return decision, reasons


@contextmanager
def _heeding(stop: Stop, show: "_Terminal") -> Iterator[None]:
    """The first Ctrl-C asks the solvers to stop, the second ends the program."""

    def heed(*_: object) -> None:
        if stop.requested():
            raise KeyboardInterrupt
        stop.request()
        show.notice(say(texts.progress.STOPPING))

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, heed)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _write(
    arguments: argparse.Namespace,
    files: Files,
    question: Question,
    decision: Decision,
    reasons: Reasons,
    chosen: Language,
) -> None:
    """The page is made before anything is written, and takes its name last."""
    output = Path(arguments.output) if arguments.output else None
    report = Path(arguments.report) if arguments.report else None
    part = report.with_name(f".{report.name}.{os.getpid()}.part") if report else None
    path = report or output
    try:
        if report is not None and part is not None:
            from ..report import page

            html = page(
                files, question, decision, reasons, language=chosen, source=Path(arguments.backlog).name,
                today=date.today(),
            )  # fmt: skip
            part.write_text(html, encoding="utf-8", newline="\n")
        if output is not None:
            path = output
            write_plan(output, files, question, decision, reasons, language=chosen)
        if report is not None and part is not None:
            path = report
            os.replace(part, report)
    except FileRefused as refused:
        raise Refused(
            [said(texts.refusals.FILE_REFUSED, path=path, reason=refused.say(language()))]
        ) from None
    except OSError as error:
        raise Refused(
            [said(texts.options.NOT_WRITABLE, path=path, reason=error.strerror or str(error))]
        ) from None
    finally:
        if part is not None:
            part.unlink(missing_ok=True)


def _releases(question: Question) -> list[str]:
    lines = []
    for window in question.windows:
        days = window.days
        capacity = _capacity(question, window)
        lines.append(
            texts.progress.READ_RELEASE.say(
                language(),
                name=window.release.name,
                first=days[0],
                last=days[-1],
                count=len(days),
                capacity=texts.saying.figure(capacity),
            )
        )
    return lines


def _capacity(question: Question, window: Window) -> float:
    """Person-days of everybody in the window, leave taken off."""
    span = next(span for span in question.spans if span.release == window.release.name)
    return (
        sum(
            person.availability * sum(end - first for first, end in stretches(question, name, span))
            for name, person in question.people.items()
        )
        / question.slots_per_day
    )


def _result_lines(question: Question, decision: Decision) -> list[str]:
    lines = []
    for window, span in zip(question.windows, question.spans, strict=True):
        ids = [id_ for id_, release in decision.assignment.items() if release == span.release]
        load = sum(task.days for id_ in ids for task in question.tasks[id_])
        capacity = _capacity(question, window)
        last = max((dates_of(question, decision, id_)[1] for id_ in ids), default=None)
        lines.append(
            texts.progress.RELEASE_LINE.say(
                language(),
                name=span.release,
                count=len(ids),
                load=texts.saying.figure(load),
                capacity=texts.saying.figure(capacity),
                last=last or "–",
            )
        )
    return lines


class _Terminal:
    """What is said goes to standard output; the line that changes only where somebody watches."""

    def __init__(self, *, is_quiet: bool) -> None:
        self.is_quiet = is_quiet
        self.is_watched = not is_quiet and sys.stderr.isatty()
        self.began, self.last = perf_counter(), 0.0
        self.phase: Text | None = None

    def lines(self, lines: Iterable[str]) -> None:
        if not self.is_quiet:
            for line in lines:
                print(line)

    def progress(self, phase: Text, objective: float | None, bound: float | None) -> None:
        now = perf_counter()
        if not self.is_watched or (phase is self.phase and now - self.last < 0.1):
            return
        self.phase, self.last = phase, now
        if objective is None or bound is None:
            line = say(texts.progress.PROGRESS_BARE, phase=say(phase))
        else:
            line = say(
                texts.progress.PROGRESS,
                phase=say(phase),
                objective=texts.saying.figure(objective),
                bound=texts.saying.figure(bound),
                seconds=texts.saying.figure(now - self.began, 0),
            )
        print(f"\r\x1b[2K{line}", end="", file=sys.stderr, flush=True)

    def notice(self, line: str) -> None:
        self.clear()
        if not self.is_quiet:
            print(line, file=sys.stderr, flush=True)

    def clear(self) -> None:
        if self.is_watched:
            print("\r\x1b[2K", end="", file=sys.stderr, flush=True)
