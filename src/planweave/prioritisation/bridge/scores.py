"""The feature's door to the pure scoring methods: settings and inputs in, figures and formulas out."""

import math
from collections.abc import Iterable, Mapping
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.language import Language, Text
from planweave.kernel.paging import Page
from planweave.requirements.queries import Filters
from planweave.science import priority

from ..models import Score
from ..queries.scores import ranked_page, scores_of
from ..queries.themes import ThemeRating, theme_ratings
from ..rules.scores import CLASS_FIGURES, METHODS, RATED, Settings, proposed_inputs, shown, theme_criterion
from ..texts import scores as texts

SHARE = priority.Input("share", "percent", low=0.0, high=100.0)
RATED_METHODS = {
    name: priority.Method(
        id=name,
        inputs=(SHARE,),
        formula=priority.Formula("sum", (priority.Term("share"),)),
        source="a rating session",
    )
    for name in sorted(RATED - {"kano"})
} | {
    "kano": priority.Method(
        id="kano",
        inputs=(
            priority.Input("better", "coefficient", low=0.0, high=1.0),
            priority.Input("worse", "coefficient", low=0.0, high=1.0),
        ),
        formula=priority.Formula("sum", (priority.Term("better"), priority.Term("worse"))),
        source="Berger et al. 1993; worse without its sign",
    )
}


def method_of(settings: Settings, method: str) -> priority.Method:
    """The scoring method under this name; the weighted one is made of the workspace's criteria."""
    if method in RATED_METHODS:
        return RATED_METHODS[method]
    if method != "weighted":
        return priority.METHODS[method]
    return priority.weighted_method(
        [priority.Criterion(row["id"], row["weight"]) for row in settings.criteria]
    )


def label_of(settings: Settings, method: str, name: str) -> Text:
    """What people call an input."""
    if method == "weighted":
        called = {row["id"]: row["name"] for row in settings.criteria}[name]
        return Text(f"criterion.{name}", called, called)
    return texts.INPUTS["rated.share" if name == "share" else f"{method}.{name}"]


def declared_inputs(settings: Settings, method: str, language: Language) -> list[dict[str, Any]]:
    """What a method asks for, with the range of each input; empty for MoSCoW, which takes the priority."""
    if method == "moscow":
        return []
    return [
        {
            "name": item.name,
            "label": label_of(settings, method, item.name).say(language),
            "unit": texts.UNITS[item.unit].say(language),
            "low": item.low,
            "high": item.high,
            "above": item.above,
            "choices": None if item.choices is None else list(item.choices),
            "is_computed": method == "weighted" and item.name == theme_criterion(settings),
        }
        for item in method_of(settings, method).inputs
    ]


def formula_of(settings: Settings, method: str, language: Language) -> str:
    """The formula in words: "(Reach × Impact × Confidence) ÷ Effort"."""
    if method == "moscow":
        return texts.CLASS_FORMULA.say(language)
    science = method_of(settings, method)
    names = {item.name: label_of(settings, method, item.name).say(language) for item in science.inputs}
    return priority.rendered(science.formula, names)


def formula_with_numbers(settings: Settings, method: str, inputs: Mapping[str, float]) -> str:
    """ "(8 + 5 + 3) ÷ 5 = 3.2"; empty while an input is missing."""
    science = method_of(settings, method)
    used = _used(science, inputs)
    result = science.score(used)
    if result.value is None:
        return ""
    numbers = {name: shown(value) for name, value in used.items()}
    return f"{priority.rendered(science.formula, numbers)} = {shown(result.value)}"


def with_computed(
    settings: Settings, method: str, inputs: Mapping[str, float], rating: ThemeRating | None
) -> dict[str, float]:
    """The inputs that a figure is made of: those that were given, and what is computed from the themes."""
    name = theme_criterion(settings)
    if method != "weighted" or name is None or rating is None:
        return dict(inputs)
    return {**inputs, name: rating.value}


def figure_of(science: priority.Method, inputs: Mapping[str, float]) -> float | None:
    """The score, or None while an input is missing. Inputs of criteria that are gone are left aside."""
    return science.score(_used(science, inputs)).value


def missing_inputs(science: priority.Method, inputs: Mapping[str, float]) -> list[str]:
    return [item.name for item in science.inputs if inputs.get(item.name) is None]


