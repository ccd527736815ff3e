import { Button, Modal, Switch, TextInput } from "@mantine/core";
import { IconCalendarCheck, IconPlus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Empty, Failure, Loading } from "../../ui/state";
import { AreaForm } from "./AreaForm";
import { Carried } from "./Carried";
import { dayAhead, dayText, type MapArea, type MapData, useMap, useRefresh } from "./data";
import { MapMatrix } from "./MapMatrix";
import styles from "./page.module.css";

/** The declared map against the real work, one row per area and one column per manager. */
export function MapView({ days }: { days: number }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const map = useMap(slug, days);
  const [edited, setEdited] = useState<MapArea | "new" | null>(null);
  const [isReviewing, setReviewing] = useState(false);
  const data = map.data;
  if (map.isPending) return <Loading shape="rows" />;
  if (map.isError || !data) return <Failure error={map.error} onRetry={() => void map.refetch()} />;
  const due = data.areas.filter((area) => area.is_review_due);
  const add = data.can.edit ? (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setEdited("new")}>
      {t("responsibility.area.add")}
    </Button>
  ) : undefined;
  return (
    <>
      {data.areas.length === 0 ? (
        <Empty title={t("responsibility.map.empty")} actions={add}>
          {t("responsibility.map.emptyWords")}
        </Empty>
      ) : (
        <>
          <div className={styles.bar}>
            <p className={`${styles.quiet} ${styles.grow}`}>{t("responsibility.map.words")}</p>
            {due.length > 0 && <Mark tone="amber">{t("responsibility.map.due", { count: due.length })}</Mark>}
            {data.review_on && (
              <Mark tone={data.is_review_due ? "red" : "grey"}>
                {t("responsibility.map.nextReview", { date: dayText(data.review_on, language) })}
              </Mark>
            )}
            {data.can.edit && (
              <Button
                variant="default"
                leftSection={<IconCalendarCheck size={15} stroke={1.7} />}
                onClick={() => setReviewing(true)}
              >
                {t("responsibility.map.review")}
              </Button>
            )}
            {add}
          </div>
          <MapMatrix data={data} onEdit={setEdited} />
          <Carried data={data} />
        </>
      )}
      {edited !== null && (
        <AreaForm
          data={data}
          {...(edited === "new" ? {} : { area: edited })}
          onClose={() => setEdited(null)}
        />
      )}
      {isReviewing && <ReviewForm data={data} onClose={() => setReviewing(false)} />}
    </>
  );
}

/** "We have looked at all of it": the next day on which it is looked at, for the map and its areas. */
function ReviewForm({ data, onClose }: { data: MapData; onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useRefresh(slug);
  const [nextOn, setNextOn] = useState(dayAhead(3));
  const [note, setNote] = useState("");
  const [hasGates, setGates] = useState(data.gates_releases);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await api.POST("/api/v1/workspaces/{slug}/responsibility/reviews", {
        params: { path: { slug } },
        body: { areas: data.areas.map((area) => area.id), next_on: nextOn, note },
      });
      await api.PATCH("/api/v1/workspaces/{slug}/responsibility/map", {
        params: { path: { slug } },
        body: { review_on: nextOn, gates_releases: hasGates },
      });
      await refresh();
      noticeDone(t("responsibility.review.done"));
      onClose();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("responsibility.map.review")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <p className={styles.quiet}>{t("responsibility.review.words", { count: data.areas.length })}</p>
        <TextInput
          required
          type="date"
          data-autofocus
          label={t("responsibility.review.next")}
          value={nextOn}
          onChange={(event) => setNextOn(event.currentTarget.value)}
        />
        <TextInput
          maxLength={500}
          label={t("responsibility.review.note")}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Switch
          label={t("responsibility.review.gates")}
          description={t("responsibility.review.gatesWords")}
          checked={hasGates}
          onChange={(event) => setGates(event.currentTarget.checked)}
        />
        <Button type="submit">{t("responsibility.review.confirm")}</Button>
      </form>
    </Modal>
  );
}
