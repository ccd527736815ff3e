"""Budget lines with what is planned, promised and spent on them."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from planweave.kernel.models import Record

from ..rules.words import Category, CommitmentState, LineState, Profile, Source


class ExchangeRate(models.Model):
    """What one unit of `currency` is worth in `base` from a day on."""

    workspace = models.ForeignKey(
        "workspaces.Workspace", on_delete=models.CASCADE, related_name="exchange_rates"
    )
    base = models.CharField(max_length=3)
    currency = models.CharField(max_length=3)
    holds_from = models.DateField()
    rate = models.DecimalField(max_digits=18, decimal_places=8)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "base", "currency", "holds_from"], name="exchange_rate_unique"
            ),
            models.CheckConstraint(condition=Q(rate__gt=0), name="exchange_rate_positive"),
        ]


class BudgetLine(models.Model):
    """Money for one purpose over a period. Key, title, owner, product and version are its record's.

    For one `project` or one `release`, a product, or the whole workspace. What is planned is the sum of its months.
    `approver` may decide about its adjustments beside those who lead. `remaining_low` and `remaining_high` say how
    sure the rest is, in the line's currency; `told_state` is the state of which its owner was told last.
    """

    record = models.OneToOneField(
        Record, on_delete=models.CASCADE, primary_key=True, related_name="budget_line"
    )
    category = models.CharField(max_length=60, default=Category.RESEARCH)
    project = models.ForeignKey(
        "projects.Project", on_delete=models.SET_NULL, null=True, related_name="budget_lines"
    )
    release = models.ForeignKey(
        "planning.Release", on_delete=models.SET_NULL, null=True, related_name="budget_lines"
    )
    approver = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    currency = models.CharField(max_length=3)
    starts_on = models.DateField()
    ends_on = models.DateField()
    profile = models.CharField(max_length=8, choices=Profile, default=Profile.EVEN)
    source = models.CharField(max_length=8, choices=Source, default=Source.BOOKED)
    note = models.TextField(blank=True)
    near_percent = models.PositiveSmallIntegerField(default=80)
    over_percent = models.PositiveSmallIntegerField(default=100)
    remaining_low = models.DecimalField(max_digits=16, decimal_places=2, null=True)
    remaining_high = models.DecimalField(max_digits=16, decimal_places=2, null=True)
    told_state = models.CharField(max_length=8, choices=LineState, default=LineState.OK)
    looked_on = models.DateField(null=True)  # the day on which the clock looked at its state last

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on__lte=F("ends_on")), name="budget_line_period_ordered"
            ),
            models.CheckConstraint(
                condition=Q(project__isnull=True) | Q(release__isnull=True), name="budget_line_one_scope"
            ),
        ]


class MonthAmount(models.Model):
    """What is planned for one month, in the line's currency; `month` is its first day."""

    line = models.ForeignKey(BudgetLine, on_delete=models.CASCADE, related_name="months")
    month = models.DateField()
    amount = models.DecimalField(max_digits=16, decimal_places=2)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["line", "month"], name="budget_month_unique"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="budget_month_not_negative"),
        ]


class Commitment(models.Model):
    """An order or a contract: money that is promised and not yet spent. Actuals that name it settle it."""

    line = models.ForeignKey(BudgetLine, on_delete=models.CASCADE, related_name="commitments")
    number = models.PositiveIntegerField()
    supplier = models.CharField(max_length=200)
    note = models.CharField(max_length=500, blank=True)
    amount = models.DecimalField(max_digits=16, decimal_places=2)
    currency = models.CharField(max_length=3)
    expected_on = models.DateField()
    about = models.CharField(max_length=32, blank=True)  # the key of what it is for
    state = models.CharField(max_length=10, choices=CommitmentState, default=CommitmentState.OPEN)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["line", "number"], name="budget_commitment_unique"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="budget_commitment_positive"),
        ]


class Actual(models.Model):
    """Money spent. An entry never changes (a trigger of the database refuses it); a wrong one is reversed by another
    with the opposite amount."""

    line = models.ForeignKey(BudgetLine, on_delete=models.CASCADE, related_name="actuals")
    number = models.PositiveIntegerField()
    on = models.DateField()
    amount = models.DecimalField(max_digits=16, decimal_places=2)
    currency = models.CharField(max_length=3)
    note = models.CharField(max_length=500, blank=True)
    voucher = models.CharField(max_length=60, blank=True)
    commitment = models.ForeignKey(Commitment, on_delete=models.RESTRICT, null=True, related_name="actuals")
    reverses = models.OneToOneField("self", on_delete=models.RESTRICT, null=True, related_name="reversed_by")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["line", "number"], name="budget_actual_unique"),
            models.CheckConstraint(condition=~Q(amount=0), name="budget_actual_not_nothing"),
        ]
        indexes = [models.Index(fields=["line", "on"], name="budget_actual_by_day")]


class Change(models.Model):
    """What changed at a version of a line, with its values: the history that everybody reads has only the names."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="budget_changes")
    version = models.PositiveIntegerField()
    changes = models.JSONField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "version"], name="budget_change_unique")]
