import { IconAlertTriangle, IconLink, IconTool } from "@tabler/icons-react";
import { type PointerEvent, useMemo, useState } from "react";
import { addDays, daysBetween, todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import { SideScroll } from "../../ui/screen";
import { type Booking, type Calendar, useKindName, useSaid } from "./data";
import { lanesOf, placeOf } from "./days";
import styles from "./grid.module.css";

interface BookingGridProps {
  found: Calendar;
  first: string;
  count: number;
  onBook: (item: number, start_on: string, finish_on: string) => void;
  onOpen: (booking: Booking) => void;
  onMove: (booking: Booking, days: number) => void;
}

const laneHeight = 26;
type Drag =
  | { kind: "book"; item: number; from: number; to: number }
  | { kind: "move"; booking: Booking; from: number; to: number };

/** One row per item, one column per day; bars stand in lanes below each other. */
export function BookingGrid({ found, first, count, onBook, onOpen, onMove }: BookingGridProps) {
  const { t } = useTexts();
  const said = useSaid();
  const kindName = useKindName();
  const [drag, setDrag] = useState<Drag | null>(null);
  const days = useMemo(
    () => Array.from({ length: count }, (_, place) => addDays(first, place)),
    [first, count],
  );
  const free = useMemo(() => new Set(found.free_days), [found.free_days]);
  const today = daysBetween(first, todayIso());
  const dayAt = (event: PointerEvent<HTMLElement>) => {
    const track = event.currentTarget.closest<HTMLElement>("[data-track]") ?? event.currentTarget;
    const box = track.getBoundingClientRect();
    return Math.min(count - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * count)));
  };
  const begin = (event: PointerEvent<HTMLElement>, next: Drag) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag(next);
  };
  const follow = (event: PointerEvent<HTMLElement>) => {
    if (!drag) return;
    const to = dayAt(event);
    if (to !== drag.to) setDrag({ ...drag, to });
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    if (!drag) return;
    const to = dayAt(event);
    setDrag(null);
    if (drag.kind === "book") {
      const [from, until] = [Math.min(drag.from, to), Math.max(drag.from, to)];
      onBook(drag.item, addDays(first, from), addDays(first, until));
    } else if (to === drag.from) onOpen(drag.booking);
    else onMove(drag.booking, to - drag.from);
  };
  return (
    <SideScroll className={styles.scroller} label={t("equipment.booking.title")}>
      <div className={styles.grid} style={{ "--days": count } as React.CSSProperties}>
        <div className={styles.head}>
          <span className={styles.corner}>{t("equipment.booking.item")}</span>
          <span className={styles.days}>
            {days.map((day, place) => (
              <span
                key={day}
                className={styles.day}
                data-free={free.has(day) || undefined}
                data-today={place === today || undefined}
              >
                {(place === 0 || day.endsWith("-01")) && (
                  <span className={styles.month}>{said.month(day)}</span>
                )}
                {Number(day.slice(8))}
              </span>
            ))}
          </span>
        </div>
        {found.items.map((item) => {
          const bars = found.bookings.filter((one) => one.item === item.id);
          const lanes = lanesOf(bars);
          const height = Math.max(1, ...[...lanes.values()].map((lane) => lane + 1)) * laneHeight + 10;
          return (
            <div key={item.key} className={styles.row}>
              <span className={styles.name}>
                <strong title={item.title}>{item.title}</strong>
                <span className={styles.quiet}>
                  {kindName(item.kind)} · {t("equipment.booking.pieces", { count: item.amount })}
                </span>
              </span>
              <div
                className={styles.track}
                data-track=""
                data-can={found.can_book || undefined}
                style={{ minHeight: height }}
                onPointerDown={(event) => {
                  if (!found.can_book) return;
                  const at = dayAt(event);
                  begin(event, { kind: "book", item: item.id, from: at, to: at });
                }}
                onPointerMove={follow}
                onPointerUp={end}
                onPointerCancel={() => setDrag(null)}
              >
                {days.map((day, place) => (
                  <span
                    key={day}
                    className={styles.cell}
                    data-free={free.has(day) || undefined}
                    data-today={place === today || undefined}
                    data-ended={(item.valid_until && day > item.valid_until) || undefined}
                  />
                ))}
                {drag?.kind === "book" && drag.item === item.id && (
                  <span
                    className={styles.ghost}
                    style={spanStyle(Math.min(drag.from, drag.to), Math.abs(drag.to - drag.from) + 1, count)}
                  />
                )}
                {bars.map((one) => (
                  <Bar
                    key={one.key}
                    booking={one}
                    lane={lanes.get(one.key) ?? 0}
                    first={first}
                    count={count}
                    moved={drag?.kind === "move" && drag.booking.key === one.key ? drag.to - drag.from : 0}
                    onOpen={() => onOpen(one)}
                    onBegin={(event) => {
                      event.stopPropagation();
                      const at = dayAt(event);
                      if (one.can.change) begin(event, { kind: "move", booking: one, from: at, to: at });
                    }}
                    onFollow={follow}
                    onEnd={(event) => {
                      event.stopPropagation();
                      if (one.can.change) end(event);
                    }}
                  />
                ))}
              </div>
            </div>
          );
        })}
      </div>
      <p className={styles.words}>
        {t(found.can_book ? "equipment.booking.gridWords" : "equipment.booking.wordsRead")}
      </p>
    </SideScroll>
  );
}

