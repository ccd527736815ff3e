import { ActionIcon, Button, Modal, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useReleaseNames } from "../../api/releases";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { keyList, type ListChoice } from "../../ui/list";
import { noticeFailed } from "../../ui/notice";
import { type Review, roles, useReviewRefresh } from "./data";
import styles from "./reviews.module.css";

const kinds = ["workspace", "product", "release", "view", "baseline", "filter", "chosen"] as const;
type Kind = (typeof kinds)[number];
type Listed = Exclude<Kind, "workspace" | "filter" | "chosen">;

interface PlanFormProps extends ListChoice {
  onClose: () => void;
  /** The review to change; absent for a new one. */
  review?: Review;
}

/** How a review is to be held: on what, by whom, with which checklist and quorum, until when. */
export function PlanForm({ onClose, review, query, keys: picked }: PlanFormProps) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const { slug } = workspace;
  const navigate = useNavigate();
  const refresh = useReviewRefresh(slug);
  const scopes = useScopes();
  const [title, setTitle] = useState(review?.title ?? "");
  const [purpose, setPurpose] = useState(review?.purpose ?? "");
  const [due, setDue] = useState(review?.due_on ?? "");
  const [quorum, setQuorum] = useState<number | string>(review?.quorum ?? 1);
  const [points, setPoints] = useState((review?.checklist ?? []).map((one) => one.text).join("\n"));
  const [people, setPeople] = useState(
    review
      ? review.seats.map((seat) => ({ user: String(seat.person.id), role: seat.role, place: seat.person.id }))
      : [{ user: "", role: "approver", place: 0 }],
  );
  const [kind, setKind] = useState<Kind>(picked ? "chosen" : query ? "filter" : "workspace");
  const [address, setAddress] = useState(query ?? "");
  const [keys, setKeys] = useState(keyList(picked ?? "").join(", "));
  const [which, setWhich] = useState<string | null>(null);
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const put = (place: number, change: { user?: string; role?: string }) =>
    setPeople(people.map((one) => (one.place === place ? { ...one, ...change } : one)));
  const choices = isListed(kind) ? scopes[kind] : null;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const plan = {
      title,
      purpose,
      due_on: due || null,
      quorum: Number(quorum),
      checklist: points.split("\n"),
      people: people.filter((one) => one.user).map((one) => ({ user: Number(one.user), role: one.role })),
    };
    try {
      if (review) {
        await api.PUT("/api/v1/workspaces/{slug}/reviews/{key}", {
          params: { path: { slug, key: review.key } },
          body: { ...plan, version: review.version },
        });
        await refresh();
        onClose();
        return;
      }
      const made = await must(
        api.POST("/api/v1/workspaces/{slug}/reviews", {
          params: { path: { slug } },
          body: {
            ...plan,
            scope: {
              kind,
              ...(choices ? { [kind]: Number(which) } : {}),
              ...(kind === "filter" ? { query: address.replace(/^.*\?/, "") } : {}),
              ...(kind === "chosen" ? { keys: [...keyList(keys)] } : {}),
            },
          },
        }),
      );
      await refresh();
      await navigate({ to: `/w/${slug}/reviews/${made.key}` });
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t(review ? "reviews.form.change" : "reviews.start")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextInput
          data-autofocus
          required
          maxLength={200}
          label={t("reviews.form.title")}
          placeholder={t("reviews.form.titlePlaceholder")}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={wrong.title?.join(" ")}
        />
        {!review && (
          <div className={styles.pair}>
            <Select
              label={t("reviews.form.scope")}
              value={kind}
              allowDeselect={false}
              data={kinds
                .filter((one) => !isListed(one) || scopes[one].length > 0)
                .map((one) => ({ value: one, label: t(`reviews.form.kind.${one}`) }))}
              onChange={(value) => {
                setKind(value as Kind);
                setWhich(null);
              }}
            />
            {choices && (
              <Select
                required
                searchable
                label={t(`reviews.form.kind.${kind}`)}
                value={which}
                data={choices}
                onChange={setWhich}
              />
            )}
            {kind === "filter" && (
              <TextInput
                label={t("reviews.form.kind.filter")}
                description={t("reviews.form.filterWords")}
                value={address}
                onChange={(event) => setAddress(event.currentTarget.value)}
              />
            )}
            {kind === "chosen" && (
              <Textarea
                required
                autosize
                minRows={1}
                maxRows={6}
                label={t("reviews.form.keys", { count: keyList(keys).length })}
                placeholder="SHOP-1, SHOP-2"
                value={keys}
                onChange={(event) => setKeys(event.currentTarget.value)}
              />
            )}
          </div>
        )}
        <fieldset className={styles.fieldset}>
          <legend>{t("reviews.form.people")}</legend>
          {people.map((one) => (
            <div key={one.place} className={styles.seatForm}>
              <Select
                searchable
                aria-label={t("reviews.form.person")}
                placeholder={t("reviews.form.person")}
                value={one.user || null}
                data={workspace.people.map((person) => ({ value: String(person.id), label: person.name }))}
                onChange={(value) => put(one.place, { user: value ?? "" })}
              />
              <Select
                aria-label={t("reviews.form.role")}
                value={one.role}
                allowDeselect={false}
                data={roles.map((role) => ({ value: role, label: t(`reviews.role.${role}`) }))}
                onChange={(value) => put(one.place, { role: value ?? "reviewer" })}
              />
              <ActionIcon
                aria-label={t("reviews.form.removePerson")}
                onClick={() => setPeople(people.filter((other) => other.place !== one.place))}
              >
                <IconX size={15} />
              </ActionIcon>
            </div>
          ))}
          {wrong.people && <p className={styles.wrong}>{wrong.people.join(" ")}</p>}
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => setPeople([...people, { user: "", role: "reviewer", place: Date.now() }])}
          >
            {t("reviews.form.addPerson")}
          </Button>
        </fieldset>
        <div className={styles.pair}>
          <NumberInput
            min={1}
            max={100}
            label={t("reviews.form.quorum")}
            description={t("reviews.form.quorumWords")}
            value={quorum}
            onChange={setQuorum}
            error={wrong.quorum?.join(" ")}
          />
          <TextInput
            type="date"
            label={t("reviews.form.due")}
            description={t("reviews.form.dueWords")}
            value={due}
            onChange={(event) => setDue(event.currentTarget.value)}
          />
        </div>
        <Textarea
          autosize
          minRows={2}
          label={t("reviews.form.checklist")}
          description={t("reviews.form.checklistWords")}
          placeholder={t("reviews.form.checklistPlaceholder")}
          value={points}
          onChange={(event) => setPoints(event.currentTarget.value)}
          error={wrong.checklist?.join(" ")}
        />
        <Textarea
          autosize
          minRows={2}
          label={t("reviews.form.purpose")}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
          error={wrong.purpose?.join(" ")}
        />
        <Button type="submit" loading={isBusy} disabled={choices !== null && which === null && !review}>
          {t(review ? "common.save" : "reviews.form.start")}
        </Button>
      </form>
    </Modal>
  );
}

const isListed = (kind: Kind): kind is Listed =>
  kind !== "workspace" && kind !== "filter" && kind !== "chosen";

/** What a review can be held on, by kind. */
function useScopes(): Record<Listed, { value: string; label: string }[]> {
  const { slug, products } = useWorkspace();
  const releases = useReleaseNames();
  const views = useQuery({
    queryKey: ["saved-views", slug, "requirements"],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/views", {
          params: { path: { slug }, query: { page: "requirements" } },
        }),
      ),
  });
  const baselines = useQuery({
    queryKey: ["baselines", slug, "names"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/baselines", { params: { path: { slug } } })),
  });
  const named = (rows: readonly { id: number; name: string }[]) =>
    rows.map((one) => ({ value: String(one.id), label: one.name }));
  return {
    product: named(products),
    release: named(releases),
    view: named(views.data ?? []),
    baseline: named((baselines.data?.items ?? []).filter((one) => !one.is_withdrawn)),
  };
}
