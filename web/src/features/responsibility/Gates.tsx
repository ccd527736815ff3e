import { Button, Menu } from "@mantine/core";
import { IconBarrierBlock } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { Empty, Failure, Loading } from "../../ui/state";
import { dayText, useGates, useRefresh } from "./data";
import styles from "./page.module.css";
import { Steps } from "./Steps";

/** The releases that wait for their managers, and how far each is. */
export function Gates() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const refresh = useRefresh(slug);
  const gates = useGates(slug);
  if (gates.isPending) return <Loading shape="rows" />;
  if (gates.isError) return <Failure error={gates.error} onRetry={() => void gates.refetch()} />;
  const { items, without, can_set_up } = gates.data;
  const setUp = async (release: number) => {
    try {
      const made = await must(
        api.POST("/api/v1/workspaces/{slug}/start-gates", { params: { path: { slug } }, body: { release } }),
      );
      await refresh();
      await navigate({ to: `/w/${slug}/gates/${made.key}` });
    } catch (error) {
      noticeFailed(error);
    }
  };
  const add =
    can_set_up && without.length > 0 ? (
      <Menu position="bottom-end">
        <Menu.Target>
          <Button leftSection={<IconBarrierBlock size={15} stroke={1.7} />}>
            {t("responsibility.gate.add")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t("responsibility.gate.before")}</Menu.Label>
          {without.map((release) => (
            <Menu.Item key={release.id} onClick={() => void setUp(release.id)}>
              {release.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    ) : undefined;
  if (items.length === 0)
    return (
      <Empty title={t("responsibility.gate.empty")} actions={add}>
        {t("responsibility.gate.emptyWords")}
      </Empty>
    );
  return (
    <>
      <div className={styles.bar}>
        <p className={`${styles.quiet} ${styles.grow}`}>{t("responsibility.gate.words")}</p>
        {add}
      </div>
      <ul className={`${styles.list} ${styles.card}`} aria-label={t("responsibility.tab.gates")}>
        {items.map((gate) => (
          <li key={gate.key} className={styles.row}>
            <div className={styles.what}>
              <Link className={styles.name ?? ""} to={`/w/${slug}/gates/${gate.key}`}>
                {gate.release_name}
              </Link>
              <p className={styles.quiet}>
                <span className={styles.key}>{gate.key}</span> ·{" "}
                {t("responsibility.gate.startsOn", { date: dayText(gate.start_on, language) })}
              </p>
            </div>
            <span className={styles.marks}>
              {gate.state === "started" ? (
                <Mark tone={gate.is_overridden ? "amber" : "green"}>
                  {t(gate.is_overridden ? "responsibility.gate.overridden" : "responsibility.gate.started")}
                </Mark>
              ) : (
                <Mark tone="blue">{t("responsibility.gate.waiting")}</Mark>
              )}
              {gate.state === "waiting" && gate.nobodys > 0 && (
                <Mark tone="amber">{t("responsibility.gate.nobodys", { count: gate.nobodys })}</Mark>
              )}
              <Steps done={gate.confirmed} all={gate.people} />
            </span>
            <span>
              {gate.is_mine_open && (
                <Button component={Link} to={`/w/${slug}/gates/${gate.key}`} size="compact-sm">
                  {t("responsibility.gate.mine")}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
