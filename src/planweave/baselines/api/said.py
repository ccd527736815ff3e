"""Contents and differences on the wire, in the reader's words."""

from planweave.kernel.language import Language

from .. import schemas
from ..rules.content import UNTOLD, Content, in_reading_order
from ..rules.differences import LINKS, Difference, differences
from ..rules.saying import label_of, sayer


def differences_out(
    before: Content | None, after: Content | None, *, language: Language
) -> list[schemas.DifferenceOut]:
    return [difference_out(one, language=language) for one in differences(before, after, say=sayer(language))]


def difference_out(one: Difference, *, language: Language) -> schemas.DifferenceOut:
    return schemas.DifferenceOut(
        field=one.field,
        label=label_of(one.field, language, one.names),
        shape=one.shape,
        before=one.before,
        after=one.after,
        parts=[schemas.PartOut(op=op, text=text) for op, text in one.parts],
        items=[
            schemas.ItemDifferenceOut(
                op=item.op,
                before=item.before,
                after=item.after,
                parts=[schemas.PartOut(op=op, text=text) for op, text in item.parts],
            )
            for item in one.items
        ],
    )


def fields_out(content: Content, *, language: Language) -> list[schemas.FieldOut]:
    """Every field that says something, links last."""
    say = sayer(language)
    found = []
    for name in in_reading_order(content.values):
        value = content.values[name]
        if name in UNTOLD or value in (None, "", [], {}, False):
            continue
        is_rich = isinstance(value, str) and value.startswith("<") and name in RICH
        said = value if is_rich else say(name, value, content.names)
        found.append(
            schemas.FieldOut(
                field=name, label=label_of(name, language, content.names), said=said, is_rich=is_rich
            )
        )
    if content.links:
        said = "\n".join(say(LINKS, list(end), {}) for end in content.links)
        found.append(schemas.FieldOut(field=LINKS, label=label_of(LINKS, language), said=said, is_rich=False))
    return found


RICH = frozenset({"description", "rationale", "implementation"})
