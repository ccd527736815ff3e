"""Routes of one's own name, password, tokens and sessions, and of the history of security."""

from typing import Any

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.paging import Page
from planweave.kernel.wire import actor_of, refusals

from .. import actions, queries, rules, schemas
from ..models import OpenSession, User
from ..models import SecurityEvent as SecurityEventRow
from .door import origin_of, tells_a_secret, user_out

router = Router()


@router.patch("/profile", response=schemas.UserOut, operation_id="change_profile")
def change_profile(request: HttpRequest, body: schemas.ProfileIn) -> Any:
    """Change one's own name or language."""
    return user_out(actions.change_profile(actor_of(request), name=body.name, language=body.language))


@router.put("/profile/password", response={200: schemas.UserOut} | refusals(429), operation_id="set_password")
def set_password(request: HttpRequest, body: schemas.PasswordIn) -> Any:
    """Set or change one's own password; other sessions end."""
    key = _session_key(request)
    user = actions.set_password(
        actor_of(request), current=body.current, new=body.new, origin=origin_of(request), session_key=key
    )
    if key:
        update_session_auth_hash(request, user)
        actions.rename_session(key, request.session.session_key or "")
    return user_out(user)


@router.get("/profile/sessions", response=list[schemas.OpenSessionOut], operation_id="list_open_sessions")
def list_open_sessions(request: HttpRequest) -> Any:
    """The browsers in which one is signed in; the last used first."""
    here = _session_key(request)
    return [_session_out(row, here=here) for row in queries.open_sessions_of(actor_of(request).user_id)]


@router.delete("/profile/sessions/{session_id}", response={204: None}, operation_id="end_session")
def end_session(request: HttpRequest, session_id: int) -> Any:
    """Sign one browser out, at once."""
    actions.end_session(actor_of(request), session_id, origin=origin_of(request))
    return Status(204, None)


@router.delete("/profile/sessions", response=schemas.EndedOut, operation_id="end_other_sessions")
def end_other_sessions(request: HttpRequest) -> Any:
    """Sign all browsers out but this one. Asked by a token, all of them."""
    ended = actions.end_sessions(
        actor_of(request).user_id, but=_session_key(request), reason="chosen", origin=origin_of(request)
    )
    return schemas.EndedOut(ended=ended)


@router.get("/profile/identities", response=list[schemas.IdentityOut], operation_id="list_identities")
def list_identities(request: HttpRequest) -> Any:
    """By which providers' word one's account is opened."""
    return queries.identities_of(actor_of(request))


@router.delete("/profile/identities/{identity_id}", response={204: None}, operation_id="unlink_identity")
def unlink_identity(request: HttpRequest, identity_id: int) -> Any:
    """That provider's word does not open it any more, until its address is proven there anew."""
    actions.unlink_identity(actor_of(request), identity_id, origin=origin_of(request))
    return Status(204, None)


@router.get(
    "/profile/security-events", response=schemas.SecurityEventPage, operation_id="list_own_security_events"
)
def list_own_security_events(request: HttpRequest, cursor: str | None = None, limit: int = 20) -> Any:
    """What happened to the way into one's account, newest first."""
    return _events_out(queries.own_security_events(actor_of(request), cursor=cursor, limit=limit))


@router.get("/security-events", response=schemas.SecurityEventPage, operation_id="list_security_events")
def list_security_events(request: HttpRequest, cursor: str | None = None, limit: int = 50) -> Any:
    """Everybody's, and failed attempts at addresses that are nobody's. For administrators."""
    return _events_out(queries.security_events(actor_of(request), cursor=cursor, limit=limit))


@router.get("/tokens", response=list[schemas.TokenOut], operation_id="list_tokens")
def list_tokens(request: HttpRequest) -> Any:
    """One's own live tokens; their secrets are not kept."""
    return queries.tokens_of(actor_of(request))


@router.post("/tokens", response={201: schemas.NewTokenOut}, operation_id="create_token")
def create_token(request: HttpRequest, body: schemas.TokenIn) -> Any:
    """A token for a program. Its secret is in this answer and nowhere else."""
    tells_a_secret(request)
    user = User.objects.get(pk=actor_of(request).user_id)
    token, secret = actions.create_token(
        user, name=body.name, scopes=body.scopes, expires_at=body.expires_at, origin=origin_of(request)
    )
    shown = schemas.TokenOut.model_validate(token).model_dump()
    return Status(201, schemas.NewTokenOut(**shown, secret=secret))


@router.delete("/tokens/{token_id}", response={204: None}, operation_id="revoke_token")
def revoke_token(request: HttpRequest, token_id: int) -> Any:
    """End a token at once."""
    actions.revoke_token(actor_of(request), token_id, origin=origin_of(request))
    return Status(204, None)


def _session_key(request: HttpRequest) -> str:
    """The key of the session that asks; "" where a token does."""
    return (request.session.session_key or "") if actor_of(request).via == "browser" else ""


def _session_out(row: OpenSession, *, here: str) -> schemas.OpenSessionOut:
    return schemas.OpenSessionOut(
        id=row.pk,
        method=row.method,
        browser=rules.browser_of(row.agent),
        system=rules.system_of(row.agent),
        address=row.address,
        created_at=row.created_at,
        seen_at=row.seen_at,
        is_this=row.session_key == here,
    )


def _events_out(page: Page) -> schemas.SecurityEventPage:
    names = queries.names_of([row["user_id"] for row in page.rows])
    items = [
        schemas.SecurityEventOut(
            seq=row["seq"],
            at=row["at"],
            kind=row["kind"],
            person=names.get(row["user_id"]),
            via=row["via"],
            address=row["address"],
            browser=rules.browser_of(row["agent"]),
            system=rules.system_of(row["agent"]),
            data=SecurityEventRow(data_json=row["data_json"]).data,
        )
        for row in page.rows
    ]
    return schemas.SecurityEventPage(items=items, next_cursor=page.next_cursor)
