"""Fit criteria of non-functional requirements: what is measured, against which target; and the comparison itself.

Quality characteristics are those of ISO/IEC 25010:2023.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from planweave.kernel.language import Text

from .. import texts

QUALITIES: dict[str, tuple[str, ...]] = {
    "functional_suitability": (
        "functional_completeness",
        "functional_correctness",
        "functional_appropriateness",
    ),
    "performance_efficiency": ("time_behaviour", "resource_utilization", "capacity"),
    "compatibility": ("co_existence", "interoperability"),
    "interaction_capability": (
        "appropriateness_recognizability",
        "learnability",
        "operability",
        "user_error_protection",
        "user_engagement",
        "inclusivity",
        "user_assistance",
        "self_descriptiveness",
    ),
    "reliability": ("faultlessness", "availability", "fault_tolerance", "recoverability"),
    "security": (
        "confidentiality",
        "integrity",
        "non_repudiation",
        "accountability",
        "authenticity",
        "resistance",
    ),
    "maintainability": ("modularity", "reusability", "analysability", "modifiability", "testability"),
    "flexibility": ("adaptability", "scalability", "installability", "replaceability"),
    "safety": (
        "operational_constraint",
        "risk_identification",
        "fail_safe",
        "hazard_warning",
        "safe_integration",
    ),
}
Operator = Literal["<=", "<", ">=", ">", "=", "between"]


class FitCriterion(BaseModel):
    """A measurable target: `metric` `operator` `target` `unit`, as `method` measures it.

    `target_high` is the upper end of "between", both ends included. Figures are decimal: 0.1 is one tenth exactly.
    """

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, allow_inf_nan=False)

    id: Annotated[str, Field(max_length=12, pattern=r"^([A-Z]{1,3}[1-9]\d{0,6})?$")] = ""
    characteristic: Annotated[str, Field(max_length=60)] = ""
    subcharacteristic: Annotated[str, Field(max_length=60)] = ""
    metric: Annotated[str, Field(max_length=300)] = ""
    operator: Operator = "<="
    target: float | None = None
    target_high: float | None = None
    unit: Annotated[str, Field(max_length=40)] = ""
    method: Annotated[str, Field(max_length=2000)] = ""


def fit_fault(criterion: FitCriterion) -> Text | None:
    """The sentence of what is wrong with a criterion; None when it can be compared with a measured value."""
    if not criterion.metric:
        return texts.FIT_METRIC
    if criterion.characteristic and criterion.characteristic not in QUALITIES:
        return texts.FIT_CHARACTERISTIC
    if criterion.subcharacteristic and criterion.subcharacteristic not in QUALITIES.get(
        criterion.characteristic, ()
    ):
        return texts.FIT_CHARACTERISTIC
    if criterion.target is None:
        return texts.FIT_TARGET
    if criterion.operator == "between":
        if criterion.target_high is None or criterion.target_high < criterion.target:
            return texts.FIT_RANGE
    elif criterion.target_high is not None:
        return texts.FIT_ONE_TARGET
    return None


Status = Literal["met", "not_met", "not_comparable"]


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What a measured value says of a criterion, and why; `value` is the measured value in the criterion's unit."""

    status: Status
    reason: Text
    value: float | None = None


def compare(criterion: FitCriterion, *, value: float, unit: str) -> Verdict:
    """A measured `value` in `unit` against the criterion.

    Both are decimal figures and compared exactly. Units of one family (times, amounts of data, shares) are converted;
    without a common unit there is no verdict rather than a guessed one. A value without a unit is never taken to be in
    the criterion's.
    """
    if fit_fault(criterion) is not None or criterion.target is None:
        return Verdict(status="not_comparable", reason=texts.FIT_INCOMPLETE)
    factor = _factor(unit, criterion.unit)
    if factor is None:
        return Verdict(status="not_comparable", reason=texts.FIT_UNITS)
    measured = _exact(value) * factor
    low = _exact(criterion.target)
    high = low if criterion.target_high is None else _exact(criterion.target_high)
    is_met = {
        "<=": measured <= low,
        "<": measured < low,
        ">=": measured >= low,
        ">": measured > low,
        "=": measured == low,
        "between": low <= measured <= high,
    }[criterion.operator]
    return Verdict(
        status="met" if is_met else "not_met",
        reason=texts.FIT_MET if is_met else texts.FIT_NOT_MET,
        value=float(measured),
    )


