"""People, what they can do, and when they work."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from planweave.kernel.models import Record

from .rules.borrowing import BorrowingState


class Calendar(models.Model):
    """The workspace's working time. `weekend` lists the free days of the week, Monday = 0."""

    workspace = models.OneToOneField(
        "workspaces.Workspace", on_delete=models.CASCADE, primary_key=True, related_name="calendar"
    )
    region = models.CharField(max_length=2, default="CN")
    weekend = models.JSONField(default=list)
    hours_per_day = models.FloatField(default=8)
    seeded_years = models.JSONField(default=list)  # years whose public holidays were loaded
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(hours_per_day__gt=0) & Q(hours_per_day__lte=24), name="calendar_hours_range"
            )
        ]


class CalendarDay(models.Model):
    """A date that differs from the week: a holiday, or a make-up working day (调休) at a weekend.

    `is_provisional`: not announced yet. `is_by_hand`: somebody set it; loading holidays leaves it alone.
    """

    calendar = models.ForeignKey(Calendar, on_delete=models.CASCADE, related_name="days")
    date = models.DateField()
    is_working = models.BooleanField()
    name = models.CharField(max_length=60, blank=True)
    is_provisional = models.BooleanField(default=False)
    is_by_hand = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["calendar", "date"], name="calendar_day_unique")]


def full_week() -> list[float]:
    return [1.0] * 7


class Department(models.Model):
    """Where people belong. Its head decides who may be lent."""

    workspace = models.ForeignKey(
        "workspaces.Workspace", on_delete=models.CASCADE, related_name="departments"
    )
    name = models.CharField(max_length=80)
    head = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "name"], name="department_name_unique")]


class Person(models.Model):
    """Somebody who does the work; may or may not have an account. `availability` is a share of a day.

    `week` is the share of each weekday that they work, Monday first. `most_share` is how much of what they
    give may be planned, `most_tasks` how many tasks at once. `day_rate` is seen by those who plan only.
    """

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="people")
    name = models.CharField(max_length=100)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    department = models.ForeignKey(
        Department, on_delete=models.SET_NULL, null=True, related_name="people", db_index=True
    )
    role = models.CharField(max_length=80, blank=True)
    experience_years = models.FloatField(null=True)
    experience = models.CharField(max_length=500, blank=True)
    availability = models.FloatField(default=1)
    week = models.JSONField(default=full_week)
    most_share = models.FloatField(default=1)
    most_tasks = models.PositiveSmallIntegerField(null=True)
    day_rate = models.FloatField(null=True)
    joins_on = models.DateField(null=True)
    leaves_after = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "name"], name="person_name_unique"),
            models.CheckConstraint(
                condition=Q(availability__gt=0) & Q(availability__lte=1), name="person_availability_range"
            ),
            models.CheckConstraint(
                condition=(
                    Q(joins_on__isnull=True)
                    | Q(leaves_after__isnull=True)
                    | Q(joins_on__lte=F("leaves_after"))
                ),
                name="person_stay_ordered",
            ),
            models.CheckConstraint(
                condition=Q(most_share__gt=0) & Q(most_share__lte=1), name="person_most_share_range"
            ),
            models.CheckConstraint(
                condition=Q(day_rate__isnull=True) | Q(day_rate__gte=0), name="person_day_rate_not_negative"
            ),
        ]


class PersonSkill(models.Model):
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="skills")
    # RESTRICT, not PROTECT: deleting the whole workspace takes both ends.
    skill = models.ForeignKey("workspaces.Skill", on_delete=models.RESTRICT, related_name="people")
    level = models.PositiveSmallIntegerField(default=3)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "skill"], name="person_skill_unique"),
            models.CheckConstraint(
                condition=Q(level__gte=1) & Q(level__lte=5), name="person_skill_level_range"
            ),
        ]


