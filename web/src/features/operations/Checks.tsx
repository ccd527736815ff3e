import { Button } from "@mantine/core";
import { IconAlertOctagon, IconBulb, IconCircleCheck, IconRefresh } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { Failure, Loading } from "../../ui/state";
import styles from "./operations.module.css";
import { useWords } from "./words";

type Finding = components["schemas"]["ServerFindingOut"];

/** What `planweave doctor` says, with what to do. */
export function Checks() {
  const { t } = useTexts();
  const words = useWords();
  const checks = useQuery({
    queryKey: ["server", "checks"],
    queryFn: () => must(api.GET("/api/v1/server/checks")),
  });
  if (checks.isPending) return <Loading shape="rows" />;
  if (checks.isError) return <Failure error={checks.error} onRetry={() => void checks.refetch()} />;
  const { findings, kinds, checked_at, version, database, database_bytes } = checks.data;
  const errors = findings.filter((one) => one.severity === "error");
  const facts: readonly [string, string][] = [
    [t("operations.checks.toMend"), words.number(errors.length)],
    [t("operations.checks.toConsider"), words.number(findings.length - errors.length)],
    [t("operations.checks.kinds"), words.number(kinds)],
    [t("operations.checks.version"), version],
    [
      t("operations.checks.database"),
      `${database === "postgresql" ? "PostgreSQL" : "SQLite"} · ${words.bytes(database_bytes)}`,
    ],
  ];
  return (
    <div className={styles.stack}>
      <dl className={styles.figures}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.bar}>
        <span className={styles.quiet}>
          {t("operations.checks.checkedAt", { when: words.moment(checked_at) })}
        </span>
        <Button
          variant="default"
          loading={checks.isFetching}
          leftSection={<IconRefresh size={15} />}
          onClick={() => void checks.refetch()}
        >
          {t("operations.checks.again")}
        </Button>
      </div>
      {findings.length === 0 ? (
        <p className={styles.fine}>
          <IconCircleCheck size={20} stroke={1.7} aria-hidden="true" />
          {t("operations.checks.none")}
        </p>
      ) : (
        <ul className={styles.findings}>
          {findings.map((one) => (
            <FindingRow key={one.code + one.wrong} finding={one} />
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{t("operations.checks.thorough")}</p>
    </div>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  const { t } = useTexts();
  const isError = finding.severity === "error";
  const Sign = isError ? IconAlertOctagon : IconBulb;
  return (
    <li className={styles.finding} data-look={finding.severity}>
      <Sign size={19} stroke={1.7} className={styles.sign} aria-hidden="true" />
      <div className={styles.said}>
        <p className={styles.wrong}>{finding.wrong}</p>
        <p className={styles.todo}>{finding.todo}</p>
      </div>
      <span className={styles.marks}>
        <Mark tone={isError ? "red" : "amber"}>
          {t(isError ? "operations.severity.error" : "operations.severity.advice")}
        </Mark>
        <Mark>{t(`operations.area.${finding.area}` as "operations.area.folder")}</Mark>
      </span>
    </li>
  );
}
