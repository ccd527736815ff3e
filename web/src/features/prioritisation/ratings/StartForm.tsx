import {
  Button,
  Modal,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api, must } from "../../../api/client";
import { ApiProblem } from "../../../api/problem";
import { useSession, useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { noticeFailed } from "../../../ui/notice";
import { type Rating, useRatingRefresh } from "./data";
import styles from "./ratings.module.css";

interface StartFormProps {
  ways: readonly { id: string; label: string }[];
  onClose: () => void;
  /** The session to change; absent for a new one. */
  rating?: Rating;
  /** What was picked in a list, commas between the keys; else what the list's own address leaves. */
  keys?: string;
  query?: string;
}

const local = (iso: string | null | undefined) => {
  if (!iso) return "";
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** How a session is to be held: on what, in which way, by whom with which weight, until when, and when it stops. */
export function StartForm({ ways, onClose, rating, keys = "", query = "" }: StartFormProps) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const { user } = useSession();
  const { slug } = workspace;
  const navigate = useNavigate();
  const refresh = useRatingRefresh(slug);
  const [title, setTitle] = useState(rating?.title ?? "");
  const [purpose, setPurpose] = useState(rating?.purpose ?? "");
  const [way, setWay] = useState(rating?.way ?? "ranking");
  const [naming, setNaming] = useState(rating?.naming ?? "named");
  const [source, setSource] = useState("chosen");
  const [chosen, setItems] = useState<string[] | null>(null);
  const [product, setProduct] = useState<string | null>(null);
  const [people, setPeople] = useState<string[]>(
    rating?.raters.map((one) => String(one.person.id)) ?? [String(user.id)],
  );
  const [weights, setWeights] = useState<Record<string, number>>(
    Object.fromEntries((rating?.raters ?? []).map((one) => [String(one.person.id), one.weight])),
  );
  const [due, setDue] = useState(local(rating?.rounds.at(-1)?.due_at));
  const [limit, setLimit] = useState<number | string>(rating?.round_limit ?? 3);
  const [agreed, setAgreed] = useState<number | string>(rating?.agreed_from ?? 0.7);
  const [gain, setGain] = useState<number | string>(rating?.least_gain ?? 0.05);
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const choices = useChoices(slug, rating === undefined);
  const listed = useListed(slug, { keys, query });
  const items = chosen ?? (listed?.items ?? []).map((one) => String(one.id));
  const offered = [
    ...choices,
    ...(listed?.items ?? [])
      .filter((one) => !choices.some((choice) => choice.value === String(one.id)))
      .map((one) => ({ value: String(one.id), label: `${one.key} ${one.title}` })),
  ];
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const plan = {
      title,
      purpose,
      people: people.map((one) => ({ user: Number(one), weight: weights[one] ?? 1 })),
      due_at: due ? new Date(due).toISOString() : null,
      round_limit: Number(limit),
      agreed_from: Number(agreed),
      least_gain: Number(gain),
    };
    try {
      if (rating) {
        await api.PUT("/api/v1/workspaces/{slug}/ratings/{key}", {
          params: { path: { slug, key: rating.key } },
          body: { ...plan, version: rating.version },
        });
        await refresh();
        onClose();
        return;
      }
      const set =
        source === "chosen" ? { items: items.map(Number) } : { filters: product ? { product } : {} };
      const made = await must(
        api.POST("/api/v1/workspaces/{slug}/ratings", {
          params: { path: { slug } },
          body: { ...plan, way, naming, ...(set as { items: number[] }) },
        }),
      );
      await refresh();
      await navigate({ to: `/w/${slug}/ratings/${made.key}` });
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  const name = (id: string) => workspace.people.find((one) => String(one.id) === id)?.name ?? id;
  return (
    <Modal opened onClose={onClose} size="lg" title={t(rating ? "ratings.form.change" : "ratings.start")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextInput
          data-autofocus
          required
          maxLength={200}
          label={t("ratings.form.title")}
          placeholder={t("ratings.form.titlePlaceholder")}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={wrong.title?.join(" ")}
        />
        {!rating && (
          <>
            <Select
              label={t("ratings.form.way")}
              description={t(`ratings.wayWords.${way}` as "ratings.wayWords.ranking")}
              value={way}
              allowDeselect={false}
              data={ways.map((one) => ({ value: one.id, label: one.label }))}
              onChange={(value) => value && setWay(value)}
            />
            <fieldset className={styles.fieldset}>
              <legend>{t("ratings.form.set")}</legend>
              <SegmentedControl
                value={source}
                onChange={setSource}
                data={[
                  { value: "chosen", label: t("ratings.form.chosen") },
                  { value: "filter", label: t("ratings.form.filter") },
                ]}
              />
              {source === "chosen" ? (
                <>
                  <MultiSelect
                    w="100%"
                    searchable
                    hidePickedOptions
                    classNames={{ pillsList: styles.pills ?? "" }}
                    aria-label={t("ratings.form.chosen")}
                    placeholder={items.length === 0 ? t("ratings.form.choose") : undefined}
                    data={offered}
                    value={items}
                    onChange={setItems}
                  />
                  {items.length > 0 && (
                    <p className={styles.quiet}>{t("ratings.requirements", { count: items.length })}</p>
                  )}
                  {listed && listed.count > listed.most && (
                    <p className={styles.wrong}>
                      {t("ratings.form.tooMany", { count: listed.count, most: listed.most })}
                    </p>
                  )}
                </>
              ) : (
                <Select
                  w="100%"
                  clearable
                  aria-label={t("ratings.form.product")}
                  placeholder={t("ratings.form.allProducts")}
                  data={workspace.products.map((one) => ({ value: String(one.id), label: one.name }))}
                  value={product}
                  onChange={setProduct}
                />
              )}
              {wrong.items && <p className={styles.wrong}>{wrong.items.join(" ")}</p>}
            </fieldset>
          </>
        )}
        <fieldset className={styles.fieldset}>
          <legend>{t("ratings.form.people")}</legend>
          <MultiSelect
            w="100%"
            searchable
            hidePickedOptions
            aria-label={t("ratings.form.people")}
            data={workspace.people.map((one) => ({ value: String(one.id), label: one.name }))}
            value={people}
            onChange={setPeople}
          />
          {people.length > 1 && (
            <div className={styles.weights}>
              {people.map((one) => (
                <NumberInput
                  key={one}
                  label={name(one)}
                  min={0.1}
                  max={100}
                  step={0.5}
                  value={weights[one] ?? 1}
                  onChange={(value) => setWeights({ ...weights, [one]: Number(value) })}
                />
              ))}
            </div>
          )}
          <p className={styles.quiet}>{t("ratings.form.weightWords")}</p>
          {wrong.people && <p className={styles.wrong}>{wrong.people.join(" ")}</p>}
        </fieldset>
        <div className={styles.pair}>
          <TextInput
            type="datetime-local"
            label={t("ratings.form.due")}
            description={t("ratings.form.dueWords")}
            value={due}
            onChange={(event) => setDue(event.currentTarget.value)}
            error={wrong.due_at?.join(" ")}
          />
          {!rating && (
            <Select
              label={t("ratings.form.naming")}
              description={t("ratings.form.namingWords")}
              value={naming}
              allowDeselect={false}
              data={(["named", "unnamed"] as const).map((one) => ({
                value: one,
                label: t(`ratings.naming.${one}`),
              }))}
              onChange={(value) => value && setNaming(value)}
            />
          )}
        </div>
        <fieldset className={styles.fieldset}>
          <legend>{t("ratings.form.stop")}</legend>
          <div className={styles.triple}>
            <NumberInput
              label={t("ratings.form.limit")}
              min={1}
              max={10}
              value={limit}
              onChange={setLimit}
              error={wrong.round_limit?.join(" ")}
            />
            <NumberInput
              label={t("ratings.form.agreed")}
              min={0.05}
              max={1}
              step={0.05}
              value={agreed}
              onChange={setAgreed}
              error={wrong.agreed_from?.join(" ")}
            />
            <NumberInput
              label={t("ratings.form.gain")}
              min={0}
              max={1}
              step={0.01}
              value={gain}
              onChange={setGain}
              error={wrong.least_gain?.join(" ")}
            />
          </div>
        </fieldset>
        <Textarea
          autosize
          minRows={2}
          label={t("ratings.form.purpose")}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
          error={wrong.purpose?.join(" ")}
        />
        <Button type="submit" loading={isBusy}>
          {t(rating ? "common.save" : "ratings.form.start")}
        </Button>
      </form>
    </Modal>
  );
}

/** The open requirements of the list that one came from; none without such a list. */
function useListed(slug: string, { keys, query }: { keys: string; query: string }) {
  const found = useQuery({
    queryKey: ["ratings", slug, "set", keys, query],
    enabled: keys !== "" || query !== "",
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/rating-set", {
          params: { path: { slug }, query: { picked: keys, query } },
        }),
      ),
  });
  return found.data;
}

/** The open requirements to choose from, best ranked first. */
function useChoices(slug: string, isWanted: boolean): { value: string; label: string }[] {
  const found = useQuery({
    queryKey: ["scores", slug, "choices"],
    enabled: isWanted,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/scores", { params: { path: { slug }, query: { limit: 500 } } }),
      ),
  });
  return (found.data?.items ?? [])
    .filter((one) => one.state !== "done" && one.state !== "rejected")
    .map((one) => ({ value: String(one.id), label: `${one.key} ${one.title}` }));
}
