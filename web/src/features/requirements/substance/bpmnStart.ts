import type { Step } from "./types";

const xml = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign,
  );

/** A diagram to begin with: start, one task per step in a row, end. Without steps a start alone. */
export function diagramOf(steps: readonly Step[]): string {
  const tasks = steps.map((step, at) => ({
    id: `Task_${at + 1}`,
    name: [step.actor, step.action].filter(Boolean).join(": "),
  }));
  const nodes = ["Start_1", ...tasks.map((task) => task.id), ...(tasks.length > 0 ? ["End_1"] : [])];
  const flows = nodes.slice(1).map((to, at) => ({ id: `Flow_${at + 1}`, from: nodes[at] ?? "", to }));
  const x = (id: string) => {
    const at = nodes.indexOf(id);
    return at === 0 ? 160 : 160 + 36 + 54 + (at - 1) * 160;
  };
  const isEvent = (id: string) => id === "Start_1" || id === "End_1";
  const width = (id: string) => (isEvent(id) ? 36 : 110);
  const shape = (id: string) =>
    `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x(id)}" y="${isEvent(id) ? 102 : 80}" width="${width(id)}" height="${isEvent(id) ? 36 : 80}"/></bpmndi:BPMNShape>`;
  const edge = (flow: (typeof flows)[number]) =>
    `<bpmndi:BPMNEdge id="${flow.id}_di" bpmnElement="${flow.id}"><di:waypoint x="${x(flow.from) + width(flow.from)}" y="120"/><di:waypoint x="${x(flow.to)}" y="120"/></bpmndi:BPMNEdge>`;
  return [
    '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn">',
    '<bpmn:process id="Process_1" isExecutable="false">',
    '<bpmn:startEvent id="Start_1"/>',
    ...tasks.map((task) => `<bpmn:task id="${task.id}" name="${xml(task.name)}"/>`),
    ...(tasks.length > 0 ? ['<bpmn:endEvent id="End_1"/>'] : []),
    ...flows.map(
      (flow) => `<bpmn:sequenceFlow id="${flow.id}" sourceRef="${flow.from}" targetRef="${flow.to}"/>`,
    ),
    "</bpmn:process>",
    '<bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="Process_1">',
    ...nodes.map(shape),
    ...flows.map(edge),
    "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>",
  ].join("");
}
