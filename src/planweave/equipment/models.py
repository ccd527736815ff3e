"""Things: what there is, who has booked it, and what is bought."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from planweave.kernel.models import Record

from .rules.words import BookingKind, BookingState, ItemState, Kind, MovementKind, PurchaseState, Use


class Item(models.Model):
    """A kind of thing that is there once or often. Key, name (title), keeper (owner) and version are its record's.

    Lent things: `pieces` have serial numbers, [{"serial", "state"}]; `seats` counts those without (places of a
    licence, cables). Used-up things: `stock` in `unit`, moved only by movements. The `told_…` say of which event
    the keeper was told already.
    """

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="item")
    kind = models.CharField(max_length=60, default=Kind.COMPUTER)
    use = models.CharField(max_length=8, choices=Use, default=Use.LENT)
    seats = models.PositiveIntegerField(default=0)
    pieces = models.JSONField(default=list)
    unit = models.CharField(max_length=20, blank=True)
    stock = models.FloatField(default=0)
    minimum = models.FloatField(null=True)
    place = models.CharField(max_length=120, blank=True)
    state = models.CharField(max_length=12, choices=ItemState, default=ItemState.IN_USE)
    needs_approval = models.BooleanField(default=False)
    notes = models.TextField(blank=True)
    valid_until = models.DateField(null=True)
    calibration_on = models.DateField(null=True)
    calibration_every_days = models.PositiveSmallIntegerField(null=True)
    maintenance_on = models.DateField(null=True)
    maintenance_every_days = models.PositiveSmallIntegerField(null=True)
    told_low = models.BooleanField(default=False)
    told_valid_until = models.DateField(null=True)
    told_calibration_on = models.DateField(null=True)
    told_maintenance_on = models.DateField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(stock__gte=0), name="item_stock_not_negative")]


class Movement(models.Model):
    """Something came, went or was counted: `change` is signed, `after` what was there then. Never rewritten."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="movements")
    kind = models.CharField(max_length=8, choices=MovementKind)
    change = models.FloatField()
    after = models.FloatField()
    moved_on = models.DateField()
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    about = models.ForeignKey(Record, on_delete=models.SET_NULL, null=True, related_name="+")
    words = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(after__gte=0), name="movement_never_below_nothing")]


class Booking(models.Model):
    """An amount of an item from a moment to another. Key, title, owner (who booked) and version are its record's.

    `start_part` is the share of the first day that has passed when it begins, `finish_part` that of the last when it
    ends. With `follows_task` it is the need of the task `about` and moves with it; such a booking is there once per
    task and item, and is cancelled rather than deleted.
    """

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="booking")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="bookings")
    kind = models.CharField(max_length=8, choices=BookingKind, default=BookingKind.USE)
    state = models.CharField(max_length=10, choices=BookingState, default=BookingState.HELD)
    amount = models.PositiveIntegerField(default=1)
    start_on = models.DateField()
    start_part = models.FloatField(default=0)
    finish_on = models.DateField()
    finish_part = models.FloatField(default=1)
    person = models.ForeignKey("resources.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    about = models.ForeignKey(Record, on_delete=models.CASCADE, null=True, related_name="equipment_bookings")
    project = models.ForeignKey(Record, on_delete=models.SET_NULL, null=True, related_name="+")
    follows_task = models.BooleanField(default=False)
    words = models.CharField(max_length=300, blank=True)
    answer = models.CharField(max_length=1000, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(start_on__lte=F("finish_on")), name="booking_dates_ordered"),
            models.CheckConstraint(condition=Q(amount__gte=1), name="booking_of_something"),
            models.CheckConstraint(
                condition=Q(follows_task=False) | Q(about__isnull=False), name="booking_follows_something"
            ),
            models.UniqueConstraint(
                fields=["item", "about"], condition=Q(follows_task=True), name="booking_of_task_once"
            ),
        ]
        indexes = [models.Index(fields=["item", "finish_on"], name="booking_ahead")]


class Need(models.Model):
    """What a task needs while it is done. Its dates are the booking's that follows the task."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="equipment_needs")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="needs")
    amount = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record", "item"], name="equipment_need_unique"),
            models.CheckConstraint(condition=Q(amount__gte=1), name="equipment_need_of_something"),
        ]


class Purchase(models.Model):
    """Something to be bought. Key, title, owner (who asks) and version are its record's.

    `price` is of one, in `currency`; it is seen by those who plan and by who asks, and history does not hold it.
    `factor` is a task that stands for the delivery: an external factor of a project moves with the expected day.
    """

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="purchase")
    item = models.ForeignKey(Item, on_delete=models.SET_NULL, null=True, related_name="purchases")
    project = models.ForeignKey(Record, on_delete=models.SET_NULL, null=True, related_name="+")
    factor = models.ForeignKey(Record, on_delete=models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=PurchaseState, default=PurchaseState.REQUESTED)
    amount = models.FloatField()
    price = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    currency = models.CharField(max_length=3)
    supplier = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)
    needed_on = models.DateField(null=True)
    ordered_on = models.DateField(null=True)
    expected_on = models.DateField(null=True)
    told_late_on = models.DateField(null=True)  # the expected day of which people were told that it passed
    answer = models.CharField(max_length=1000, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="purchase_of_something"),
            models.CheckConstraint(
                condition=Q(price__isnull=True) | Q(price__gte=0), name="purchase_price_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | Q(state="cancelled") | ~Q(state="requested"),
                name="purchase_decided_has_left_request",
            ),
        ]


class PartDelivery(models.Model):
    """A part of a purchase that came."""

    purchase = models.ForeignKey(Purchase, on_delete=models.CASCADE, related_name="deliveries")
    amount = models.FloatField()
    delivered_on = models.DateField()
    serials = models.JSONField(default=list)
    words = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="delivery_of_something")]
