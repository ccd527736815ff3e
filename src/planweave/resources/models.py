"""People, what they can do, and when they work."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


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


class Person(models.Model):
    """Somebody who does the work; may or may not have an account. `availability` is a share of a day."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="people")
    name = models.CharField(max_length=100)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    availability = models.FloatField(default=1)
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
        ]


class PersonSkill(models.Model):
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="skills")
    # RESTRICT, not PROTECT: deleting the whole workspace takes both ends.
    skill = models.ForeignKey("workspaces.Skill", on_delete=models.RESTRICT, related_name="people")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "skill"], name="person_skill_unique")]


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
