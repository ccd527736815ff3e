import { ActionIcon, Button, Checkbox, Menu, NumberInput, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { type Choices, voices } from "./cycles";
import styles from "./cycles.module.css";
import { type CriterionDraft, computedDraft, judgedDraft } from "./form";

interface CriteriaFieldsProps {
  measures: Choices["measures"];
  rows: readonly CriterionDraft[];
  onChange: (change: (before: CriterionDraft[]) => CriterionDraft[]) => void;
  error?: string | undefined;
}

/** The criteria of a cycle, each a card; new ones are computed by a figure of the list, or judged on a scale. */
export function CriteriaFields({ measures, rows, onChange, error }: CriteriaFieldsProps) {
  const { t } = useTexts();
  const whole = rows.reduce((sum, one) => sum + (Number(one.weight) || 0), 0) || 1;
  const add = (one: CriterionDraft) => onChange((before) => [...before, one]);
  const anchors = ([1, 2, 3, 4, 5] as const).map((step) => t(`evaluation.anchor.${step}`));
  return (
    <div className={styles.form}>
      {rows.map((one) => (
        <CriterionCard
          key={one.draft}
          one={one}
          share={Math.round(((Number(one.weight) || 0) / whole) * 100)}
          measures={measures}
          onChange={(change) =>
            onChange((before) =>
              before.map((each) => (each.draft === one.draft ? { ...each, ...change } : each)),
            )
          }
          onRemove={() => onChange((before) => before.filter((each) => each.draft !== one.draft))}
        />
      ))}
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
      <div className={styles.foot}>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" leftSection={<IconPlus size={15} />}>
              {t("evaluation.form.addComputed")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {measures.map((one) => (
              <Menu.Item
                key={one.name}
                disabled={rows.some((row) => row.measure === one.name)}
                onClick={() => add(computedDraft(one, t(`evaluation.measure.${one.name as "completed"}`)))}
              >
                {t(`evaluation.measure.${one.name as "completed"}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button
          variant="default"
          leftSection={<IconPlus size={15} />}
          onClick={() => add(judgedDraft("", anchors))}
        >
          {t("evaluation.form.addJudged")}
        </Button>
      </div>
    </div>
  );
}

interface CriterionCardProps {
  one: CriterionDraft;
  share: number;
  measures: Choices["measures"];
  onChange: (change: Partial<CriterionDraft>) => void;
  onRemove: () => void;
}

function CriterionCard({ one, share, measures, onChange, onRemove }: CriterionCardProps) {
  const { t } = useTexts();
  const measure = measures.find((each) => each.name === one.measure);
  return (
    <fieldset className={styles.draft} aria-label={one.name || t("evaluation.form.name")}>
      <div className={styles.draftHead}>
        <Mark tone={one.kind === "computed" ? "blue" : "violet"}>
          {t(`evaluation.criteria.kind.${one.kind}`)}
        </Mark>
        <span className={styles.quiet}>{t("evaluation.criteria.weightOf", { share })}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("evaluation.form.remove", { name: one.name })}
          onClick={onRemove}
        >
          <IconTrash size={15} />
        </ActionIcon>
      </div>
      <div className={styles.nameAndWeight}>
        <TextInput
          required
          maxLength={120}
          label={t("evaluation.form.name")}
          value={one.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <NumberInput
          min={0}
          max={100}
          label={t("evaluation.form.weight")}
          value={one.weight}
          onChange={(weight) => onChange({ weight })}
        />
      </div>
      {measure ? (
        <>
          <p className={styles.formula}>{measure.formula}</p>
          <div className={styles.three}>
            {(["at_zero", "at_full"] as const).map((name) => (
              <NumberInput
                key={name}
                label={t(name === "at_zero" ? "evaluation.form.noPoints" : "evaluation.form.allPoints")}
                suffix={measure.unit === "share" ? "%" : ""}
                description={t(`evaluation.form.unit.${measure.unit as "days"}`)}
                value={one[name]}
                onChange={(value) => onChange({ [name]: value })}
              />
            ))}
            <NumberInput
              min={1}
              max={100}
              label={t("evaluation.form.least")}
              description={t("evaluation.form.leastWords")}
              value={one.least}
              onChange={(least) => onChange({ least })}
            />
          </div>
        </>
      ) : (
        <Judged one={one} onChange={onChange} />
      )}
    </fieldset>
  );
}

function Judged({ one, onChange }: Pick<CriterionCardProps, "one" | "onChange">) {
  const { t } = useTexts();
  return (
    <>
      <Textarea
        autosize
        minRows={1}
        maxLength={2000}
        label={t("evaluation.form.words")}
        value={one.words}
        onChange={(event) => onChange({ words: event.currentTarget.value })}
      />
      <div className={styles.marks}>
        {voices.map((voice) => (
          <Checkbox
            key={voice}
            label={t(`evaluation.voice.${voice}`)}
            checked={one.voices.includes(voice)}
            onChange={(event) => {
              const isOn = event.currentTarget.checked;
              onChange({
                voices: voices.filter((each) => (each === voice ? isOn : one.voices.includes(each))),
              });
            }}
          />
        ))}
      </div>
      <ol className={styles.anchorFields}>
        {one.anchors.map((anchor, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the five steps never move
          <li key={index}>
            <b aria-hidden="true">{index + 1}</b>
            <TextInput
              required
              maxLength={300}
              aria-label={t("evaluation.form.anchor", { step: index + 1 })}
              value={anchor}
              onChange={(event) =>
                onChange({
                  anchors: one.anchors.map((each, at) => (at === index ? event.currentTarget.value : each)),
                })
              }
            />
          </li>
        ))}
      </ol>
    </>
  );
}