def faults(settings: Settings, method: str, *, key: str, given: Mapping[str, float]) -> dict[str, Text]:
    """A sentence for each given input that the method refuses; what is not given is not asked for."""
    science = method_of(settings, method)
    declared = {item.name: item for item in science.inputs}
    wrong: dict[str, Text] = {}
    computed = theme_criterion(settings) if method == "weighted" else None
    if computed is not None and computed in given:
        label = label_of(settings, method, computed)
        wrong[computed] = texts.filled(texts.INPUT_COMPUTED, key=key, input=label)
    for issue in science.score(dict(given)).issues:
        if issue.code == "missing":
            continue
        if issue.code == "unknown":
            wrong[issue.name] = texts.filled(
                texts.INPUT_UNKNOWN,
                key=key,
                input=issue.name,
                method=texts.METHODS[method],
                inputs=", ".join(declared),
            )
            continue
        item = declared[issue.name]
        said: dict[str, Text | str] = {"key": key, "input": label_of(settings, method, issue.name)}
        if item.choices is not None:
            choices = Text("", *(mark.join(map(shown, item.choices)) for mark in (", ", "、")))
            wrong[issue.name] = texts.filled(texts.INPUT_NOT_A_CHOICE, choices=choices, **said)
        elif item.above is not None:
            wrong[issue.name] = texts.filled(texts.INPUT_ABOVE, low=shown(item.above), **said)
        elif item.high is None:
            wrong[issue.name] = texts.filled(texts.INPUT_LOW, low=shown(item.low or 0), **said)
        else:
            low, high = shown(item.low or 0), shown(item.high)
            wrong[issue.name] = texts.filled(texts.INPUT_RANGE, low=low, high=high, **said)
    return wrong


def score_page(
    actor: Actor, settings: Settings, *, method: str, filters: Filters, cursor: str | None, limit: int
) -> Page:
    """A page of the ranking by `method`, each requirement with its score by every method. Three queries, seven
    where a criterion is computed from the themes."""
    page = ranked_page(actor, method=method, filters=filters, cursor=cursor, limit=limit)
    ids = [row["id"] for row in page.rows]
    given = scores_of(ids)
    ratings = theme_ratings(settings, actor.here, ids)
    for row in page.rows:
        row["scores"] = {
            name: _score_out(settings, name, row, given.get((row["id"], name)), ratings.get(row["id"]))
            for name in METHODS
        }
        weighted = row["scores"]["weighted"]
        weighted["computed"] = _computed_out(settings, ratings.get(row["id"]), actor.language)
    return page


def effort_shares(rows: Iterable[tuple[str, str, float | None]]) -> dict[str, Any]:
    """How the effort of (key, class, days) is spread over the classes, and whether Must leaves room."""
    classed = [(key, priority.Moscow(moscow), days) for key, moscow, days in rows if moscow]
    shares = priority.moscow_shares(classed)
    return {
        "must": shares.must,
        "should": shares.should,
        "could": shares.could,
        "total_days": shares.total_days,
        "must_limit": priority.MUST_LIMIT,
        "must_excess_days": shares.must_excess_days,
        "without_estimate": list(shares.without),
    }


def quadrant_picture(rows: list[tuple[int, str, str, dict[str, float]]]) -> dict[str, Any]:
    """Value against effort, parted at the medians: quick wins, big bets, fill-ins, money pits."""
    found = priority.quadrants({str(pk): (given["value"], given["effort"]) for pk, _, _, given in rows})
    return {
        "value_line": found.value_line,
        "effort_line": found.effort_line,
        "points": [
            {
                "id": pk,
                "key": key,
                "title": title,
                "value": given["value"],
                "effort": given["effort"],
                "quadrant": str(found.of[str(pk)]),
            }
            for pk, key, title, given in rows
        ],
    }


def _computed_out(settings: Settings, rating: ThemeRating | None, language: Language) -> dict[str, Any]:
    name = theme_criterion(settings)
    if name is None or rating is None:
        return {}
    mark = texts.THEME_MARK.say(language)
    parts = [
        texts.THEME_PART.say(language, theme=theme, share=f"{share:.0%}", weight=shown(weight))
        for theme, share, weight in rating.parts
    ]
    says = texts.THEME_PARTS.say(language, parts=mark.join(parts)) if parts else texts.NO_THEME.say(language)
    return {name: {"value": round(rating.value, 4), "says": says}}


def _score_out(
    settings: Settings, method: str, row: dict[str, Any], score: Score | None, rating: ThemeRating | None
) -> dict[str, Any]:
    if method == "moscow":
        return {"figure": CLASS_FIGURES.get(row["priority"]), "moscow": row["priority"]}
    inputs = score.inputs if score else {}
    science = method_of(settings, method)
    used = with_computed(settings, method, inputs, rating)
    return {
        "figure": score.figure if score else None,
        "inputs": {item.name: inputs[item.name] for item in science.inputs if item.name in inputs},
        "proposed": proposed_inputs(row["effort_likely_days"]).get(method, {}),
        "missing": missing_inputs(science, used),
        "formula": formula_with_numbers(settings, method, used),
        "author": {"id": score.author_id, "name": score.author.name} if score else None,
        "at": score.at if score else None,
        "version": score.version if score else 0,
    }


def _used(science: priority.Method, inputs: Mapping[str, float]) -> dict[str, float | None]:
    return {item.name: inputs.get(item.name) for item in science.inputs if _is_number(inputs.get(item.name))}


def _is_number(value: float | None) -> bool:
    return value is not None and math.isfinite(value)
