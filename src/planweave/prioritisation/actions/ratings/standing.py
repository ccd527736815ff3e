"""The stop rule, as it holds now."""

from dataclasses import dataclass

from planweave.kernel.language import Text

from ...bridge.ratings import advice_of
from ...queries.ratings import Sitting
from ...rules.scores import shown
from ...texts import ratings as texts


@dataclass(frozen=True, kw_only=True)
class Advice:
    """`code` agreed, no_gain, round_limit, go_on or undefined; W's gain on the round before; and a sentence."""

    code: str
    gain: float | None
    sentence: Text


def standing_advice(sitting: Sitting, number: int | None = None) -> Advice:
    """What the stop rule, with the settings of now, says after round `number` (the last revealed one)."""
    revealed = [round_ for round_ in sitting.rounds if round_.result is not None]
    if number is not None:
        revealed = [round_ for round_ in revealed if round_.number <= number]
    session = sitting.session
    w = revealed[-1].result["agreement"]["w"]
    before = revealed[-2].result["agreement"]["w"] if len(revealed) > 1 else None
    found = advice_of(
        w,
        before,
        revealed[-1].number,
        limit=session.round_limit,
        least_gain=session.least_gain,
        agreed_from=session.agreed_from,
    )
    code = "undefined" if w is None and found["advice"] == "go_on" else found["advice"]
    sentence = texts.filled(
        texts.ADVICE[code],
        w="–" if w is None else shown(w),
        agreed=shown(session.agreed_from),
        gain="–" if found["gain"] is None else shown(found["gain"]),
        least=shown(session.least_gain),
        limit=str(session.round_limit),
    )
    return Advice(code=code, gain=found["gain"], sentence=sentence)


def may_go_on(advice: Advice) -> bool:
    return advice.code in ("go_on", "undefined")
