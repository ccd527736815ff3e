"""What requirements are made of, each in its own form."""

import re

DIAGRAM = """<?xml version="1.0"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="d">
  <bpmn:process id="p"><bpmn:task id="t" name="Pack &lt;script&gt;"/><bpmn:endEvent id="e" name="Sent"/>
    <bpmn:sequenceFlow id="f" sourceRef="t" targetRef="e"/></bpmn:process>
  <bpmndi:BPMNDiagram id="g"><bpmndi:BPMNPlane id="l" bpmnElement="p">
    <bpmndi:BPMNShape id="ts" bpmnElement="t"><dc:Bounds x="10" y="10" width="100" height="80"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="es" bpmnElement="e"><dc:Bounds x="180" y="32" width="36" height="36"/></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="fe" bpmnElement="f">
      <di:waypoint x="110" y="50"/><di:waypoint x="180" y="50"/></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>"""
TABLE = {
    "hit_policy": "first",
    "inputs": [{"name": "Amount", "kind": "number", "unit": "EUR"}, {"name": "New", "kind": "yes_no"}],
    "outputs": [{"name": "Fee"}],
    "rules": [
        {
            "conditions": [{"intervals": [{"low": 10, "high": 20, "high_open": True}]}, {"values": ["yes"]}],
            "results": ["1"],
        },
        {"conditions": [{"intervals": [{"low": 20}]}, {}], "results": ["2"]},
    ],
}  # fmt: skip


def words_of(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def printed(desk, language="en"):
    document = desk.document("free", title="T", language=language)
    return desk.preview(document)["parts"][1]["html"]


def test_steps_criteria_measures_and_rules_are_printed_in_both_languages(desk):
    desk.requirement(
        "Ship",
        type="business",
        rationale="<p>Because</p>",
        verification_method="demonstration",
        steps=[{"actor": "Clerk", "action": "Packs", "expected": ""}],
        acceptance=[{"given": "an order", "when": "it is paid", "then": "it is packed"}],
        fit_criteria=[
            {"metric": "Time", "characteristic": "performance_efficiency", "operator": "between",
             "target": 1.5, "target_high": 2, "unit": "s", "method": "watch"}
        ],
        rule_table=TABLE,
    )  # fmt: skip
    english, chinese = words_of(printed(desk)), words_of(printed(desk, "zh"))
    assert "Verification Demonstration" in english
    assert "Rationale Because" in english
    assert "# Who Does 1 Clerk Packs" in english
    assert "And then" not in english
    assert "AC1 Given an order when it is paid then it is packed" in english
    assert "FC1 Performance efficiency Time 1.5–2 s watch" in english
    assert "# Amount (EUR) New → Fee 1 [10, 20) yes 1 2 ≥ 20 – 2" in english
    assert "The first rule that applies decides." in english
    assert "验证方法 演示" in chinese
    assert "AC1 假定 an order 当 it is paid 则 it is packed" in chinese
    assert "性能效率" in chinese


def test_a_process_is_drawn_from_nothing_but_its_numbers_and_names(desk):
    desk.requirement("Ship", type="business", process_diagram=DIAGRAM)
    html = printed(desk)
    assert html.count("<svg") == 1
    assert re.search(r'<svg [^>]*role="img" aria-label="[^"]+"', html)
    assert "Pack &lt;script&gt;" in re.sub(r"</text><text[^>]*>", " ", html)
    assert "<script" not in html
    assert desk.export(desk.document("free", title="P"), "pdf").startswith(b"%PDF")
