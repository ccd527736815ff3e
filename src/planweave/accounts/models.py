"""People and what they prove themselves with."""

import json
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone


class User(AbstractBaseUser):
    """A person. Never deleted, because the history names its authors; `is_active` ends access."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=100)
    language = models.CharField(max_length=8, default="en", choices=[("en", "English"), ("zh", "中文")])
    is_active = models.BooleanField(default=True)
    is_administrator = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now)
    erased_at = models.DateTimeField(null=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_unique")]

    def __str__(self) -> str:
        return self.name


class SignInLink(models.Model):
    """A link that signs one person in once. Only its hash is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="sign_in_links")
    hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)


class Token(models.Model):
    """A program's credential. Only its hash is kept; `hint` is its beginning, to recognise it in a list."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    hint = models.CharField(max_length=16)
    hash = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)


class SignInAttempt(models.Model):
    """A failed password, counted to slow guessing down."""

    email = models.CharField(max_length=254)
    address = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [
            models.Index(fields=["email", "at"], name="attempt_by_email"),
            models.Index(fields=["address", "at"], name="attempt_by_address"),
        ]


class OpenSession(models.Model):
    """A browser that is signed in, as its owner sees it. It is open only while Django's session of that key is."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="open_sessions")
    session_key = models.CharField(max_length=40, unique=True)
    method = models.CharField(max_length=16)
    agent = models.CharField(max_length=300, blank=True)
    address = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)


class SecondFactor(models.Model):
    """A person's authenticator app. `secret` is encrypted; it counts only once `confirmed_at` is set.

    `last_step` is the time step of the last code that was taken: none is taken twice.
    """

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="second_factor")
    secret = models.CharField(max_length=300)
    last_step = models.BigIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True)


class RecoveryCode(models.Model):
    """One of the codes for the day on which the app is lost. Only its hash is kept; it is good once."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="recovery_codes")
    hash = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "hash"], name="recovery_code_unique")]


class Passkey(models.Model):
    """A public key of a device of the person; the private one never leaves it.

    `credential_id` is base64url without padding, `credential` what the library needs to check a signature.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="passkeys")
    name = models.CharField(max_length=100)
    credential_id = models.CharField(max_length=1400, unique=True)
    credential = models.BinaryField()
    sign_count = models.PositiveBigIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    last_used_at = models.DateTimeField(null=True)


class Identity(models.Model):
    """Who a person is at a provider of identities. From the first time on they are known by this, not by their mail."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="identities")
    provider = models.CharField(max_length=8)
    issuer = models.CharField(max_length=300)
    subject = models.CharField(max_length=300)
    created_at = models.DateTimeField(default=timezone.now)
    last_used_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["provider", "issuer", "subject"], name="identity_unique"),
        ]


class SamlRequest(models.Model):
    """A question to the SAML provider. Its answer comes from another site, without our cookie: so it waits here.

    It is answered once, and finished once by the browser that asked.
    """

    request_id = models.CharField(max_length=100, unique=True)
    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, related_name="+")
    expires_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)


class SecurityEvent(models.Model):
    """One thing that happened to the way into an account: a chain of its own, because it belongs to no workspace.

    Members of a workspace read its history; when and from where somebody signs in is that person's own matter and
    the administrators'. `user_id` is no foreign key: history outlives what it tells of. None where the address that
    was tried is nobody's.
    """

    seq = models.PositiveBigIntegerField(unique=True)
    at = models.DateTimeField()
    user_id = models.BigIntegerField(null=True)
    kind = models.CharField(max_length=64)
    via = models.CharField(max_length=16)
    address = models.CharField(max_length=64, blank=True)
    agent = models.CharField(max_length=300, blank=True)
    data_json = models.TextField(default="{}")
    salt = models.CharField(max_length=32, default="")
    hash = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["user_id", "seq"], name="security_event_of")]

    @property
    def data(self) -> dict[str, Any]:
        return json.loads(self.data_json)


class SecurityHead(models.Model):
    """The end of that chain: one row, locked by every security event, so that `seq` has no gaps.

    `cut_seq` and `cut_hash` are of the last row that was removed because it was old; the chain begins behind it.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    seq = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)
    cut_seq = models.PositiveBigIntegerField(default=0)
    cut_hash = models.CharField(max_length=64, default="0" * 64)
