"""Archives that are torn, or of which one bit is turned (promise F19)."""

import io
import random
from collections.abc import Callable

from planweave.archive.reading import Damaged, check_archive

HEAD_BYTES = 10
"""Of gzip; they say nothing of the content (time, system), and altering those alters nothing."""


def no_damage_passes(
    archive: bytes, times: int, chance: random.Random, check: Callable[[bool, str], object]
) -> None:
    """Both damages at `times` random places; `check` hears of each whether it was refused."""
    for _ in range(times):
        place = chance.randrange(HEAD_BYTES, len(archive))
        altered = bytearray(archive)
        altered[place] ^= 1 << chance.randrange(8)
        for kind, content in (("altered", bytes(altered)), ("cut short", archive[:place])):
            check(_is_refused(content), f"{kind} at {place} of {len(archive)} passed")


def _is_refused(content: bytes) -> bool:
    try:
        check_archive(io.BytesIO(content))
    except Damaged:
        return True
    return False
