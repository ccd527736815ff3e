"""What a requirement is made of, through the public API: rows with ids, history, conflicts, undo, refusals."""

import pytest

from planweave.kernel.models import Activity

CRITERIA = [
    {"given": "an empty cart", "when": "one adds a book", "then": "the cart holds one book"},
    {"given": " a full cart ", "when": "one pays", "then": "an order exists"},
]


def test_acceptance_criteria_get_ids_that_are_never_given_twice(change):
    rows = change(acceptance=CRITERIA).json()["acceptance"]
    assert [(row["id"], row["given"]) for row in rows] == [("AC1", "an empty cart"), ("AC2", "a full cart")]
    rows = change(acceptance=rows[:1]).json()["acceptance"]
    rows = change(acceptance=[{"then": "a receipt comes"}, *rows]).json()["acceptance"]
    assert [row["id"] for row in rows] == ["AC3", "AC1"]


def test_a_blank_row_falls_away_and_a_repeated_id_is_given_anew(change):
    rows = change(acceptance=[{"id": "AC5", "then": "x"}, {"given": " "}, {"id": "AC5", "then": "y"}]).json()
    assert [(row["id"], row["then"]) for row in rows["acceptance"]] == [("AC5", "x"), ("AC6", "y")]


def test_substance_has_history_undo_and_conflicts_like_any_field(house, change):
    made = change.made
    first = change(version=made["version"], acceptance=CRITERIA[:1])
    theirs = change(version=made["version"], acceptance=CRITERIA[1:], role="lead")
    assert theirs.status_code == 409
    contested = theirs.json()["contested"]["acceptance"]
    assert contested["base"] == []
    assert contested["theirs"] == first.json()["acceptance"]
    other = change(
        version=made["version"], steps=[{"actor": "Buyer", "action": "opens the cart"}], role="lead"
    )
    assert other.json()["steps"] == [
        {"id": "S1", "actor": "Buyer", "action": "opens the cart", "expected": ""}
    ]
    undone = house.api("product_manager").post(
        f"{house.path}/undo", {"operation_id": first.headers["X-Operation-Id"]}
    )
    assert undone.status_code == 200, undone.content
    now = house.api("viewer").get(f"{house.path}/requirements/{made['key']}").json()
    assert now["acceptance"] == []
    assert len(now["steps"]) == 1
    last = Activity.objects.filter(record_key=made["key"]).latest("seq")
    assert list(last.changes) == ["acceptance"]


def test_rich_text_and_diagrams_lose_what_is_active(change):
    diagram = (
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="urn:other" id="d">'
        '<process id="p" x:evil="1"><startEvent id="s"/><extensionElements><x:y/></extensionElements>'
        '<scriptTask id="t"><script>alert(1)</script></scriptTask></process></definitions>'
    )
    kept = change(
        implementation="<p onclick='x()'>Do<script>x()</script></p>", process_diagram=diagram
    ).json()
    assert kept["implementation"] == "<p>Do</p>"
    assert 'bpmn:startEvent id="s"' in kept["process_diagram"]
    assert not any(word in kept["process_diagram"] for word in ("script>", "urn:other", "evil", "extension"))
    again = change(process_diagram=kept["process_diagram"]).json()
    assert again["process_diagram"] == kept["process_diagram"]


TABLE = {"inputs": [{"name": "A", "values": ["x"]}], "outputs": [], "rules": []}


@pytest.mark.parametrize(
    ("values", "field", "code"),
    [
        ({"fit_criteria": [{"target": 2}]}, "fit_criteria", "fit.metric"),
        ({"fit_criteria": [{"metric": "time"}]}, "fit_criteria", "fit.target"),
        (
            {"fit_criteria": [{"metric": "t", "operator": "between", "target": 2}]},
            "fit_criteria",
            "fit.range",
        ),
        (
            {"fit_criteria": [{"metric": "t", "target": 2, "characteristic": "speed"}]},
            "fit_criteria",
            "fit.characteristic",
        ),
        (
            {"rule_table": {**TABLE, "rules": [{"conditions": [], "results": []}]}},
            "rule_table",
            "table.width",
        ),
        (
            {"rule_table": {**TABLE, "rules": [{"conditions": [{"values": ["y"]}], "results": []}]}},
            "rule_table",
            "table.cell",
        ),
        ({"acceptance": [{"then": "x"}] * 101}, "acceptance", "substance.too_many"),
        ({"process_diagram": "<a/>"}, "process_diagram", "bpmn.not_bpmn"),
        ({"process_diagram": "no xml"}, "process_diagram", "bpmn.not_xml"),
        (
            {"process_diagram": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'},
            "process_diagram",
            "bpmn.entities",
        ),
        ({"process_diagram": f"<a>{'x' * 200_000}</a>"}, "process_diagram", "bpmn.too_large"),
        ({"risk": "enormous"}, "risk", "requirement.not_a_choice"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_a_sentence_and_nothing_changes(change, values, field, code):
    before = Activity.objects.count()
    answer = change(language="zh", title="Changed", **values)
    assert answer.status_code == 422, answer.content
    assert answer.json()["fields"][field]["code"] == code
    assert Activity.objects.count() == before


def test_a_row_with_an_unknown_part_is_malformed(change):
    answer = change(acceptance=[{"given": "a", "whenever": "b"}])
    assert answer.status_code == 422
    assert "whenever" in answer.content.decode()
