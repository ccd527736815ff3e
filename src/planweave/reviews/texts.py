"""Sentences of reviews."""

from planweave.kernel.language import Text

TITLE_NEEDED = Text("review.title_needed", "Give the review a title.", "请填写评审标题。")
TITLE_TOO_LONG = Text("review.title_too_long", "A title has at most 200 characters.", "标题最多 200 个字符。")
NOBODY = Text(
    "review.nobody",
    "A review needs at least one reviewer or approver who is not optional.",
    "评审至少需要一位必须参与的评审人或批准人。",
)
TWICE = Text("review.twice", "Somebody is named twice as a reviewer.", "同一评审人被重复指定。")
ROLE_UNKNOWN = Text(
    "review.role_unknown",
    "“{role}” is not a role in a review. Use one of: {roles}.",
    "“{role}”不是有效的评审角色，可用：{roles}。",
)
NOT_A_MEMBER = Text(
    "review.not_a_member",
    "A reviewer must be a member of the workspace (not a guest).",
    "评审人须为工作区成员（访客除外）。",
)
QUORUM_RANGE = Text(
    "review.quorum_range",
    "The quorum is at least 1 and at most the number of people who are not optional ({most}).",
    "法定人数至少为 1，且不超过必须参与的人数（{most}）。",
)
CHECKLIST_TOO_LONG = Text(
    "review.checklist_too_long",
    "A checklist has at most 50 points of at most 300 characters.",
    "检查表最多 50 项，每项最多 300 个字符。",
)
SET_TOO_LARGE = Text(
    "review.set_too_large",
    "A review holds at most {limit} requirements; this set has {count}. Review it in parts.",
    "单次评审最多 {limit} 条需求，当前有 {count} 条，请分批评审。",
)
PURPOSE_TOO_LONG = Text(
    "review.purpose_too_long", "The purpose has at most 5,000 characters.", "评审目的最多 5000 个字符。"
)
NOT_OPEN = Text(
    "review.not_open",
    "{key} is not open: its round has ended. Start another round to go on.",
    "{key} 的本轮评审已结束，请开始新一轮后再操作。",
)
NOT_ENDED = Text(
    "review.not_ended",
    "{key} is still open. Sign the round off or cancel it before another one starts.",
    "{key} 仍在进行中，请先签核或取消本轮评审。",
)
NOT_SEATED = Text(
    "review.not_seated",
    "You are not a reviewer in {key}. Its leader can add you.",
    "您不是 {key} 的评审人，可请评审负责人添加。",
)
NOT_IN_SET = Text(
    "review.not_in_set",
    "{requirement} is not in this round of {key}.",
    "{requirement} 不在 {key} 的本轮评审范围内。",
)
VERDICT_UNKNOWN = Text(
    "review.verdict_unknown",
    "“{verdict}” is not a verdict. Use one of: {verdicts}.",
    "“{verdict}”不是有效结论，可用：{verdicts}。",
)
REASON_NEEDED = Text(
    "review.reason_needed",
    "Say why: only plain acceptance needs no reason.",
    "请说明理由，只有直接通过无需填写。",
)
REASON_TOO_LONG = Text(
    "review.reason_too_long", "A reason has at most 5,000 characters.", "理由最多 5000 个字符。"
)
ALREADY_SIGNED = Text(
    "review.already_signed",
    "You have signed this round; what was signed cannot be changed.",
    "您已签署本轮评审，签署后的内容不可更改。",
)
VERDICTS_MISSING = Text(
    "review.verdicts_missing",
    "You have not judged everything yet: {count} of the requirements are open, first {first}.",
    "尚有 {count} 条需求未给出结论，首条为 {first}。",
)
MEANING_WRONG = Text(
    "review.meaning_wrong",
    "With your role ({role}) a signature means one of: {meanings}.",
    "您的角色（{role}）可选的签署含义：{meanings}。",
)
REMARK_EMPTY = Text("review.remark_empty", "Write something first.", "请先填写意见。")
REMARK_TOO_LONG = Text(
    "review.remark_too_long", "A comment has at most 10,000 characters.", "意见最多 10000 个字符。"
)
PASSAGE_WRONG = Text(
    "review.passage_wrong",
    "The quoted words do not stand at this place of the text under review. Mark the passage again.",
    "所引文字与评审文本的该位置不符，请重新选取。",
)
NOT_READY = Text(
    "review.not_ready",
    "The round cannot be signed off yet: {missing}.",
    "本轮评审尚不能签核：{missing}。",
)
MISSING_VERDICTS = Text(
    "review.missing_verdicts",
    "{count} requirements lack verdicts (first {first})",
    "{count} 条需求的结论不足（首条 {first}）",
)
MISSING_SIGNATURES = Text("review.missing_signatures", "signatures are missing: {names}", "缺少签署：{names}")
SIGNED_HAS_BEEN = Text(
    "review.signed_has_been",
    "Somebody has signed this round already, so people and quorum stay. Start another round to change them.",
    "已有人签署本轮评审，人员与法定人数不可再改，请在新一轮中调整。",
)
NOTHING_LEFT = Text(
    "review.nothing_left",
    "None of the requirements of {key} exists any more, so there is nothing to review.",
    "{key} 中的需求均已不存在，无可评审的内容。",
)
CANCEL_REASON = Text("review.cancel_reason", "Say why the review is cancelled.", "请说明取消评审的原因。")
FORMAT_UNKNOWN = Text(
    "review.format_unknown", "Minutes come as “html” or “md”.", "会议纪要的格式为 “html” 或 “md”。"
)
ROUND_UNKNOWN = Text("review.round_unknown", "{key} has no round {round}.", "{key} 没有第 {round} 轮评审。")

