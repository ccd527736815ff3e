import { Button } from "@mantine/core";
import { IconAlertTriangle, IconMoonStars } from "@tabler/icons-react";
import { useState } from "react";
import { useTexts } from "../../../texts";
import { useDates } from "../said";
import type { LoadAlert } from "./data";
import styles from "./load.module.css";

const shownAtFirst = 4;

/** Who has too much or too little to do in the weeks ahead, the soonest first. */
export function Alerts({ alerts }: { alerts: readonly LoadAlert[] }) {
  const { t } = useTexts();
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? alerts : alerts.slice(0, shownAtFirst);
  return (
    <section className={styles.alerts} aria-label={t("resources.load.alerts")}>
      {shown.map((one) => (
        <span key={`${one.person}-${one.kind}-${one.start_on}`} className={styles.alert} data-kind={one.kind}>
          {one.kind === "over" ? (
            <IconAlertTriangle size={15} stroke={1.7} aria-hidden="true" />
          ) : (
            <IconMoonStars size={15} stroke={1.7} aria-hidden="true" />
          )}
          <strong>{one.name}</strong>
          {t(`resources.load.alert.${one.kind as "over"}`, {
            span: dates.span(one.start_on, one.finish_on),
            load: dates.figure(one.load),
            limit: dates.figure(one.kind === "over" ? one.limit : one.capacity),
          })}
        </span>
      ))}
      {alerts.length > shownAtFirst && (
        <Button size="compact-xs" variant="subtle" onClick={() => setOpen(!isOpen)}>
          {isOpen
            ? t("resources.load.fewer")
            : t("resources.load.more", { count: alerts.length - shownAtFirst })}
        </Button>
      )}
    </section>
  );
}
