import styles from "./Door.module.css";

const rows = 9;
const columns = 12;
const gap = 34;
const warps = Array.from({ length: columns }, (_, column) => column * gap + 15);

/** A cloth that is being woven: whole at the bottom, open warps at the top, one saffron thread in it. */
export function Weave() {
  const marks = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const isOver = (row + column) % 2 === 0;
      const isThread = row === 3;
      if (row < 3 && column > 7 - row * 2) continue;
      marks.push(
        <rect
          key={`${row}-${column}`}
          x={column * gap + 6}
          y={row * gap + 44}
          width={isOver ? 28 : 18}
          height={9}
          rx={4.5}
          data-kind={isThread ? "thread" : isOver ? "over" : "under"}
        />,
      );
    }
  }
  return (
    <svg className={styles.weave} viewBox={`0 0 ${columns * gap} ${rows * gap + 60}`} aria-hidden="true">
      {warps.map((x) => (
        <rect key={x} x={x} y={0} width={9} height={rows * gap + 60} rx={4.5} data-kind="warp" />
      ))}
      {marks}
    </svg>
  );
}
