"""Ballots in, agreement and orders out: what a revealed round says, as plain values that are kept for good."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planweave.kernel.language import Text
from planweave.science import consensus, priority

from ..rules.ratings import POINTS, SCORED, weighted_lower_median
from ..rules.scores import Settings, shown
from ..texts import ratings as texts
from . import scores

KEMENY_SECONDS = 3.0
DUEL_PRIOR = 0.1
"""Ties added to every pair, so that a few answers already give strengths."""
BINS = 8
# A class as a figure where classes must be put in an order: what hurts most when it is missing comes first.
KANO_FIGURES = {"M": 4.0, "O": 3.0, "A": 2.0, "I": 1.0, "R": 0.0}

Answers = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a round asks: the way to rate, the requirements in their order, the weighted criteria of the start."""

    way: str
    items: tuple[int, ...]
    criteria: tuple[dict[str, Any], ...] = ()

    @property
    def settings(self) -> Settings:
        return Settings(method="weighted", criteria=self.criteria, version=0)


def fault_of(asked: Asked, answers: Answers, keys: Mapping[int, str]) -> Text | None:
    """Why these answers cannot be counted, or None; what is left out is no opinion and no fault."""
    if asked.way in SCORED:
        return _scored_fault(asked, answers, keys)
    if asked.way == "points":
        total = sum(row["points"] for row in answers["points"])
        if any(row["points"] < 0 for row in answers["points"]) or abs(total - POINTS) > 1e-9 * POINTS:
            return texts.filled(texts.POINTS_TOTAL, total=shown(total))
    if asked.way == "ahp":
        try:
            priority.ahp([str(item) for item in asked.items], _judgements(answers))
        except priority.JudgementError as error:
            named = ", ".join(keys.get(int(one), one) for one in error.ids)
            return texts.filled(texts.JUDGEMENTS[error.code], keys=named)
    return None


def figures_of(asked: Asked, answers: Answers) -> dict[str, float]:
    """One person's figure per requirement, more is better; without those that they gave no opinion on."""
    items = [str(item) for item in asked.items]
    if asked.way in SCORED:
        science = scores.method_of(asked.settings, asked.way)
        found = {str(row["item"]): scores.figure_of(science, row["inputs"]) for row in answers["scores"]}
        return {item: figure for item, figure in found.items() if figure is not None}
    if asked.way == "ranking":
        last = len(answers["order"])
        return {str(i): float(last - place) for place, group in enumerate(answers["order"]) for i in group}
    if asked.way == "points":
        given = {str(row["item"]): float(row["points"]) for row in answers["points"]}
        return {item: given.get(item, 0.0) for item in items}
    if asked.way == "duels":
        met = {str(row[end]) for row in answers["duels"] for end in ("first", "second")}
        return dict(_strengths([item for item in items if item in met], [answers]).shares)
    if asked.way == "ahp":
        return dict(priority.ahp(items, _judgements(answers)).weights)
    classes = {str(row["item"]): _kano_class(row) for row in answers["replies"]}
    return {item: KANO_FIGURES[name] for item, name in classes.items() if name in KANO_FIGURES}


def result_of(asked: Asked, ballots: Mapping[int, Answers], weights: Mapping[int, float]) -> dict[str, Any]:
    """Everything that is shown of a round, computed once: {"people", "agreement", "items", "orders", "kemeny", …}.

    Requirements and people are named by their ids. Ranks are mid-ranks, 1 the best.
    """
    items = tuple(str(item) for item in asked.items)
    figures = {str(user): figures_of(asked, answers) for user, answers in ballots.items()}
    given = consensus.Ballots(items, figures, {str(user): weights[user] for user in ballots})
    agreement = consensus.concordance(given)
    kemeny = consensus.kemeny(given, seconds=KEMENY_SECONDS)
    borda = consensus.borda(given)
    means = _means(given) if asked.way != "ranking" else _negated(consensus.mean_ranks(given))
    orders = {
        "kemeny": list(kemeny.order),
        "borda": sorted(items, key=lambda one: -borda[one]),
        "mean": sorted(items, key=lambda one: -means.get(one, float("-inf"))),
    }
    found = {
        "way": asked.way,
        "people": [
            {
                "user": user,
                "weight": weights[user],
                "tau": consensus.tau_to_order(figures[str(user)], kemeny.order),
            }
            for user in ballots
        ],
        "agreement": {
            "w": agreement.w,
            "chi_square": agreement.chi_square,
            "degrees": agreement.degrees,
            "p_value": agreement.p_value,
            "raters": agreement.raters,
            "items": len(agreement.items),
            "strength": agreement.strength,
        },
        "items": _items(given, borda=borda, means=means, orders=orders),
        "orders": {name: [int(one) for one in order] for name, order in orders.items()},
        "kemeny": {
            "disagreements": kemeny.disagreements,
            "bound": kemeny.bound,
            "is_proven": kemeny.status == "optimal",
        },
        "camps": [[int(user) for user in camp.raters] for camp in consensus.camps(given)],
        "scores": _to_take_over(asked, ballots, weights),
    }
    if asked.way == "kano":
        found["kano"] = _kano(asked, ballots)
    if asked.way == "ahp":
        found["ahp"] = _ahp(asked, ballots, weights)
    return found


