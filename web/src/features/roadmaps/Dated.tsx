import { Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { SideScroll } from "../../ui/screen";
import type { Drawn, Shown } from "./data";
import { type Bar, laidOut, trackHeight } from "./layout";
import styles from "./roadmaps.module.css";

const monthWidth = 92;

/** Lanes down, months across, and threads to what waits across products or in vain. */
export function Dated({ drawn, laneWord }: { drawn: Drawn; laneWord: string }) {
  const { t, language } = useTexts();
  const layout = useMemo(() => laidOut(drawn), [drawn]);
  // All threads would hide the bars: those that somebody must know of are drawn.
  const told = drawn.dependencies.filter((one) => one.is_across || one.is_broken);
  const bars = new Map<number, Bar>();
  for (const lane of layout.lanes)
    for (const bar of lane.bars) if (!bars.has(bar.item.id)) bars.set(bar.item.id, bar);
  const month = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    month: "short",
    timeZone: "UTC",
  });
  return (
    <figure className={styles.dated} aria-label={t("roadmaps.span.dates")}>
      <div className={styles.laneNames}>
        <div className={styles.datedHead}>{laneWord}</div>
        {layout.lanes.map((lane) => (
          <div key={lane.id} className={styles.laneName} style={{ height: lane.height }}>
            {lane.name || t("roadmaps.noLane")}
          </div>
        ))}
      </div>
      <SideScroll className={styles.scroller} label={t("roadmaps.span.dates")}>
        <div className={styles.plane} style={{ minWidth: layout.months * monthWidth }}>
          <div className={styles.datedHead}>
            {layout.ticks.map((tick) => (
              <span key={tick.iso} className={styles.tick} style={{ left: `${tick.left}%` }}>
                {tick.isYear && <b>{tick.iso.slice(0, 4)} </b>}
                {month.format(new Date(`${tick.iso}T00:00:00Z`))}
              </span>
            ))}
          </div>
          <div className={styles.body} style={{ height: layout.height }}>
            {layout.ticks.map((tick) => (
              <span key={tick.iso} className={styles.gridLine} style={{ left: `${tick.left}%` }} />
            ))}
            {layout.lanes.map((lane) => (
              <span key={lane.id} className={styles.laneLine} style={{ top: lane.top + lane.height }} />
            ))}
            {layout.today !== null && (
              <span
                className={styles.today}
                style={{ left: `${layout.today}%` }}
                title={t("roadmaps.today")}
              />
            )}
            <svg
              className={styles.threads}
              viewBox={`0 0 100 ${layout.height}`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              {told.map((one) => {
                const [from, to] = [bars.get(one.needed), bars.get(one.dependent)];
                if (!from || !to) return null;
                const [x, y] = [from.left + from.width, from.top + trackHeight / 2 - 2];
                const [toX, toY] = [to.left, to.top + trackHeight / 2 - 2];
                const bend = Math.max(1.2, Math.abs(toX - x) / 2);
                return (
                  <path
                    key={`${one.dependent}-${one.needed}`}
                    d={`M${x} ${y} C${x + bend} ${y} ${toX - bend} ${toY} ${toX} ${toY}`}
                    data-broken={one.is_broken || undefined}
                    data-across={one.is_across || undefined}
                  />
                );
              })}
            </svg>
            {layout.lanes.map((lane) => (
              <div key={lane.id}>
                {lane.bars.map((bar) => (
                  <DatedBar key={bar.item.id} bar={bar} />
                ))}
                {lane.undated.length > 0 && (
                  <p className={styles.undated} style={{ top: lane.top + lane.height - trackHeight - 4 }}>
                    <b>{t("roadmaps.undated")}</b>{" "}
                    {lane.undated.map((item) => item.title).join(t("roadmaps.separator"))}
                  </p>
                )}
              </div>
            ))}
          </div>
        </div>
      </SideScroll>
    </figure>
  );
}

function DatedBar({ bar }: { bar: Bar }) {
  const { t } = useTexts();
  const { item } = bar;
  const said = t("roadmaps.fromTo", {
    title: item.title,
    start: dateText(item.start_on ?? ""),
    finish: dateText(item.finish_on ?? ""),
  });
  const look = {
    className: styles.bar ?? "",
    style: { left: `${bar.left}%`, width: `${bar.width}%`, top: bar.top },
    "data-horizon": item.horizon,
    "data-late": item.is_late || undefined,
    "aria-label": said,
  };
  return (
    <Tooltip label={said} openDelay={300}>
      {item.address ? (
        <Link to={item.address} {...look}>
          <Inside item={item} />
        </Link>
      ) : (
        <span role="img" {...look}>
          <Inside item={item} />
        </span>
      )}
    </Tooltip>
  );
}

function Inside({ item }: { item: Shown }) {
  return (
    <>
      {item.progress ? <span className={styles.filled} style={{ width: `${item.progress * 100}%` }} /> : null}
      <span className={styles.barTitle}>{item.title}</span>
    </>
  );
}
