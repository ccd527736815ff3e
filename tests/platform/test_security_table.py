"""docs/security/asvs.csv: what it names is there, and the page counts what it says."""

import csv
import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "docs" / "security" / "asvs.csv"
STATES = ("met", "not met", "not applicable")


def rows() -> list[dict[str, str]]:
    with TABLE.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_every_requirement_of_level_1_and_2_has_a_state_and_what_shows_it() -> None:
    found = rows()
    ids = [row["requirement"] for row in found]
    assert len(ids) == len(set(ids)) == 253
    assert Counter(row["level"] for row in found) == {"1": 70, "2": 183}
    assert {int(one[1:].partition(".")[0]) for one in ids} == set(range(1, 18))
    assert {row["state"] for row in found} == set(STATES)
    assert [row["requirement"] for row in found if row["state"] == "met" and not row["shown_by"]] == []
    assert [row["requirement"] for row in found if row["state"] != "met" and not row["remark"]] == []


def test_every_file_and_test_that_it_names_exists() -> None:
    missing = []
    for row in rows():
        for shown in filter(None, row["shown_by"].split(";")):
            name, _, test = shown.partition("::")
            path = ROOT / name
            if not path.is_file() or (test and f"def {test}(" not in path.read_text("utf-8")):
                missing.append((row["requirement"], shown))
    assert missing == []


def test_the_page_counts_what_the_table_says() -> None:
    page = (TABLE.parent / "README.md").read_text("utf-8")
    counts = Counter((row["state"], row["level"]) for row in rows())
    for state in STATES:
        one, two = counts[state, "1"], counts[state, "2"]
        said = re.search(rf"^\| {state} \| (\d+) \| (\d+) \| (\d+) \|$", page, re.MULTILINE)
        assert said is not None, state
        assert tuple(map(int, said.groups())) == (one, two, one + two), state
