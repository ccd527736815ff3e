"""Routes of charters: RACI, RASCI and DACI."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here

from .. import policy, schemas
from ..actions import charters as actions
from ..models import Charter
from ..queries.charters import chart_of, charters_readable_by, names_in, readable_charter
from ..queries.facts import members_here
from ..rules.charters import faults, loads
from ..rules.words import LETTERS, Scheme

router = Router()
CHARTER = "/workspaces/{slug}/charters/{key}"
MOST = 200


@router.get("/workspaces/{slug}/charters", response=schemas.CharterList, operation_id="list_charters")
def list_charters(request: HttpRequest, slug: str) -> Any:
    """The latest 200 charts, newest first, with how many faults each has."""
    actor = here(request, slug)
    rows = list(charters_readable_by(actor).order_by("-record__number")[:MOST])
    names, members = names_in(rows), members_here(actor.here)
    return {
        "items": [_summary(row, names, members) for row in rows],
        "can_make": policy.can_make_charter(actor),
    }


@router.post("/workspaces/{slug}/charters", response={201: schemas.CharterOut}, operation_id="create_charter")
def create_charter(request: HttpRequest, slug: str, body: schemas.CharterIn) -> Any:
    """A new chart of who does what: RACI, RASCI or DACI, per deliverable and step."""
    actor = here(request, slug)
    made = actions.create_charter(actor, body.given())
    return Status(201, _out(actor, readable_charter(actor, made.record.key)))


@router.get(CHARTER, response=schemas.CharterOut, operation_id="get_charter")
def get_charter(request: HttpRequest, slug: str, key: str) -> Any:
    """A chart with its cells, its faults in words, and what each person carries."""
    actor = here(request, slug)
    return _out(actor, readable_charter(actor, key))


@router.patch(CHARTER, response=schemas.CharterOut, operation_id="change_charter")
def change_charter(request: HttpRequest, slug: str, key: str, body: schemas.CharterChangeIn) -> Any:
    """Change cells, rows, people or fields. 409 with both values where somebody changed the same cell since."""
    actor = here(request, slug)
    actions.change_charter(actor, key, body.given(), version=body.version)
    return _out(actor, readable_charter(actor, key))


@router.delete(CHARTER, response={204: None}, operation_id="delete_charter")
def delete_charter(request: HttpRequest, slug: str, key: str) -> Any:
    """Delete a chart; undo brings it back."""
    actions.delete_charter(here(request, slug), key)
    return Status(204, None)


def _summary(row: Charter, names: dict[int, str], members: dict[int, str]) -> dict[str, Any]:
    found = faults(chart_of(row), names=names, members=members)
    owner = row.record.owner
    return {
        "key": row.record.key,
        "title": row.record.title,
        "scheme": row.scheme,
        "owner": {"id": owner.pk, "name": owner.name} if owner else None,
        "rows": len(row.rows),
        "people": len(row.people),
        "errors": sum(1 for one in found if one.is_error),
        "warnings": sum(1 for one in found if not one.is_error),
        "updated_at": row.record.updated_at,
    }


def _out(actor: Actor, row: Charter) -> dict[str, Any]:
    names, members = names_in([row]), members_here(actor.here)
    chart = chart_of(row)
    owner = row.record.owner

    def said(pk: int) -> dict[str, Any]:
        return {"id": pk, "name": names.get(pk, "—")}

    return {
        "key": row.record.key,
        "version": row.record.version,
        "title": row.record.title,
        "scheme": row.scheme,
        "purpose": row.purpose,
        "owner": {"id": owner.pk, "name": owner.name} if owner else None,
        "letters": list(LETTERS[Scheme(row.scheme)]),
        "most_duties": row.most_duties,
        "rows": row.rows,
        "people": [said(pk) for pk in row.people],
        "cells": row.duties,
        "faults": [
            {
                "code": one.code,
                "message": one.text.say(actor.language, **one.params),
                "row": one.row,
                "person": one.person,
                "is_error": one.is_error,
            }
            for one in faults(chart, names=names, members=members)
        ],
        "loads": [
            {
                "person": said(one.person),
                "letters": one.letters,
                "duties": one.duties,
                "is_over": one.duties > row.most_duties,
            }
            for one in loads(chart)
        ],
        "can_edit": policy.can_edit_charter(actor, row.record.owner_id),
    }
