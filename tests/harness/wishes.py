"""A small backlog as somebody keeps it, in each language, and what a plan of it is worth."""

from dataclasses import dataclass

CAPACITY = {"back": 14.0, "front": 10.0}


@dataclass(frozen=True)
class Sheet:
    """A backlog as somebody keeps it, with one row that cannot be read."""

    file: str
    encoding: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    skills: dict[str, str]
    team: dict[str, str]
    wrong_title: str

    @property
    def content(self) -> bytes:
        return "".join(",".join(row) + "\r\n" for row in (self.heads, *self.rows)).encode(self.encoding)


SHEETS = {
    "zh": Sheet(
        file="需求池.csv",
        encoding="gbk",
        heads=("编号", "标题", "类型", "优先级", "价值", "工作量-后端(人天)", "工作量-前端(人天)", "依赖"),
        rows=(
            ("A1", "手机号注册与登录", "功能", "必须", "9", "3", "2", ""),
            ("A2", "商品搜索与筛选", "功能", "应该", "8", "6", "4", ""),
            ("A3", "购物车合并结算", "功能", "应该", "7", "4", "4", "A1"),
            ("A4", "在线支付", "功能", "应该", "10", "7", "3", "A3"),
            ("A5", "退货与退款申请", "功能", "可以", "5", "5", "3", "A4"),
            ("A6", "会员积分", "业务", "可以", "4", "8", "5", ""),
            ("A7", "全站响应时间不超过 2 秒", "非功能", "应该", "6", "", "", ""),
            ("A8", "", "功能", "可以", "3", "1", "1", ""),
        ),
        skills={"back": "后端", "front": "前端"},
        team={"back": "陈立", "front": "林悦"},
        wrong_title="A8",
    ),
    "en": Sheet(
        file="backlog.csv",
        encoding="utf-8-sig",
        heads=(
            "ID", "Title", "Type", "Priority", "Value", "Effort Backend (days)", "Effort Frontend (days)", "Depends on",
        ),
        rows=(
            ("A1", "Sign up with a phone number", "Functional", "Must", "9", "3", "2", ""),
            ("A2", "Search and filter products", "Functional", "Should", "8", "6", "4", ""),
            ("A3", "One cart for all devices", "Functional", "Should", "7", "4", "4", "A1"),
            ("A4", "Pay online", "Functional", "Should", "10", "7", "3", "A3"),
            ("A5", "Return and refund", "Functional", "Could", "5", "5", "3", "A4"),
            ("A6", "Loyalty points", "Business", "Could", "4", "8", "5", ""),
            ("A7", "Every page answers within 2 seconds", "Non-functional", "Should", "6", "", "", ""),
            ("A8", "", "Functional", "Could", "3", "1", "1", ""),
        ),
        skills={"back": "Backend", "front": "Frontend"},
        team={"back": "Lee Chen", "front": "Una Lin"},
        wrong_title="A8",
    ),
}  # fmt: skip


def worth(sheet: Sheet, plan: dict[str, int]) -> float:
    """What a plan {key: 0, 1 or 2 = out} brings, recomputed from the spreadsheet; -1 when it breaks a rule."""
    load = {(release, place): 0.0 for release in (0, 1) for place in CAPACITY}
    value = 0.0
    for number, row in enumerate(sheet.rows[:7], start=1):
        release = plan[f"WHALE-{number}"]
        if release == 2:
            if row[3] == sheet.rows[0][3]:
                return -1
            continue
        if row[5] == "" or (row[7] and plan[f"WHALE-{row[7][1:]}"] > release):
            return -1
        load[release, "back"] += float(row[5])
        load[release, "front"] += float(row[6])
        value += float(row[4])
    return value if all(days <= CAPACITY[place] for (_, place), days in load.items()) else -1
