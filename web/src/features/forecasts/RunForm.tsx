import {
  Button,
  Group,
  Modal,
  MultiSelect,
  NumberInput,
  Radio,
  Select,
  Stack,
  TextInput,
} from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import { useProjectNames } from "../../api/projects";
import { useReleaseNames } from "../../api/releases";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { type MakeForecast, type StageName, stages } from "./data";
import styles from "./forecasts.module.css";

interface RunFormProps {
  slug: string;
  onClose: () => void;
  onAsked: () => void;
}

const kinds = ["plan", "releases", "project"] as const;
type Kind = (typeof kinds)[number];
const most = 100_000;

/** Of what, with which risks, and how many runs. */
export function RunForm({ slug, onClose, onAsked }: RunFormProps) {
  const { t } = useTexts();
  const named = { releases: useReleaseNames(), projects: useProjectNames() };
  const [name, setName] = useState("");
  const [kind, setKind] = useState<Kind>("plan");
  const [releases, setReleases] = useState<string[]>([]);
  const [project, setProject] = useState<string | null>(null);
  const [stage, setStage] = useState<StageName>("residual");
  const [starts, setStarts] = useState<"planned" | "early">("planned");
  const [correlation, setCorrelation] = useState<number | string>(0.3);
  const [runs, setRuns] = useState<number | string>(10_000);
  const [seed, setSeed] = useState<number | string>(0);
  const [isBusy, setBusy] = useState(false);
  const isReady = kind === "plan" || (kind === "releases" ? releases.length > 0 : project !== null);
  const run = async () => {
    const body: MakeForecast = {
      name,
      scope: {
        kind,
        releases: kind === "releases" ? releases.map(Number) : [],
        project: kind === "project" ? Number(project) : null,
      },
      stage,
      starts,
      correlation: Number(correlation),
      runs: Number(runs),
      seed: Number(seed),
      precision: null,
    };
    setBusy(true);
    try {
      await api.POST("/api/v1/workspaces/{slug}/forecasts", { params: { path: { slug } }, body });
      onAsked();
    } catch (error) {
      noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("forecasts.run")} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Stack gap="md">
          <Radio.Group
            label={t("forecasts.form.scope")}
            value={kind}
            onChange={(value) => setKind(value as Kind)}
          >
            <Group mt={6}>
              {kinds.map((value) => (
                <Radio key={value} value={value} label={t(`forecasts.scope.${value}`)} />
              ))}
            </Group>
          </Radio.Group>
          {kind === "releases" && (
            <MultiSelect
              aria-label={t("forecasts.scope.releases")}
              placeholder={t("forecasts.form.chooseReleases")}
              value={releases}
              data={named.releases.map((one) => ({ value: String(one.id), label: one.name }))}
              onChange={setReleases}
            />
          )}
          {kind === "project" && (
            <Select
              aria-label={t("forecasts.scope.project")}
              placeholder={t("forecasts.form.chooseProject")}
              value={project}
              data={named.projects.map((one) => ({
                value: String(one.id),
                label: one.title,
              }))}
              onChange={setProject}
            />
          )}
          <Radio.Group
            label={t("forecasts.form.risks")}
            value={stage}
            onChange={(value) => setStage(value as StageName)}
          >
            <Stack gap={6} mt={6}>
              {[...stages].reverse().map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`forecasts.stage.${value}`)}
                  description={t(`forecasts.stageWords.${value}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Radio.Group
            label={t("forecasts.form.starts")}
            value={starts}
            onChange={(value) => setStarts(value as typeof starts)}
          >
            <Group mt={6}>
              {(["planned", "early"] as const).map((value) => (
                <Radio key={value} value={value} label={t(`forecasts.starts.${value}`)} />
              ))}
            </Group>
          </Radio.Group>
          <div className={styles.fields}>
            <NumberInput
              label={t("forecasts.form.runs")}
              value={runs}
              min={100}
              max={most}
              step={1000}
              thousandSeparator=","
              onChange={setRuns}
            />
            <NumberInput
              label={t("forecasts.form.correlation")}
              value={correlation}
              min={0}
              max={0.9}
              step={0.1}
              decimalScale={2}
              onChange={setCorrelation}
            />
            <NumberInput
              label={t("forecasts.form.seed")}
              value={seed}
              min={0}
              max={2 ** 31}
              allowDecimal={false}
              onChange={setSeed}
            />
          </div>
          <TextInput
            label={t("forecasts.name")}
            placeholder={t("forecasts.namePlaceholder")}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button type="submit" loading={isBusy} disabled={!isReady}>
              {t("forecasts.form.go")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
