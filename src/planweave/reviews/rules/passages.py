"""The texts that a passage can be marked in: a field's frozen value as the reader sees it."""

from planweave.baselines.rules.content import Content
from planweave.baselines.rules.saying import sayer
from planweave.kernel.language import Language
from planweave.kernel.words import readable


def passage_text(content: Content, field: str, language: Language) -> str:
    """The field's words, rich text without its marks; "" for a field that is not there.

    Fields whose words depend on the reader's language (choices, lists with labels) can be marked too; the quote is
    checked against what this reader sees and kept in those words.
    """
    value = content.values.get(field)
    if value in (None, "", [], {}):
        return ""
    if isinstance(value, list):
        say = sayer(language)
        return "\n".join(readable(say(field, item, content.names)) for item in value)
    said = sayer(language)(field, value, content.names)
    return readable(said) if isinstance(value, str) and "<" in said else said
