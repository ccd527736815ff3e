from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "check_wording": lambda w: of(
        title="Well", description="The system shall be fast.", requirement=w.requirement_key
    ),
    "list_wording": lambda w: Case(),
    "get_wording_summary": lambda w: Case(),
    "refresh_wording": lambda w: Case(),
    "get_wording": lambda w: Case({"key": w.requirement_key}),
    "ignore_hit": lambda w: Case(
        {"key": w.requirement_key}, body={"rule": "vague", "words": "fast", "reason": "Known here"}
    ),
    "ignore_hit/own": lambda w: Case(
        {"key": w.own_key}, body={"rule": "vague", "words": "fast", "reason": "Known here"}
    ),
    "heed_hit": lambda w: Case({"key": w.requirement_key, "ignored_id": w.ignored}),
    "get_dictionary": lambda w: Case(),
    "set_dictionary_word": lambda w: of(words="leverage", rule="vague", instead="use"),
    "remove_dictionary_word": lambda w: Case({"word_id": w.word}),
}
