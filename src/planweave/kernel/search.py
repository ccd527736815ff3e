"""Records by words of their keys and titles, through an index that the database itself keeps true (ADR 0025).

The index knows the pieces of one to three characters that a record's key and title are made of. It only says where
to look: that a record holds a word is asked of the record itself, so that an answer is what it would be without one.
"""

# ruff: noqa: S608, S611 - statements are made of our own names; what people look for is a parameter

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, F, Func, Model, Q, QuerySet, Value
from django.db.models.expressions import RawSQL

Row = TypeVar("Row", bound=Model)

TABLE = "kernel_record_words"
MOST_PIECES = 12
"""Of all words that are looked for; more make nothing narrower."""


def with_words(found: QuerySet[Row], text: str, *, here: int, kind: str) -> QuerySet[Row]:
    """Those whose key or title holds every word of `text`, whatever its case. `found` has a `record` of this kind in
    this workspace."""
    words = text.split()
    found = with_each_word(found, text)
    if connection.vendor == "postgresql":
        for word in words:
            if pieces_in(word):
                found = found.filter(Holds(F("record__title"), F("record__key"), Value(word)))
        return found
    match = match_of(words, here=here, kind=kind)
    if not match or not is_indexed():
        return found
    return found.filter(record_id__in=RawSQL(f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s", [match]))


def first_with_words(found: QuerySet[Row], text: str, *, here: int, kind: str) -> QuerySet[Row]:
    """The same, to read a page of it in the order of an index: common words are then found sooner by walking along.
    One query more on SQLite, which asks how common they are; PostgreSQL's planner knows."""
    if text and connection.vendor != "postgresql":
        match = match_of(text.split(), here=here, kind=kind)
        if match and is_indexed() and _is_common(match):
            return with_each_word(found, text)
    return with_words(found, text, here=here, kind=kind)


def with_each_word(found: QuerySet[Row], text: str) -> QuerySet[Row]:
    """The same by looking into each of `found`."""
    for word in text.split():
        found = found.filter(Q(record__title__icontains=word) | Q(record__key__icontains=word))
    return found


class Holds(Func):
    """PostgreSQL: title and key hold all pieces of a word."""

    output_field = BooleanField()

    def as_sql(self, compiler: Any, connection: BaseDatabaseWrapper, **_: Any) -> tuple[str, list[Any]]:
        (title, one), (key, other), (word, given) = map(compiler.compile, self.source_expressions)
        return f"{TABLE}({title}, {key}) @> {TABLE}_of({word}::text)", [*one, *other, *given]


def pieces_in(word: str) -> list[str]:
    """What a record that holds the word has in the index: all its threes of characters, or a shorter word itself where
    it begins with no ASCII character. Words of one or two Latin letters are in most titles and have none."""
    if len(word) > 2:
        return [word[at : at + 3] for at in range(len(word) - 2)]
    return [] if word[:1].isascii() else [word]


def match_of(words: Iterable[str], *, here: int, kind: str) -> str:
    """The question to SQLite's index; empty where no word has a piece in it."""
    found = list(dict.fromkeys(piece for word in words for piece in _spread(pieces_in(_lower(word)))))
    if not found:
        return ""
    tokens = [piece.encode(errors="surrogatepass").hex() for piece in found[:MOST_PIECES]]
    return " AND ".join([*tokens, _place(here, kind)])


def _spread(pieces: list[str]) -> list[str]:
    """Pieces that do not overlap say nearly as much as all of them."""
    return [*pieces[::3], *pieces[-1:]]


def _lower(word: str) -> str:
    """As SQLite's `lower` and `LIKE` see it: without a difference of case in ASCII only."""
    return "".join(one.lower() if one.isascii() else one for one in word)


def _place(here: int, kind: str) -> str:
    return f"w{here}k{kind.replace('_', '')}"


def _is_common(match: str) -> bool:
    """Whether a page is full after fewer rows of the list than hold the words. Of N records n hold them, a page of p is
    full after p · N / n rows: less than n where n is above √(p · N); the numbers below are steps of that."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT count(*), most FROM (SELECT {_MOST} AS most FROM kernel_record) LEFT JOIN "
            f"(SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s LIMIT (SELECT {_MOST} FROM kernel_record))",
            [match],
        )
        count, most = cursor.fetchone()
        return bool(count >= most)


_MOST = "CASE WHEN max(id) < 40000 THEN 700 WHEN max(id) < 400000 THEN 2000 ELSE 7000 END"


def is_indexed() -> bool:
    """Whether this database keeps the index: not where SQLite was built without FTS5. Looked at once per process."""
    return _is_whole(connection.settings_dict["NAME"])


@cache
def _is_whole(_name: str) -> bool:
    return not missing_parts()


def missing_parts() -> list[str]:
    """Names of the index's parts that are not in the database; a table that was rebuilt has lost its triggers."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            wanted = {f"{TABLE}_index"}
            cursor.execute("SELECT indexname FROM pg_indexes WHERE tablename = 'kernel_record'")
        else:
            wanted = {TABLE, *(f"{TABLE}_{step}" for step in ("added", "changed", "removed"))}
            cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE %s", [f"{TABLE}%"])
        return sorted(wanted - {row[0] for row in cursor.fetchall()})


def rebuild() -> None:
    """Make the index anew from the records; call it in a transaction. Nothing where SQLite has no FTS5."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # a table with checks still to come takes no index
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        make_index(cursor.execute, connection)
    _is_whole.cache_clear()


def make_index(execute: Callable[[str], Any], connection: BaseDatabaseWrapper) -> None:
    """By `execute`, which runs one statement, after dropping what there is of it."""
    drop_index(execute, connection)
    if connection.vendor == "postgresql":
        for statement in _ON_POSTGRESQL:
            execute(statement)
        return
    if not has_fts5(connection):
        return
    execute(
        f"CREATE VIRTUAL TABLE {TABLE} USING fts5("
        "pieces, content='', detail=none, columnsize=0, tokenize='ascii')"
    )
    added = f"INSERT INTO {TABLE} (rowid, pieces) VALUES (new.id, {_pieces('new')});"
    removed = f"INSERT INTO {TABLE} ({TABLE}, rowid, pieces) VALUES ('delete', old.id, {_pieces('old')});"
    on = "ON kernel_record FOR EACH ROW"
    execute(f"CREATE TRIGGER {TABLE}_added AFTER INSERT {on} BEGIN {added} END")
    execute(f"CREATE TRIGGER {TABLE}_removed AFTER DELETE {on} BEGIN {removed} END")
    execute(
        f"CREATE TRIGGER {TABLE}_changed AFTER UPDATE OF title, key, kind, workspace_id {on} "
        "WHEN old.title <> new.title OR old.key <> new.key OR old.kind <> new.kind "
        f"OR old.workspace_id <> new.workspace_id BEGIN {removed} {added} END"
    )
    execute(f"INSERT INTO {TABLE} (rowid, pieces) SELECT one.id, {_pieces('one')} FROM kernel_record one")


def drop_index(execute: Callable[[str], Any], connection: BaseDatabaseWrapper) -> None:
    if connection.vendor == "postgresql":
        execute(f"DROP INDEX IF EXISTS {TABLE}_index")
        execute(f"DROP FUNCTION IF EXISTS {TABLE}(varchar, varchar)")
        execute(f"DROP FUNCTION IF EXISTS {TABLE}_of(text)")
        return
    for step in ("added", "changed", "removed"):
        execute(f"DROP TRIGGER IF EXISTS {TABLE}_{step}")
    if has_fts5(connection):
        execute(f"DROP TABLE IF EXISTS {TABLE}")


def has_fts5(connection: BaseDatabaseWrapper) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pragma_module_list WHERE name = 'fts5'")
        return bool(cursor.fetchone()[0])


def _pieces(row: str) -> str:
    """SQLite: the pieces of a row as tokens of hexadecimal digits, so that a blank or a point is a piece like others,
    and one that says workspace and kind. The list of numbers is as long as the text."""
    text = f"lower({row}.title || char(10) || {row}.key)"
    one = "hex(substr(text, key + 1, {length}))"
    short = f"{one.format(length=1)} || ' ' || {one.format(length=2)} || ' '"
    numbers = "'[' || rtrim(replace(hex(zeroblob(length(text))), '00', '1,'), ',') || ']'"
    return (
        f"(SELECT 'w' || {row}.workspace_id || 'k' || replace({row}.kind, '_', '') || ' ' || group_concat("
        f"CASE WHEN unicode(substr(text, key + 1, 1)) > 127 THEN {short} ELSE '' END || {one.format(length=3)}, ' ')"
        f" FROM (SELECT {text} AS text), json_each({numbers}))"
    )


# `COST`: the planner shall ask the words themselves first where it walks a list. Without a waiting list (fastupdate)
# each write pays for itself and no search for many.
_ON_POSTGRESQL = (
    f"""
    CREATE FUNCTION {TABLE}(title varchar, key varchar) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 5000 AS $$
      SELECT array_agg(DISTINCT piece) FROM (
        SELECT substr(whole, at, size) AS piece
        FROM (SELECT upper(title || chr(10) || key) AS whole) said,
          generate_series(1, length(whole)) at, generate_series(1, 3) size
        WHERE at + size - 1 <= length(whole) AND (size = 3 OR ascii(substr(whole, at, 1)) > 127)
      ) pieces
    $$
    """,
    f"""
    CREATE FUNCTION {TABLE}_of(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
      SELECT CASE
        WHEN length(upper(word)) > 2 THEN ARRAY(
          SELECT substr(upper(word), at, 3) FROM generate_series(1, length(upper(word)) - 2) at
        )
        WHEN ascii(upper(word)) > 127 THEN ARRAY[upper(word)]
        ELSE '{{}}'::text[]
      END
    $$
    """,
    f"CREATE INDEX {TABLE}_index ON kernel_record USING gin ({TABLE}(title, key)) WITH (fastupdate = off)",
)
