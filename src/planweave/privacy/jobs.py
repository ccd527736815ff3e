"""What happens by itself: exports that were asked for, the daily removal of what is old."""

from django.utils import timezone
from django_tasks import task

from planweave.kernel.clock import chore

from .actions import carry_out_export, remove_what_is_old
from .models import Removal


@task()
def write_export(export_id: int) -> None:
    carry_out_export(export_id)


@chore
def remove_once_a_day() -> None:
    today = timezone.localdate()
    if not Removal.objects.filter(day=today).exists():
        remove_what_is_old(today)
