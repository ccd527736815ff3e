"""Planned work as people-days per person and day.

The effort of a piece of work is spread over its days in proportion to what its person gives on each, so that a
half-time week carries its load where the person works. Where they give nothing in all of its days (leave), it is
spread over the working days all the same: the overload must show, not vanish.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Days = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Span:
    """Work of one person from day `first` to day `last` (numbers on the axis, both included).

    `head` is the share of the first day that has passed when it begins, `tail` that of the last when it ends.
    """

    person: int
    first: int
    last: int
    effort: float
    head: float = 0.0
    tail: float = 1.0


def spread(shares: Days, worked: NDArray[np.bool_], spans: Sequence[Span]) -> Days:
    """People-days of load, shape (people, days). `shares[p, d]` is what a person gives on a day, `worked[d]` whether
    anybody works. Each span's load adds up to its effort.

    >>> shares = np.array([[1.0, 0.5, 0.0]])
    >>> spread(shares, np.array([True, True, True]), [Span(0, 0, 2, 3.0)]).tolist()
    [[2.0, 1.0, 0.0]]
    """
    load = np.zeros_like(shares)
    for span in spans:
        part = _parts(span)
        weight = shares[span.person, span.first : span.last + 1] * part
        if not weight.any():
            weight = worked[span.first : span.last + 1] * part
        if not weight.any():
            weight = part
        load[span.person, span.first : span.last + 1] += span.effort * weight / weight.sum()
    return load


def concurrency(shape: tuple[int, int], spans: Sequence[Span]) -> NDArray[np.int64]:
    """How many pieces of work a person has at once on each day; two that follow each other within a day are one."""
    busy = np.zeros(shape)
    for span in spans:
        busy[span.person, span.first : span.last + 1] += _parts(span)
    return np.ceil(np.round(busy, 6)).astype(np.int64)


def _parts(span: Span) -> Days:
    """The share of each of its days that a span covers; a span of no length counts as its whole first day."""
    part = np.ones(span.last - span.first + 1)
    part[0] -= span.head
    part[-1] -= 1 - span.tail
    part = np.clip(part, 0.0, 1.0)
    if not part.any():
        part[0] = 1.0
    return part