def are_compatible(one: FitCriterion, other: FitCriterion) -> bool | None:
    """Whether some measured value meets both criteria; None where they cannot be compared (another unit, incomplete).

    What they measure is not looked at: the caller knows that the metric is the same.
    """
    if fit_fault(one) is not None or fit_fault(other) is not None:
        return None
    factor = _factor(other.unit, one.unit)
    if factor is None:
        return None
    low, high, is_low_in, is_high_in = _range(one, Fraction(1))
    other_low, other_high, is_other_low_in, is_other_high_in = _range(other, factor)
    # The greater of the lower ends against the lesser of the upper ones.
    if other_low is not None and (low is None or other_low >= low):
        is_low_in = is_other_low_in and (low != other_low or is_low_in)
        low = other_low
    if other_high is not None and (high is None or other_high <= high):
        is_high_in = is_other_high_in and (high != other_high or is_high_in)
        high = other_high
    if low is None or high is None or low < high:
        return True
    return low == high and is_low_in and is_high_in


def _range(criterion: FitCriterion, factor: Fraction) -> tuple[Fraction | None, Fraction | None, bool, bool]:
    """(lower end, upper end, whether each belongs to it) of the values that meet a criterion; None has no end."""
    at = _exact(criterion.target or 0.0) * factor
    upper = at if criterion.target_high is None else _exact(criterion.target_high) * factor
    return {
        "<=": (None, at, True, True),
        "<": (None, at, True, False),
        ">=": (at, None, True, True),
        ">": (at, None, False, True),
        "=": (at, at, True, True),
        "between": (at, upper, True, True),
    }[criterion.operator]


def _exact(value: float) -> Fraction:
    """The decimal figure that was written, not the binary one nearest to it."""
    return Fraction(repr(float(value)))


def _factor(unit: str, wanted: str) -> Fraction | None:
    one, other = _said(unit), _said(wanted)
    if one == other:
        return Fraction(1)
    if one in UNITS and other in UNITS and UNITS[one][0] == UNITS[other][0]:
        return UNITS[one][1] / UNITS[other][1]
    return None


def _said(unit: str) -> str:
    """A unit as the table spells it. Case matters where it changes the meaning (b and B), else not."""
    plain = " ".join(unit.split())
    return plain if plain in UNITS else plain.lower() if plain.lower() in UNITS else plain


def _family(name: str, sizes: dict[str, Fraction | int]) -> dict[str, tuple[str, Fraction]]:
    return {word: (name, Fraction(size)) for words, size in sizes.items() for word in words.split("|")}


UNITS: dict[str, tuple[str, Fraction]] = {
    **_family(
        "time",
        {
            "ns|纳秒": Fraction(1, 1_000_000_000),
            "µs|μs|us|微秒": Fraction(1, 1_000_000),
            "ms|millisecond|milliseconds|毫秒": Fraction(1, 1000),
            "s|sec|second|seconds|秒|秒钟": 1,
            "min|minute|minutes|分钟|分": 60,
            "h|hr|hour|hours|小时": 3600,
            "d|day|days|天": 86_400,
            "week|weeks|周": 604_800,
        },
    ),
    **_family(
        "data",
        {
            "bit|bits|比特": Fraction(1, 8),
            "B|byte|bytes|字节": 1,
            "kB|KB": 1000,
            "MB": 1000**2,
            "GB": 1000**3,
            "TB": 1000**4,
            "KiB": 1024,
            "MiB": 1024**2,
            "GiB": 1024**3,
            "TiB": 1024**4,
        },
    ),
    **_family(
        "rate", {"kbit/s|kbps": 1000, "Mbit/s|Mbps": 1000**2, "Gbit/s|Gbps": 1000**3, "B/s": 8, "MB/s": 8 * 1000**2}
    ),
    **_family("share", {"%|percent|百分比": Fraction(1, 100), "‰": Fraction(1, 1000), "ppm": Fraction(1, 1_000_000)}),
    **_family("frequency", {"/s|per second|qps|tps|次/秒|hz": 1, "/min|per minute|次/分钟": Fraction(1, 60),
                            "/h|per hour|次/小时": Fraction(1, 3600)}),
    **_family("length", {"mm|毫米": Fraction(1, 1000), "cm|厘米": Fraction(1, 100), "m|米": 1, "km|千米|公里": 1000}),
}  # fmt: skip
"""Unit → (family, size in the family's base). What is not here compares only with itself."""
