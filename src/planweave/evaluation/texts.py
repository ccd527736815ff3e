"""Sentences of feedback."""

from planweave.kernel.language import Text

KIND_UNKNOWN = Text(
    "feedback.kind_unknown",
    "Feedback is praise or a suggestion.",
    "反馈类型只能是 praise（肯定）或 suggestion（建议）。",
)
CIRCLE_UNKNOWN = Text(
    "feedback.circle_unknown",
    "Choose who reads it: recipient, or leads for the recipient and those who lead the workspace.",
    "请选择谁能看到：recipient（仅对方）或 leads（对方与工作区负责人）。",
)
WORDS_TOO_LONG = Text(
    "feedback.words_too_long", "This is too long: at most 4,000 characters.", "内容过长，最多 4,000 个字符。"
)
WELL_NEEDED = Text(
    "feedback.well_needed", "Praise needs to say what went well.", "表达肯定时，请写明哪些地方做得好。"
)
CHANGE_NEEDED = Text(
    "feedback.change_needed", "A suggestion needs to say what to change.", "提建议时，请写明希望怎样改进。"
)
QUESTION_NEEDED = Text(
    "feedback.question_needed", "Say what you would like feedback on.", "请写明您希望听到哪方面的反馈。"
)
QUESTION_TOO_LONG = Text(
    "feedback.question_too_long",
    "The question is too long: at most 1,000 characters.",
    "问题过长，最多 1,000 个字符。",
)
PERIOD_HALF = Text(
    "feedback.period_half",
    "A period needs its first and its last day. Fill in both, or neither.",
    "时间段需要同时填写开始和结束日期，或都不填。",
)
PERIOD_REVERSED = Text(
    "feedback.period_reversed",
    "The period ends before it begins. Choose a later last day.",
    "结束日期早于开始日期，请重新选择。",
)
FOLLOW_UNKNOWN = Text(
    "feedback.follow_unknown",
    "An improvement is none, taken_up or done.",
    "改进状态只能是 none（未采纳）、taken_up（已采纳）或 done（已完成）。",
)
NOT_TO_YOURSELF = Text(
    "feedback.not_to_yourself",
    "Feedback goes to somebody else. Choose another person.",
    "反馈只能给他人，请选择其他成员。",
)
PERSON_UNKNOWN = Text(
    "feedback.person_unknown",
    "One of the people is not a member of this workspace, or only a guest. Choose again.",
    "所选人员中有的不是该工作区成员，或只是访客，请重新选择。",
)
PERSON_NEEDED = Text("feedback.person_needed", "Choose at least one person.", "请至少选择一人。")
ABOUT_UNKNOWN = Text(
    "feedback.about_unknown",
    "One of the records does not exist here (any more). Check the keys.",
    "所填编号中有的记录不存在或已删除，请检查。",
)
ABOUT_TOO_MANY = Text("feedback.about_too_many", "At most 20 records at once.", "一次最多关联 20 条记录。")
REQUEST_UNKNOWN = Text(
    "feedback.request_unknown",
    "This request is not open to you (any more), or was made by somebody else than this person.",
    "该请求已不再有效，或并非由所选人员发起。",
)
ALREADY_ASKED = Text(
    "feedback.already_asked",
    "You are already waiting for feedback from {name}. Withdraw that request first, or wait for the answer.",
    "您已在等待 {name} 的反馈。请先撤回该请求，或等待对方回复。",
)
REQUEST_OVER = Text(
    "feedback.request_over",
    "This request is over: it was answered, declined or withdrawn.",
    "该请求已结束：已得到反馈、被谢绝或已撤回。",
)
ONLY_RECIPIENT = Text(
    "feedback.only_recipient",
    "Only the person whom the feedback was given to can do this.",
    "只有收到该反馈的人才能进行此操作。",
)
ONLY_GIVER = Text(
    "feedback.only_giver", "Only who gave the feedback can take it back.", "只有给出该反馈的人才能撤回。"
)
IS_FINAL = Text(
    "feedback.is_final",
    "The recipient has already thanked you, answered or taken it up: from then on it stays.",
    "对方已致谢、回复或采纳，该反馈不能再撤回。",
)
IS_TAKEN_BACK = Text(
    "feedback.is_taken_back",
    "This feedback was taken back by its giver; there is nothing left to answer.",
    "该反馈已被撤回，无法再回复。",
)
