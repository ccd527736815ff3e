"""How alike two short texts are by their words: enough to point at duplicates and at the past."""

from planweave.kernel.words import tokens_of

ALIKE = 0.45
"""From here on two candidates are shown as perhaps the same."""
FITTING = 0.12
"""From here on a past risk fits by its words."""

_COMMON = frozenset(
    """
    a an and are as at be because by can cannot could for from had has have if in into is it its may might not of on
    or our so than that the their then there this to was we were when which while will with would
    的 了 在 和 与 及 或 是 不 会 能 可 为 对 由 因 将 被 其 该 这 那 个 有 无 到 导 致
    """.split()  # noqa: SIM905 (a list of seventy words in quotes is harder to read)
)


def grams_of(text: str) -> frozenset[str]:
    """Words of Latin scripts without their commonest; pairs of neighbouring Chinese characters."""
    found: set[str] = set()
    before = ""
    for token in tokens_of(text.casefold()):
        if "\u3400" <= token <= "\u9fff":
            if before and token not in _COMMON:
                found.add(before + token)
            before = token if token not in _COMMON else ""
            continue
        before = ""
        if len(token) > 1 and token[0].isalnum() and token not in _COMMON:
            found.add(token[:-1] if token.endswith("s") and len(token) > 3 else token)
    return frozenset(found)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice's coefficient: twice what is shared by the sum of both, 0 to 1."""
    if not one or not other:
        return 0.0
    return 2 * len(one & other) / (len(one) + len(other))
