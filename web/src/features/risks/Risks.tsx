import { Button, SegmentedControl } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { DownloadMenu, type SheetFormat } from "../../ui/file/DownloadMenu";
import { FilterBar } from "../../ui/filter";
import { Page, PageHeader } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { levelTones, type RiskFilter, states, stateTones, useFigures, useRiskFeed, useScheme } from "./data";
import { NewRisk } from "./NewRisk";
import { RiskPanel } from "./RiskPanel";
import styles from "./risks.module.css";
import { SavedFilters } from "./SavedFilters";

const Register = lazy(() => import("./Register"));
const MatrixView = lazy(() => import("./MatrixView"));
const Watch = lazy(() => import("./Watch"));
const Find = lazy(() => import("./Find"));
const SchemeForm = lazy(() => import("./SchemeForm"));

const views = ["register", "matrix", "watch", "find", "scales"] as const;
type ViewName = (typeof views)[number];
const filterNames = ["state", "category", "level", "owner", "phase", "product"] as const;

export type RiskSearch = RiskFilter & { view?: string; sort?: string; open?: string; stage?: string };

/** The register, its matrix, what is watched, how risks are found, and the scales: one room, one address. */
export default function Risks() {
  const { t, language } = useTexts();
  const { slug, people, products, can } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as RiskSearch;
  const put = (change: Record<string, string | undefined>) =>
    void navigate({ to: ".", search: { ...search, ...change } as never, replace: true });
  const scheme = useScheme(slug, language);
  const figures = useFigures(slug);
  const [isNew, setNew] = useState(false);
  useRiskFeed(slug);
  const view: ViewName = views.find((name) => name === search.view) ?? "register";
  const isListed = view === "register" || view === "matrix";
  const definitions = useMemo(
    () => [
      {
        name: "state",
        label: t("risks.field.state"),
        options: [
          { value: "open", label: t("risks.state.open") },
          ...states.map((value) => ({ value, label: t(`risks.state.${value}`), tone: stateTones[value] })),
        ],
      },
      {
        name: "level",
        label: t("risks.field.level"),
        options: [
          ...(scheme.data?.levels ?? []).map((label, value) => ({
            value: String(value),
            label,
            tone: levelTones[value] ?? ("grey" as const),
          })),
          { value: "none", label: t("risks.unassessed") },
        ],
      },
      {
        name: "category",
        label: t("risks.field.category"),
        options: (scheme.data?.categories ?? []).map((one) => ({ value: one.code, label: one.name })),
      },
      {
        name: "owner",
        label: t("risks.field.owner"),
        options: people.map((one) => ({ value: String(one.id), label: one.name })),
      },
      {
        name: "phase",
        label: t("risks.field.phase"),
        options: (["delivery", "operation"] as const).map((value) => ({
          value,
          label: t(`risks.phase.${value}`),
        })),
      },
      {
        name: "product",
        label: t("risks.field.product"),
        options: products.map((one) => ({ value: String(one.id), label: one.name })),
      },
    ],
    [t, scheme.data, people, products],
  );
  const filter: RiskFilter = {};
  for (const name of ["q", "due", ...filterNames] as const) if (search[name]) filter[name] = search[name];
  const cleared = Object.fromEntries(["q", "due", ...filterNames].map((name) => [name, undefined]));
  const file = (format: SheetFormat) =>
    `/api/v1/workspaces/${slug}/risk-register/file?${new URLSearchParams({
      ...filter,
      ...(search.sort ? { sort: search.sort } : {}),
      format,
    })}`;
  const shared = { filter, search, put };
  return (
    <Page
      layout={isListed ? "fill" : "wide"}
      header={
        <PageHeader
          title={t("risks.title")}
          meta={figures.data ? t("risks.openCount", { count: figures.data.open }) : undefined}
          actions={
            <>
              {isListed && <SavedFilters search={search} put={put} />}
              {isListed && <DownloadMenu href={file} />}
              {can.write && products.length > 0 && (
                <Button leftSection={<IconPlus size={15} />} onClick={() => setNew(true)}>
                  {t("risks.new")}
                </Button>
              )}
            </>
          }
        >
          <div className={styles.scrolls}>
            <SegmentedControl
              aria-label={t("risks.view.label")}
              value={view}
              onChange={(value) => put({ view: value === "register" ? undefined : value })}
              data={views.map((value) => ({ value, label: t(`risks.view.${value}`) }))}
            />
          </div>
          {isListed && (
            <FilterBar
              filters={definitions}
              values={Object.fromEntries(
                filterNames.map((name) => [name, search[name] ? search[name].split(",") : []]),
              )}
              text={search.q ?? ""}
              placeholder={t("risks.search")}
              onText={(q) => put({ q: q || undefined })}
              onChange={(name, chosen) => put({ [name]: chosen.join(",") || undefined })}
              onClear={() => put(cleared)}
            />
          )}
        </PageHeader>
      }
    >
      {scheme.isError && <Failure error={scheme.error} onRetry={() => void scheme.refetch()} />}
      {scheme.isPending && <Loading />}
      {scheme.data && (
        <Suspense fallback={<Loading />}>
          {isListed ? (
            <div className={styles.split}>
              <div className={styles.list}>
                {view === "register" ? (
                  <Register {...shared} scheme={scheme.data} onNew={() => setNew(true)} />
                ) : (
                  <MatrixView {...shared} scheme={scheme.data} />
                )}
              </div>
              {search.open && (
                <RiskPanel
                  key={search.open}
                  riskKey={search.open}
                  scheme={scheme.data}
                  onClose={() => put({ open: undefined })}
                />
              )}
            </div>
          ) : (
            <>
              {view === "watch" && <Watch scheme={scheme.data} />}
              {view === "find" && <Find scheme={scheme.data} />}
              {view === "scales" && <SchemeForm key={scheme.data.version} scheme={scheme.data} />}
            </>
          )}
        </Suspense>
      )}
      {isNew && scheme.data && (
        <NewRisk
          scheme={scheme.data}
          onClose={() => setNew(false)}
          onMade={(key) => {
            setNew(false);
            put({ open: key, view: isListed ? search.view : undefined });
          }}
        />
      )}
    </Page>
  );
}
