"""What a file's rows would change: a comparison of values, without a database.

The dry run and the import itself use the same answer, so that one cannot say what the other does not do.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import Any

from planweave.kernel import richtext
from planweave.kernel.language import Text
from planweave.requirements.rules import faults, settle_effort

from . import texts
from .columns import Columns
from .resolving import is_close, resolve_more, resolve_type
from .tabular.backlog import BacklogItem
from .tabular.parsing import ParsedRow
from .tabular.values import CellProblem

PLAIN_FIELDS = {
    "title": "title",
    "customer": "source_detail",
    "priority": "priority",
    "effort_optimistic": "effort_optimistic_days",
    "effort_likely": "effort_likely_days",
    "effort_pessimistic": "effort_pessimistic_days",
    "cost": "cost",
    "value": "value",
}
"""A file's field → a requirement's field, where the value is taken as it is."""
SOURCES = {
    "customer": (
        "Customer",
        "客户",
        "users",
        "user",
        "用户",
        "用户访谈",
        "interviews",
        "user interviews",
        "顾客",
    ),
    "market": (
        "Market",
        "市场",
        "market research",
        "市场调研",
        "competitor",
        "competitors",
        "竞品",
        "竞争对手",
    ),
    "technology": ("Technology", "技术", "engineering", "monitoring", "研发", "监控数据", "tech"),
    "internal": ("Internal", "内部", "management", "strategy", "公司战略", "管理层", "内部提出"),
    "law": ("Law", "法规", "regulation", "regulations", "compliance", "consumer law", "法律", "合规", "政策"),
}
"""What people write for where a requirement comes from; the first two are what an export writes."""
STATES = {
    "collected": (
        "Collected",
        "已收集",
        "new",
        "open",
        "todo",
        "to do",
        "backlog",
        "draft",
        "新建",
        "待处理",
        "待评审",
        "收集",
    ),
    "analysed": (
        "Analysed",
        "已分析",
        "analyzed",
        "reviewed",
        "accepted",
        "approved",
        "confirmed",
        "已评审",
        "已确认",
        "分析",
    ),
    "planned": ("Planned", "已规划", "scheduled", "ready", "已排期", "已计划", "规划"),
    "in_progress": (
        "In progress",
        "进行中",
        "doing",
        "started",
        "active",
        "developing",
        "开发中",
        "处理中",
        "测试中",
    ),
    "done": (
        "Done",
        "已完成",
        "closed",
        "resolved",
        "finished",
        "released",
        "complete",
        "completed",
        "完成",
        "已关闭",
        "已上线",
    ),
    "rejected": (
        "Rejected",
        "已拒绝",
        "declined",
        "cancelled",
        "canceled",
        "won't fix",
        "拒绝",
        "已取消",
        "已驳回",
    ),
}
"""What people write for a state; the first two are what an export writes."""
LINK_FIELDS = {"requires": "depends_on", "together_with": "together_with", "excludes": "excludes"}
NEEDED_FOR_CELL = {ours: theirs for theirs, ours in PLAIN_FIELDS.items()} | {
    "efforts": "effort_by_skill",
    "demands": "value_by_stakeholder",
}


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What names in the file may mean here. Names are compared without case and outer spaces."""

    people: dict[str, int]
    areas: dict[str, int]
    namesakes: dict[str, frozenset[int]]
    """Everybody whom a name or address can mean; `people` holds the first."""
    releases: dict[str, int]
    columns: Columns
    products: dict[str, int]
    product: int
    """The product of rows that name none."""


@dataclass(frozen=True, kw_only=True)
class Known:
    """A requirement that is here already: its values as `requirements.actions` compares them."""

    id: int
    key: str
    version: int
    values: dict[str, Any]


