"""Where people work together: a workspace with its members, products, areas and vocabulary."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Role(models.TextChoices):
    """From most to least. A guest sees only the requirements of chosen products."""

    OWNER = "owner"
    LEAD = "lead"
    PRODUCT_MANAGER = "product_manager"
    CONTRIBUTOR = "contributor"
    VIEWER = "viewer"
    GUEST = "guest"


class Workspace(models.Model):
    slug = models.SlugField(max_length=50, unique=True)
    name = models.CharField(max_length=100)
    language = models.CharField(max_length=8, default="en")
    currency = models.CharField(max_length=3, default="CNY")
    is_demo = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now)
    # In the trash: nobody can enter it, and all of it is removed for good some weeks later.
    deleted_at = models.DateTimeField(null=True)
    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )

    def __str__(self) -> str:
        return self.slug


class Product(models.Model):
    """`key_prefix` begins the keys of its records: SHOP in SHOP-42."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="products")
    name = models.CharField(max_length=100)
    key_prefix = models.CharField(max_length=16)
    description = models.TextField(blank=True)
    is_archived = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "key_prefix"], name="product_prefix_unique"),
            models.UniqueConstraint(fields=["workspace", "name"], name="product_name_unique"),
        ]


class Membership(models.Model):
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role)
    products = models.ManyToManyField(Product, related_name="+")  # a guest's
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "user"], name="membership_unique")]


class Area(models.Model):
    """A part of the work that one product manager answers for."""

    class Kind(models.TextChoices):
        PRODUCT_LINE = "product_line"
        MODULE = "module"
        MARKET = "market"
        SPECIALITY = "speciality"

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="areas")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, null=True, related_name="areas")
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.MODULE)
    name = models.CharField(max_length=100)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "name"], name="area_name_unique")]


class Skill(models.Model):
    """A speciality that work needs and people have: backend, testing, …"""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="skills")
    name = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "name"], name="skill_name_unique")]


class SavedView(models.Model):
    """Filters, sorting and columns of a page under a name; `query` is the page's own address query."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="saved_views")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    page = models.CharField(max_length=40)
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=2000)
    is_shared = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "owner", "page", "name"], name="saved_view_unique")
        ]


class Presence(models.Model):
    """Who is where just now: one row per open tab, fresh while the tab tells so."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    tab = models.CharField(max_length=40)
    place = models.CharField(max_length=200, blank=True)
    seen_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "user", "tab"], name="presence_unique")]
