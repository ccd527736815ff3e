"""What is behind a task: who must wait when it gets late. No database."""

from collections.abc import Iterable


def behind(starts: Iterable[int], waits: Iterable[tuple[int, int]]) -> list[int]:
    """`starts`, and everything that waits for them, directly or through others; each once, nearest first.

    `waits` are (before, after): links of the plan, and whatever else makes one thing wait for another.
    """
    after: dict[int, list[int]] = {}
    for before, successor in waits:
        after.setdefault(before, []).append(successor)
    seen = dict.fromkeys(starts)
    queue = list(seen)
    for at in queue:
        for following in after.get(at, ()):
            if following not in seen:
                seen[following] = None
                queue.append(following)
    return queue
