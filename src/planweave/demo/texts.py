from planweave.kernel.language import Text

ADMINISTRATORS_ONLY = Text(
    "demo.administrators_only",
    "Only an administrator of this server can load the demo. Ask one of them.",
    "只有本服务器的管理员可以载入演示数据，请联系管理员。",
)