def advice_of(
    w: float | None, before: float | None, number: int, *, limit: int, least_gain: float, agreed_from: float
) -> dict[str, Any]:
    """What the stop rule says after this round: {"advice", "gain"}."""
    found = consensus.round_of(w, before, number, limit=limit, least_gain=least_gain, agreed_from=agreed_from)
    return {"advice": str(found.advice), "gain": found.gain}


def _items(
    given: consensus.Ballots,
    *,
    borda: Mapping[str, float],
    means: Mapping[str, float],
    orders: Mapping[str, list[str]],
) -> list[dict[str, Any]]:
    ranks = {rater: consensus.mid_ranks(mine) for rater, mine in given.ratings.items()}
    spreads = {one.item: _spread(one) for one in consensus.spreads(given)}
    by_rank = consensus.Ballots(given.items, ranks)
    rank_spreads = {one.item: _spread(one) for one in consensus.spreads(by_rank)}
    mean_ranks = consensus.mean_ranks(given)
    apart: dict[str, list[dict[str, Any]]] = {}
    for one in consensus.standing_apart(given):
        row = {"user": int(one.rater), "place": one.place, "others": one.others}
        apart.setdefault(one.item, []).append(row)
    rows = []
    for item in given.items:
        values = {rater: mine[item] for rater, mine in given.ratings.items() if item in mine}
        rows.append(
            {
                "item": int(item),
                "values": [
                    {"user": int(rater), "value": value, "rank": ranks[rater][item]}
                    for rater, value in values.items()
                ],
                "spread": spreads.get(item),
                "rank_spread": rank_spreads.get(item),
                "bins": _bins(list(values.values())),
                "mean": means.get(item) if means else None,
                "mean_rank": mean_ranks[item],
                "borda": borda[item],
                "places": {name: order.index(item) + 1 for name, order in orders.items()},
                "apart": apart.get(item, []),
            }
        )
    return rows


def _spread(found: consensus.Spread) -> dict[str, float]:
    return {
        "low": found.low,
        "lower": found.lower,
        "median": found.median,
        "upper": found.upper,
        "high": found.high,
        "quartile_range": found.quartile_range,
        "rank_variance": found.rank_variance,
    }


def _means(given: consensus.Ballots) -> dict[str, float]:
    """The weighted mean of the figures over those who gave one."""
    found = {}
    for item in given.items:
        rows = [(mine[item], given.weights[rater]) for rater, mine in given.ratings.items() if item in mine]
        if rows:
            found[item] = sum(value * weight for value, weight in rows) / sum(weight for _, weight in rows)
    return found


def _negated(ranks: Mapping[str, float | None]) -> dict[str, float]:
    return {item: -rank for item, rank in ranks.items() if rank is not None}


def _bins(values: list[float]) -> list[dict[str, Any]]:
    """How many values lie in each of equal steps from the least to the greatest; one step where all are equal."""
    if not values:
        return []
    low, high = min(values), max(values)
    if low == high:
        return [{"low": low, "high": high, "count": len(values)}]
    count = min(BINS, max(2, len(values)))
    step = (high - low) / count
    counts = [0] * count
    for value in values:
        counts[min(count - 1, int((value - low) / step))] += 1
    return [
        {"low": low + n * step, "high": high if n == count - 1 else low + (n + 1) * step, "count": many}
        for n, many in enumerate(counts)
    ]


def scores_from(result: Mapping[str, Any], order: str) -> list[dict[str, Any]]:
    """The inputs that a revealed round gives to the scores, [{"item", "inputs"}]; a ranking's follow from `order`."""
    if result["way"] != "ranking":
        return list(result["scores"])
    places = result["orders"][order]
    behind = max(1, len(places) - 1)
    return [
        {"item": item, "inputs": {"share": 100 * (len(places) - 1 - place) / behind}}
        for place, item in enumerate(places)
    ]


def _to_take_over(
    asked: Asked, ballots: Mapping[int, Answers], weights: Mapping[int, float]
) -> list[dict[str, Any]]:
    """The inputs that the session would give to the scores; none for a ranking, whose order is chosen later.

    Inputs of a scoring method are the weighted lower median of what people gave, so that each is a value that
    somebody gave (and one of the method's choices); the other ways give a share, in per cent, or Kano's coefficients.
    """
    if asked.way in SCORED:
        return _median_inputs(asked, ballots, weights)
    if asked.way == "kano":
        return [
            {"item": row["item"], "inputs": {"better": row["better"], "worse": -row["worse"]}}
            for row in _kano(asked, ballots)
            if row["better"] is not None
        ]
    if asked.way == "ranking":
        return []
    shares = _shares(asked, ballots, weights)
    return [{"item": int(item), "inputs": {"share": min(100.0, share)}} for item, share in shares.items()]


