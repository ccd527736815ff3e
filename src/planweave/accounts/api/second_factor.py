"""Routes of the second factor and of passkeys."""

import time
from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.wire import actor_of, refusals

from .. import queries, schemas
from ..actions import passkeys, second_factor
from .door import HALFWAY, PROVEN_TWICE, check_origin, enter, half_in, origin_of, tells_a_secret, user_out

router = Router()
MAKING, ASKING = "passkey_making", "passkey_asking"
CHALLENGE_SECONDS = 300
THROTTLED = refusals(429)


@router.post(
    "/session/second-factor",
    response={200: schemas.UserOut} | THROTTLED,
    auth=None,
    operation_id="give_second_factor",
)
def give_second_factor(request: HttpRequest, body: schemas.CodeIn) -> Any:
    """After the password: a code of the app, or a recovery code."""
    check_origin(request)
    user, method = half_in(request)
    second_factor.check_second_factor(user, code=body.code, origin=origin_of(request))
    enter(request, user, method=method)
    request.session[PROVEN_TWICE] = True
    return user_out(user)


@router.get("/profile/second-factor", response=schemas.SecondFactorOut, operation_id="get_second_factor")
def get_second_factor(request: HttpRequest) -> Any:
    """Whether a code is asked for, and how many recovery codes are left."""
    actor = actor_of(request)
    factor = queries.second_factor_of(actor.user_id)
    return schemas.SecondFactorOut(
        is_on=factor is not None,
        since=factor.confirmed_at if factor else None,
        recovery_codes_left=queries.recovery_codes_left(actor.user_id),
    )


@router.post(
    "/profile/second-factor/begin",
    response={200: schemas.NewSecondFactorOut} | THROTTLED,
    operation_id="begin_second_factor",
)
def begin_second_factor(request: HttpRequest, body: schemas.ProofIn) -> Any:
    """A secret for an authenticator app, as text and as a picture to be scanned. Confirm it with a code."""
    import segno

    tells_a_secret(request)
    secret, address = second_factor.begin_second_factor(
        actor_of(request), password=body.password, origin=origin_of(request)
    )
    picture = segno.make(address, error="m", micro=False).svg_data_uri(border=2, scale=5)
    return schemas.NewSecondFactorOut(secret=secret, address=address, picture=picture)


@router.post(
    "/profile/second-factor/confirm",
    response={200: schemas.RecoveryCodesOut} | THROTTLED,
    operation_id="confirm_second_factor",
)
def confirm_second_factor(request: HttpRequest, body: schemas.CodeIn) -> Any:
    """Turn it on. The recovery codes are in this answer and nowhere else."""
    tells_a_secret(request)
    codes = second_factor.confirm_second_factor(actor_of(request), code=body.code, origin=origin_of(request))
    return schemas.RecoveryCodesOut(recovery_codes=codes)


@router.post(
    "/profile/second-factor/off", response={204: None} | THROTTLED, operation_id="turn_second_factor_off"
)
def turn_second_factor_off(request: HttpRequest, body: schemas.CodeIn) -> Any:
    """Turn it off, with a code of the app or a recovery code."""
    second_factor.turn_second_factor_off(actor_of(request), code=body.code, origin=origin_of(request))
    request.session.pop(PROVEN_TWICE, None)
    return Status(204, None)


@router.post(
    "/profile/second-factor/recovery-codes",
    response={200: schemas.RecoveryCodesOut} | THROTTLED,
    operation_id="renew_recovery_codes",
)
def renew_recovery_codes(request: HttpRequest, body: schemas.CodeIn) -> Any:
    """New recovery codes instead of the old ones."""
    tells_a_secret(request)
    codes = second_factor.renew_recovery_codes(actor_of(request), code=body.code, origin=origin_of(request))
    return schemas.RecoveryCodesOut(recovery_codes=codes)


@router.get("/profile/passkeys", response=list[schemas.PasskeyOut], operation_id="list_passkeys")
def list_passkeys(request: HttpRequest) -> Any:
    """One's own passkeys."""
    return queries.passkeys_of(actor_of(request))


@router.post(
    "/profile/passkeys/begin",
    response={200: schemas.PasskeyOptionsOut} | THROTTLED,
    operation_id="begin_passkey",
)
def begin_passkey(request: HttpRequest, body: schemas.ProofIn) -> Any:
    """What the browser needs to make a passkey."""
    tells_a_secret(request)
    options, state = passkeys.begin_passkey(
        actor_of(request), password=body.password, site=_site(request), origin=origin_of(request)
    )
    _remember(request, MAKING, state)
    return schemas.PasskeyOptionsOut(options=options)


@router.post("/profile/passkeys", response={201: schemas.PasskeyOut}, operation_id="add_passkey")
def add_passkey(request: HttpRequest, body: schemas.NewPasskeyIn) -> Any:
    """Keep the passkey that the browser made."""
    passkey = passkeys.add_passkey(
        actor_of(request),
        name=body.name,
        credential=body.credential,
        state=_recall(request, MAKING),
        site=_site(request),
        origin=origin_of(request),
    )
    return Status(201, passkey)


@router.patch("/profile/passkeys/{passkey_id}", response=schemas.PasskeyOut, operation_id="rename_passkey")
def rename_passkey(request: HttpRequest, passkey_id: int, body: schemas.PasskeyNameIn) -> Any:
    """Call it something else."""
    return passkeys.rename_passkey(actor_of(request), passkey_id, name=body.name, origin=origin_of(request))


@router.delete("/profile/passkeys/{passkey_id}", response={204: None}, operation_id="remove_passkey")
def remove_passkey(request: HttpRequest, passkey_id: int) -> Any:
    """It opens nothing any more."""
    passkeys.remove_passkey(actor_of(request), passkey_id, origin=origin_of(request))
    return Status(204, None)


@router.post(
    "/session/passkey/begin", response=schemas.PasskeyOptionsOut, auth=None, operation_id="ask_for_passkey"
)
def ask_for_passkey(request: HttpRequest) -> Any:
    """What the browser needs to sign in with a passkey."""
    check_origin(request)
    tells_a_secret(request)
    options, state = passkeys.ask_for_passkey(_site(request))
    _remember(request, ASKING, state)
    return schemas.PasskeyOptionsOut(options=options)


@router.post("/session/passkey", response=schemas.UserOut, auth=None, operation_id="sign_in_with_passkey")
def sign_in_with_passkey(request: HttpRequest, body: schemas.PasskeyIn) -> Any:
    """Sign in with what the passkey signed."""
    check_origin(request)
    user = passkeys.check_passkey(
        credential=body.credential,
        state=_recall(request, ASKING),
        site=_site(request),
        origin=origin_of(request),
    )
    request.session.pop(HALFWAY, None)
    enter(request, user, method="passkey")
    return user_out(user)


def _site(request: HttpRequest) -> passkeys.Site:
    host = request.get_host()
    return passkeys.Site(host=host.partition(":")[0], origin=f"{request.scheme}://{host}")


def _remember(request: HttpRequest, name: str, state: dict[str, Any]) -> None:
    request.session[name] = {"state": state, "at": time.time()}


def _recall(request: HttpRequest, name: str) -> dict[str, Any] | None:
    """The state, once, and not for long."""
    told = request.session.pop(name, None)
    if told is None or time.time() - told["at"] > CHALLENGE_SECONDS:
        return None
    return told["state"]
