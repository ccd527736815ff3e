import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Face, Mark } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { CycleForm } from "./CycleForm";
import { type CycleRow, type Stage, stageTones, useCycles, useEvaluationFeed } from "./cycles";
import styles from "./cycles.module.css";

/** All evaluations whose criteria are known; `?view=new` prepares another. */
export default function Cycles() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { view?: string };
  const list = useCycles(slug);
  useEvaluationFeed(slug);
  if (search.view === "new") return <CycleForm />;
  const rows = list.data?.items ?? [];
  const button = list.data?.can_make ? (
    <Button
      leftSection={<IconPlus size={15} />}
      onClick={() => void navigate({ to: ".", search: { view: "new" } as never })}
    >
      {t("evaluation.cycles.make")}
    </Button>
  ) : undefined;
  return (
    <Page header={<PageHeader title={t("evaluation.cycles.title")} actions={button} />}>
      {list.isPending && <Loading shape="rows" />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <Empty title={t("evaluation.cycles.empty")} actions={button}>
          {t("evaluation.cycles.emptyWords")}
        </Empty>
      )}
      {rows.length > 0 && (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Row({ row }: { row: CycleRow }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const stage = row.stage as Stage;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link className={styles.name ?? ""} to={`/w/${slug}/evaluation/${row.id}`}>
          {row.title}
        </Link>
        <span className={styles.quiet}>
          {t("evaluation.period", { start: dateText(row.start_on), finish: dateText(row.finish_on) })}
        </span>
      </div>
      <span className={styles.marks}>
        {row.to_judge > 0 && (
          <Mark tone="red">{t("evaluation.cycles.toJudge", { count: row.to_judge })}</Mark>
        )}
        {row.appeals > 0 && <Mark tone="red">{t("evaluation.cycles.appeals", { count: row.appeals })}</Mark>}
        {row.own && <Mark tone="teal">{t("evaluation.cycles.ownResult")}</Mark>}
      </span>
      <Mark tone={stageTones[stage]}>{t(`evaluation.stage.${stage}`)}</Mark>
      <span className={styles.leadOf}>
        <Face name={row.lead.name} />
        <span className={styles.quiet}>{row.lead.name}</span>
      </span>
    </li>
  );
}
