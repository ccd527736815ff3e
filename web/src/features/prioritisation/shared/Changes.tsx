import { Modal, Select } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../texts";
import { Empty, Failure, Loading } from "../../../ui/state";
import { type PriorityList, useCycle } from "./data";
import { Delta } from "./Row";
import styles from "./shared.module.css";

/** What a cycle changed against the one before it, with the reasons. */
export function Changes({ slug, list, onClose }: { slug: string; list: PriorityList; onClose: () => void }) {
  const { t } = useTexts();
  const [number, setNumber] = useState(list.cycle?.number ?? 1);
  const cycle = useCycle(slug, number);
  return (
    <Modal opened onClose={onClose} size="lg" title={t("priorities.changes")}>
      <div className={styles.form}>
        <Select
          aria-label={t("priorities.cycle", { cycle: number })}
          value={String(number)}
          allowDeselect={false}
          data={list.cycles.map((one) => ({
            value: String(one.number),
            label: t("priorities.cycle", { cycle: one.number }),
          }))}
          onChange={(value) => value && setNumber(Number(value))}
        />
        {cycle.isPending && <Loading shape="rows" />}
        {cycle.isError && <Failure error={cycle.error} />}
        {cycle.data?.changes.length === 0 && <Empty title={t("priorities.noChange")} />}
        <ol className={styles.changes}>
          {cycle.data?.changes.map((row) => (
            <li key={row.id}>
              <span className={styles.place}>{row.now ?? "–"}</span>
              <Delta was={row.was} now={row.now} />
              <span className={styles.what}>
                <span className={styles.key}>{row.key}</span> {row.title}
                {row.reasons.map((one) => (
                  <span key={one.at} className={styles.reason}>
                    {t("priorities.because", { name: one.by.name, reason: one.reason })}
                    {one.source !== "" && ` (${one.source})`}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </Modal>
  );
}
