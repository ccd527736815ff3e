import { expect, it } from "vitest";
import { diagramOf } from "./bpmnStart";

it("draws the steps in a row, from a start to an end, with their words kept apart from the notation", () => {
  const drawn = diagramOf([
    { id: "S1", actor: "Buyer", action: 'pays <"now"> & goes', expected: "" },
    { id: "S2", actor: "", action: "Shop ships", expected: "" },
  ]);
  expect(drawn).toContain('name="Buyer: pays &lt;&quot;now&quot;&gt; &amp; goes"');
  expect(drawn.match(/<bpmn:task /g)).toHaveLength(2);
  expect(
    [...drawn.matchAll(/sourceRef="(\w+)" targetRef="(\w+)"/g)].map((found) => [found[1], found[2]]),
  ).toEqual([
    ["Start_1", "Task_1"],
    ["Task_1", "Task_2"],
    ["Task_2", "End_1"],
  ]);
});

it("begins with a start alone where there are no steps", () => {
  expect(diagramOf([])).not.toMatch(/bpmn:task|endEvent|sequenceFlow/);
});
