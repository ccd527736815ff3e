"""Who may come further than the door where this server requires a second factor (PLANWEAVE_SECOND_FACTOR)."""

from django.conf import settings

from .models import Identity, Passkey, SecondFactor
from .rules import ALREADY_TWO_FACTORS


def may_work_by_session(user_id: int, *, is_proven_twice: bool) -> bool:
    """`is_proven_twice`: this session began with a code, a passkey or a provider's word."""
    return not settings.NEEDS_SECOND_FACTOR or is_proven_twice or _has_second_factor(user_id)


def may_work_by_token(user_id: int) -> bool:
    """A token shows nothing of how its owner signs in: so any second factor of theirs will do."""
    if not settings.NEEDS_SECOND_FACTOR or _has_second_factor(user_id):
        return True
    vouched = Identity.objects.filter(user_id=user_id, provider__in=ALREADY_TWO_FACTORS)
    return vouched.exists() or Passkey.objects.filter(user_id=user_id).exists()


def _has_second_factor(user_id: int) -> bool:
    return SecondFactor.objects.filter(user_id=user_id).exclude(confirmed_at=None).exists()
