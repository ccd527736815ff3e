"""Why a requirement is in or out, what would change that, and wishes that contradict each other."""

from planweave.kernel.language import Text

WHOLE_TEAM = Text("cli.plan.whole_team", "whole team", "全队")
REASON_IN = Text("cli.plan.reason_in", "Fits into {release}; {people}.", "排入{release}，由{people}完成。")
REASON_MUST = Text(
    "cli.plan.reason_must", "Must-have, in {release}; {people}.", "必须做，排入{release}，由{people}完成。"
)
REASON_PIN = Text(
    "cli.plan.reason_pin", "Pinned to {release}; {people}.", "指定在{release}，由{people}完成。"
)
REASON_NEEDED = Text(
    "cli.plan.reason_needed",
    "In {release} because {ids} needs it; {people}.",
    "因 {ids} 依赖它而排入{release}，由{people}完成。",
)
OUT_DONE = Text("cli.plan.out_done", "Not planned: its state is “{state}”.", "未规划：状态为“{state}”。")
OUT_HEADING = Text(
    "cli.plan.out_heading",
    "Not planned itself: a heading over {ids}.",
    "本身不规划：它是 {ids} 的上级。",
)
OUT_UNESTIMATED = Text(
    "cli.plan.out_unestimated", "Not planned: it has no estimate.", "未规划：没有工作量估算。"
)
OUT_BARRED = Text(
    "cli.plan.out_barred",
    "Not planned: it depends on {ids}, which is not planned.",
    "未规划：它依赖的 {ids} 没有参与规划。",
)
OUT_WONT = Text(
    "cli.plan.out_wont", "Out: its priority says that it will not be done.", "未入选：优先级为“不做”。"
)
OUT_CAPACITY = Text(
    "cli.plan.out_capacity",
    "{release} lacks {amount} days of {skill}",
    "{release}缺 {amount} 人天（{skill}）",
)
OUT_MONEY = Text("cli.plan.out_money", "{release} lacks {amount} of budget", "{release}预算缺 {amount}")
OUT_NEEDS = Text("cli.plan.out_needs", "it needs {ids}, which is out as well", "它依赖的 {ids} 也未入选")
OUT_TOGETHER = Text("cli.plan.out_together", "it must come together with {ids}", "它须与 {ids} 同时交付")
OUT_EXCLUDES = Text("cli.plan.out_excludes", "it excludes {ids}, which is in", "它与已入选的 {ids} 互斥")
OUT_NO_VALUE = Text("cli.plan.out_no_value", "it has no value of its own", "它本身没有价值")
OUT_PIECES = Text(
    "cli.plan.out_pieces",
    "the days are there in sum, but no one has {days} days in one piece between what comes before and the end of "
    "a release",
    "总人天有余，但没有人能在前置完成后、版本结束前连续腾出 {days} 天",
)
OUT_UNPROVEN = Text(
    "cli.plan.out_unproven",
    "it was not found a place before the search ended",
    "求解结束前没有为它找到位置",
)
OUT_PRICE = Text(
    "cli.plan.out_price",
    "Taking it in would cost {lost} points of score: {ids} would leave.",
    "若要纳入，总得分减少 {lost}，并挤出 {ids}。",
)
OUT_IMPOSSIBLE = Text(
    "cli.plan.out_impossible",
    "no plan at all can have it at these capacities",
    "在现有产能下，任何方案都无法纳入",
)
CHANGE_NONE = Text("cli.plan.change_none", "no added capacity helps", "增加产能无济于事")
CHANGE_DAYS = Text(
    "cli.plan.change_days",
    "{amount} more days of {skill} in {release}",
    "{release}增加 {amount} 人天（{skill}）",
)
CHANGE_MONEY = Text(
    "cli.plan.change_money", "{amount} more budget in {release}", "{release}预算增加 {amount}"
)
CHANGE_PIECE = Text(
    "cli.plan.change_piece",
    "about {amount} more days for {person} in {release}",
    "{person}在{release}多出约 {amount} 天",
)
CHANGE_SPLIT = Text(
    "cli.plan.change_split",
    "split it, or let {release} end a little later",
    "拆分需求，或让{release}稍晚结束",
)
CHANGE_WITH = Text("cli.plan.change_with", "{changes} (with {ids})", "{changes}（连同 {ids}）")
SENTENCE = Text("cli.plan.sentence", "Out: {reasons}.", "未入选：{reasons}。")
CHEAPEST = Text("cli.plan.cheapest", "Cheapest change: {change}.", "最小代价：{change}。")

WISH_MUST = Text("cli.plan.wish_must", "  {ids} is a must", "  {ids} 必须做")
WISH_MUST_NOT = Text("cli.plan.wish_must_not", "  {ids} is ruled out", "  {ids} 已排除")
WISH_PINNED = Text("cli.plan.wish_pinned", "  {ids} is pinned to {release}", "  {ids} 指定在 {release}")
WISH_NEEDS = Text("cli.plan.wish_needs", "  {ids}: the first needs the second", "  {ids}：前者依赖后者")
WISH_TOGETHER = Text("cli.plan.wish_together", "  {ids} come together", "  {ids} 须同时交付")
WISH_EXCLUDES = Text("cli.plan.wish_excludes", "  {ids} exclude each other", "  {ids} 互斥")
WISH_CAPACITY = Text(
    "cli.plan.wish_capacity", "  the capacity of {release} ({skill})", "  {release} 的产能（{skill}）"
)
WISH_MONEY = Text("cli.plan.wish_money", "  the budget of {release}", "  {release} 的预算")
