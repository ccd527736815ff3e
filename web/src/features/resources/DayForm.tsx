import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTexts } from "../../texts";
import type { CalendarDay } from "./data";
import { useDates } from "./said";
import styles from "./year.module.css";

interface DayFormProps {
  date: string;
  day: CalendarDay | undefined;
  isWorked: boolean;
  /** `null` gives the date back to the week. */
  onPut: (isWorking: boolean | null, name: string) => void;
}

/** One date: what it is, and the button that makes it the other. */
export function DayForm({ date, day, isWorked, onPut }: DayFormProps) {
  const { t } = useTexts();
  const dates = useDates();
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onPut(!isWorked, name);
  };
  return (
    <form className={styles.dayForm} onSubmit={submit}>
      <div>
        <div className={styles.dayTitle}>{dates.long(date)}</div>
        <div className={styles.quiet}>
          {[t(isWorked ? "resources.day.worked" : "resources.day.free"), day?.name]
            .filter(Boolean)
            .join(" · ")}
        </div>
      </div>
      <TextInput
        data-autofocus
        label={t("resources.day.name")}
        placeholder={t(isWorked ? "resources.day.freeExample" : "resources.day.workedExample")}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit">{t(isWorked ? "resources.day.makeFree" : "resources.day.makeWorked")}</Button>
      {day?.is_by_hand && (
        <Button variant="default" onClick={() => onPut(null, "")}>
          {t("resources.day.giveBack")}
        </Button>
      )}
    </form>
  );
}
