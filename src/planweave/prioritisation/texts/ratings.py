from planweave.kernel.language import Text

from .scores import filled

__all__ = ["filled"]

WAYS = {
    "ranking": Text("rating.way.ranking", "Put in order", "排出先后"),
    "points": Text("rating.way.points", "100 points", "百点分配"),
    "duels": Text("rating.way.duels", "Duels", "两两对决"),
    "ahp": Text("rating.way.ahp", "AHP", "AHP（层次分析法）"),
    "kano": Text("rating.way.kano", "Kano", "Kano（卡诺模型）"),
}
TITLE = Text(
    "rating.title", "Give the session a title of 1 to 200 characters.", "请填写标题，1 到 200 个字符。"
)
PURPOSE = Text("rating.purpose", "The purpose has at most 2000 characters.", "目的说明最多 2000 个字符。")
WAY = Text("rating.way", "Choose one of: {ways}.", "请选择以下之一：{ways}。")
NAMING = Text("rating.naming", "Choose named or unnamed.", "请选择 named（署名）或 unnamed（匿名）。")
ITEMS = Text(
    "rating.items",
    "Rate 2 to {most} requirements in one session; this choice holds {count}.",
    "一场评分会可包含 2 到 {most} 条需求，当前选择了 {count} 条。",
)
ITEMS_GONE = Text(
    "rating.items_gone",
    "Some of the chosen requirements do not exist here. Choose again.",
    "所选需求中有的在此不存在，请重新选择。",
)
RATERS = Text(
    "rating.raters", "Name 1 to 50 raters, each of them once.", "请指定 1 到 50 位评分人，每人只列一次。"
)
NOT_A_MEMBER = Text(
    "rating.not_a_member",
    "Every rater must be an active member of this workspace, and not a guest.",
    "评分人须是此工作区的在职成员，访客除外。",
)
WEIGHT = Text("rating.weight", "A weight is a number above 0 and at most 100.", "权重应大于 0 且不超过 100。")
ROUND_LIMIT = Text("rating.round_limit", "Allow 1 to 10 rounds.", "轮数上限应为 1 到 10。")
AGREED_FROM = Text(
    "rating.agreed_from",
    "The agreement that is enough is a number above 0 and at most 1.",
    "达成一致的门槛应大于 0 且不超过 1。",
)
LEAST_GAIN = Text(
    "rating.least_gain",
    "The least gain worth another round is a number from 0 to 1.",
    "值得再评一轮的最小进步应为 0 到 1 之间的数。",
)
DUE = Text("rating.due", "The deadline must lie in the future.", "截止时间应晚于现在。")
HANDED_IN_ALREADY = Text(
    "rating.handed_in_already",
    "Raters and weights stay as they are once somebody has handed in a rating of this round. "
    "Change them after the reveal.",
    "本轮已有人提交评分，评分人与权重不能再改。请在公布结果之后调整。",
)
NOT_OPEN = Text(
    "rating.not_open",
    "{key} takes no ratings now: its round is revealed or the session is over.",
    "{key} 现在不接受评分：本轮结果已公布，或评分会已结束。",
)
NOT_REVEALED = Text(
    "rating.not_revealed",
    "{key} is being rated unseen. This is possible after the reveal.",
    "{key} 正在盲评，公布结果之后才能进行此操作。",
)
WRONG_ROUND = Text(
    "rating.wrong_round",
    "This ballot is for round {given}, and round {now} is going on. Look at it and rate again.",
    "这份评分属于第 {given} 轮，现在已是第 {now} 轮。请查看后重新评分。",
)
WRONG_PART = Text(
    "rating.wrong_part",
    "This session asks for “{wanted}” and for nothing else.",
    "本场评分会只需要填写“{wanted}”，请勿提交其他内容。",
)
EMPTY = Text("rating.empty", "Rate at least one requirement before you hand in.", "请至少评一条需求再提交。")
EMPTY_ORDER = Text(
    "rating.empty_order", "Put at least two requirements in order.", "请至少为两条需求排出先后。"
)
UNKNOWN_ITEM = Text(
    "rating.unknown_item",
    "The ballot names a requirement that is not part of this session.",
    "评分中有不属于本场评分会的需求。",
)
ITEM_TWICE = Text(
    "rating.item_twice", "{key} is rated twice. Rate each once.", "{key} 出现了两次，每条需求只能评一次。"
)
INPUTS_MISSING = Text(
    "rating.inputs_missing",
    "{key}: {inputs} still missing. Fill in the whole line, or leave it empty for no opinion.",
    "{key}：还缺{inputs}。请填完整行，没有意见则整行留空。",
)
POINTS_TOTAL = Text(
    "rating.points_total",
    "The points must add up to 100, none below 0; yours add up to {total}.",
    "各项点数不得为负，合计应为 100，目前为 {total}。",
)
RESULT = Text(
    "rating.result",
    "A duel ends 1 (the first), 0 (the second) or 0.5 (level).",
    "对决结果只能是 1（前者）、0（后者）或 0.5（不分先后）。",
)
VALUE = Text(
    "rating.value",
    "A judgement is a number from 1/9 to 9.",
    "判断值应在 1/9 到 9 之间。",
)
REPLY = Text(
    "rating.reply",
    "An answer is one of: {replies}.",
    "回答只能是以下之一：{replies}。",
)
JUDGEMENTS = {
    "too_few": Text("rating.ahp.too_few", "AHP needs at least two requirements.", "AHP 至少需要两条需求。"),
    "too_many": Text(
        "rating.ahp.too_many", "AHP takes at most ten requirements at once.", "AHP 一次最多比较十条需求。"
    ),
    "duplicate": Text("rating.ahp.duplicate", "{keys} is named twice.", "{keys} 出现了两次。"),
    "unknown": Text(
        "rating.ahp.unknown",
        "A judgement compares two different requirements of the session, not {keys}.",
        "每次判断应比较评分会中两条不同的需求，而不是 {keys}。",
    ),
    "not_positive": Text(
        "rating.ahp.not_positive",
        "The judgement of {keys} must be a number above 0.",
        "对 {keys} 的判断值应大于 0。",
    ),
    "contradicting": Text(
        "rating.ahp.contradicting",
        "The pair {keys} is judged twice, and differently.",
        "{keys} 这一对被判断了两次，且结果不同。",
    ),
    "not_connected": Text(
        "rating.ahp.not_connected",
        "Nothing compares {keys} with the others: judge a pair across the two groups.",
        "{keys} 没有与其余需求作过比较，请补一组跨两边的判断。",
    ),
}
TOO_EARLY = Text(
    "rating.too_early",
    "{key} cannot be revealed yet: {count} of {all} have not handed in, and the deadline has not passed.",
    "{key} 还不能公布：{all} 人中还有 {count} 人未提交，且截止时间未到。",
)
TOO_FEW = Text(
    "rating.too_few",
    "{key} cannot be revealed: at least {least} ratings are needed. Extend the deadline.",
    "{key} 不能公布：至少需要 {least} 份评分。请延长截止时间。",
)
STOPPED = Text(
    "rating.stopped",
    "No further round: {why} Change the stop rule first, openly, if you see it otherwise.",
    "不再进行下一轮：{why}如有不同看法，请先公开修改停止规则。",
)
NOT_APART = Text(
    "rating.not_apart",
    "Reasons are asked of those who stand apart; on {key} you do not.",
    "理由由排位与他人差异大的人填写，您对 {key} 的排位与他人相近。",
)
REASON = Text("rating.reason", "Give a reason of 1 to 2000 characters.", "请填写理由，1 到 2000 个字符。")
INTO = Text("rating.into", "Take the result into: {choices}.", "结果可采纳到：{choices}。")
ORDER = Text("rating.order", "Take the order by: {choices}.", "排序方式可选：{choices}。")
NOTHING_TO_TAKE = Text(
    "rating.nothing_to_take",
    "None of the requirements of {key} is open any more: there is nothing to take over.",
    "{key} 中已没有未完成的需求，没有可采纳的内容。",
)

