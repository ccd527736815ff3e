import { Button, NumberInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, must } from "../../api/client";
import type { components } from "../../api/schema";
import { type TextKey, useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Failure, Loading } from "../../ui/state";
import styles from "./operations.module.css";
import { useWords } from "./words";

type Item = components["schemas"]["KeepingOut"];
const key = ["server", "retention"];

/** How long what is kept; what the last days' work removed. */
export function Keeping() {
  const { t } = useTexts();
  const kept = useQuery({ queryKey: key, queryFn: () => must(api.GET("/api/v1/server/retention")) });
  if (kept.isPending) return <Loading shape="rows" />;
  if (kept.isError) return <Failure error={kept.error} onRetry={() => void kept.refetch()} />;
  return (
    <div className={styles.stack}>
      <p className={styles.words}>{t("privacy.keeping.words")}</p>
      <ul className={styles.findings}>
        {kept.data.items.map((item) => (
          <Line key={`${item.code} ${item.days}`} item={item} />
        ))}
      </ul>
      <h2 className={styles.heading}>{t("privacy.keeping.removed")}</h2>
      {kept.data.removals.length === 0 ? (
        <p className={styles.quiet}>{t("privacy.keeping.nothing")}</p>
      ) : (
        <ul className={styles.findings}>
          {kept.data.removals.map((one) => (
            <li key={one.day} className={styles.finding}>
              {one.said}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Line({ item }: { item: Item }) {
  const { t } = useTexts();
  const words = useWords();
  const queries = useQueryClient();
  const [days, setDays] = useState<number | null>(item.days);
  const save = async (chosen: number | null) => {
    try {
      await must(
        api.PUT("/api/v1/server/retention/{code}", {
          params: { path: { code: item.code } },
          body: { days: chosen },
        }),
      );
      await queries.invalidateQueries({ queryKey: key });
      noticeDone(t("common.saved"));
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <li className={styles.finding}>
      <div className={styles.said}>
        <p className={styles.wrong}>{t(`privacy.keeping.of.${item.code}` as TextKey)}</p>
        <p className={styles.todo}>
          {t(`privacy.keeping.about.${item.code}` as TextKey)}
          {item.changed_at &&
            ` ${t("privacy.keeping.changed", { who: item.changed_by, when: words.moment(item.changed_at) })}`}
        </p>
      </div>
      <form
        className={styles.keep}
        onSubmit={(event) => {
          event.preventDefault();
          void save(days);
        }}
      >
        <NumberInput
          w={150}
          aria-label={t(`privacy.keeping.of.${item.code}` as TextKey)}
          min={item.least_days}
          max={3650}
          allowDecimal={false}
          placeholder={t("privacy.keeping.forever")}
          suffix={` ${t("privacy.keeping.days")}`}
          value={days ?? ""}
          onChange={(value) => setDays(typeof value === "number" ? value : null)}
        />
        <Button
          type="submit"
          variant="default"
          disabled={days === item.days || (days === null && item.default_days !== null)}
        >
          {t("common.save")}
        </Button>
      </form>
    </li>
  );
}
