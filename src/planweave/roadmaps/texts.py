"""Sentences of roadmaps."""

from planweave.kernel.language import Text

NAME_NEEDED = Text("roadmap.name_needed", "Give the roadmap a name.", "请为路线图命名。")
NAME_TOO_LONG = Text("roadmap.name_too_long", "A name has at most 80 characters.", "名称最多 80 个字符。")
NAME_TAKEN = Text(
    "roadmap.name_taken",
    "There is already a roadmap “{name}”. Choose another name.",
    "已有名为“{name}”的路线图，请换一个名称。",
)
LANE_UNKNOWN = Text(
    "roadmap.lane_unknown",
    "Lanes are by manager, product, goal or quarter.",
    "泳道只能按 manager（负责人）、product（产品）、goal（目标）或 quarter（季度）划分。",
)
SPAN_UNKNOWN = Text(
    "roadmap.span_unknown",
    "A roadmap runs by horizons (now, next, later) or by dates.",
    "路线图的时间轴只能是 horizons（当前、接下来、以后）或 dates（日期）。",
)
PRODUCT_UNKNOWN = Text(
    "roadmap.product_unknown",
    "One of the products is not in this workspace (any more). Choose again.",
    "所选产品中有的不在该工作区（或已删除），请重新选择。",
)
LEVEL_UNKNOWN = Text(
    "roadmap.level_unknown",
    "Levels are goal, business, system, feature, story, task, or none.",
    "层级只能是 goal、business、system、feature、story、task 或 none。",
)
FIELD_UNKNOWN = Text(
    "roadmap.field_unknown",
    "A link can show key, owner, product, goals, state, progress, dates, release and dependencies.",
    "链接可显示的字段有 key、owner、product、goals、state、progress、dates、release、dependencies。",
)
LANE_TELLS = {
    "manager": Text(
        "roadmap.lane_tells_owner",
        "The lanes of this roadmap name its managers. Show the owner as well, or share one with other lanes.",
        "该路线图的泳道会显示负责人姓名。请同时勾选“负责人”，或共享按其他方式划分泳道的路线图。",
    ),
    "product": Text(
        "roadmap.lane_tells_product",
        "The lanes of this roadmap name its products. Show the product as well, or share one with other lanes.",
        "该路线图的泳道会显示产品名称。请同时勾选“产品”，或共享按其他方式划分泳道的路线图。",
    ),
    "goal": Text(
        "roadmap.lane_tells_goal",
        "The lanes of this roadmap name its goals. Show the goals as well, or share one with other lanes.",
        "该路线图的泳道会显示目标名称。请同时勾选“目标”，或共享按其他方式划分泳道的路线图。",
    ),
    "quarter": Text(
        "roadmap.lane_tells_dates",
        "The lanes of this roadmap are quarters. Show the dates as well, or share one with other lanes.",
        "该路线图的泳道按季度划分。请同时勾选“日期”，或共享按其他方式划分泳道的路线图。",
    ),
}
EXPIRY_PAST = Text(
    "roadmap.expiry_past",
    "The last day lies in the past. Choose today or a later day, or none.",
    "到期日已过，请选择今天或之后的日期，或不设到期日。",
)
LINK_DEAD = Text(
    "roadmap.link_dead",
    "This link leads nowhere (any more): it was withdrawn, has expired, or is incomplete. "
    "Ask who sent it to you for a new one.",
    "该链接无效：可能已被撤销、已过期，或地址不完整。请向发送者索取新的链接。",
)
