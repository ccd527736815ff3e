"""Who may do what with feedback. Roles open the room; what is in it is for giver, recipient and chosen leads."""

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import can_manage, can_read_plan, can_write

from .models import Feedback, FeedbackRequest
from .rules import Ask, Circle, is_final


def can_enter(actor: Actor) -> bool:
    """Everybody but guests; each finds there only what concerns them."""
    return can_read_plan(actor)


def can_give(actor: Actor) -> bool:
    return can_write(actor)


def can_ask(actor: Actor) -> bool:
    return can_write(actor)


def can_read_shared(actor: Actor) -> bool:
    """What givers chose to show to those who lead the workspace."""
    return can_manage(actor)


def can_read_words(actor: Actor, one: Feedback) -> bool:
    if actor.user_id in (one.giver_id, one.recipient_id):
        return True
    return can_read_shared(actor) and one.circle == Circle.LEADS and one.taken_back_at is None


def can_answer(actor: Actor, one: Feedback) -> bool:
    """The recipient, a viewer too: what is said to somebody may be answered."""
    return can_enter(actor) and actor.user_id == one.recipient_id and one.taken_back_at is None


def can_take_back(actor: Actor, one: Feedback) -> bool:
    """The giver, until the recipient has thanked, answered or taken it up."""
    final = is_final(thanked_at=one.thanked_at, answer=one.answer, follow=one.follow)
    return actor.user_id == one.giver_id and one.taken_back_at is None and not final


def can_end(actor: Actor, request: FeedbackRequest) -> bool:
    """Who asked withdraws, who was asked declines."""
    return request.state == Ask.OPEN and actor.user_id in (request.asker_id, request.asked_id)


def can_fulfil(actor: Actor, request: FeedbackRequest) -> bool:
    return can_give(actor) and request.state == Ask.OPEN and actor.user_id == request.asked_id
