"""Who may do what with feedback and evaluations. Roles open the room; what is in it is for those it concerns."""

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import can_manage, can_read_plan, can_write

from .models import Evaluation, EvaluationCycle, Feedback, FeedbackCycle, FeedbackRequest
from .rules.cycles import Stage
from .rules.feedback import Ask, Circle, is_final


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


def can_open_feedback_cycle(actor: Actor) -> bool:
    return can_manage(actor)


def leads_feedback_cycle(actor: Actor, cycle: FeedbackCycle) -> bool:
    return can_manage(actor) and actor.user_id == cycle.lead_id


def can_make_cycle(actor: Actor) -> bool:
    """Those who lead the workspace evaluate."""
    return can_manage(actor)


def leads_cycle(actor: Actor, cycle: EvaluationCycle) -> bool:
    """Who opened it, as long as they lead the workspace; another lead or owner is a reader like everybody else."""
    return can_manage(actor) and actor.user_id == cycle.lead_id


def hears_appeals(actor: Actor, cycle: EvaluationCycle) -> bool:
    return can_manage(actor) and actor.user_id == cycle.appeals_to_id


def is_subject(actor: Actor, one: Evaluation) -> bool:
    return can_enter(actor) and actor.user_id == one.subject_id


def can_read_result(actor: Actor, one: Evaluation) -> bool:
    """The person themselves once the criteria are known; the cycle's lead once judging has begun; whom appeals go to
    once there is one."""
    stage = one.cycle.stage
    if is_subject(actor, one):
        return stage != Stage.DRAFT
    if leads_cycle(actor, one.cycle):
        return stage not in (Stage.DRAFT, Stage.PUBLISHED)
    return hears_appeals(actor, one.cycle) and hasattr(one, "appeal")
