"""The words of the minutes."""

from planweave.kernel.language import Text

TITLE = Text(
    "minutes.title", "Minutes of {key}, round {round}: {title}", "评审纪要 {key} 第 {round} 轮：{title}"
)
SUMMARY = Text("minutes.summary", "Summary", "概要")
DECISION_IS = Text("minutes.decision_is", "Decision: {decision}", "结论：{decision}")
LED_BY = Text("minutes.led_by", "Led by: {name}", "主持人：{name}")
PERIOD = Text("minutes.period", "From {start} to {end}", "时间：{start} 至 {end}")
ONGOING = Text("minutes.ongoing", "(still open)", "（进行中）")
QUORUM = Text(
    "minutes.quorum",
    "Quorum: at least {quorum} verdicts per requirement, and every approver",
    "法定人数：每条需求至少 {quorum} 个结论，且所有批准人均须给出结论",
)
CANCELLED = Text("minutes.cancelled", "Cancelled: {reason}", "已取消：{reason}")
PEOPLE = Text("minutes.people", "People", "参与人员")
NAME = Text("minutes.name", "Name", "姓名")
ROLE = Text("minutes.role", "Role", "角色")
JUDGED = Text("minutes.judged", "Judged", "已评")
SET = Text("minutes.set", "What was reviewed ({count})", "评审内容（{count} 条）")
FROZEN_AS = Text(
    "minutes.frozen_as", "Frozen as “{name}”, SHA-256 {hash}", "已冻结为“{name}”，SHA-256 {hash}"
)
KEY = Text("minutes.key", "Key", "编号")
REQUIREMENT = Text("minutes.requirement", "Requirement", "需求")
VERSION = Text("minutes.version", "Version", "版次")
OUTCOME = Text("minutes.outcome", "Outcome", "结论")
VERDICTS = Text("minutes.verdicts", "Verdicts", "各人意见")
SAID = Text("minutes.said", "{name}: {verdict}", "{name}：{verdict}")
CHECKLIST = Text("minutes.checklist", "Checklist", "检查表")
POINT = Text("minutes.point", "Point", "检查项")
GONE_THROUGH = Text("minutes.gone_through", "Gone through by", "已检查人")
OPEN_POINTS = Text("minutes.open_points", "Open points ({count})", "未关闭的意见（{count} 条）")
SETTLED_POINTS = Text("minutes.settled_points", "Settled points ({count})", "已关闭的意见（{count} 条）")
NONE = Text("minutes.none", "None.", "无。")
PASSAGE = Text("minutes.passage", "Passage", "引文")
COMMENT = Text("minutes.comment", "Comment", "意见")
ROUND = Text("minutes.round", "Round", "轮次")
SIGNATURES = Text("minutes.signatures", "Signatures", "签署")
MEANING = Text("minutes.meaning", "Meaning", "含义")
TIME = Text("minutes.time", "Time", "时间")
CONTENT_HASH = Text("minutes.content_hash", "Content hash", "内容哈希")
