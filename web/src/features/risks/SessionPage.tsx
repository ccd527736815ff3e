import { Button, Checkbox, Select } from "@mantine/core";
import { IconArrowMerge, IconEye, IconListCheck } from "@tabler/icons-react";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark, Person } from "../../ui/mark";
import { Page, PageHeader, useCrumbs } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { CandidateCard } from "./CandidateCard";
import { CandidateForm } from "./CandidateForm";
import { type Session, useAct, useRiskFeed, useRiskSession, useScheme } from "./data";
import styles from "./risks.module.css";

const path = "/api/v1/workspaces/{slug}/risk-sessions/{key}";

/** A session: put in, reveal, merge, vote, take into the register. Everybody sees it move. */
export default function SessionPage() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const key = (useParams({ strict: false }) as { session: string }).session;
  const found = useRiskSession(slug, key, language);
  const scheme = useScheme(slug, language);
  useRiskFeed(slug);
  useCrumbs(useMemo(() => [{ label: key }], [key]));
  const { act, isBusy } = useAct();
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data || !scheme.data) return <Loading shape="cards" />;
  const { data } = found;
  const params = { params: { path: { slug, key } } };
  return (
    <Page
      header={
        <PageHeader
          title={data.title}
          meta={
            <span className={styles.line}>
              <span className={styles.key}>{key}</span>
              <Mark tone="blue">{t(`risks.session.step.${data.step}`)}</Mark>
              <span>{t("risks.session.putIn", { count: data.put_in, people: data.authors })}</span>
            </span>
          }
          actions={
            data.can.lead &&
            (data.step === "collecting" ? (
              <Button
                loading={isBusy}
                leftSection={<IconEye size={15} />}
                onClick={() => void act(() => api.POST(`${path}/reveal`, params))}
              >
                {t(data.is_hidden ? "risks.session.reveal" : "risks.session.toVoting")}
              </Button>
            ) : (
              <Button
                variant="default"
                loading={isBusy}
                onClick={() => void act(() => api.POST(`${path}/finish`, params))}
              >
                {t("risks.session.finish")}
              </Button>
            ))
          }
        />
      }
    >
      <div className={styles.stack}>
        {(data.topic !== "" || data.people.length > 0) && (
          <div className={styles.part}>
            {data.topic !== "" && <p className={styles.sentence}>{data.topic}</p>}
            <div className={styles.line}>
              {data.people.map((one) => (
                <Person key={one.id} name={one.name} />
              ))}
            </div>
          </div>
        )}
        {data.is_hidden && <p className={styles.banner}>{t("risks.session.hidden")}</p>}
        {data.can.take_part && data.step === "collecting" && (
          <CandidateForm session={data} scheme={scheme.data} />
        )}
        <Candidates session={data} />
      </div>
    </Page>
  );
}

/** The candidates; once revealed they are chosen, merged, voted on and taken. */
function Candidates({ session }: { session: Session }) {
  const { t } = useTexts();
  const { slug, products } = useWorkspace();
  const { act, isBusy } = useAct();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [product, setProduct] = useState(String(products[0]?.id ?? ""));
  const params = { params: { path: { slug, key: session.key } } };
  const shown = session.candidates.filter((one) => one.merged_into === null);
  const isVoting = session.step === "voting";
  const mine = session.candidates.filter((one) => one.has_my_vote).map((one) => one.id);
  const vote = (id: number) =>
    act(() =>
      api.PUT(`${path}/votes`, {
        ...params,
        body: { candidates: mine.includes(id) ? mine.filter((one) => one !== id) : [...mine, id] },
      }),
    );
  const done = async (write: () => Promise<{ response: Response }>) => {
    if (await act(write)) setChosen(new Set());
  };
  const alike = session.alike[0];
  const eventOf = (id: number) => session.candidates.find((one) => one.id === id)?.event ?? "";
  const pick = (id: number, isOn: boolean) =>
    setChosen(new Set(isOn ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  return (
    <section className={styles.part}>
      {isVoting && (
        <div className={styles.spread}>
          <span className={styles.quiet}>
            {session.can.take_part &&
              t("risks.session.votesLeft", { left: session.votes - mine.length, of: session.votes })}
          </span>
          {chosen.size > 0 && (
            <span className={styles.line}>
              {chosen.size > 1 && session.can.take_part && (
                <Button
                  size="xs"
                  variant="default"
                  loading={isBusy}
                  leftSection={<IconArrowMerge size={14} />}
                  onClick={() =>
                    void done(() =>
                      api.POST(`${path}/merges`, { ...params, body: { candidates: [...chosen] } as never }),
                    )
                  }
                >
                  {t("risks.session.merge", { count: chosen.size })}
                </Button>
              )}
              {session.can.lead && (
                <>
                  <Select
                    size="xs"
                    w={150}
                    aria-label={t("risks.field.product")}
                    value={product}
                    allowDeselect={false}
                    data={products.map((one) => ({ value: String(one.id), label: one.name }))}
                    onChange={(value) => value && setProduct(value)}
                  />
                  <Button
                    size="xs"
                    loading={isBusy}
                    leftSection={<IconListCheck size={14} />}
                    onClick={() =>
                      void done(() =>
                        api.POST(`${path}/take`, {
                          ...params,
                          body: { candidates: [...chosen], product: Number(product), about: [] },
                        }),
                      )
                    }
                  >
                    {t("risks.session.take", { count: chosen.size })}
                  </Button>
                </>
              )}
            </span>
          )}
        </div>
      )}
      {alike && session.can.take_part && (
        <div className={styles.banner}>
          <span className={styles.grow}>
            {t("risks.session.alike", { one: eventOf(alike.one), other: eventOf(alike.other) })}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => setChosen(new Set([alike.one, alike.other]))}
          >
            {t("risks.session.chooseBoth")}
          </Button>
        </div>
      )}
      {shown.length === 0 && <Empty title={t("risks.session.empty")}>{t("risks.session.emptyWords")}</Empty>}
      <ul className={styles.cards}>
        {shown.map((one) => (
          <CandidateCard
            key={one.id}
            candidate={one}
            isChosen={chosen.has(one.id)}
            pick={
              isVoting && (session.can.take_part || session.can.lead) && one.risk === "" ? (
                <Checkbox
                  size="xs"
                  aria-label={t("risks.session.choose", { event: one.event })}
                  checked={chosen.has(one.id)}
                  onChange={(event) => pick(one.id, event.currentTarget.checked)}
                />
              ) : null
            }
            onVote={
              isVoting && (session.can.take_part || session.can.lead) && one.risk === ""
                ? () => void vote(one.id)
                : undefined
            }
            hasVotesLeft={one.has_my_vote || mine.length < session.votes}
            merged={session.candidates.filter((other) => other.merged_into === one.id).length}
            isRevealed={session.step !== "collecting"}
          />
        ))}
      </ul>
    </section>
  );
}
