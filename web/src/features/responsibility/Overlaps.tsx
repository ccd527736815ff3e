import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark, Person } from "../../ui/mark";
import { Empty, Failure, Loading } from "../../ui/state";
import { dayText, type Finding, findingTones, useFindings, usePairs } from "./data";
import styles from "./findings.module.css";
import { PairTable } from "./PairTable";
import page from "./page.module.css";
import { SettleForm } from "./SettleForm";

const overlapKinds: readonly string[] = ["two_owners", "overlap"];

/** Where the map and the work disagree, each finding with its evidence and a way to settle it here. */
export function Overlaps({ days }: { days: number }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const found = useFindings(slug, days);
  const pairs = usePairs(slug);
  const [open, setOpen] = useState<Finding | null>(null);
  const data = found.data;
  if (found.isPending) return <Loading shape="rows" />;
  if (found.isError || !data) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const overlaps = data.findings.filter((one) => overlapKinds.includes(one.kind));
  const gaps = data.findings.filter((one) => !overlapKinds.includes(one.kind));
  const sections = [
    { name: "overlaps", rows: overlaps },
    { name: "gaps", rows: gaps },
    { name: "agreed", rows: data.agreed },
  ] as const;
  return (
    <div className={styles.page}>
      <p className={page.quiet}>
        {t("responsibility.findings.words", {
          acts: data.limits.least_acts,
          share: Math.round(data.limits.least_share * 100),
          bulk: data.limits.bulk,
        })}
      </p>
      {data.findings.length === 0 && data.agreed.length === 0 && (
        <Empty title={t("responsibility.findings.empty")}>{t("responsibility.findings.emptyWords")}</Empty>
      )}
      {sections
        .filter((section) => section.rows.length > 0)
        .map((section) => (
          <section key={section.name} aria-labelledby={`findings-${section.name}`}>
            <h2 id={`findings-${section.name}`} className={page.heading}>
              {t(`responsibility.findings.${section.name}`)}{" "}
              <span className={styles.number}>{section.rows.length}</span>
            </h2>
            <ul className={`${page.list} ${page.card}`}>
              {section.rows.map((one) => (
                <FindingRow key={one.mark} finding={one} slug={slug} onSettle={() => setOpen(one)} />
              ))}
            </ul>
          </section>
        ))}
      {pairs.data && pairs.data.pairs.length > 0 && <PairTable pairs={pairs.data} />}
      {open && <SettleForm finding={open} days={days} onClose={() => setOpen(null)} />}
    </div>
  );
}

interface FindingRowProps {
  finding: Finding;
  slug: string;
  onSettle: () => void;
}

function FindingRow({ finding, slug, onSettle }: FindingRowProps) {
  const { t, language } = useTexts();
  const { products } = useWorkspace();
  const product = products.find((one) => one.id === finding.product)?.name ?? "";
  const place = finding.area_name || product;
  const settled = finding.settled;
  const [first, last] = [finding.first_on, finding.last_on].map((day) => (day ? dayText(day, language) : ""));
  const span =
    first && last && first !== last ? t("responsibility.findings.span", { from: first, to: last }) : first;
  return (
    <li className={styles.row}>
      <div className={styles.said}>
        <p className={styles.title}>
          <Mark tone={findingTones[finding.kind]}>{t(`responsibility.findings.kind.${finding.kind}`)}</Mark>
          <strong>{place}</strong>
          {settled?.way === "disputed" && <Mark tone="violet">{t("responsibility.findings.disputed")}</Mark>}
        </p>
        <p className={styles.sentence}>
          {t(`responsibility.findings.said.${finding.kind}`, {
            place,
            one: finding.people[0]?.name ?? "",
            other: finding.people[1]?.name ?? "",
            count: finding.count,
          })}
        </p>
        {settled?.way === "agreed" && settled.review_on && (
          <p className={page.quiet}>
            {t("responsibility.findings.agreedUntil", {
              date: dayText(settled.review_on, language),
              person: settled.by.name,
              reason: settled.reason,
            })}
          </p>
        )}
      </div>
      <div className={styles.evidence}>
        {finding.acts.length > 0 && (
          <ul className={styles.acts} aria-label={t("responsibility.findings.acts")}>
            {finding.acts.slice(0, 4).map((one) => (
              <li key={one.person.id}>
                <Person name={one.person.name} />
                <b>{t("responsibility.findings.times", { count: one.acts })}</b>
              </li>
            ))}
          </ul>
        )}
        {finding.items.length > 0 && (
          <p className={styles.items}>
            {finding.items.slice(0, 5).map((item) => (
              <Link
                key={item.key}
                className={page.link ?? ""}
                to={`/w/${slug}/requirements/${item.key}`}
                title={item.title}
              >
                {item.key}
              </Link>
            ))}
            {finding.count > 5 && (
              <span>{t("responsibility.findings.more", { count: finding.count - 5 })}</span>
            )}
          </p>
        )}
        {span && <p className={page.quiet}>{span}</p>}
      </div>
      <div className={styles.do}>
        {settled?.way === "disputed" && (
          <Button component={Link} to={finding.address} size="compact-sm" variant="default">
            {t("responsibility.findings.disagreement")}
          </Button>
        )}
        {finding.ways.length > 0 && (
          <Button
            size="compact-sm"
            variant={settled ? "default" : "filled"}
            aria-label={t("responsibility.settle.label", { place })}
            onClick={onSettle}
          >
            {t("responsibility.settle.button")}
          </Button>
        )}
      </div>
    </li>
  );
}
