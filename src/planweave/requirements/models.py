"""Requirements, and who asks for them."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from planweave.kernel.models import Record

from .rules import Degree, Level, Priority, Source, Stability, State, Type, VerificationMethod
from .rules.custom import FieldKind
from .rules.stages import Stand


class Requirement(models.Model):
    """What the product shall do or be. Key, title, owner and version are its record's."""

    record = models.OneToOneField(
        Record, on_delete=models.CASCADE, primary_key=True, related_name="requirement"
    )
    # Its record's, said again for the indexes below: both never change.
    workspace = models.ForeignKey(
        "workspaces.Workspace", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    type = models.CharField(max_length=20, choices=Type, default=Type.FUNCTIONAL)
    level = models.CharField(max_length=10, choices=Level, blank=True)
    description = models.TextField(blank=True)
    area = models.ForeignKey("workspaces.Area", on_delete=models.SET_NULL, null=True, related_name="+")
    source = models.CharField(max_length=20, choices=Source, blank=True)
    source_detail = models.CharField(max_length=200, blank=True)
    priority = models.CharField(max_length=10, choices=Priority, blank=True)
    state = models.CharField(max_length=20, choices=State, default=State.COLLECTED)
    parent = models.ForeignKey(Record, on_delete=models.SET_NULL, null=True, related_name="children")
    position = models.FloatField(default=0)
    # Three-point estimate of the whole effort, in person-days.
    effort_optimistic_days = models.FloatField(null=True)
    effort_likely_days = models.FloatField(null=True)
    effort_pessimistic_days = models.FloatField(null=True)
    cost = models.FloatField(null=True)  # money beside people's time, in the workspace's currency
    value = models.FloatField(null=True)  # 0 to 100
    score = models.FloatField(null=True)  # by the workspace's method; written by prioritisation only
    release = models.ForeignKey(
        "planning.Release", on_delete=models.SET_NULL, null=True, related_name="requirements"
    )
    is_release_pinned = models.BooleanField(default=False)
    verification_method = models.CharField(max_length=15, choices=VerificationMethod, blank=True)
    criticality = models.CharField(max_length=10, choices=Degree, blank=True)
    risk = models.CharField(max_length=10, choices=Degree, blank=True)
    stability = models.CharField(max_length=12, choices=Stability, blank=True)
    difficulty = models.CharField(max_length=10, choices=Degree, blank=True)
    # What it is made of; the forms of the JSON are in rules.substance. Rich text: rationale, implementation.
    rationale = models.TextField(blank=True)
    implementation = models.TextField(blank=True)
    steps = models.JSONField(default=list)
    acceptance = models.JSONField(default=list)
    fit_criteria = models.JSONField(default=list)
    process_diagram = models.TextField(blank=True)  # BPMN 2.0
    rule_table = models.JSONField(null=True)
    deliverables = models.JSONField(default=list)
    own_type = models.ForeignKey(
        "requirements.RequirementType", on_delete=models.PROTECT, null=True, related_name="requirements"
    )
    custom = models.JSONField(default=dict)  # own fields by stored key; what is empty is absent
    # The steps of the pool: {step: {owner, due_on}}. The other three follow from it and from `state`.
    stages = models.JSONField(default=dict)
    stage_owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    stage_due_on = models.DateField(null=True)
    state_since = models.DateTimeField(default=timezone.now)
    row_numbers = models.JSONField(default=dict)  # the last id given out per list, so that none comes twice

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(effort_likely_days__isnull=True) | Q(effort_likely_days__gte=0),
                name="requirement_effort_not_negative",
            ),
            models.CheckConstraint(
                condition=(
                    Q(effort_optimistic_days__isnull=True)
                    | Q(effort_pessimistic_days__isnull=True)
                    | Q(effort_optimistic_days__lte=F("effort_pessimistic_days"))
                ),
                name="requirement_effort_ordered",
            ),
            models.CheckConstraint(
                condition=Q(value__isnull=True) | (Q(value__gte=0) & Q(value__lte=100)),
                name="requirement_value_range",
            ),
        ]
        indexes = [
            # What lists are sorted by: a page is read in the order of the index, however many rows there are. There
            # is none of what has a few values only (the state): a planner takes it, and then sorts a sixth of all.
            models.Index(fields=["workspace", "position"], name="requirement_in_order"),
            models.Index(fields=["workspace", "score"], name="requirement_by_score"),
            models.Index(fields=["workspace", "value"], name="requirement_by_value"),
            models.Index(fields=["stage_due_on"], name="requirement_stage_due"),
        ]


