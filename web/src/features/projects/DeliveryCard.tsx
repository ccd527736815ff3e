import { ActionIcon, Button, Modal, Select, TextInput } from "@mantine/core";
import { IconPencil, IconPlus, IconX } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { useReleaseNames } from "../../api/releases";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { SideScroll } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { type Deliveries, dayText, type Project, useDeliveries, useWrite } from "./data";
import styles from "./projects.module.css";

type Delivery = Deliveries["deliveries"][number];

/** The days that follow from the work, against what is promised: project, phases, milestones, staged deliveries. */
export function DeliveryCard({ project }: { project: Project }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const found = useDeliveries(slug, project.key, language);
  const [editing, setEditing] = useState<Delivery | "new" | null>(null);
  const data = found.data;
  return (
    <section className={styles.card}>
      <header className={styles.cardHead}>
        <h2>{t("projects.deliveries")}</h2>
        {project.can.edit && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => setEditing("new")}
          >
            {t("projects.addDelivery")}
          </Button>
        )}
      </header>
      <p className={styles.quiet}>{t("projects.computedWords")}</p>
      {found.isPending && <Loading shape="text" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {data && <Table data={data} project={project} onEdit={setEditing} />}
      {data?.reason && <p className={styles.quiet}>{data.reason}</p>}
      {data && data.unstaffed.length > 0 && (
        <p className={styles.wrong}>{t("projects.unstaffed", { keys: data.unstaffed.join(", ") })}</p>
      )}
      {editing && (
        <DeliveryForm
          project={project}
          {...(editing === "new" ? {} : { delivery: editing })}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

interface TableProps {
  data: Deliveries;
  project: Project;
  onEdit: (delivery: Delivery) => void;
}

function Table({ data, project, onEdit }: TableProps) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const write = useWrite(slug);
  const drop = (one: Delivery) =>
    write(t("projects.done.dropped", { name: one.name }), () =>
      api.DELETE("/api/v1/workspaces/{slug}/projects/{key}/deliveries/{release_id}", {
        params: { path: { slug, key: project.key, release_id: one.release } },
      }),
    );
  const days = (one: { computed_on: string | null; promised_on: string | null }) => (
    <>
      <td>{dayText(one.computed_on, language)}</td>
      <td>{dayText(one.promised_on, language)}</td>
    </>
  );
  return (
    <SideScroll label={t("projects.deliveries")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t("projects.what")}</th>
            <th>{t("projects.computed")}</th>
            <th>{t("projects.promised")}</th>
            <th>{t("projects.slack")}</th>
            <th aria-label={t("common.more")} />
          </tr>
        </thead>
        <tbody>
          <tr className={styles.total}>
            <td>{t("projects.whole")}</td>
            {days(data.project)}
            <Slack days={data.project.slack_days} />
            <td />
          </tr>
          {data.deliveries.map((one) => (
            <tr key={`release ${one.release}`}>
              <td>
                <b>{one.name}</b>
                {one.goal && <small>{one.goal}</small>}
                <small>
                  {t("projects.inDelivery", { done: one.requirements_done, count: one.requirements })}
                </small>
              </td>
              {days(one)}
              <Slack days={one.slack_days} />
              <td className={styles.rowActions}>
                {project.can.edit && (
                  <>
                    <ActionIcon
                      size="sm"
                      aria-label={t("projects.changeDelivery", { name: one.name })}
                      onClick={() => onEdit(one)}
                    >
                      <IconPencil size={14} />
                    </ActionIcon>
                    <ActionIcon
                      size="sm"
                      aria-label={t("projects.dropDelivery", { name: one.name })}
                      onClick={() => void drop(one)}
                    >
                      <IconX size={14} />
                    </ActionIcon>
                  </>
                )}
              </td>
            </tr>
          ))}
          {data.steps
            .filter((one) => one.computed_on !== null)
            .map((one) => (
              <tr key={one.id}>
                <td>
                  {one.is_milestone ? "◆ " : ""}
                  {one.title}
                </td>
                {days(one)}
                <Slack days={one.slack_days} />
                <td />
              </tr>
            ))}
        </tbody>
      </table>
    </SideScroll>
  );
}

function Slack({ days }: { days: number | null }) {
  const { t } = useTexts();
  if (days === null) return <td>–</td>;
  return (
    <td data-late={days < 0 || undefined} className={styles.slack}>
      {t(days < 0 ? "projects.lateBy" : "projects.spare", { count: Math.abs(days) })}
    </td>
  );
}

interface DeliveryFormProps {
  project: Project;
  onClose: () => void;
  delivery?: Delivery;
}

function DeliveryForm({ project, onClose, delivery }: DeliveryFormProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const releases = useReleaseNames();
  const write = useWrite(slug);
  const [release, setRelease] = useState<string | null>(delivery ? String(delivery.release) : null);
  const [goal, setGoal] = useState(delivery?.goal ?? "");
  const [promised, setPromised] = useState(delivery?.promised_on ?? "");
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const name = releases.find((one) => String(one.id) === release)?.name ?? "";
    const isDone = await write(t("projects.done.delivery", { name }), () =>
      api.PUT("/api/v1/workspaces/{slug}/projects/{key}/deliveries/{release_id}", {
        params: { path: { slug, key: project.key, release_id: Number(release) } },
        body: { goal, promised_on: promised || null },
      }),
    );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("projects.addDelivery")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <p className={styles.quiet}>{t("projects.deliveryWords")}</p>
        <Select
          required
          disabled={Boolean(delivery)}
          allowDeselect={false}
          label={t("projects.release")}
          value={release}
          data={releases.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={setRelease}
        />
        <TextInput
          maxLength={500}
          label={t("projects.deliveryGoal")}
          value={goal}
          onChange={(event) => setGoal(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t("projects.promised")}
          description={t("projects.promisedWords")}
          value={promised}
          onChange={(event) => setPromised(event.currentTarget.value)}
        />
        <Button type="submit" disabled={release === null}>
          {t("common.save")}
        </Button>
      </form>
    </Modal>
  );
}
