import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import { Failure, Loading } from "../../ui/state";
import styles from "./Security.module.css";
import { historyKey } from "./session";
import tokens from "./Tokens.module.css";
import { momentOf } from "./when";

type SecurityEvent = components["schemas"]["SecurityEventOut"];
export type WhoseHistory = "own" | "everybody";
const warnings = new Set(["SignInFailed", "SignInsHeld", "SecondFactorTurnedOff", "RecoveryCodeUsed"]);

/** What happened to the way into an account, newest first. */
export function SecurityHistory({ whose }: { whose: WhoseHistory }) {
  const { t } = useTexts();
  const events = useInfiniteQuery({
    queryKey: [...historyKey, whose],
    queryFn: ({ pageParam }) => {
      const params = { query: { limit: 10, ...(pageParam ? { cursor: pageParam } : {}) } };
      return must(
        whose === "own"
          ? api.GET("/api/v1/profile/security-events", { params })
          : api.GET("/api/v1/security-events", { params }),
      );
    },
    initialPageParam: "",
    getNextPageParam: (last) => last.next_cursor,
  });
  if (events.isPending) return <Loading shape="text" />;
  if (events.isError) return <Failure error={events.error} onRetry={() => void events.refetch()} />;
  const rows = events.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <p className={tokens.none}>{t("accounts.history.none")}</p>;
  return (
    <>
      <ul className={styles.events}>
        {rows.map((row) => (
          <EventRow key={row.seq} event={row} whose={whose} />
        ))}
      </ul>
      {events.hasNextPage && (
        <Button
          mt="sm"
          variant="subtle"
          loading={events.isFetchingNextPage}
          onClick={() => void events.fetchNextPage()}
        >
          {t("accounts.history.more")}
        </Button>
      )}
    </>
  );
}

function EventRow({ event, whose }: { event: SecurityEvent; whose: WhoseHistory }) {
  const { t, language } = useTexts();
  const told = event.data as Readonly<Record<string, string | number>>;
  const method = told.method ? t(`accounts.method.${told.method as "password"}`) : "";
  const what = t(`accounts.history.kind.${event.kind as "SignedIn"}`, {
    method,
    name: String(told.name ?? told.after ?? ""),
    email: String(told.email ?? ""),
    count: Number(told.count ?? told.left ?? 0),
  });
  const where = [event.browser, event.system, event.address].filter((part) => part !== "");
  const who = whose === "everybody" ? [event.person ?? String(told.email ?? "")] : [];
  return (
    <li className={styles.event} data-look={warnings.has(event.kind) ? "warning" : "plain"}>
      <time className={styles.at} dateTime={event.at}>
        {momentOf(event.at, language)}
      </time>
      <span>
        <span className={styles.what}>{what}</span>{" "}
        <span className={styles.where}>
          {[...who, ...(where.length > 0 ? where : [t("accounts.history.command")])].join(" · ")}
        </span>
      </span>
    </li>
  );
}
