import styles from "./Door.module.css";

const columns = 13;
const rows = 11;
const step = 36;
const thick = 16;
const width = columns * step;
const height = rows * step + step;
const across = Array.from({ length: columns }, (_, column) => column);
const down = Array.from({ length: rows }, (_, row) => row);

/** How far the weft of a row reaches: whole at the bottom, still on its way at the top. */
const reach = (row: number) => (row < 4 ? columns - 3 - (3 - row) * 2.5 : columns);

/** A cloth that is being woven, over and under, with one saffron thread in it. Decoration. */
export function Weave() {
  return (
    <svg className={styles.weave} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {across.map((column) => (
        <rect
          key={column}
          x={column * step + (step - thick) / 2}
          width={thick}
          height={height}
          data-kind="warp"
        />
      ))}
      {down.map((row) => (
        <rect
          key={row}
          x={-20}
          y={row * step + step}
          width={reach(row) * step + 20}
          height={thick}
          rx={thick / 2}
          data-kind={row === 3 ? "thread" : "weft"}
        />
      ))}
      {down.flatMap((row) =>
        across
          .filter((column) => (row + column) % 2 === 0 && column + 1 < reach(row))
          .map((column) => (
            <rect
              key={`${row}-${column}`}
              x={column * step + (step - thick) / 2}
              y={row * step + step - 5}
              width={thick}
              height={thick + 10}
              data-kind="over"
            />
          )),
      )}
    </svg>
  );
}
