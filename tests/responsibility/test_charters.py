"""RACI, RASCI and DACI: what holds, what each finding says, and how cells are changed and taken back."""

from typing import Any

import pytest

from harness.house import House
from planweave.kernel.language import Language
from planweave.kernel.models import Activity
from planweave.responsibility.models import Charter
from planweave.responsibility.rules.charters import Chart, Row, faults, loads, settled_letters

NAMES = {1: "Ada", 2: "Ben", 3: "Cleo", 4: "Dan", 5: "Eve"}


def chart(scheme: str, *rows: dict[int, str], most: int = 6, people: int = 3) -> Chart:
    return Chart(
        scheme=scheme,
        rows=[Row(id=number, kind="step", name=f"Step {number}") for number in range(1, len(rows) + 1)],
        people=list(range(1, people + 1)),
        duties={(number, who): letters for number, row in enumerate(rows, 1) for who, letters in row.items()},
        most_duties=most,
    )


def codes(one: Chart, **more: Any) -> list[tuple[str, int | None, int | None]]:
    found = faults(one, names=NAMES, members=more.get("members", NAMES))
    return [(fault.code, fault.row, fault.person) for fault in found]


@pytest.mark.parametrize(
    ("scheme", "row", "code"),
    [
        ("raci", {1: "A", 2: "R", 3: "C"}, None),
        ("raci", {1: "RA", 2: "C", 3: "I"}, None),
        ("raci", {1: "R", 2: "R", 3: "C"}, "no_a"),
        ("raci", {1: "A", 2: "RA", 3: "I"}, "many_a"),
        ("raci", {1: "A", 2: "C", 3: "I"}, "no_r"),
        ("rasci", {1: "A", 2: "S", 3: "R"}, None),
        ("rasci", {1: "A", 2: "S", 3: "S"}, "no_r"),
        ("daci", {1: "D", 2: "A", 3: "C"}, None),
        ("daci", {1: "A", 2: "C", 3: "C"}, "no_d"),
        ("daci", {1: "D", 2: "D", 3: "A"}, "many_d"),
        ("daci", {1: "D", 2: "C", 3: "C"}, "no_a"),
        ("daci", {1: "D", 2: "A", 3: "A"}, "many_a"),
        ("raci", {}, "empty"),
    ],
)
def test_a_row_holds_or_says_what_is_wrong(scheme: str, row: dict[int, str], code: str | None) -> None:
    found = [one for one in codes(chart(scheme, row)) if one[1] is not None]
    assert found == ([(code, 1, None)] if code else [])


def test_people_without_a_role_with_too_much_and_gone() -> None:
    full = [{1: "AR", 2: "C"}] * 4
    found = codes(chart("raci", *full, most=3), members={1, 2, 3})
    assert found == [("overload", None, 1), ("idle", None, 3)]
    assert codes(chart("raci", *full), members={2, 3}) == [("left", None, 1), ("idle", None, 3)]
    [ada, ben, cleo] = loads(chart("raci", *full))
    assert (ada.letters, ada.duties, ben.duties, cleo.duties) == ({"R": 4, "A": 4, "C": 0, "I": 0}, 4, 0, 0)


def test_a_crowd_is_worth_a_look_and_no_error() -> None:
    row = {1: "AR", 2: "C", 3: "C", 4: "C", 5: "C"}
    [one] = faults(chart("raci", row, people=5), names=NAMES, members=NAMES)
    assert (one.code, one.is_error) == ("crowd_c", False)
    assert codes(chart("raci", row | {5: "I"}, people=5)) == []
    told = {1: "AR", 2: "I", 3: "I", 4: "I", 5: "I"}
    assert codes(chart("raci", told, people=5)) == [("crowd_i", 1, None)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "“Step 1”: 2 people are accountable (A). Exactly one may be; the others can be R or C."),
        ("zh", "「Step 1」：有 2 位负责人（A），只能有一位，其余可改为 R 或 C。"),
    ],
)
def test_each_finding_is_a_sentence_in_the_readers_language(language: Language, sentence: str) -> None:
    [one] = faults(chart("raci", {1: "RA", 2: "A", 3: "C"}), names=NAMES, members=NAMES)
    assert one.text.say(language, **one.params) == sentence


def test_letters_are_put_in_the_schemes_order() -> None:
    assert settled_letters("raci", " ar/") == "RA"
    assert settled_letters("rasci", "s,A") == "AS"
    assert settled_letters("daci", "R") is None
    assert settled_letters("raci", "") == ""


@pytest.fixture
def charter(house: House) -> str:
    people = [house.users[role].pk for role in ("lead", "product_manager", "contributor")]
    body = {
        "title": "Release 2.0",
        "rows": [{"kind": "deliverable", "name": "Specification"}, {"kind": "step", "name": "Approve scope"}],
        "people": people,
        "cells": {f"1/{people[0]}": "A", f"1/{people[1]}": "r"},
    }
    answer = house.api("product_manager").post(f"{house.path}/charters", body)
    assert answer.status_code == 201, answer.content
    return str(answer.json()["key"])


def read(house: House, key: str) -> Any:
    return house.api("viewer").get(f"{house.path}/charters/{key}").json()


def put(house: House, key: str, role: str = "lead", **body: Any) -> Any:
    return house.api(role).patch(f"{house.path}/charters/{key}", body)


