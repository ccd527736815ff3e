"""The values that disagreements, decisions and conflicts are made of."""

from django.db.models import TextChoices


class Step(TextChoices):
    """Where a disagreement is. The first five have a clock; the last two are ends."""

    POSITIONS = "positions"
    COMMON_GROUND = "common_ground"
    OPTIONS = "options"
    SCORING = "scoring"
    AUTHORITY = "authority"
    SETTLED = "settled"
    WITHDRAWN = "withdrawn"


TIMED = (Step.POSITIONS, Step.COMMON_GROUND, Step.OPTIONS, Step.SCORING, Step.AUTHORITY)
ENDED = frozenset({Step.SETTLED, Step.WITHDRAWN})


class Cause(TextChoices):
    """Why a step ended."""

    OPENED = "opened"
    ALL_IN = "all_in"
    DEADLINE = "deadline"
    AGREED = "agreed"
    NO_GAIN = "no_gain"
    ROUND_LIMIT = "round_limit"
    TOO_FEW_OPTIONS = "too_few_options"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"


class Assented(TextChoices):
    """What a party says yes to, as it stands at a revision."""

    CRITERIA = "criteria"
    OPTIONS = "options"


class How(TextChoices):
    """Who made a decision: the parties together, the named authority, or somebody who simply recorded it."""

    CONSENSUS = "consensus"
    AUTHORITY = "authority"
    RECORDED = "recorded"


class TargetKind(TextChoices):
    """What a disagreement, a decision or a conflict can be about."""

    RECORD = "record"
    RELEASE = "release"
    AREA = "area"


class ClashKind(TextChoices):
    """Two managers claim the same people, the same release, contradict each other, or edit the same thing."""

    PEOPLE = "people"
    DATES = "dates"
    PRIORITIES = "priorities"
    LINKED = "linked"
    WORDS = "words"
    TARGETS = "targets"
    EDITS = "edits"


class ConflictState(TextChoices):
    """`gone`: the next look did not find it any more."""

    OPEN = "open"
    DISAGREED = "disagreed"
    DISMISSED = "dismissed"
    GONE = "gone"


class Against(TextChoices):
    """How a decision contradicts another: another answer to the same question, or another value of one field."""

    CHOICE = "choice"
    CONSEQUENCE = "consequence"


EFFECT_FIELDS = ("priority", "state", "release", "value")
"""Fields of a requirement that a decision may set."""
