import { Button, Drawer, Group, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { api, must } from "../../api/client";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { recordPanel } from "../../ui/record";
import { Failure, Loading } from "../../ui/state";
import { BookForm } from "./BookForm";
import { type Booking, toneOfBooking, useBooking, useEquipmentRefresh, useSaid } from "./data";
import styles from "./equipment.module.css";
import { Facts } from "./Facts";

interface BookingDrawerProps {
  slug: string;
  bookingKey: string;
  onClose: () => void;
}

const addresses: Readonly<Record<string, string>> = {
  task: "schedule?task=",
  requirement: "requirements/",
  project: "projects/",
};

/** One booking: what, when, for whom, and what the reader may do with it. */
export function BookingDrawer({ slug, bookingKey, onClose }: BookingDrawerProps) {
  const { t } = useTexts();
  const said = useSaid();
  const found = useBooking(slug, bookingKey);
  const one = found.data;
  const Comments = recordPanel("comments");
  const facts: [string, string | null][] = one
    ? [
        [t("equipment.booking.amount"), String(one.amount)],
        [t("equipment.booking.when"), whenOf(one, said.span, t)],
        [t("equipment.booking.person"), one.who],
        [t("equipment.booking.words"), one.words],
        [t("equipment.booking.answer"), [one.decided_by, one.answer].filter(Boolean).join(" · ") || null],
      ]
    : [];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={
        <>
          {bookingKey}{" "}
          {one && (
            <Mark tone={toneOfBooking[one.state] ?? "grey"}>
              {t(`equipment.booking.state.${one.state as "held"}`)}
            </Mark>
          )}
        </>
      }
    >
      {found.isPending && <Loading shape="text" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {one && (
        <>
          <h2 className={styles.title}>
            <Link className={styles.link ?? ""} to={`/w/${slug}/equipment/${one.item_key}` as never}>
              {one.item_title}
            </Link>
          </h2>
          <Facts facts={facts}>
            {one.about && (
              <div>
                <dt>{t("equipment.booking.about")}</dt>
                <dd>
                  <Link
                    className={styles.link ?? ""}
                    to={`/w/${slug}/${addresses[one.about_kind] ?? "requirements/"}${one.about}` as never}
                  >
                    {one.about} {one.about_title}
                  </Link>
                </dd>
              </div>
            )}
          </Facts>
          {one.follows_task && <p className={styles.words}>{t("equipment.booking.follows")}</p>}
          {one.state === "missing" && <p className={styles.wrong}>{t("equipment.booking.missingWords")}</p>}
          <Settle slug={slug} one={one} />
          {Comments && (
            <Suspense fallback={<Loading shape="text" />}>
              <div className={styles.part}>
                <Comments recordKey={one.key} can={{ comment: true }} />
              </div>
            </Suspense>
          )}
        </>
      )}
    </Drawer>
  );
}

function whenOf(
  one: Booking,
  span: (from: string, to: string) => string,
  t: ReturnType<typeof useTexts>["t"],
): string {
  const halves = [
    one.start_part > 0 ? t("equipment.booking.noon") : "",
    one.finish_part < 1 ? t("equipment.booking.untilNoon") : "",
  ].filter(Boolean);
  return [span(one.start_on, one.finish_on), ...(one.follows_task ? [] : halves)].join(" · ");
}

function Settle({ slug, one }: { slug: string; one: Booking }) {
  const { t } = useTexts();
  const refresh = useEquipmentRefresh(slug);
  const [answer, setAnswer] = useState("");
  const [isMoving, setMoving] = useState(false);
  const params = { path: { slug, key: one.key } };
  const at = "/api/v1/workspaces/{slug}/bookings/{key}" as const;
  const write = async (work: Promise<unknown>) => {
    try {
      await work;
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <div className={styles.settle}>
      {one.can.decide && (
        <>
          <Textarea
            autosize
            minRows={2}
            maxLength={1000}
            label={t("equipment.booking.answer")}
            description={t("equipment.answerWords")}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button
              onClick={() =>
                void write(
                  must(api.POST(`${at}/approve`, { params, body: { version: one.version, answer } })),
                )
              }
            >
              {t("equipment.approve")}
            </Button>
            <Button
              variant="default"
              disabled={!answer.trim()}
              onClick={() =>
                void write(must(api.POST(`${at}/refuse`, { params, body: { version: one.version, answer } })))
              }
            >
              {t("equipment.refuse")}
            </Button>
          </Group>
        </>
      )}
      <Group gap="xs">
        {one.can.change && (
          <Button variant="default" onClick={() => setMoving(true)}>
            {t("equipment.booking.change")}
          </Button>
        )}
        {one.can.cancel && (
          <Button
            variant="subtle"
            color="red"
            onClick={() =>
              void write(must(api.POST(`${at}/cancel`, { params, body: { version: one.version } })))
            }
          >
            {t("equipment.booking.cancel")}
          </Button>
        )}
      </Group>
      {isMoving && (
        <BookForm slug={slug} start={{}} booking={one} canRepair={false} onClose={() => setMoving(false)} />
      )}
    </div>
  );
}