const spanStyle = (left: number, width: number, count: number) => ({
  left: `${(left / count) * 100}%`,
  width: `${(width / count) * 100}%`,
});

interface BarProps {
  booking: Booking;
  lane: number;
  first: string;
  count: number;
  /** By how many days it is being dragged. */
  moved: number;
  onOpen: () => void;
  onBegin: (event: PointerEvent<HTMLElement>) => void;
  onFollow: (event: PointerEvent<HTMLElement>) => void;
  onEnd: (event: PointerEvent<HTMLElement>) => void;
}

function Bar({ booking, lane, first, count, moved, onOpen, onBegin, onFollow, onEnd }: BarProps) {
  const { t } = useTexts();
  const said = useSaid();
  const { left, width } = placeOf(booking, first, count);
  const who =
    booking.kind === "repair"
      ? t("equipment.booking.kindOf.repair")
      : booking.follows_task
        ? `${booking.about} ${booking.about_title}`
        : booking.who;
  const title = [
    t("equipment.booking.barTitle", { amount: booking.amount, who }),
    said.span(booking.start_on, booking.finish_on),
    t(`equipment.booking.state.${booking.state as "held"}`),
    booking.words,
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <button
      type="button"
      className={styles.bar}
      data-state={booking.kind === "repair" ? "repair" : booking.state}
      data-can={booking.can.change || undefined}
      data-moved={moved !== 0 || undefined}
      style={{
        ...spanStyle(left + moved, width, count),
        top: 5 + lane * laneHeight,
      }}
      title={title}
      aria-label={title}
      // A pointer opens it when it is let go where it was taken; the keyboard has the click alone.
      onClick={(event) => {
        if (event.detail === 0 || !booking.can.change) onOpen();
      }}
      onPointerDown={onBegin}
      onPointerMove={onFollow}
      onPointerUp={onEnd}
    >
      {booking.kind === "repair" && <IconTool size={13} stroke={1.8} aria-hidden="true" />}
      {booking.state === "missing" && <IconAlertTriangle size={13} stroke={1.8} aria-hidden="true" />}
      {booking.follows_task && booking.state !== "missing" && (
        <IconLink size={13} stroke={1.8} aria-hidden="true" />
      )}
      <span className={styles.barWords}>
        {booking.amount > 1 && <strong>{booking.amount} × </strong>}
        {who}
      </span>
    </button>
  );
}
