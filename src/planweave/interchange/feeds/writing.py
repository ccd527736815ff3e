"""A calendar of entries as iCalendar (RFC 5545, links by RFC 9253). Pure but for what it is given.

Days are days wherever they are read: they are written as dates, not as moments of some time zone.
"""

import datetime
from collections.abc import Sequence

from icalendar import Calendar, Component, Event, Todo, vUri

from planweave.kernel.language import Language

from . import texts
from .queries import Entry, Tie

RELATIONS = {
    "FS": "FINISHTOSTART",
    "SS": "STARTTOSTART",
    "FF": "FINISHTOFINISH",
    "SF": "STARTTOFINISH",
}
REFRESH = datetime.timedelta(hours=1)


def calendar_of(
    entries: Sequence[Entry], *, workspace: str, slug: str, address: str, language: Language, mark: str
) -> bytes:
    """The whole calendar, lines folded at 75 octets. `mark` makes UIDs unlike those of any other server.

    A task is an event on its days and a to-do with its due day and progress; a review is an event and a to-do too.
    """
    calendar = Calendar()
    calendar.add("PRODID", "-//Planweave//Calendar//EN")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    name = texts.NAME.say(language, workspace=workspace)
    calendar.add("NAME", name)
    calendar.add("X-WR-CALNAME", name)
    calendar.add("REFRESH-INTERVAL", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", "PT1H")
    for entry in entries:
        event = Event()
        _common(event, entry, f"event-{entry.record}@{mark}", address=address, slug=slug, language=language)
        event.add("DTSTART", entry.first_on)
        event.add("DTEND", entry.last_on + datetime.timedelta(days=1))
        event.add("TRANSP", "TRANSPARENT")
        calendar.add_component(event)
        todo = Todo()
        _common(todo, entry, f"{entry.record}@{mark}", address=address, slug=slug, language=language)
        if entry.kind == "task" and entry.first_on < entry.due_on:
            todo.add("DTSTART", entry.first_on)
        todo.add("DUE", entry.due_on)
        if entry.progress is not None:
            share = round(entry.progress * 100)
            todo.add("PERCENT-COMPLETE", share)
            todo.add("STATUS", "COMPLETED" if share == 100 else "IN-PROCESS" if share else "NEEDS-ACTION")
        for tie in entry.ties:
            _relate(todo, tie, mark)
        calendar.add_component(todo)
    return bytes(calendar.to_ical())


def _common(
    component: Component, entry: Entry, uid: str, *, address: str, slug: str, language: Language
) -> None:
    stamp = entry.changed_at.astimezone(datetime.UTC).replace(microsecond=0)
    component.add("UID", uid)
    component.add("DTSTAMP", stamp)
    component.add("LAST-MODIFIED", stamp)
    component.add("SEQUENCE", entry.sequence)
    component.add("SUMMARY", texts.SUMMARY[entry.kind].say(language, title=entry.title))
    said = [entry.key, entry.about]
    component.add("DESCRIPTION", "\n".join(filter(None, said)))
    component.add("CATEGORIES", [texts.KIND[entry.kind].say(language)])
    component.add("URL", vUri(f"{address}/w/{slug}/{_page(entry)}"))


def _page(entry: Entry) -> str:
    return f"reviews/{entry.key}" if entry.kind == "review" else "schedule"


def _relate(todo: Todo, tie: Tie, mark: str) -> None:
    """What waits for this one is named with the kind and the gap; what this one waits for, that it depends on it."""
    other = f"{tie.other}@{mark}"
    if tie.is_before:
        todo.add("RELATED-TO", other, parameters={"RELTYPE": "DEPENDS-ON"})
        return
    parameters = {"RELTYPE": RELATIONS[tie.kind]}
    if tie.lag_days:
        parameters["GAP"] = f"{'-' if tie.lag_days < 0 else ''}P{abs(tie.lag_days)}D"
    todo.add("RELATED-TO", other, parameters=parameters)
