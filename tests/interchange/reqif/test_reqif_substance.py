"""All that a requirement holds goes out as ReqIF and comes back: into its own workspace, and into an empty one."""

import pytest
from lxml import etree

from factories.reqif_canon import canonical, first_difference
from planweave.interchange.reqif.rows import rows_of, table_of
from planweave.interchange.reqif.schema import faults_of
from planweave.requirements.actions import change_requirement, create_requirement
from planweave.requirements.models import Requirement
from planweave.requirements.rules import EMPTY_SUBSTANCE

NS = {"r": "http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"}
NOTHING = {"create": 0, "change": 0, "conflict": 0, "gone": 0, "skip": 0, "error": 0}
BPMN = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d1" targetNamespace="http://bpmn.io/schema/bpmn">
  <process id="p1" isExecutable="false"><startEvent id="s1" name="收到 &lt;订单&gt;"/></process>
</definitions>"""
FUNCTIONAL = {
    "title": "Pay by card",
    "type": "functional",
    "rationale": "<p>Most customers have <strong>one</strong>.</p>",
    "implementation": "<p>Through the gateway</p><ul><li>a</li></ul>",
    "steps": [
        {"id": "S2", "actor": "Customer", "action": "enters  card\nand name", "expected": "a < b & “c”"},
        {"id": "S5", "actor": "系统", "action": "核对卡号", "expected": ""},
    ],
    "acceptance": [{"id": "AC1", "given": "a card", "when": "it is valid", "then": "it is charged\n\nonce"}],
    "deliverables": [
        {"name": "Interface document", "is_done": True, "where": "https://docs.example/1"},
        {"name": "测试报告", "is_done": False, "where": ""},
    ],
    "verification_method": "test",
    "criticality": "high",
    "risk": "medium",
    "stability": "may_change",
    "difficulty": "low",
    "level": "feature",
}
FIT = [
    {"id": "FC3", "characteristic": "performance_efficiency", "subcharacteristic": "time_behaviour",
     "metric": "Answer time, 95th percentile", "operator": "<=", "target": 0.1, "target_high": None, "unit": "s",
     "method": "Load test with 200 users"},
    {"id": "FC4", "characteristic": "", "subcharacteristic": "", "metric": "温度", "operator": "between",
     "target": -5.0, "target_high": 40.0, "unit": "°C", "method": ""},
]  # fmt: skip
TABLE = {
    "inputs": [{"name": "Amount", "kind": "number", "unit": "¥"}],
    "outputs": [{"name": "Approval"}],
    "rules": [
        {"conditions": [{"intervals": [{"low": None, "high": 100.0}]}], "results": ["none"], "note": "≤ 100"},
        {"conditions": [{"intervals": [{"low": 100.0, "low_open": True}]}], "results": ["lead"]},
    ],
}
FIELDS = (
    {"key": "asil", "kind": "choice", "name_en": "ASIL", "name_zh": "安全等级",
     "options": [{"value": "a", "name_en": "Level A"}, {"value": "b", "name_en": "Level B"}]},
    {"key": "markets", "kind": "multi_choice", "name_en": "Markets",
     "options": [{"value": "cn", "name_en": "China"}, {"value": "eu", "name_en": "Europe"}]},
    {"key": "mass", "kind": "number", "name_en": "Mass", "unit": "kg"},
    {"key": "due", "kind": "date", "name_en": "Due"},
    {"key": "is_legal", "kind": "yes_no", "name_en": "Asked by law"},
    {"key": "note", "kind": "text", "name_en": "ReqIF.Name"},
    {"key": "more", "kind": "long_text", "name_en": "More"},
    {"key": "page", "kind": "link", "name_en": "Page"},
    {"key": "version", "kind": "person", "name_en": "Approver"},
)  # fmt: skip


def make_fields(house):
    for field in FIELDS:
        assert house.api("lead").post(f"{house.path}/custom-fields", field).status_code == 201
    body = {"base": "non_functional", "name_en": "Safety requirement", "name_zh": "安全需求"}
    answer = house.api("lead").post(f"{house.path}/requirement-types", body)
    assert answer.status_code == 201, answer.content
    return answer.json()["id"]


def customs(house):
    return {
        "custom.asil": "b",
        "custom.markets": ["cn", "eu"],
        "custom.mass": 1234567890.125,
        "custom.due": "2027-02-28",
        "custom.is_legal": False,
        "custom.note": "x < y",
        "custom.more": "one\n\n  two",
        "custom.page": "https://example.com/a?b=c&d=e",
        "custom.version": house.actor("lead").user_id,
    }


def fill(house, own_type):
    """One requirement of each base and one of an own type, with everything that each can hold."""
    actor = house.actor("product_manager")

    def made(values):
        return create_requirement(actor, product_id=house.product.pk, values=values)

    made(FUNCTIONAL | customs(house))
    made({"title": "Fast", "type": "non_functional", "fit_criteria": FIT, "rationale": "plain words"})
    made({"title": "Approve", "type": "business", "process_diagram": BPMN, "rule_table": TABLE})
    made({"title": "Safe", "own_type": own_type, "fit_criteria": FIT[:1], "custom.asil": "a"})


def here(house):
    return Requirement.objects.filter(record__workspace_id=house.workspace.pk)


def held(house):
    """What every requirement holds, by title."""
    names = [*EMPTY_SUBSTANCE, "type", "level", "verification_method", "criticality", "risk", "stability"]
    rows = here(house).select_related("record")
    return {row.record.title: {name: getattr(row, name) for name in names} for row in rows}


def found(content, path):
    return etree.fromstring(content).xpath(path, namespaces=NS)


@pytest.fixture
def full(house):
    own_type = make_fields(house)
    fill(house, own_type)
    return own_type


def test_everything_goes_out_by_its_own_datatype_and_comes_back_unchanged(house, imports, full):
    written = imports.export()
    assert faults_of(etree.fromstring(written)) == []
    types = found(written, "//r:SPEC-OBJECT-TYPE/@LONG-NAME")
    assert types == [
        "Business requirement",
        "Functional requirement",
        "Non-functional requirement",
        "Safety requirement",
    ]
    of_functional = "//r:SPEC-OBJECT-TYPE[@LONG-NAME='Functional requirement']//"
    kinds = {
        name: found(written, f"local-name({of_functional}*[@LONG-NAME='{name}'])").rpartition("-")[2]
        for name in ("ASIL", "Markets", "Mass", "Due", "Asked by law", "More", "Planweave.acceptance")
    }
    assert kinds == {
        "ASIL": "ENUMERATION",
        "Markets": "ENUMERATION",
        "Mass": "REAL",
        "Due": "DATE",
        "Asked by law": "BOOLEAN",
        "More": "STRING",
        "Planweave.acceptance": "XHTML",
    }
    assert found(written, f"{of_functional}*[@LONG-NAME='Markets']/@MULTI-VALUED") == ["true"]
    names = found(written, f"{of_functional}*/@LONG-NAME")
    assert len(names) == len(set(names))
    before, session = held(house), imports.checked(written)
    assert session["missing"] == [
        "“Approver” names people, who are not matched by name: its values stay in the file."
    ]
    assert session["counts"] == NOTHING | {"skip": 4}, imports.rows(session)
    imports.commit(session)
    assert held(house) == before
    assert first_difference(canonical(written), canonical(imports.export())) is None


def test_an_empty_workspace_gets_it_back_and_says_what_it_does_not_have(house, imports, full, elsewhere):
    written, before = imports.export(), held(house)
    session = elsewhere.checked(written)
    assert session["counts"] == NOTHING | {"create": 4}
    lacking = [
        "ASIL",
        "Markets",
        "Mass",
        "Due",
        "Asked by law",
        "ReqIF.Name (note)",
        "More",
        "Page",
        "Approver",
    ]
    assert session["missing"] == [
        *(f"There is no field “{name}” here: its values stay in the file. Choose another field, or create it first."
          for name in lacking),
        "There is no type “Safety requirement” here: its requirements come in as Non-functional. Choose another type, "
        "or create it first.",
    ]  # fmt: skip
    elsewhere.commit(session)
    there = elsewhere.house
    assert held(there) == before | {"Fast": before["Fast"] | {"rationale": "<p>plain words</p>"}}
    assert {row.own_type_id for row in here(there)} == {None}
    key = here(there).get(record__title="Pay by card").record.key
    told = elsewhere.api.get(f"{elsewhere.house.path}/reqif/records/{key}").json()
    values = {one["name"]: one["value"] for one in told["values"]}
    assert (values["ASIL"], values["Markets"], values["Mass"]) == (
        "Level B",
        "China, Europe",
        "1234567890.125",
    )
    assert first_difference(canonical(written), canonical(elsewhere.export())) is None
    assert elsewhere.checked(written)["counts"] == NOTHING | {"skip": 4}


def test_where_types_and_fields_are_called_alike_they_are_filled(imports, full, elsewhere):
    written = imports.export()
    there = make_fields(elsewhere.house)
    session = elsewhere.checked(written)
    assert [sentence for sentence in session["missing"] if "Approver" not in sentence] == []
    elsewhere.commit(session)
    one = here(elsewhere.house).get(record__title="Pay by card")
    wanted = {f"f_{name.removeprefix('custom.')}": value for name, value in customs(elsewhere.house).items()}
    assert one.custom == {name: value for name, value in wanted.items() if name != "f_version"}
    assert here(elsewhere.house).get(record__title="Safe").own_type_id == there
    assert first_difference(canonical(written), canonical(elsewhere.export())) is None


def test_a_change_on_either_side_of_a_list_is_merged(house, imports, full):
    written = imports.export()
    fast = Requirement.objects.get(record__title="Fast")
    actor = house.actor("product_manager")
    assert written.count(b"Load test with 200 users") == 2
    theirs = written.replace(b"Load test with 200 users", b"Load test with 300 users")
    [row, _] = imports.rows(imports.checked(theirs), "change")
    assert row["changes"]["fit_criteria"][1][0]["method"] == "Load test with 300 users"
    change_requirement(actor, fast.pk, version=None, values={"fit_criteria": FIT[:1]})
    session = imports.checked(theirs)
    assert session["counts"] == NOTHING | {"change": 1, "conflict": 1, "skip": 2}
    [row] = imports.rows(session, "conflict")
    assert [one["field"] for one in row["conflicts"]] == ["fit_criteria"]
    imports.choose(session, everything="theirs")
    imports.commit(session)
    fast.refresh_from_db()
    assert [one["method"] for one in fast.fit_criteria] == ["Load test with 300 users", ""]


def test_what_came_later_is_added_to_a_file_of_ours(house, imports):
    actor = house.actor("product_manager")
    create_requirement(actor, product_id=house.product.pk, values={"title": "First"})
    imports.take(imports.export())
    make_fields(house)
    create_requirement(
        actor, product_id=house.product.pk, values={"title": "Second", "custom.asil": "b", "custom.mass": 2.0}
    )
    written = imports.export()
    assert faults_of(etree.fromstring(written)) == []
    assert found(written, "count(//r:SPEC-OBJECT-TYPE)") == 1
    assert found(written, "//r:ATTRIBUTE-VALUE-REAL[.//*[contains(., 'custom.mass')]]/@THE-VALUE") == ["2.0"]
    assert imports.checked(written)["counts"] == NOTHING | {"skip": 2}


def test_only_what_came_from_elsewhere_has_an_origin(house, imports, full, elsewhere):
    written = imports.export()
    imports.take(written)
    key = Requirement.objects.get(record__title="Safe").record.key
    assert imports.api.get(f"{house.path}/reqif/records/{key}").json()["is_foreign"] is False
    elsewhere.take(written)
    other = here(elsewhere.house).get(record__title="Safe")
    path = f"{elsewhere.house.path}/reqif/records/{other.record.key}"
    assert elsewhere.api.get(path).json()["is_foreign"] is True


@pytest.mark.parametrize(
    "cells",
    [
        [],
        [["Given", "When"], ["a", "b"], ["c"]],
        [["Given", "Colour"], ["a", "b"]],
        [["Given", "Given"], ["a", "b"]],
        [["ID"], ["AC1"]],
        [["Then"], ["x" * 2001]],
    ],
)
def test_another_table_is_no_list_of_criteria(cells):
    with pytest.raises(ValueError, match=r".*"):
        rows_of("acceptance", cells)


def test_a_table_without_ids_gets_those_that_the_requirement_would_give():
    rows = rows_of("acceptance", [["then", " GIVEN "], ["it rings", "a call"], ["", ""]])
    assert rows == [{"id": "AC1", "given": "a call", "when": "", "then": "it rings"}]
    assert "<td>it rings</td>" in table_of("acceptance", rows)
