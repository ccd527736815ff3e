"""The map, its adjustments and settlements; charters; the gates before a start."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from planweave.kernel.models import Record

from .rules.words import GateState, Scheme, SeatRole, Way


class ResponsibilityMap(models.Model):
    """One per workspace: the record that adjustments, notices and the version of the whole map hang on.

    `review_on`: when everybody looks at the map again. `gates_releases`: a new release gets a start gate by itself.
    """

    record = models.OneToOneField(
        Record, on_delete=models.CASCADE, primary_key=True, related_name="responsibility_map"
    )
    workspace = models.OneToOneField("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    review_on = models.DateField(null=True)
    reminded_on = models.DateField(null=True)  # the review day of which people were last reminded
    gates_releases = models.BooleanField(default=False)


class AreaPlace(models.Model):
    """What the map adds to an area: where it stands, since when its owner has it, when it is looked at again."""

    area = models.OneToOneField(
        "workspaces.Area", on_delete=models.CASCADE, primary_key=True, related_name="place"
    )
    parent = models.ForeignKey("workspaces.Area", on_delete=models.SET_NULL, null=True, related_name="+")
    owner_since = models.DateField(null=True)
    review_on = models.DateField(null=True)
    reminded_on = models.DateField(null=True)
    reviewed_on = models.DateField(null=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("area")), name="area_place_not_in_itself"
            )
        ]


class AreaSeat(models.Model):
    """Somebody who answers for an area beside its (first) owner, or works there by agreement."""

    area = models.ForeignKey("workspaces.Area", on_delete=models.CASCADE, related_name="seats")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=8, choices=SeatRole)
    since = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["area", "user"], name="area_seat_unique")]


class Settlement(models.Model):
    """What was done about a finding, with what it rested on then. The newest of a `mark` counts."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    mark = models.CharField(max_length=120)
    kind = models.CharField(max_length=16)
    way = models.CharField(max_length=10, choices=Way)
    area = models.ForeignKey("workspaces.Area", on_delete=models.SET_NULL, null=True, related_name="+")
    product = models.ForeignKey("workspaces.Product", on_delete=models.SET_NULL, null=True, related_name="+")
    people = models.JSONField(default=list)  # ids
    reason = models.CharField(max_length=1000, blank=True)
    review_on = models.DateField(null=True)
    reminded_on = models.DateField(null=True)
    evidence = models.JSONField(default=dict)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(way="agreed") | Q(review_on__isnull=False), name="settlement_agreed_until"
            )
        ]
        indexes = [models.Index(fields=["workspace", "mark", "id"], name="settlement_of_mark")]


class Charter(models.Model):
    """Who does what per deliverable and step. Key, title, owner and version are its record's.

    `rows`: [{"id", "kind", "name"}], `people`: ids in the order of the columns, `duties`: {"row/person": "AR"}.
    """

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="charter")
    scheme = models.CharField(max_length=5, choices=Scheme, default=Scheme.RACI)
    purpose = models.TextField(blank=True)
    most_duties = models.PositiveSmallIntegerField(default=6)
    rows = models.JSONField(default=list)
    people = models.JSONField(default=list)
    duties = models.JSONField(default=dict)
    last_row = models.PositiveIntegerField(default=0)  # ids of rows are never given twice


class StartGate(models.Model):
    """A release that starts only when everybody who answers for a part of it has confirmed that part."""

    record = models.OneToOneField(
        Record, on_delete=models.CASCADE, primary_key=True, related_name="start_gate"
    )
    release = models.OneToOneField("planning.Release", on_delete=models.CASCADE, related_name="start_gate")
    state = models.CharField(max_length=8, choices=GateState, default=GateState.WAITING)
    started_at = models.DateTimeField(null=True)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    override_reason = models.CharField(max_length=1000, blank=True)
    missing_then = models.JSONField(default=list)  # ids of those who had not confirmed when it was overridden

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state="waiting", started_at=None) | Q(state="started", started_at__isnull=False),
                name="start_gate_started_when",
            )
        ]


class StartPart(models.Model):
    """One manager at a gate: when asked, what they confirmed and when. The part itself follows from the map."""

    gate = models.ForeignKey(StartGate, on_delete=models.CASCADE, related_name="parts")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True)
    confirmed = models.JSONField(default=dict)  # {"areas": [ids], "requirements": [ids]}
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gate", "user"], name="start_part_unique")]
