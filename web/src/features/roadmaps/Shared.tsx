import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Logo } from "../../ui/brand/Logo";
import { Empty, Failure, Loading } from "../../ui/state";
import { type Drawn, fetchShared, type PublicRoadmap } from "./data";
import { Picture } from "./Picture";
import styles from "./roadmaps.module.css";

const secretOf = () => decodeURIComponent(window.location.hash.slice(1));

/** A roadmap as strangers with the link see it (`/shared/roadmap#SECRET`): the chosen fields, nothing to change. */
export default function Shared() {
  const { t } = useTexts();
  const [secret, setSecret] = useState(secretOf);
  useEffect(() => {
    const look = () => setSecret(secretOf());
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, []);
  const shared = useQuery({
    queryKey: ["shared-roadmap", secret],
    queryFn: () => fetchShared(secret),
    retry: false,
  });
  return (
    <main className={styles.public}>
      <header className={styles.publicHead}>
        <div>
          <h1>{shared.data?.name ?? t("roadmaps.shared.title")}</h1>
          {shared.data && (
            <p className={styles.quiet}>
              {t("roadmaps.shared.words", {
                workspace: shared.data.workspace,
                date: dateText(shared.data.today),
              })}
            </p>
          )}
        </div>
        <Logo />
      </header>
      {shared.isPending && <Loading shape="rows" />}
      {shared.isError && <Failure error={shared.error} onRetry={() => void shared.refetch()} />}
      {shared.data?.items.length === 0 && (
        <Empty drawing="search" title={t("roadmaps.nothing")}>
          {t("roadmaps.shared.nothing")}
        </Empty>
      )}
      {shared.data && shared.data.items.length > 0 && (
        <Picture drawn={drawnOf(shared.data)} lane={shared.data.lane} span={shared.data.span} />
      )}
      {shared.data && shared.data.left_out > 0 && (
        <p className={styles.quiet}>{t("roadmaps.leftOut", { count: shared.data.left_out })}</p>
      )}
    </main>
  );
}

function drawnOf(shared: PublicRoadmap): Drawn {
  return { ...shared, items: shared.items.map((item) => ({ ...item, goalNames: item.goals ?? [] })) };
}
