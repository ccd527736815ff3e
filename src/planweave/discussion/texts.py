from planweave.kernel.language import Text

COMMENT_EMPTY = Text("comment.empty", "Write something first.", "请先写点内容。")
COMMENT_NOT_YOURS = Text(
    "comment.not_yours",
    "Only its author may change a comment; a lead may delete it.",
    "只有作者可以修改评论；负责人可以删除。",
)