@dataclass(kw_only=True)
class RowPlan:
    """What one row of the file becomes. `values` are what is written; `parent` and `links` name other rows' keys."""

    row: int
    outside_key: str
    product: int | None
    known: Known | None
    values: dict[str, Any] = field(default_factory=dict)
    changes: dict[str, list[Any]] = field(default_factory=dict)
    area: str | None = None
    parent: str | None = None
    links: list[tuple[str, str]] = field(default_factory=list)
    issues: list[dict[str, Any]] = field(default_factory=list)
    cells: dict[str, str] = field(default_factory=dict)
    """Where the file has what a field of the requirement would get."""

    @property
    def action(self) -> str:
        if any(issue["severity"] == "error" for issue in self.issues):
            return "error"
        if self.known is None:  # a row of totals has a warning and nothing to write
            return "create" if self.values.get("title") else "skip"
        return "change" if self.changes or self.links or self.parent or self.area else "skip"

    def say(self, text: Text, *, severity: str, cell: str = "", **params: Any) -> None:
        self.issues.append(
            {"code": text.code, "params": params, "cell": cell, "row": self.row, "severity": severity}
        )

    def say_cell(self, problem: CellProblem, *, cell: str) -> None:
        self.issues.append(
            {"code": f"cell.{problem.code}", "params": problem.params, "cell": cell, "row": self.row,
             "severity": "warning" if problem.is_warning else "error"}
        )  # fmt: skip


def folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def plan_row(
    item: BacklogItem, parsed: ParsedRow, *, known: Known | None, empty: dict[str, Any], here: Surroundings
) -> RowPlan:
    """What `item` would write on `known` (or on an `empty` new requirement).

    An empty cell changes nothing. What the file's text means after cleaning is compared, so that a file
    that was exported and not touched changes nothing.
    """
    plan = RowPlan(row=item.row, outside_key=item.key or "", product=here.product, known=known)
    for issue in parsed.issues:
        plan.issues.append(
            {"code": f"cell.{issue.code}", "params": issue.params, "cell": issue.cell, "row": item.row,
             "severity": issue.severity}
        )  # fmt: skip
    before = known.values if known else empty
    wanted: dict[str, Any] = {
        ours: getattr(item, theirs)
        for theirs, ours in PLAIN_FIELDS.items()
        if getattr(item, theirs) is not None
    }
    wanted["title"] = " ".join(item.title.split())
    if item.description is not None and item.description.strip() != richtext.plain(before["description"]):
        wanted["description"] = richtext.clean(richtext.from_plain(item.description))
    resolve_type(plan, item, parsed, wanted, here=here)
    resolve_more(plan, item, parsed, wanted, before=before, here=here)
    _resolve_state(plan, item, parsed, wanted)
    _resolve_source(item, wanted, before=before)
    if item.effort_by_skill:
        wanted["efforts"] = {name: float(days) for name, days in item.effort_by_skill.items() if days}
    if item.value_by_stakeholder:
        wanted["demands"] = before["demands"] | {
            name: float(value) for name, value in item.value_by_stakeholder.items()
        }
    _resolve_names(plan, item, parsed, wanted, before=before, here=here)
    for name in ("effort_optimistic_days", "effort_likely_days", "effort_pessimistic_days", "cost", "value"):
        if wanted.get(name) is not None:
            wanted[name] = float(wanted[name])
            if before[name] is not None and is_close(wanted[name], before[name]):
                wanted[name] = before[name]
    values = before | wanted
    settle_effort(values, changed=set(wanted))
    for name, text in faults(values).items():
        theirs = NEEDED_FOR_CELL.get(name, name)
        cell = parsed.cells.get(theirs) or next(
            (place for at, place in parsed.cells.items() if at.startswith(f"{theirs}:")), ""
        )
        plan.say(text, severity="error", cell=cell)
    plan.values = {
        name: values[name] for name in values if name in wanted or values[name] != before.get(name)
    }
    plan.changes = {
        name: [before.get(name), value] for name, value in plan.values.items() if value != before.get(name)
    }
    plan.cells = _cells_of_fields(parsed)
    for theirs, kind in LINK_FIELDS.items():
        plan.links += [(kind, key) for key in getattr(item, theirs)]
    plan.parent = item.parent
    return plan


def _cells_of_fields(parsed: ParsedRow) -> dict[str, str]:
    cells = dict(parsed.cells)
    for ours, theirs in NEEDED_FOR_CELL.items():
        place = next((place for at, place in parsed.cells.items() if at.split(":")[0] == theirs), None)
        if place:
            cells[ours] = place
    return cells


def _resolve_state(plan: RowPlan, item: BacklogItem, parsed: ParsedRow, wanted: dict[str, Any]) -> None:
    if item.state is None:
        return
    found = next((code for code, names in STATES.items() if _names(code, names, item.state)), None)
    if found:
        wanted["state"] = found
    else:
        plan.say(texts.STATE_UNKNOWN, severity="warning", cell=parsed.cells.get("state", ""), name=item.state)


