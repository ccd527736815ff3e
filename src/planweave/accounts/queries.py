"""Finding people by what they present."""

import datetime
import hashlib

from django.utils import timezone

from planweave.kernel.actor import Actor, Via

from .models import Token, User


def digest(secret: str) -> str:
    """What is kept of a secret of ours. They are 256 random bits, so a plain hash cannot be guessed back."""
    return hashlib.sha256(secret.encode()).hexdigest()


def actor_for(user: User, *, via: Via) -> Actor:
    language = "zh" if user.language == "zh" else "en"
    return Actor(
        user_id=user.pk,
        name=user.name,
        language=language,
        via=via,
        is_administrator=user.is_administrator,
    )


def token_presented(secret: str) -> Token | None:
    """The live token with this secret, of an active person. Notes its use at most once a minute."""
    now = timezone.now()
    token = Token.objects.select_related("user").filter(hash=digest(secret), revoked_at=None).first()
    if token is None or not token.user.is_active or (token.expires_at and token.expires_at <= now):
        return None
    if token.last_used_at is None or now - token.last_used_at > datetime.timedelta(minutes=1):
        Token.objects.filter(pk=token.pk).update(last_used_at=now)
    return token


def active_user(email: str) -> User | None:
    return User.objects.filter(email__iexact=email.strip(), is_active=True).first()


def tokens_of(actor: Actor) -> list[Token]:
    return list(Token.objects.filter(user_id=actor.user_id, revoked_at=None).order_by("-created_at"))
