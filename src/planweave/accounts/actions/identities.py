"""People whom a provider of identities vouches for: who they are here, and who may become somebody here."""

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound, Problem
from planweave.kernel.texts import NOT_FOUND

from .. import events, texts
from ..models import Identity, User
from ..queries import active_user
from ..rules import Origin, Told
from .history import record_security
from .people import create_user


def person_told_of(told: Told, *, origin: Origin, language: str = "en") -> User:
    """The person of an identity that was here before; else of its proven address; else, where set up so, a new one.

    Raises Problem (403) where none of these is, without a trace in the accounts.
    """
    try:
        with transaction.atomic():
            return _known(told) or _by_address(told, origin) or _new(told, origin, language)
    except IntegrityError:
        # The same person came twice at the same moment.
        if user := _known(told):
            return user
        raise


def unlink_identity(actor: Actor, identity_id: int, *, origin: Origin) -> None:
    with transaction.atomic():
        identity = Identity.objects.filter(pk=identity_id, user_id=actor.user_id).first()
        if identity is None:
            raise NotFound(NOT_FOUND)
        unlinked = events.IdentityUnlinked(provider=identity.provider, issuer=identity.issuer)
        identity.delete()
        record_security(unlinked, user_id=actor.user_id, origin=origin)


def _known(told: Told) -> User | None:
    identity = (
        Identity.objects.select_related("user")
        .filter(provider=told.provider, issuer=told.issuer, subject=told.subject)
        .first()
    )
    if identity is None:
        return None
    if not identity.user.is_active:
        raise Problem(texts.NO_ACCOUNT, status=403)
    Identity.objects.filter(pk=identity.pk).update(last_used_at=timezone.now())
    return identity.user


def _by_address(told: Told, origin: Origin) -> User | None:
    if not told.email:
        raise Problem(texts.NO_ADDRESS, status=403)
    if not told.has_proven_email:
        raise Problem(texts.ADDRESS_UNPROVEN, status=403)
    user = active_user(told.email)
    if user is None:
        return None
    _link(told, user)
    linked = events.IdentityLinked(provider=told.provider, issuer=told.issuer)
    record_security(linked, user_id=user.pk, origin=origin)
    return user


def _new(told: Told, origin: Origin, language: str) -> User:
    # One who left has an account still: create_user would refuse the address, and says less.
    if not settings.CREATES_PEOPLE or User.objects.filter(email__iexact=told.email).exists():
        raise Problem(texts.NO_ACCOUNT, status=403)
    user = create_user(
        email=told.email, name=(told.name.strip() or told.email.partition("@")[0])[:100], language=language
    )
    _link(told, user)
    arrived = events.PersonArrived(provider=told.provider, issuer=told.issuer)
    record_security(arrived, user_id=user.pk, origin=origin)
    return user


def _link(told: Told, user: User) -> None:
    Identity.objects.create(user=user, provider=told.provider, issuer=told.issuer, subject=told.subject)
