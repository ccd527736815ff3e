import { Button, Select } from "@mantine/core";
import { IconAlertTriangle, IconExternalLink, IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { Empty, Failure, Loading } from "../../ui/state";
import { useAddress } from "./address";
import styles from "./coverage.module.css";
import { testResults, traceKey } from "./data";
import { NodeLine, resultTones, stateTones } from "./NodeLine";
import { SearchText } from "./SearchText";
import { TestForm } from "./TestForm";

/** The tests of the workspace, what each verifies, and what its last run said. */
export function Tests() {
  const { t } = useTexts();
  const { slug, can } = useWorkspace();
  const [address, change] = useAddress();
  const [result, setResult] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  const q = address.q ?? "";
  const found = useInfiniteQuery({
    queryKey: [...traceKey(slug), "tests", q, result],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/test-cases", {
          params: {
            path: { slug },
            query: {
              limit: 100,
              ...(q ? { q } : {}),
              ...(result ? { result } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: (before) => before,
  });
  const open = useQuery({
    queryKey: [...traceKey(slug), "test", address.open],
    enabled: Boolean(address.open),
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/test-cases/{key}", {
          params: { path: { slug, key: address.open ?? "" } },
        }),
      ),
  });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const add = can.write ? (
    <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => setNew(true)}>
      {t("traceability.tests.new")}
    </Button>
  ) : undefined;
  return (
    <div className={styles.coverage}>
      <div className={styles.toolbar}>
        <SearchText
          text={q}
          placeholder={t("traceability.tests.search")}
          onText={(text) => change({ q: text || undefined })}
        />
        <Select
          size="xs"
          w={170}
          clearable
          aria-label={t("traceability.tests.result")}
          placeholder={t("traceability.tests.anyResult")}
          value={result}
          data={[
            ...testResults.map((one) => ({ value: one as string, label: t(`traceability.result.${one}`) })),
            { value: "none", label: t("traceability.result.none") },
          ]}
          onChange={setResult}
        />
        <span className={styles.toolbarEnd}>{rows.length > 0 && add}</span>
      </div>
      {found.isPending && <Loading shape="rows" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && (
        <Empty title={t("traceability.tests.none")} actions={add}>
          {t("traceability.tests.noneWords")}
        </Empty>
      )}
      {rows.length > 0 && (
        <div className={styles.scroller}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("requirements.field.key")}</th>
                <th scope="col">{t("traceability.kind.test_case")}</th>
                <th scope="col">{t("requirements.field.state")}</th>
                <th scope="col">{t("traceability.tests.result")}</th>
                <th scope="col">{t("traceability.tests.verifies")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td className={styles.keyCell}>{row.key}</td>
                  <td>
                    <button
                      type="button"
                      className={styles.openTest}
                      onClick={() => change({ open: row.key })}
                    >
                      {row.title}
                    </button>
                    {row.url && (
                      <a
                        href={row.url}
                        target="_blank"
                        rel="noopener noreferrer"
                        className={styles.outside}
                        aria-label={t("traceability.tests.openUrl", { key: row.key })}
                      >
                        <IconExternalLink size={14} stroke={1.6} aria-hidden="true" />
                      </a>
                    )}
                  </td>
                  <td>
                    <Mark tone={stateTones[row.state] ?? "grey"} look="dot">
                      {t(`traceability.testState.${row.state as "ready"}`)}
                    </Mark>
                  </td>
                  <td className={styles.nowrap}>
                    {row.last_result ? (
                      <>
                        <Mark tone={resultTones[row.last_result] ?? "grey"}>
                          {t(`traceability.result.${row.last_result as "passed"}`)}
                        </Mark>{" "}
                        <span className={styles.quiet}>
                          {row.last_run_on ? dateText(row.last_run_on) : ""}
                        </span>
                      </>
                    ) : (
                      <span className={styles.quiet}>{t("traceability.result.none")}</span>
                    )}
                  </td>
                  <td>
                    {row.verifies.map((one) => (
                      <div key={one.id} className={styles.verified}>
                        {one.is_suspect && (
                          <IconAlertTriangle
                            size={13}
                            stroke={1.8}
                            className={styles.warn}
                            aria-label={t("traceability.suspect")}
                          />
                        )}
                        <NodeLine node={one} />
                      </div>
                    ))}
                    {row.verifies.length === 0 && (
                      <span className={styles.quiet}>{t("traceability.tests.verifiesNothing")}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.hasNextPage && (
        <Button
          size="xs"
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t("traceability.more")}
        </Button>
      )}
      {isNew && <TestForm onClose={() => setNew(false)} />}
      {address.open && open.data && (
        <TestForm key={open.data.version} test={open.data} onClose={() => change({ open: undefined })} />
      )}
    </div>
  );
}