class GrowthWish(models.Model):
    """A level of a skill that a person wants to reach, until when, and who would teach them."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="wishes")
    skill = models.ForeignKey("workspaces.Skill", on_delete=models.RESTRICT, related_name="+")
    level = models.PositiveSmallIntegerField()
    until_on = models.DateField(null=True)
    mentor = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "skill"], name="growth_wish_unique"),
            models.CheckConstraint(
                condition=Q(level__gte=1) & Q(level__lte=5), name="growth_wish_level_range"
            ),
        ]


class SkillLevelWords(models.Model):
    """What a workspace calls a level of its skills, in both languages."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    level = models.PositiveSmallIntegerField()
    en = models.CharField(max_length=40)
    zh = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "level"], name="skill_level_words_unique"),
            models.CheckConstraint(
                condition=Q(level__gte=1) & Q(level__lte=5), name="skill_level_words_range"
            ),
        ]


class SkillNeed(models.Model):
    """The least level of a skill that a requirement or task asks for."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="skill_needs")
    skill = models.ForeignKey("workspaces.Skill", on_delete=models.RESTRICT, related_name="+")
    level = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record", "skill"], name="skill_need_unique"),
            models.CheckConstraint(
                condition=Q(level__gte=1) & Q(level__lte=5), name="skill_need_level_range"
            ),
        ]


class Leave(models.Model):
    """Days on which a person does not work, both ends included."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="leaves")
    start_on = models.DateField()
    finish_on = models.DateField()
    name = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(start_on__lte=F("finish_on")), name="leave_dates_ordered")
        ]


class Borrowing(models.Model):
    """A share of somebody's time, asked of their department. Key, title, owner (who asks) and version are its
    record's.

    Asked for by name (`person`) or by `skill` at `level` or above; on approval `person` is who goes. The time is
    for one `project` or one `product`, and counts in `to_department` where one is named. `finish_on` is the day of
    return, included; `returned_on` the real one, where it came earlier.
    """

    record = models.OneToOneField(
        Record, on_delete=models.CASCADE, primary_key=True, related_name="borrowing"
    )
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="lends")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="borrowings")
    skill = models.ForeignKey("workspaces.Skill", on_delete=models.RESTRICT, null=True, related_name="+")
    level = models.PositiveSmallIntegerField(default=1)
    project = models.ForeignKey(Record, on_delete=models.CASCADE, null=True, related_name="+")
    product = models.ForeignKey("workspaces.Product", on_delete=models.CASCADE, null=True, related_name="+")
    to_department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, related_name="borrows")
    share = models.FloatField()
    start_on = models.DateField()
    finish_on = models.DateField()
    reason = models.TextField()
    state = models.CharField(max_length=12, choices=BorrowingState, default=BorrowingState.ASKED)
    answer = models.CharField(max_length=1000, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    returned_on = models.DateField(null=True)
    reminded_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(share__gt=0) & Q(share__lte=1), name="borrowing_share_range"),
            models.CheckConstraint(condition=Q(start_on__lte=F("finish_on")), name="borrowing_dates_ordered"),
            models.CheckConstraint(
                condition=(
                    Q(project__isnull=True, product__isnull=False)
                    | Q(project__isnull=False, product__isnull=True)
                ),
                name="borrowing_for_one_thing",
            ),
        ]


class LoadThresholds(models.Model):
    """When load is worth a notice, and what was looked at last. Percentages: of the person's limit, of what they
    give."""

    workspace = models.OneToOneField(
        "workspaces.Workspace", on_delete=models.CASCADE, primary_key=True, related_name="load_thresholds"
    )
    over_percent = models.PositiveSmallIntegerField(default=100)
    idle_percent = models.PositiveSmallIntegerField(default=40)
    weeks_in_a_row = models.PositiveSmallIntegerField(default=2)
    weeks_ahead = models.PositiveSmallIntegerField(default=8)
    looked_at = models.DateTimeField(null=True)
    looked_seq = models.PositiveBigIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)


class LoadAlert(models.Model):
    """Somebody has too much or too little to do in the weeks from `first_on` to `last_on`; told once while it lasts."""

    class Kind(models.TextChoices):
        OVER = "over"
        IDLE = "idle"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="load_alerts")
    kind = models.CharField(max_length=8, choices=Kind)
    first_on = models.DateField()
    last_on = models.DateField()
    told_at = models.DateTimeField(default=timezone.now)
    over_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind"], condition=Q(over_at=None), name="load_alert_open_once"
            )
        ]
