"""Public holidays of a region-year, from well-kept libraries; nothing is looked up on the net."""

import datetime
from dataclasses import dataclass

from planweave.kernel.language import Language

LONGEST_NAME = 60


@dataclass(frozen=True, kw_only=True)
class RegionDay:
    """A date on which the region does not follow the week: free, or worked at a weekend (调休)."""

    date: datetime.date
    is_working: bool
    name: str
    is_provisional: bool


def known_regions() -> list[str]:
    """Two-letter codes of the countries and regions whose public holidays are known."""
    import holidays

    return sorted(code for code in holidays.list_supported_countries() if len(code) == 2)


def weekend_of(region: str) -> list[int]:
    """The free days of the week there, Monday = 0."""
    import holidays

    return sorted(holidays.country_holidays(region).weekend)


def days_of(region: str, *, year: int, language: Language) -> list[RegionDay]:
    """The holidays and make-up working days of one year, by date, names in `language`.

    For China the announced calendar is used, whose make-up working days count; a year not announced
    yet has the statutory days only and is provisional. Elsewhere what the library estimates is provisional.
    """
    if region == "CN" and (announced := _announced_in_china(year, language)):
        return announced
    return _statutory(region, year=year, language=language)


def _announced_in_china(year: int, language: Language) -> list[RegionDay]:
    from chinese_calendar.constants import Holiday, holidays, workdays

    def name_of(label: str) -> str:
        return Holiday(label).chinese if language == "zh" else label

    free = [(day, label, False) for day, label in holidays.items() if day.year == year]
    worked = [(day, label, True) for day, label in workdays.items() if day.year == year]
    if not free:
        return []
    return [
        RegionDay(
            date=day,
            is_working=is_working,
            name=_make_up(name_of(label), language) if is_working else name_of(label),
            is_provisional=False,
        )
        for day, label, is_working in sorted(free + worked)
    ]


def _make_up(holiday: str, language: Language) -> str:
    return f"{holiday}调休上班" if language == "zh" else f"Make-up working day ({holiday})"


def _statutory(region: str, *, year: int, language: Language) -> list[RegionDay]:
    import holidays

    spoken = holidays.country_holidays(region).supported_languages
    wanted = "zh_CN" if language == "zh" else "en_US"
    found = holidays.country_holidays(region, years=[year], language=wanted if wanted in spoken else None)
    is_unannounced = region == "CN"
    days = [
        RegionDay(
            date=day,
            is_working=False,
            name=name[:LONGEST_NAME],
            is_provisional=is_unannounced or any(mark in name for mark in ("estimated", "تقديري", "估计")),
        )
        for day, name in found.items()
    ]
    days += [
        RegionDay(date=day, is_working=True, name="", is_provisional=is_unannounced)
        for day in found.weekend_workdays
        if day.year == year
    ]
    return sorted(days, key=lambda day: day.date)
