"""What people decided about pairs that look alike, and what texts mean."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class SetAside(models.Model):
    """A pair of requirements that resembles each other and is not the same, said by a person.

    `one` is the record with the smaller id, so that a pair has one row.
    """

    one = models.ForeignKey("kernel.Record", on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey("kernel.Record", on_delete=models.CASCADE, related_name="+")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="set_aside_unique"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="set_aside_ordered"),
        ]


class Meaning(models.Model):
    """What a requirement's text means to the sentence model, so that each text is read once for all servers.

    Nobody's word: it can be deleted at any time and is made again. `digest` is of the model and the text that were
    read; `vector` holds numbers of 16 bits, little-endian, none of them for a text that the model cannot read.
    """

    record = models.OneToOneField(
        "kernel.Record", primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    digest = models.CharField(max_length=32)
    vector = models.BinaryField()