BASELINE_NAME = Text("review.baseline_name", "{key} round {round}", "{key} 第 {round} 轮评审")

ROLES = {
    "approver": Text("review.role.approver", "Approver", "批准人"),
    "reviewer": Text("review.role.reviewer", "Reviewer", "评审人"),
    "optional": Text("review.role.optional", "Optional reviewer", "列席评审人"),
}
VERDICTS = {
    "accept": Text("review.verdict.accept", "Accept", "通过"),
    "accept_with_changes": Text("review.verdict.accept_with_changes", "Accept with changes", "修改后通过"),
    "reject": Text("review.verdict.reject", "Reject", "不通过"),
    "abstain": Text("review.verdict.abstain", "Abstain", "弃权"),
    "open": Text("review.verdict.open", "Open", "未决"),
}
MEANINGS = {
    "reviewed": Text(
        "review.meaning.reviewed",
        "I have reviewed this content and stand by my verdicts.",
        "本人已评审上述内容，并对所给结论负责。",
    ),
    "approved": Text("review.meaning.approved", "I approve this content.", "本人批准上述内容。"),
    "not_approved": Text(
        "review.meaning.not_approved", "I do not approve this content.", "本人不批准上述内容。"
    ),
}
STATES = {
    "open": Text("review.state.open", "Open", "进行中"),
    "signed_off": Text("review.state.signed_off", "Signed off", "已签核"),
    "reopened": Text("review.state.reopened", "Changed since sign-off", "签核后有变更"),
    "cancelled": Text("review.state.cancelled", "Cancelled", "已取消"),
}

MEETING_NOTHING = Text(
    "review.meeting_nothing",
    "No task of {key} or of its phase is made for a requirement: there is nothing to review.",
    "{key} 及其阶段内的任务都没有关联需求，没有可评审的内容。",
)
MEETING_HELD = Text(
    "review.meeting_held",
    "The review of {key} is {review} already.",
    "{key} 的评审已发起：{review}。",
)
MEETING_PEOPLE = Text(
    "review.meeting_people",
    "Choose people who work in this workspace.",
    "请选择本工作区的成员。",
)
