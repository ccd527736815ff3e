"""Figures of the tests that others may watch."""

from django.db.models import Count, Q

from planweave.kernel.language import Text
from planweave.kernel.measures import measure
from planweave.kernel.models import Link

from .models import TestCase
from .rules import TestResult

FAILED_SHARE = Text("measure.test_failures", "Failed tests", "测试失败率")


@measure("test_failures", FAILED_SHARE, unit="share", scopes=("", "release"))
def failed_share(workspace_id: int, scope: str, scope_id: int | None) -> float | None:
    """Tests whose last run failed or was blocked, of those that ever ran; in a release, those of its requirements."""
    tests = TestCase.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)
    if scope == "release":
        verified = Link.objects.filter(
            workspace_id=workspace_id, kind="verifies", target__requirement__release_id=scope_id
        )
        tests = tests.filter(pk__in=verified.values("source_id"))
    came = tests.exclude(last_result="").aggregate(
        run=Count("pk"), bad=Count("pk", filter=Q(last_result__in=[TestResult.FAILED, TestResult.BLOCKED]))
    )
    return came["bad"] / came["run"] if came["run"] else None