ADVICE = {
    "agreed": Text(
        "rating.advice.agreed",
        "Agreement is reached: W = {w} is at least {agreed}.",
        "已达成一致：W = {w}，不低于 {agreed}。",
    ),
    "no_gain": Text(
        "rating.advice.no_gain",
        "The last round gained {gain}, less than {least}: another one would bring little.",
        "上一轮仅进步 {gain}，低于 {least}，再评一轮意义不大。",
    ),
    "round_limit": Text(
        "rating.advice.round_limit",
        "All {limit} rounds have been held.",
        "{limit} 轮已全部用完。",
    ),
    "go_on": Text(
        "rating.advice.go_on",
        "W = {w} is below {agreed}: let those who stand apart say why, then rate again unseen.",
        "W = {w}，低于 {agreed}：请排位差异大的人说明理由，然后再盲评一轮。",
    ),
    "undefined": Text(
        "rating.advice.undefined",
        "Agreement cannot be measured: it takes two raters and two requirements that all of them rated.",
        "无法衡量一致程度：至少需要两位评分人，以及两条人人都评过的需求。",
    ),
}
STEPS = {
    "rate": Text(
        "rating.step.rate",
        "Rate by yourself. Nobody sees it before the reveal.",
        "请独立评分，公布之前任何人都看不到。",
    ),
    "wait": Text(
        "rating.step.wait",
        "Yours is in; you can still change it. Waiting for {count} more.",
        "您已提交，公布之前仍可修改。还差 {count} 人。",
    ),
    "watch": Text(
        "rating.step.watch",
        "The raters rate unseen. Waiting for {count} more.",
        "评分人正在盲评，还差 {count} 人。",
    ),
    "reveal": Text(
        "rating.step.reveal",
        "Everything is in, or the time is up: reveal the round.",
        "评分已齐，或时间已到，可以公布本轮结果。",
    ),
    "extend": Text(
        "rating.step.extend",
        "The deadline has passed with too few ratings: the lead extends it or ends the session.",
        "截止时间已到，但评分不足：请负责人延长时间或结束评分会。",
    ),
    "reason": Text(
        "rating.step.reason",
        "Requirements on which you stand apart: {count}. Say why, for all to read.",
        "您对 {count} 条需求的排位与他人差异大，请写下理由供大家阅读。",
    ),
    "reasons": Text(
        "rating.step.reasons",
        "Those who stand apart say why. Then the lead starts another unseen round.",
        "请排位差异大的人说明理由，之后由负责人开始下一轮盲评。",
    ),
    "settle": Text(
        "rating.step.settle",
        "The rounds are over: the lead takes the result over, or ends the session.",
        "评分轮次已结束：请负责人采纳结果，或结束评分会。",
    ),
    "taken_over": Text("rating.step.taken_over", "The result has been taken over.", "结果已采纳。"),
    "ended": Text("rating.step.ended", "The session is over.", "评分会已结束。"),
}
UNNAMED = Text("rating.unnamed", "Rater {number}", "评分人 {number}")
