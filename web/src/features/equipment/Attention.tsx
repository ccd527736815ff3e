import { IconCircleCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../texts";
import { Mark, type Tone } from "../../ui/mark";
import { Empty, Failure, Loading } from "../../ui/state";
import { type ToSeeTo, useSaid, useToSeeTo } from "./data";
import styles from "./equipment.module.css";

const tones: Readonly<Record<string, Tone>> = {
  low: "red",
  missing: "red",
  late: "red",
  expiring: "amber",
  calibration: "amber",
  maintenance: "amber",
  asked: "violet",
};
const places: Readonly<Record<string, string>> = {
  asked: "bookings",
  missing: "bookings",
  late: "purchases",
};

/** Everything that waits for somebody, what is due first at the top. */
export function Attention({ slug }: { slug: string }) {
  const { t } = useTexts();
  const found = useToSeeTo(slug);
  if (found.isPending) return <Loading shape="rows" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.length === 0)
    return (
      <Empty title={t("equipment.see.nothing")}>
        <IconCircleCheck size={16} stroke={1.6} aria-hidden="true" /> {t("equipment.see.nothingWords")}
      </Empty>
    );
  return (
    <ul className={styles.list}>
      {found.data.map((row) => (
        <li key={`${row.key}-${row.what}`}>
          <Seen slug={slug} row={row} />
        </li>
      ))}
    </ul>
  );
}

function Seen({ slug, row }: { slug: string; row: ToSeeTo }) {
  const { t } = useTexts();
  const said = useSaid();
  const stock =
    row.stock !== null && row.what === "low"
      ? `${said.figure(row.stock)} ${row.unit} · ${t("equipment.atLeast", { amount: said.figure(row.minimum ?? 0) })}`
      : "";
  return (
    <Link
      className={styles.row ?? ""}
      data-shape="seen"
      to={`/w/${slug}/${places[row.what] ?? "equipment"}/${row.key}` as never}
    >
      <span className={styles.key}>{row.key}</span>
      <span className={styles.what}>
        <strong>{row.title}</strong>
        <span className={styles.quiet}>{row.who}</span>
      </span>
      <span className={styles.amount}>{row.due_on ? said.day(row.due_on) : stock}</span>
      <span className={styles.marks}>
        <Mark tone={tones[row.what] ?? "grey"}>{t(`equipment.see.${row.what as "low"}`)}</Mark>
      </span>
    </Link>
  );
}
