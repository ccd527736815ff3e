import { Button, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { api, must } from "../../api/client";
import { useTexts } from "../../texts";
import { Face, Mark } from "../../ui/mark";
import { Empty, Failure, Loading } from "../../ui/state";
import { PlainTable } from "../../ui/table";
import styles from "./operations.module.css";
import { useWords } from "./words";

/** Everybody who has or had an account on this server, and the way to their data. */
export function People() {
  const { t } = useTexts();
  const words = useWords();
  const [text, setText] = useState("");
  const q = useDeferredValue(text.trim());
  const pages = useInfiniteQuery({
    queryKey: ["server", "people", q],
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/server/people", {
          params: { query: { q, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  const people = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <p className={styles.words}>{t("privacy.people.words")}</p>
        <TextInput
          w={240}
          aria-label={t("privacy.people.find")}
          placeholder={t("privacy.people.find")}
          leftSection={<IconSearch size={15} stroke={1.7} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {pages.isPending ? (
        <Loading shape="rows" />
      ) : pages.isError ? (
        <Failure error={pages.error} onRetry={() => void pages.refetch()} />
      ) : people.length === 0 ? (
        <Empty title={t("privacy.people.none")} />
      ) : (
        <PlainTable label={t("operations.tab.people")} least={820} align="top">
          <thead>
            <tr>
              <th>{t("privacy.people.name")}</th>
              <th>{t("privacy.people.email")}</th>
              <th>{t("privacy.people.state")}</th>
              <th>{t("privacy.people.last")}</th>
              <th aria-label={t("privacy.data.title")} />
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.id}>
                <td>
                  <span className={styles.person}>
                    <Face name={one.name} />
                    {one.name}
                  </span>
                </td>
                <td>{one.email}</td>
                <td>
                  <Mark look="dot" tone={one.erased_at ? "grey" : one.is_active ? "green" : "amber"}>
                    {t(
                      one.erased_at
                        ? "privacy.people.erased"
                        : one.is_administrator
                          ? "privacy.people.administrator"
                          : one.is_active
                            ? "privacy.people.active"
                            : "privacy.people.inactive",
                    )}
                  </Mark>
                </td>
                <td className={styles.when}>{one.last_login ? words.moment(one.last_login) : "–"}</td>
                <td className={styles.figure}>
                  {!one.erased_at && (
                    <Link to={"/people/$person/data" as never} params={{ person: String(one.id) } as never}>
                      {t("privacy.data.title")}
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
      {pages.hasNextPage && (
        <Button
          variant="default"
          style={{ justifySelf: "center" }}
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t("privacy.trash.more")}
        </Button>
      )}
    </div>
  );
}
