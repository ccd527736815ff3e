"""What a column can be about: the fields a caller wants filled, and the words people use for them."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """How the cells of a field are read; see `values`."""

    TEXT = "text"
    """One line; spaces around it do not count."""
    LONG_TEXT = "long_text"
    """Kept to the last character."""
    KEY = "key"
    NUMBER = "number"
    """0 or more; `FIGURE` takes any sign and size."""
    FIGURE = "figure"
    DAYS = "days"
    PERCENT = "percent"
    PROGRESS = "progress"
    """As `PERCENT`, but under a heading with (%) a bare 1 is one per cent and not all."""
    MONEY = "money"
    CHOICE = "choice"
    CHOICES = "choices"
    """Several of the choices, parted by commas or lines."""
    BOOLEAN = "boolean"
    DATE = "date"
    PERSON = "person"
    KEYS = "keys"
    TAGS = "tags"


@dataclass(frozen=True, kw_only=True)
class Field:
    """One target field. `aliases_*` are ordered: earlier ones win where two columns would do equally.

    A `family` takes any number of columns, one per member (a skill, a stakeholder); its aliases hold `{}`
    where the member's name stands. `not_members` are words that stand there and name no member.
    `choices` maps a value to what people write for it: first its English name, then its Chinese one, then
    others. The value itself is understood too; case and width do not matter. `years` bounds dates.
    A field that `needs` another is only proposed for a file that has that one too: its name alone says little.
    `is_own` marks fields that a workspace added.
    """

    name: str
    kind: Kind
    en: str
    zh: str
    aliases_en: tuple[str, ...] = ()
    aliases_zh: tuple[str, ...] = ()
    required: bool = False
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    family: bool = False
    not_members: frozenset[str] = frozenset()
    note_en: str = ""
    note_zh: str = ""
    years: tuple[int, int] = (1970, 2120)
    needs: str = ""
    is_own: bool = False

    def label(self, language: str) -> str:
        return self.zh if language == "zh" else self.en

    def labels(self) -> tuple[str, str]:
        return self.en, self.zh

    def names(self) -> tuple[str, ...]:
        return (self.en, self.zh, *self.aliases_en, *self.aliases_zh)


@dataclass(frozen=True)
class Unit:
    """A unit of a column and how many of the field's own unit (days, yuan) one of it is.

    `days_of_work` units are turned with the caller's hours per day: `factor` is then in hours.
    """

    name: str
    factor: float
    in_hours: bool = False

    def to_base(self, *, hours_per_day: float) -> float:
        return self.factor / hours_per_day if self.in_hours else self.factor


DAYS = Unit("days", 1)
HOURS = Unit("hours", 1, in_hours=True)
MINUTES = Unit("minutes", 1 / 60, in_hours=True)
SECONDS = Unit("seconds", 1 / 3600, in_hours=True)
WEEKS = Unit("weeks", 5)
POINTS = Unit("percent", 0.01)
"""Bare figures of 0 to 100."""
MONTHS = Unit("months", 20)
"""A person-month is counted as 20 working days; the proposal says so."""

EFFORT_UNITS: dict[str, Unit] = {
    spelling: unit
    for unit, spellings in (
        (DAYS, "d day days 天 日 人天 人日 工作日 工日 pd md persondays persondays manday mandays personday"),
        (HOURS, "h hr hrs hour hours 时 小时 人时 工时 人小时 ph mh personhour personhours manhour manhours"),
        (MINUTES, "min mins minute minutes 分钟 m"),
        (SECONDS, "s sec secs second seconds 秒"),
        (WEEKS, "w wk week weeks 周 人周 星期 personweek personweeks manweek manweeks pw"),
        (MONTHS, "month months 月 人月 个月 personmonth personmonths manmonth manmonths pm mm"),
    )
    for spelling in spellings.split()
}
MONEY_UNITS: dict[str, Unit] = {
    spelling: Unit("money", factor)
    for factor, spellings in (
        (1, "元 rmb cny yuan ¥ $ usd eur €"),
        (1_000, "k 千元 千 kcny krmb k元"),
        (10_000, "万 万元 w元"),
        (1_000_000, "百万 百万元 m million"),
        (100_000_000, "亿 亿元"),
    )
    for spelling in spellings.split()
}

_BRACKETS = re.compile(r"[(\[{【〔<《]([^()\[\]{}【】〔〕<>《》]*)[)\]}】〕>》]")
_NOISE = re.compile(r"[\s_\-–—/\\.,:;'\"!?*#&·、，。：；！？“”‘’|+~@`^=]+")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def folded(text: str) -> str:
    """Width, case, punctuation and spaces evened out; words parted by one space, none between Chinese.

    A lone `#` (or `No.`) is kept as a word, since it is a heading of its own.
    """
    text = unicodedata.normalize("NFKC", text)
    text = _CAMEL.sub(" ", text).casefold()
    if text.strip() == "#":
        return "#"
    words = _NOISE.sub(" ", text).strip()
    return re.sub(r"(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])", "", words)


def split_brackets(text: str) -> tuple[str, tuple[str, ...]]:
    """`Effort (person-hours)` → (`Effort`, (`person-hours`,))."""
    text = unicodedata.normalize("NFKC", text)
    inner = tuple(match.strip() for match in _BRACKETS.findall(text) if match.strip())
    outer = _BRACKETS.sub(" ", text).strip()
    return (outer, inner) if outer else (text, ())


def unit_of(text: str, units: Mapping[str, Unit]) -> Unit | None:
    """The unit that a bracket or a word names, in any spelling; None where it names none."""
    word = folded(text).replace(" ", "")
    for prefix in ("单位", "unit", "in"):
        word = word.removeprefix(prefix)
    return units.get(word)
