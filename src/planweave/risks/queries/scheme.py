"""The workspace's own scales; the usual 5 × 5 where nobody has set any."""

from planweave.kernel.language import Language

from .. import texts
from ..models import Scheme
from ..rules.scale import Scale, usual_scale


def scheme_of(workspace_id: int) -> Scheme:
    """The row; one with the usual scales, not saved, where there is none."""
    found = Scheme.objects.filter(workspace_id=workspace_id).first()
    return found or Scheme(workspace_id=workspace_id, scale=usual_scale().as_json(), version=0)


def scale_of(workspace_id: int) -> Scale:
    return Scale(**scheme_of(workspace_id).scale)


def named(scale: Scale, language: Language) -> Scale:
    """The same with the usual words where a step has none of its own."""
    lists = (texts.LIKELIHOODS[len(scale.likelihood)], texts.IMPACTS[len(scale.impact)])
    likelihood, impact = (
        [
            {**one, "name": one["name"] or usual.say(language)}
            for one, usual in zip(steps, usuals, strict=True)
        ]
        for steps, usuals in zip((scale.likelihood, scale.impact), lists, strict=True)
    )
    return Scale(**(scale.as_json() | {"likelihood": likelihood, "impact": impact}))


def category_name(category: str, language: Language) -> str:
    known = texts.CATEGORIES.get(category)
    return known.say(language) if known else category
