import type { Scale } from "../../engines/timescale";
import { cellsOf, type Step } from "./loadStrip";

export const rowHeight = 26;

interface Drawing {
  people: readonly { load: readonly number[]; capacity: readonly number[] }[];
  /** The first day of each column. */
  starts: readonly string[];
  step: Step;
  scale: Scale;
  left: number;
  width: number;
}

/** A column for each week or day: filled to the share of capacity that is taken; what is over stands out in red. */
export function drawStrip(canvas: HTMLCanvasElement, drawing: Drawing): void {
  const { people, starts, scale, left, width } = drawing;
  const ratio = window.devicePixelRatio || 1;
  const height = people.length * rowHeight;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const style = getComputedStyle(canvas);
  const colour = (name: string) => style.getPropertyValue(name);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.font = `11px ${colour("--pw-font")}`;
  pen.textBaseline = "middle";
  pen.textAlign = "center";
  const tones = {
    within: colour("--pw-blue-solid"),
    over: colour("--pw-red-solid"),
    line: colour("--pw-line-soft"),
  };
  const words = { within: colour("--pw-text"), over: colour("--pw-red-fg") };
  people.forEach((person, row) => {
    const top = row * rowHeight;
    pen.fillStyle = tones.line;
    pen.fillRect(0, top + rowHeight - 1, width, 1);
    for (const cell of cellsOf(person, starts, drawing.step, scale, left, width)) {
      const { x, width: step, share } = cell;
      const isOver = share > 1.0005;
      const most = rowHeight - 6;
      const tall = Math.max(2, Math.min(1, share) * most);
      const gap = step > 8 ? 1 : 0;
      pen.globalAlpha = isOver ? 0.32 : 0.38;
      pen.fillStyle = isOver ? tones.over : tones.within;
      pen.fillRect(x + gap, top + rowHeight - 2 - tall, step - 2 * gap, tall);
      pen.globalAlpha = 1;
      if (isOver) pen.fillRect(x + gap, top + 3, step - 2 * gap, 2);
      if (step >= 34) {
        pen.fillStyle = isOver ? words.over : words.within;
        pen.fillText(`${Math.round(Math.min(9.99, share) * 100)}%`, x + step / 2, top + rowHeight / 2 + 1);
      }
    }
  });
}
