import { useTexts } from "../../texts";
import { days, type ObjectiveRow, percent } from "./data";
import styles from "./goals.module.css";

/** How much of the work that serves a goal is done and under way, in person-days. */
export function DeliveryBar({ delivery }: { delivery: ObjectiveRow["delivery"] }) {
  const { t } = useTexts();
  const whole = Math.max(delivery.effort_days, 1e-9);
  const words = t("goals.deliveryWords", {
    done: days(delivery.done_days),
    all: days(delivery.effort_days),
    count: delivery.requirements,
  });
  return (
    <span className={styles.delivery} title={words}>
      <span className={styles.deliveryTrack} aria-hidden="true">
        <span className={styles.doneFill} style={{ width: `${(delivery.done_days / whole) * 100}%` }} />
        <span className={styles.wayFill} style={{ width: `${(delivery.under_way_days / whole) * 100}%` }} />
      </span>
      <span className={styles.deliveryFigure}>
        {delivery.requirements === 0
          ? t("goals.noDelivery")
          : t("goals.delivered", { share: percent(delivery.progress), days: days(delivery.effort_days) })}
      </span>
    </span>
  );
}