class RequirementType(models.Model):
    """A kind of requirement of this workspace, or what it asks of one of the three bases (`is_standard`)."""

    workspace = models.ForeignKey(
        "workspaces.Workspace", on_delete=models.CASCADE, related_name="requirement_types"
    )
    base = models.CharField(max_length=20, choices=Type)
    is_standard = models.BooleanField(default=False)
    name_en = models.CharField(max_length=60, blank=True)
    name_zh = models.CharField(max_length=60, blank=True)
    colour = models.CharField(max_length=10, default="grey")
    icon = models.CharField(max_length=20, default="list")
    mandatory = models.JSONField(default=list)  # names of fields, as in rules.types.CAN_BE_MANDATORY
    template = models.JSONField(default=dict)  # rules.types.Template
    deliverables = models.JSONField(default=list)  # names
    position = models.FloatField(default=0)
    is_retired = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "base"], condition=Q(is_standard=True), name="requirement_type_standard"
            ),
            models.CheckConstraint(
                condition=Q(is_standard=True) | ~Q(name_en="", name_zh=""), name="requirement_type_named"
            ),
        ]


class CustomField(models.Model):
    """A field that this workspace added. `key` never changes: histories and programs name it."""

    workspace = models.ForeignKey(
        "workspaces.Workspace", on_delete=models.CASCADE, related_name="custom_fields"
    )
    key = models.CharField(max_length=40)
    name_en = models.CharField(max_length=60, blank=True)
    name_zh = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=20, choices=FieldKind)
    unit = models.CharField(max_length=20, blank=True)
    options = models.JSONField(default=list)  # [{value, name_en, name_zh, is_retired}]
    is_required = models.BooleanField(default=False)
    types = models.JSONField(default=list)  # bases and "own:ID"; empty: all
    position = models.FloatField(default=0)
    is_retired = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "key"], name="custom_field_key_unique"),
            models.CheckConstraint(condition=~Q(name_en="", name_zh=""), name="custom_field_named"),
        ]


class ScopeStatement(models.Model):
    """That a requirement is inside or outside the scope of a release, and why."""

    requirement = models.ForeignKey(Requirement, on_delete=models.CASCADE, related_name="scope_statements")
    release = models.ForeignKey("planning.Release", on_delete=models.CASCADE, related_name="scope_statements")
    stand = models.CharField(max_length=4, choices=Stand)
    reason = models.CharField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["requirement", "release"], name="scope_statement_unique")
        ]


class EffortShare(models.Model):
    """The part of a requirement's effort that needs one skill, in person-days."""

    requirement = models.ForeignKey(Requirement, on_delete=models.CASCADE, related_name="effort_shares")
    skill = models.ForeignKey("workspaces.Skill", on_delete=models.PROTECT, related_name="+")
    days = models.FloatField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["requirement", "skill"], name="effort_share_unique"),
            models.CheckConstraint(condition=Q(days__gt=0), name="effort_share_positive"),
        ]


class Stakeholder(models.Model):
    """A customer or another party whose wishes weigh in the plan."""

    workspace = models.ForeignKey(
        "workspaces.Workspace", on_delete=models.CASCADE, related_name="stakeholders"
    )
    name = models.CharField(max_length=100)
    weight = models.FloatField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "name"], name="stakeholder_name_unique"),
            models.CheckConstraint(condition=Q(weight__gte=0), name="stakeholder_weight_not_negative"),
        ]


class Demand(models.Model):
    """How much one stakeholder wants one requirement: `value` 0 to 100, one scale throughout, with their words."""

    requirement = models.ForeignKey(Requirement, on_delete=models.CASCADE, related_name="demands")
    stakeholder = models.ForeignKey(Stakeholder, on_delete=models.CASCADE, related_name="demands")
    value = models.FloatField()
    note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["requirement", "stakeholder"], name="demand_unique"),
            models.CheckConstraint(condition=Q(value__gte=0) & Q(value__lte=100), name="demand_value_range"),
        ]