def _shares(asked: Asked, ballots: Mapping[int, Answers], weights: Mapping[int, float]) -> dict[str, float]:
    items = [str(item) for item in asked.items]
    if asked.way == "points":
        allocations = {str(user): figures_of(asked, answers) for user, answers in ballots.items()}
        by_user = {str(user): weights[user] for user in ballots}
        result = priority.hundred_points(tuple(items), allocations, weights=by_user)
        return {item: 100 * share for item, share in result.shares.items()}
    if asked.way == "duels":
        met = {str(r[end]) for one in ballots.values() for r in one["duels"] for end in ("first", "second")}
        strengths = _strengths([item for item in items if item in met], ballots.values())
        return {item: 100 * share for item, share in strengths.shares.items()}
    return {item: 100 * weight for item, weight in _group_ahp(asked, ballots, weights).weights.items()}


def _median_inputs(
    asked: Asked, ballots: Mapping[int, Answers], weights: Mapping[int, float]
) -> list[dict[str, Any]]:
    rows = []
    for item in asked.items:
        given: dict[str, list[tuple[float, float]]] = {}
        for user, answers in ballots.items():
            for row in answers["scores"]:
                if row["item"] == item:
                    for name, value in row["inputs"].items():
                        given.setdefault(name, []).append((value, weights[user]))
        if given:
            inputs = {name: weighted_lower_median(values) for name, values in given.items()}
            rows.append({"item": item, "inputs": inputs})
    return rows


def _scored_fault(asked: Asked, answers: Answers, keys: Mapping[int, str]) -> Text | None:
    science = scores.method_of(asked.settings, asked.way)
    for row in answers["scores"]:
        key = keys[row["item"]]
        if missing := scores.missing_inputs(science, row["inputs"]):
            labels = [scores.label_of(asked.settings, asked.way, name) for name in missing]
            named = Text("", ", ".join(one.en for one in labels), "、".join(one.zh for one in labels))
            return texts.filled(texts.INPUTS_MISSING, key=key, inputs=named)
        wrong = scores.faults(asked.settings, asked.way, key=key, given=row["inputs"])
        if wrong:
            return next(iter(wrong.values()))
    return None


def _strengths(items: Sequence[str], ballots: Iterable[Answers]) -> priority.Strengths:
    answers = [
        (str(row["first"]), str(row["second"]), float(row["result"]))
        for one in ballots
        for row in one["duels"]
    ]
    return priority.bradley_terry(items, answers, prior=DUEL_PRIOR)


def _judgements(answers: Answers) -> dict[tuple[str, str], float]:
    return {(str(row["first"]), str(row["second"])): float(row["value"]) for row in answers["judgements"]}


def _group_ahp(asked: Asked, ballots: Mapping[int, Answers], weights: Mapping[int, float]) -> priority.Ahp:
    together = priority.group_judgements(
        [_judgements(answers) for answers in ballots.values()], weights=[weights[user] for user in ballots]
    )
    return priority.ahp([str(item) for item in asked.items], together)


def _ahp(asked: Asked, ballots: Mapping[int, Answers], weights: Mapping[int, float]) -> dict[str, Any]:
    """The group's weights and ratio, and each one's ratio with the judgement to look at again."""
    items = [str(item) for item in asked.items]
    people = [
        {"user": user} | _consistency(priority.ahp(items, _judgements(answers)))
        for user, answers in ballots.items()
    ]
    group = _group_ahp(asked, ballots, weights)
    weighed = dict(group.weights)
    return {
        "group": _consistency(group),
        "weights": [{"item": int(item), "weight": weight} for item, weight in weighed.items()],
        "people": people,
    }


def _consistency(found: priority.Ahp) -> dict[str, Any]:
    again = found.revisit
    return {
        "ratio": found.consistency_ratio,
        "is_consistent": found.is_consistent,
        "revisit": again
        and {
            "first": int(again.first),
            "second": int(again.second),
            "given": again.given,
            "implied": again.implied,
            "ratio_after": again.ratio_after,
        },
    }


def own_consistency(asked: Asked, answers: Answers) -> dict[str, Any]:
    """How far one person's AHP judgements agree with each other, and which one to look at again."""
    return _consistency(priority.ahp([str(item) for item in asked.items], _judgements(answers)))


def _kano(asked: Asked, ballots: Mapping[int, Answers]) -> list[dict[str, Any]]:
    rows = []
    for item in asked.items:
        replies = [
            (priority.Reply(row["present"]), priority.Reply(row["absent"]))
            for answers in ballots.values()
            for row in answers["replies"]
            if row["item"] == item
        ]
        found = priority.kano(replies)
        rows.append(
            {
                "item": item,
                "counts": {str(name): count for name, count in found.counts.items()},
                "respondents": found.respondents,
                "better": found.better,
                "worse": found.worse,
                "leading": found.leading and str(found.leading),
                "is_significant": found.is_significant,
            }
        )
    return rows


def _kano_class(row: Mapping[str, Any]) -> str:
    return str(priority.kano_class(priority.Reply(row["present"]), priority.Reply(row["absent"])))
