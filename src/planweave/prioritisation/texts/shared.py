from planweave.kernel.language import Text

TITLE = Text("priorities.title", "Shared priorities", "共享优先级清单")
REASON = Text("priorities.reason", "Give a reason of 1 to 500 characters.", "请填写理由，1 到 500 个字符。")
PLACE = Text("priorities.place", "A place is a number from 1.", "名次应为不小于 1 的数。")
TOP = Text("priorities.top", "The top has 1 to 100 requirements.", "重点条数应为 1 到 100。")
DUE = Text("priorities.due", "The due date must not lie in the past.", "到期日不能早于今天。")
CLOSED = Text(
    "priorities.closed",
    "{key} is closed: only open requirements have a place.",
    "{key} 已关闭，只有未完成的需求才有名次。",
)
FROZEN = Text(
    "priorities.frozen",
    "The list is frozen since cycle {cycle}. Start the next cycle to change it.",
    "清单自第 {cycle} 轮起已冻结，请开始下一轮后再调整。",
)
NOT_FROZEN = Text(
    "priorities.not_frozen",
    "Cycle {cycle} is still open. Freeze it before the next one begins.",
    "第 {cycle} 轮仍在进行，请先冻结再开始下一轮。",
)
NOTHING_TO_ADD = Text(
    "priorities.nothing_to_add",
    "Every open requirement has its place already.",
    "所有未完成的需求都已有名次。",
)
ADDED = Text("priorities.added", "Added by score", "按评分补入")
