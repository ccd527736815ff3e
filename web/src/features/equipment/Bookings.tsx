import { ActionIcon, Button, Select, Tooltip } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconPlus } from "@tabler/icons-react";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { addDays, daysBetween, mondayOf, todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { BookForm } from "./BookForm";
import { BookingDrawer } from "./BookingDrawer";
import { BookingGrid } from "./BookingGrid";
import {
  type Booking,
  kinds,
  useBookingCalendar,
  useEquipmentFeed,
  useEquipmentRefresh,
  useKindName,
} from "./data";
import styles from "./equipment.module.css";

const lengths = ["2", "4", "8"] as const;

/** The booking calendar: items down the side, days across; drag to book and to move. */
export default function Bookings() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const kindName = useKindName();
  const refresh = useEquipmentRefresh(slug);
  const { key } = useParams({ strict: false }) as { key?: string };
  const [first, setFirst] = useState(mondayOf(todayIso()));
  const [weeks, setWeeks] = useState<(typeof lengths)[number]>("4");
  const [kind, setKind] = useState("");
  const [wanted, setWanted] = useState<{ item?: number; start_on?: string; finish_on?: string } | null>(null);
  const count = Number(weeks) * 7;
  const found = useBookingCalendar(slug, { start_on: first, finish_on: addDays(first, count - 1), kind });
  useEquipmentFeed(slug);
  const open = (next?: string) =>
    void navigate({ to: `/w/${slug}/bookings${next ? `/${next}` : ""}` as never });
  const move = async (booking: Booking, days: number) => {
    try {
      await must(
        api.PATCH("/api/v1/workspaces/{slug}/bookings/{key}", {
          params: { path: { slug, key: booking.key } },
          body: {
            version: booking.version,
            start_on: addDays(booking.start_on, days),
            finish_on: addDays(booking.finish_on, days),
          } as never,
        }),
      );
      noticeDone(t("equipment.booking.moved", { key: booking.key }));
    } catch (error) {
      noticeFailed(error);
    }
    await refresh();
  };
  const add = (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setWanted({})}>
      {t("equipment.booking.add")}
    </Button>
  );
  const step = (label: string, icon: React.ReactNode, days: number) => (
    <Tooltip label={label}>
      <ActionIcon variant="default" aria-label={label} onClick={() => setFirst(addDays(first, days))}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <Page
      header={
        <PageHeader
          title={t("equipment.booking.title")}
          actions={found.data?.can_book && found.data.items.length > 0 ? add : undefined}
        >
          <div className={styles.second}>
            <span className={styles.steps}>
              {step(t("equipment.booking.earlier"), <IconChevronLeft size={15} />, -7)}
              <Button size="xs" variant="default" onClick={() => setFirst(mondayOf(todayIso()))}>
                {t("equipment.booking.today")}
              </Button>
              {step(t("equipment.booking.later"), <IconChevronRight size={15} />, 7)}
            </span>
            <span className={styles.steps}>
              <Select
                size="xs"
                w={140}
                clearable
                aria-label={t("equipment.field.kind")}
                placeholder={t("equipment.allKinds")}
                value={kind || null}
                data={kinds.map((value) => ({ value, label: kindName(value) }))}
                onChange={(value) => setKind(value ?? "")}
              />
              <Select
                size="xs"
                w={104}
                allowDeselect={false}
                aria-label={t("equipment.use.span")}
                value={weeks}
                data={lengths.map((value) => ({
                  value,
                  label: t("equipment.weeks", { count: Number(value) }),
                }))}
                onChange={(value) => setWeeks((value ?? "4") as "4")}
              />
            </span>
          </div>
        </PageHeader>
      }
    >
      {found.isPending && <Loading shape="rows" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && (
        <Empty title={t("equipment.booking.empty")}>{t("equipment.booking.emptyWords")}</Empty>
      )}
      {found.data && found.data.items.length > 0 && (
        <BookingGrid
          found={found.data}
          first={found.data.start_on}
          count={daysBetween(found.data.start_on, found.data.finish_on) + 1}
          onBook={(item, start_on, finish_on) => setWanted({ item, start_on, finish_on })}
          onOpen={(booking) => open(booking.key)}
          onMove={(booking, days) => void move(booking, days)}
        />
      )}
      {wanted && (
        <BookForm
          slug={slug}
          start={wanted}
          canRepair={found.data?.items.find((one) => one.id === wanted.item)?.can_keep ?? false}
          onClose={() => setWanted(null)}
        />
      )}
      {key && <BookingDrawer slug={slug} bookingKey={key} onClose={() => open()} />}
    </Page>
  );
}
