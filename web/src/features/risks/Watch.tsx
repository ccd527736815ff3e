import { Button, Slider } from "@mantine/core";
import { IconBellPlus, IconRadar2 } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { addDays, daysBetween } from "../../engines/days";
import { useTexts } from "../../texts";
import { momentText } from "../../texts/dates";
import { StepCurve } from "../../ui/chart";
import { dateText } from "../../ui/grid";
import { Mark } from "../../ui/mark";
import { Empty, Failure, Loading } from "../../ui/state";
import { levelTones, type Rule, type Scheme, useAct, useFigures, useRules, useSaid, useUnit } from "./data";
import { RuleForm } from "./RuleForm";
import styles from "./risks.module.css";

/** The register at a glance, its burn-down, and the rules that warn early. */
export default function Watch({ scheme }: { scheme: Scheme }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const said = useSaid();
  const figures = useFigures(slug);
  const rules = useRules(slug, language);
  const { act, isBusy } = useAct();
  const [edited, setEdited] = useState<Rule | "new" | null>(null);
  if (figures.isError) return <Failure error={figures.error} onRetry={() => void figures.refetch()} />;
  if (rules.isError) return <Failure error={rules.error} onRetry={() => void rules.refetch()} />;
  if (!figures.data || !rules.data) return <Loading shape="cards" />;
  const { data } = figures;
  return (
    <div className={styles.stack}>
      <section className={styles.part}>
        <dl className={styles.figures}>
          <div>
            <dt>{t("risks.state.open")}</dt>
            <dd>{data.open}</dd>
          </div>
          <div>
            <dt>{t("risks.expectedCost")}</dt>
            <dd>{said.money(data.expected_cost)}</dd>
          </div>
          <div>
            <dt>{t("risks.expectedDays")}</dt>
            <dd>{said.figure(data.expected_days)}</dd>
          </div>
          <div>
            <dt>{t("risks.review.due")}</dt>
            <dd>
              <button
                type="button"
                className={styles.linkButton}
                onClick={() => void navigate({ to: ".", search: { due: "yes" } as never })}
              >
                {data.reviews_due}
              </button>
            </dd>
          </div>
        </dl>
        <div className={styles.line}>
          {data.by_level.map((count, level) => (
            <Mark key={scheme.levels[level]} tone={levelTones[level] ?? "grey"}>
              {scheme.levels[level]} {count}
            </Mark>
          ))}
          {data.unassessed > 0 && (
            <Mark>
              {t("risks.unassessed")} {data.unassessed}
            </Mark>
          )}
        </div>
      </section>
      <BurnDown points={data.burn_down} />
      <section className={styles.part}>
        <div className={styles.spread}>
          <h2 className={styles.heading}>{t("risks.watch.rules")}</h2>
          {rules.data.can_edit && (
            <span className={styles.line}>
              <Button
                size="xs"
                variant="default"
                loading={isBusy}
                leftSection={<IconRadar2 size={14} />}
                onClick={() =>
                  void act(() =>
                    api.POST("/api/v1/workspaces/{slug}/risk-warnings/look", { params: { path: { slug } } }),
                  )
                }
              >
                {t("risks.watch.look")}
              </Button>
              <Button size="xs" leftSection={<IconBellPlus size={14} />} onClick={() => setEdited("new")}>
                {t("risks.watch.add")}
              </Button>
            </span>
          )}
        </div>
        {rules.data.rules.length === 0 ? (
          <Empty title={t("risks.watch.empty")}>{t("risks.watch.emptyWords")}</Empty>
        ) : (
          <ul className={styles.cards}>
            {rules.data.rules.map((rule) => (
              <RuleCard
                key={rule.key}
                rule={rule}
                onEdit={rules.data.can_edit ? () => setEdited(rule) : undefined}
              />
            ))}
          </ul>
        )}
      </section>
      {edited && (
        <RuleForm
          offered={rules.data}
          given={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}

interface Burned {
  on: string;
  cost: number;
  days: number;
  open: number;
}

/** The sum of the open risks' expected costs over time; a slider beside it is the keyboard's way. */
function BurnDown({ points }: { points: readonly Burned[] }) {
  const { t } = useTexts();
  const said = useSaid();
  const [at, setAt] = useState<number | null>(null);
  const first = points[0];
  if (!first || points.length < 2 || points.every((one) => one.cost === 0)) return null;
  const chosen = at ?? points.length - 1;
  const here = points[chosen] ?? first;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("risks.watch.burnDown")}</h2>
      <p className={styles.quiet}>
        {t("risks.watch.burned", {
          day: dateText(here.on),
          cost: said.money(here.cost),
          days: said.figure(here.days),
          open: here.open,
        })}
      </p>
      <StepCurve
        label={t("risks.watch.burnDown")}
        points={points.map((one) => ({ x: daysBetween(first.on, one.on), y: one.cost }))}
        top={Math.max(...points.map((one) => one.cost))}
        xLabel={t("risks.watch.date")}
        yLabel={t("risks.expectedCost")}
        chosen={chosen}
        onChoose={setAt}
        sayX={(value) => dateText(addDays(first.on, Math.round(value)))}
        sayY={(value) => said.money(value)}
      />
      <Slider
        aria-label={t("risks.watch.burnDown")}
        thumbLabel={t("risks.watch.burnDown")}
        label={null}
        min={0}
        max={points.length - 1}
        value={chosen}
        onChange={setAt}
      />
    </section>
  );
}

function RuleCard({ rule, onEdit }: { rule: Rule; onEdit: (() => void) | undefined }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const unit = useUnit();
  const last = rule.warnings[0];
  return (
    <li className={styles.card} data-firing={rule.is_firing || undefined}>
      <div className={styles.spread}>
        <span className={styles.line}>
          <span className={styles.key}>{rule.key}</span>
          <strong>{rule.title}</strong>
        </span>
        <Mark tone={rule.is_firing ? "red" : rule.is_active ? "green" : "grey"}>
          {t(
            rule.is_firing
              ? "risks.watch.firing"
              : rule.is_active
                ? "risks.watch.quiet"
                : "risks.watch.silent",
          )}
        </Mark>
      </div>
      <p className={styles.sentence}>
        {t(`risks.watch.when.${rule.comparison}`, {
          measure: rule.measure_name,
          scope: rule.scope_name || t("risks.watch.everything"),
          limit: unit(rule.unit, rule.threshold),
        })}
      </p>
      <span className={styles.quiet}>
        {t("risks.watch.now", { value: unit(rule.unit, rule.value) })}
        {rule.looked_at && ` · ${momentText(rule.looked_at, language)}`}
      </span>
      {rule.is_firing && last && (
        <>
          <span className={styles.quiet}>
            {t("risks.watch.told", {
              names:
                last.people.map((one) => one.name).join(t("requirements.listSeparator")) || t("common.none"),
            })}
          </span>
          {last.affected.length > 0 && (
            <span className={styles.line}>
              {t("risks.watch.affected")}
              {last.affected.slice(0, 6).map((one) => (
                <a
                  key={one.key}
                  className={styles.link}
                  href={`/w/${slug}/schedule?task=${one.key}`}
                  title={one.name}
                >
                  {one.key}
                </a>
              ))}
              {last.affected.length > 6 && <span className={styles.quiet}>+{last.affected.length - 6}</span>}
            </span>
          )}
        </>
      )}
      {onEdit && (
        <span className={styles.line}>
          <Button size="compact-xs" variant="default" onClick={onEdit}>
            {t("risks.watch.change")}
          </Button>
        </span>
      )}
    </li>
  );
}
