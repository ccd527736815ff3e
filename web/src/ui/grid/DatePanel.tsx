import "@mantine/dates/styles.layer.css";
import "dayjs/locale/zh-cn";
import { DatePicker } from "@mantine/dates";
import { useTexts } from "../../texts";

/** The month sheet under a date cell; loaded when the first one is opened. */
export default function DatePanel({
  value,
  onPick,
}: {
  value: string | null;
  onPick: (value: string) => void;
}) {
  const { t, language } = useTexts();
  return (
    <DatePicker
      size="xs"
      locale={language === "zh" ? "zh-cn" : "en"}
      firstDayOfWeek={1}
      value={value}
      defaultDate={value ?? undefined}
      onChange={(next) => {
        if (next) onPick(next);
      }}
      monthLabelFormat={t("grid.monthFormat")}
    />
  );
}
