"""What similarity says."""

from planweave.kernel.language import Text

SAME_RECORD = Text(
    "similarity.same",
    "A requirement cannot be set aside against itself; name another one.",
    "需求不能与自身比较，请指定另一条。",
)
