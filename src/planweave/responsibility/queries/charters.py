"""Charters and what holds in them."""

from django.db.models import QuerySet

from planweave.accounts.models import User
from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND

from ..models import Charter
from ..rules.charters import Chart, Row
from .map import require_reader


def charters_readable_by(actor: Actor) -> QuerySet[Charter]:
    """All of the workspace for its members; a guest is refused."""
    require_reader(actor)
    return Charter.objects.filter(
        record__workspace_id=actor.here, record__kind="charter", record__deleted_at=None
    ).select_related("record", "record__owner")


def readable_charter(actor: Actor, key: str) -> Charter:
    charter = charters_readable_by(actor).filter(record__key=key).first()
    if charter is None:
        raise NotFound(NOT_FOUND)
    return charter


def chart_of(charter: Charter) -> Chart:
    """The charter as the rules read it."""
    duties = {}
    for cell, letters in charter.duties.items():
        row, person = cell.split("/")
        duties[int(row), int(person)] = letters
    return Chart(
        scheme=charter.scheme,
        rows=[Row(**row) for row in charter.rows],
        people=list(charter.people),
        duties=duties,
        most_duties=charter.most_duties,
    )


def names_in(charters: list[Charter]) -> dict[int, str]:
    """{person: name} of everybody in these charters, whether still a member or not."""
    ids = {person for charter in charters for person in charter.people}
    return dict(User.objects.filter(pk__in=ids).values_list("pk", "name"))
