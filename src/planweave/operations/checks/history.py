"""Whether the history is as it was written."""

from collections.abc import Iterator
from pathlib import Path

from planweave.kernel.audit import Anchor, anchors_in, first_fault
from planweave.workspaces.models import Workspace

from .kind import Finding, Place, check, found, kind

BROKEN = kind(
    "history_broken",
    "history",
    "error",
    wrong=(
        "The history of {slug} was changed behind the product at event {seq}.",
        "工作区 {slug} 的变更历史在第 {seq} 条处被绕过系统改动。",
    ),
    todo=(
        "Run “planweave audit verify” for the details; the newest backup from before shows what it was.",
        "请执行 “planweave audit verify” 查看详情；此前的备份可还原真实内容。",
    ),
)
NO_ANCHORS = kind(
    "anchors_none",
    "history",
    "advice",
    wrong=(
        "The end of the history is noted nowhere else: whoever owns the database could cut it off unseen.",
        "变更历史的末端未在别处留存，掌握数据库的人可以不留痕迹地截断历史。",
    ),
    todo=(
        "Set PLANWEAVE_ANCHORS to a file on another machine's disk, or mail “planweave audit anchor” every day.",
        "请将 PLANWEAVE_ANCHORS 设为另一台机器磁盘上的文件，或每天邮件留存 “planweave audit anchor” 的输出。",
    ),
)
ANCHORS_UNUSABLE = kind(
    "anchors_unusable",
    "history",
    "error",
    wrong=(
        "The ends of the history cannot be noted in {path}: {reason}",
        "无法在 {path} 中记录历史末端：{reason}",
    ),
    todo=(
        "Mount the disk, or name another file in PLANWEAVE_ANCHORS.",
        "请挂载该磁盘，或在 PLANWEAVE_ANCHORS 中指定其他文件。",
    ),
)


@check
def ends_are_noted_elsewhere(place: Place) -> Iterator[Finding]:
    named = place.environment.get("PLANWEAVE_ANCHORS", "")
    if not named:
        yield found(NO_ANCHORS)
        return
    try:
        with Path(named).open("a", encoding="utf-8"):
            pass
        anchors_in(Path(named).read_text("utf-8").splitlines())
    except OSError as error:
        yield found(ANCHORS_UNUSABLE, path=named, reason=error.strerror)
    except ValueError as error:
        yield found(ANCHORS_UNUSABLE, path=named, reason=f"line {error}")


@check
def histories_are_whole(place: Place) -> Iterator[Finding]:
    """Every row of every history: minutes where there are millions, so only when asked to be thorough."""
    if not place.is_thorough:
        return
    anchors = _anchors(place)
    for pk, slug in Workspace.objects.order_by("slug").values_list("pk", "slug"):
        if fault := first_fault(pk, anchors):
            yield found(BROKEN, slug=slug, seq=fault.seq)


def _anchors(place: Place) -> list[Anchor]:
    try:
        return anchors_in(Path(place.environment["PLANWEAVE_ANCHORS"]).read_text("utf-8").splitlines())
    except (KeyError, OSError, ValueError):
        return []