def test_a_chart_shows_its_faults_and_loads(house: House, charter: str) -> None:
    shown = read(house, charter)
    lead, manager, worker = (house.users[role].pk for role in ("lead", "product_manager", "contributor"))
    assert shown["cells"] == {f"1/{lead}": "A", f"1/{manager}": "R"}
    assert [(one["code"], one["row"], one["person"]) for one in shown["faults"]] == [
        ("empty", 2, None),
        ("idle", None, worker),
    ]
    assert [one["duties"] for one in shown["loads"]] == [1, 1, 0]
    [row] = house.api("viewer").get(f"{house.path}/charters").json()["items"]
    assert (row["key"], row["errors"], row["warnings"]) == ("RACI-1", 1, 1)


def test_two_people_fill_in_two_cells_at_once_but_not_the_same(house: House, charter: str) -> None:
    lead, manager = house.users["lead"].pk, house.users["product_manager"].pk
    seen = read(house, charter)["version"]
    assert put(house, charter, cells={f"2/{lead}": "A"}, version=seen).status_code == 200
    assert (
        put(house, charter, "product_manager", cells={f"2/{manager}": "R"}, version=seen).status_code == 200
    )
    refused = put(house, charter, "product_manager", cells={f"2/{lead}": "C"}, version=seen)
    assert refused.status_code == 409
    contested = refused.json()["contested"][f"cell 2/{lead}"]
    assert (contested["base"], contested["theirs"], contested["yours"]) == ("", "A", "C")
    assert read(house, charter)["cells"][f"2/{lead}"] == "A"


def test_rows_and_people_that_go_take_their_cells_and_ids_never_come_twice(
    house: House, charter: str
) -> None:
    lead, manager = house.users["lead"].pk, house.users["product_manager"].pk
    rows = [{"kind": "step", "name": "New"}, {"id": 2, "kind": "step", "name": "Approve scope"}]
    shown = put(house, charter, rows=rows).json()
    assert [(row["id"], row["name"]) for row in shown["rows"]] == [(3, "New"), (2, "Approve scope")]
    assert shown["cells"] == {}
    put(house, charter, cells={f"2/{lead}": "RA", f"2/{manager}": "C"})
    assert put(house, charter, people=[manager]).json()["cells"] == {f"2/{manager}": "C"}


def test_another_scheme_keeps_the_letters_that_it_knows(house: House, charter: str) -> None:
    shown = put(house, charter, scheme="daci").json()
    assert (shown["letters"], list(shown["cells"].values())) == (["D", "A", "C", "I"], ["A"])


def test_a_step_is_taken_back_and_a_deletion_too(house: House, charter: str) -> None:
    lead = house.users["lead"].pk
    before = read(house, charter)
    api = house.api("lead")
    cleared = put(house, charter, cells={f"1/{lead}": ""}, title="Other")
    body = {"operation_id": cleared.headers["X-Operation-Id"]}
    assert api.post(f"{house.path}/undo", body).status_code == 200
    after = read(house, charter)
    assert {name: after[name] for name in ("title", "cells", "rows")} == {
        name: before[name] for name in ("title", "cells", "rows")
    }
    gone = api.delete(f"{house.path}/charters/{charter}")
    assert house.api("viewer").get(f"{house.path}/charters/{charter}").status_code == 404
    body = {"operation_id": gone.headers["X-Operation-Id"]}
    assert api.post(f"{house.path}/undo", body).status_code == 200
    assert read(house, charter)["cells"] == before["cells"]


def test_undo_stops_where_somebody_has_been_since(house: House, charter: str) -> None:
    lead = house.users["lead"].pk
    mine = put(house, charter, cells={f"1/{lead}": "C"})
    put(house, charter, "product_manager", cells={f"1/{lead}": "I"})
    body = {"operation_id": mine.headers["X-Operation-Id"]}
    assert house.api("lead").post(f"{house.path}/undo", body).status_code == 409
    assert read(house, charter)["cells"][f"1/{lead}"] == "I"


def test_bad_input_is_refused_and_nothing_is_written(house: House, charter: str) -> None:
    lead, guest = house.users["lead"].pk, house.users["guest"].pk
    before, said = read(house, charter), Activity.objects.count()
    step = {"kind": "step", "name": "Twice"}
    for body, field in (
        ({"title": " "}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"purpose": "x" * 5001}, "purpose"),
        ({"scheme": "rapid"}, "scheme"),
        ({"most_duties": 0}, "most_duties"),
        ({"rows": [step, step]}, "rows"),
        ({"rows": [step | {"name": ""}]}, "rows"),
        ({"people": [lead, lead]}, "people"),
        ({"people": [guest]}, "people"),
        ({"cells": {f"1/{lead}": "X"}}, "cells"),
        ({"cells": {f"9/{lead}": "A"}}, "cells"),
        ({"cells": {"nonsense": "A"}}, "cells"),
    ):
        answer = put(house, charter, **body)
        assert (answer.status_code, list(answer.json()["fields"])) == (422, [field]), body
    assert put(house, charter, "contributor", title="Mine").status_code == 403
    assert put(house, charter, "guest", title="Mine").status_code == 403
    assert (read(house, charter), Activity.objects.count()) == (before, said)


def test_only_its_maker_or_a_lead_changes_a_chart(house: House, charter: str) -> None:
    made = house.api("lead").post(f"{house.path}/charters", {"title": "The lead's"}).json()["key"]
    assert put(house, made, "product_manager", title="Mine now").status_code == 403
    assert Charter.objects.get(record__key=made).record.title == "The lead's"