def _resolve_source(item: BacklogItem, wanted: dict[str, Any], *, before: dict[str, Any]) -> None:
    """One of our sources where the file's words mean one; otherwise the words are kept as the detail."""
    if item.source is not None:
        found = next((code for code, names in SOURCES.items() if _names(code, names, item.source)), None)
        if found:
            wanted["source"] = found
        elif item.customer is None:
            wanted["source_detail"] = item.source[:200]
    elif item.customer is not None and not before["source"]:
        wanted["source"] = "customer"


def _names(code: str, names: Sequence[str], text: str) -> bool:
    return folded(text) in (code, *(folded(name) for name in names))


def _resolve_names(
    plan: RowPlan,
    item: BacklogItem,
    parsed: ParsedRow,
    wanted: dict[str, Any],
    *,
    before: dict[str, Any],
    here: Surroundings,
) -> None:
    """Names of people, areas, releases and products as ids; what is not known is said at its cell."""
    if item.product is not None and plan.known is None:
        plan.product = here.products.get(folded(item.product), here.product)
        if folded(item.product) not in here.products:
            cell = parsed.cells.get("product", "")
            plan.say(texts.PRODUCT_UNKNOWN, severity="warning", cell=cell, name=item.product)
    if item.owner is not None:
        found = here.namesakes.get(folded(item.owner), frozenset())
        owner = before["owner"] if before["owner"] in found else here.people.get(folded(item.owner))
        if owner is None:
            plan.say(
                texts.OWNER_UNKNOWN, severity="warning", cell=parsed.cells.get("owner", ""), name=item.owner
            )
        else:
            wanted["owner"] = owner
            if owner != before["owner"] and len(found) > 1:
                cell = parsed.cells.get("owner", "")
                plan.say(texts.PERSON_AMBIGUOUS, severity="error", cell=cell, name=item.owner)
    if item.area is not None:
        area = here.areas.get(folded(item.area))
        if area is None:
            plan.area = " ".join(item.area.split())[:100]
        elif area != before["area"]:
            wanted["area"] = area
    release = item.release_pin or item.release
    if release is not None:
        release_id = here.releases.get(folded(release))
        if release_id is None:
            cell = parsed.cells.get("release_pin") or parsed.cells.get("release", "")
            plan.say(texts.RELEASE_UNKNOWN, severity="warning", cell=cell, name=release)
        else:
            wanted["release"] = release_id
            if item.release_pin is not None:
                wanted["is_release_pinned"] = True


def refused_row(parsed: ParsedRow) -> RowPlan:
    """A row that cannot be used, with the reasons at its cells."""
    plan = RowPlan(
        row=parsed.number, outside_key=str(parsed.values.get("key") or ""), product=None, known=None
    )
    plan.values = {"title": str(parsed.values.get("title") or "")}
    for issue in parsed.issues:
        plan.issues.append(
            {"code": f"cell.{issue.code}", "params": issue.params, "cell": issue.cell, "row": parsed.number,
             "severity": issue.severity}
        )  # fmt: skip
    return plan


def without_circles(
    present: Iterable[tuple[str, str]], wanted: Sequence[tuple[str, str]]
) -> set[tuple[str, str]]:
    """The wanted dependencies that would close a circle with those present or wanted before them.

    Both are pairs of names; a circle among `present` alone cannot be, they were checked when made.
    """
    left_out: set[tuple[str, str]] = set()
    while True:
        graph: dict[str, set[str]] = {}
        for source, target in [*present, *(pair for pair in wanted if pair not in left_out)]:
            graph.setdefault(source, set()).add(target)
        try:
            tuple(TopologicalSorter(graph).static_order())
        except CycleError as error:
            circle = error.args[1]
            # graphlib lists each node before the one that depends on it, so a step back is the dependency.
            steps = {(later, earlier) for earlier, later in pairwise(circle)}
            steps |= {(earlier, later) for earlier, later in pairwise(circle)}
            closing = [pair for pair in wanted if pair in steps and pair not in left_out]
            left_out.add(closing[-1])
        else:
            return left_out
