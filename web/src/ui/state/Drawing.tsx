import styles from "./State.module.css";

export type DrawingName = "loom" | "knot" | "cut" | "search";

/** Small line drawings of thread: a loom waiting, a knot, a cut thread, nothing found. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg className={styles.drawing} viewBox="0 0 120 80" width="120" height="80" aria-hidden="true">
      {name === "loom" && (
        <>
          <path className={styles.frame} d="M20 12h80M20 68h80" />
          <path className={styles.warp} d="M32 12v56M44 12v56M56 12v56M68 12v56M80 12v56" />
          <path className={styles.weft} d="M26 30h6M36 30h4M48 30h16M72 30h22" />
          <path className={styles.weft} d="M26 40h14M48 40h4M60 40h16M84 40h6" />
          <path className={styles.thread} d="M26 50h6M36 50h16M60 50h4M72 50h8c10 0 8 9 16 9" />
        </>
      )}
      {name === "knot" && (
        <>
          <path className={styles.warp} d="M8 28c26 0 34 6 46 18M8 52c26 0 34-6 46-18" />
          <path
            className={styles.thread}
            d="M112 28c-26 0-34 6-46 18-6 6-18 6-18-6s12-12 18-6c12 12 20 18 46 18"
          />
        </>
      )}
      {name === "cut" && (
        <>
          <path className={styles.warp} d="M8 40h34c6 0 8-6 12-10" />
          <path className={styles.thread} d="M112 40H78c-6 0-8 6-12 10" />
          <path className={styles.frame} d="M60 12v10M60 58v10M48 18l4 6M72 62l-4-6" />
        </>
      )}
      {name === "search" && (
        <>
          <path className={styles.warp} d="M14 28h30M14 40h22M14 52h30M84 28h22M92 40h14M84 52h22" />
          <circle className={styles.thread} cx="62" cy="38" r="17" />
          <path className={styles.thread} d="M74 51l12 14" />
        </>
      )}
    </svg>
  );
}
