import { Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { Suspense } from "react";
import { api, must } from "../../../api/client";
import { readPlace, useOthers } from "../../../api/presence";
import { useSession } from "../../../api/session";
import { Face } from "../../../ui/mark";
import { recordPanel, recordTabs, useTabsWithContent } from "../../../ui/record";
import { Loading } from "../../../ui/state";
import type { Words } from "../fields";
import { Deliverables, useDeliverables } from "../pool/Deliverables";
import { ScopeLines } from "../pool/ScopeLines";
import { Steps as PoolSteps } from "../pool/Steps";
import type { Requirement } from "../types";
import { Children } from "./Children";
import { Description } from "./Description";
import styles from "./detail.module.css";
import { History } from "./History";
import { Links } from "./Links";
import { Made } from "./Made";
import { Part } from "./Part";
import { Properties } from "./Properties";
import { Shares } from "./Shares";
import { Title } from "./Title";
import { type OpenRequirement, useOpenRequirement } from "./useRequirement";

interface DetailProps {
  requirement: Requirement;
  words: Words;
  /** `page` has its properties at the side, `panel` under the title. */
  layout: "page" | "panel";
}

/** Everything about one requirement, each part edited in place; other features add tabs beside its content. */
export function Detail({ requirement, words, layout }: DetailProps) {
  const open = useOpenRequirement(requirement, words);
  const { t } = words;
  const [tab, setTab] = useTab();
  const offered = recordTabs("requirement", words.workspace.can);
  const added = useTabsWithContent(offered, words.workspace.slug, requirement.key);
  return (
    <div className={styles.detail} data-layout={layout}>
      <div className={styles.main}>
        <Title open={open} />
        <Tabs value={tab} onChange={setTab} keepMounted={false}>
          <Tabs.List className={styles.tabs ?? ""}>
            <Tabs.Tab value="content">{t("requirements.tab.content")}</Tabs.Tab>
            {added.map((one) => (
              <Tabs.Tab key={one.name} value={one.name}>
                {t(one.title)}
              </Tabs.Tab>
            ))}
            <Tabs.Tab value="history">{t("requirements.history.title")}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="content">
            <Content open={open} words={words} layout={layout} />
          </Tabs.Panel>
          {added.map((one) => (
            <Tabs.Panel key={one.name} value={one.name} pt="md">
              <Suspense fallback={<Loading shape="text" />}>
                <one.component recordKey={requirement.key} can={{ ...requirement.can }} />
              </Suspense>
            </Tabs.Panel>
          ))}
          <Tabs.Panel value="history" pt="md">
            <History requirement={open.shown} words={words} />
          </Tabs.Panel>
        </Tabs>
      </div>
      {layout === "page" && (
        <aside className={styles.side}>
          <Properties open={open} words={words} />
        </aside>
      )}
    </div>
  );
}

interface ContentProps {
  open: OpenRequirement;
  words: Words;
  layout: DetailProps["layout"];
}

function Content({ open, words, layout }: ContentProps) {
  const { shown } = open;
  const { t } = words;
  const Comments = recordPanel("comments");
  const deliverables = useDeliverables(open, words);
  return (
    <>
      {layout === "panel" && <Properties open={open} words={words} />}
      <Part title={t("requirements.field.description")}>
        <Description open={open} words={words} />
      </Part>
      <Made open={open} words={words} />
      {deliverables.length > 0 && (
        <Part title={t("requirements.part.deliverables")} count={deliverables.length}>
          <Deliverables open={open} words={words} />
        </Part>
      )}
      <Part title={t("requirements.field.stages")}>
        <PoolSteps open={open} words={words} />
      </Part>
      {(words.releases.length > 0 || Object.keys(shown.scope).length > 0) && (
        <Part title={t("requirements.field.scope")}>
          <ScopeLines open={open} words={words} />
        </Part>
      )}
      <div className={styles.two}>
        <Part title={t("requirements.field.efforts")}>
          <Efforts open={open} words={words} />
        </Part>
        <Part title={t("requirements.field.demands")}>
          <Demands open={open} words={words} />
        </Part>
      </div>
      <Part title={t("requirements.children")} count={shown.children.length}>
        <Children requirement={shown} words={words} />
      </Part>
      <Part title={t("requirements.links")} count={shown.links.length}>
        <Links requirement={shown} words={words} />
      </Part>
      {Comments && (
        <Part title={t("requirements.comments")}>
          <Suspense fallback={<Loading shape="text" />}>
            <Comments recordKey={shown.key} can={{ ...shown.can }} />
          </Suspense>
        </Part>
      )}
    </>
  );
}

/** The open tab, kept in the address so that a link leads to it; the content needs no word there. */
function useTab(): [string, (tab: string | null) => void] {
  const router = useRouter();
  const search = useSearch({ strict: false }) as { tab?: string };
  const choose = (tab: string | null) => {
    const { tab: _, ...rest } = router.state.location.search as Record<string, unknown>;
    const next = tab && tab !== "content" ? { ...rest, tab } : rest;
    void router.navigate({ to: router.state.location.pathname, search: next, replace: true } as never);
  };
  return [search.tab ?? "content", choose];
}

function Efforts({ open, words }: { open: OpenRequirement; words: Words }) {
  return (
    <Shares
      shares={open.shown.efforts}
      offered={words.workspace.skills.map((skill) => skill.name)}
      most={100_000}
      unit={words.t("requirements.unit.days")}
      canEdit={open.shown.can.edit}
      addLabel={words.t("requirements.addEffort")}
      isSaving={open.saving.has("efforts")}
      onChange={(efforts) => void open.save({ efforts: positive(efforts) })}
    />
  );
}

/** A skill without days has no share. */
const positive = (shares: Record<string, number>) =>
  Object.fromEntries(Object.entries(shares).filter(([, figure]) => figure > 0));

function Demands({ open, words }: { open: OpenRequirement; words: Words }) {
  const { slug, can } = words.workspace;
  const stakeholders = useQuery({
    queryKey: ["stakeholders", slug],
    enabled: can.read_plan === true,
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/stakeholders", { params: { path: { slug } } })),
  });
  return (
    <Shares
      shares={open.shown.demands}
      offered={(stakeholders.data ?? []).map((one) => one.name)}
      most={9}
      canEdit={open.shown.can.edit}
      allowsNew={can.plan ? "allowed" : "offered-only"}
      addLabel={words.t("requirements.addDemand")}
      isSaving={open.saving.has("demands")}
      onChange={(demands) => {
        void open.save({ demands }).then(() => stakeholders.refetch());
      }}
    />
  );
}

/** The faces of those who look at the same requirement now. */
export function Viewers({ requirement, words }: { requirement: Requirement; words: Words }) {
  const others = useOthers();
  const { user } = useSession();
  const here = new Map<number, string>();
  for (const one of others) {
    const { page, record, field } = readPlace(one.place);
    const isHere =
      page === "requirements" && (record === requirement.key || field.startsWith(`${requirement.id}:`));
    if (isHere && one.user !== user.id) here.set(one.user, one.name);
  }
  if (here.size === 0) return null;
  const names = [...here.values()].join(words.t("requirements.listSeparator"));
  return (
    <span className={styles.viewers} role="img" aria-label={words.t("requirements.viewing", { names })}>
      {[...here].slice(0, 4).map(([id, name]) => (
        <Face key={id} name={name} size={22} />
      ))}
    </span>
  );
}
