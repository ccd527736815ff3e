"""What some of the demo's requirements are made of: criteria, targets, a process with its rules, an own type."""

import datetime
import itertools
from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from planweave.planning.models import Release
from planweave.requirements.actions import Edit, change_requirements
from planweave.requirements.actions.types import create_field, create_type

from .cast import Cast


def fill(cast: Cast, releases: Sequence[Release]) -> None:
    """Two steps of the lead: the workspace's own type and field, then the parts, all in one."""
    told = cast.story.substance
    lead = cast.actor("lead")
    kind = create_type(lead, base="functional", values=told["type"])
    field = told["field"]
    create_field(lead, key="service_tier", kind="choice", values=field)
    edits = [
        Edit(id=cast.records[code].pk, version=None, values=_values(values))
        for code, values in told["parts"].items()
        if code in cast.records
    ]
    for code in told["interfaces"]:
        values = {"own_type": kind.pk, "custom.service_tier": "gold"}
        edits.append(Edit(id=cast.records[code].pk, version=None, values=values))
    for code, days in told["due"].items():
        day = (timezone.localdate() + datetime.timedelta(days=days)).isoformat()
        stages = {stage: {"owner": None, "due_on": day} for stage in ("collect", "analyse")}
        edits.append(Edit(id=cast.records[code].pk, version=None, values={"stages": stages}))
    for code, reason in told["left_out"].items():
        scope = {str(releases[0].pk): {"stand": "out", "reason": reason}}
        edits.append(Edit(id=cast.records[code].pk, version=None, values={"scope": scope}))
    change_requirements(lead, [edit for edit in edits if edit.id])


def _values(told: dict[str, Any]) -> dict[str, Any]:
    """A diagram is told by the words of its tasks, everything else as the field holds it."""
    values = dict(told)
    if tasks := values.pop("diagram", None):
        values["process_diagram"] = _diagram(tasks)
    return values


def _diagram(tasks: Sequence[str]) -> str:
    """Start, the tasks in a row, end."""
    nodes = ["Start_1", *(f"Task_{at}" for at in range(1, len(tasks) + 1)), "End_1"]
    places = {node: (160 if at == 0 else 250 + (at - 1) * 160) for at, node in enumerate(nodes)}
    widths = {node: 110 if node.startswith("Task") else 36 for node in nodes}
    drawn, flows = [], []
    for node in nodes:
        y, height = (80, 80) if node.startswith("Task") else (102, 36)
        bounds = f'<dc:Bounds x="{places[node]}" y="{y}" width="{widths[node]}" height="{height}"/>'
        drawn.append(f'<bpmndi:BPMNShape id="{node}_di" bpmnElement="{node}">{bounds}</bpmndi:BPMNShape>')
    for at, (source, target) in enumerate(itertools.pairwise(nodes), start=1):
        flows.append(f'<bpmn:sequenceFlow id="Flow_{at}" sourceRef="{source}" targetRef="{target}"/>')
        ends = (places[source] + widths[source], places[target])
        points = "".join(f'<di:waypoint x="{x}" y="120"/>' for x in ends)
        drawn.append(f'<bpmndi:BPMNEdge id="Flow_{at}_di" bpmnElement="Flow_{at}">{points}</bpmndi:BPMNEdge>')
    named = "".join(f'<bpmn:task id="Task_{at}" name="{name}"/>' for at, name in enumerate(tasks, start=1))
    return (
        '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" '
        'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" '
        'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" '
        'id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn">'
        f'<bpmn:process id="Process_1" isExecutable="false"><bpmn:startEvent id="Start_1"/>{named}'
        f'<bpmn:endEvent id="End_1"/>{"".join(flows)}</bpmn:process>'
        '<bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="Process_1">'
        f"{''.join(drawn)}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>"
    )
