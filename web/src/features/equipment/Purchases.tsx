import { Button, SegmentedControl } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { type Purchase, toneOfPurchase, useEquipmentFeed, usePurchases, useSaid } from "./data";
import styles from "./equipment.module.css";
import { PurchaseDrawer } from "./PurchaseDrawer";
import { PurchaseForm } from "./PurchaseForm";

const choices = { open: "requested,approved,ordered", all: "" } as const;

/** What is to be bought: asked for, decided, ordered, delivered. */
export default function Purchases() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { key } = useParams({ strict: false }) as { key?: string };
  const [shown, setShown] = useState<keyof typeof choices>("open");
  const [isAsking, setAsking] = useState(false);
  const found = usePurchases(slug, choices[shown]);
  useEquipmentFeed(slug);
  const open = (next?: string) =>
    void navigate({ to: `/w/${slug}/purchases${next ? `/${next}` : ""}` as never });
  const ask = (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setAsking(true)}>
      {t("equipment.purchase.add")}
    </Button>
  );
  return (
    <Page
      header={
        <PageHeader title={t("equipment.purchase.title")} actions={found.data?.can.request ? ask : undefined}>
          <SegmentedControl
            size="xs"
            aria-label={t("equipment.purchase.show")}
            value={shown}
            data={(["open", "all"] as const).map((value) => ({
              value,
              label: t(`equipment.purchase.shown.${value}`),
            }))}
            onChange={(value) => setShown(value as keyof typeof choices)}
          />
        </PageHeader>
      }
    >
      {found.isPending && <Loading shape="rows" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && (
        <Empty title={t("equipment.purchase.empty")} actions={found.data.can.request ? ask : undefined}>
          {t("equipment.purchase.emptyWords")}
        </Empty>
      )}
      {found.data && found.data.items.length > 0 && (
        <ul className={styles.list}>
          {found.data.items.map((one) => (
            <li key={one.key}>
              <Row one={one} onOpen={() => open(one.key)} />
            </li>
          ))}
        </ul>
      )}
      {isAsking && <PurchaseForm slug={slug} onClose={() => setAsking(false)} />}
      {key && <PurchaseDrawer slug={slug} purchaseKey={key} onClose={() => open()} />}
    </Page>
  );
}

function Row({ one, onOpen }: { one: Purchase; onOpen: () => void }) {
  const { t } = useTexts();
  const said = useSaid();
  const day = one.expected_on ?? one.needed_on;
  return (
    <button type="button" className={styles.row} data-shape="purchase" onClick={onOpen}>
      <span className={styles.key}>{one.key}</span>
      <span className={styles.what}>
        <strong>{one.title}</strong>
        <span className={styles.quiet}>
          {[one.supplier, one.project_title, one.asked_by.name].filter(Boolean).join(" · ")}
        </span>
      </span>
      <span className={styles.amount}>
        {one.delivered > 0 ? `${said.figure(one.delivered)} / ` : ""}
        {said.figure(one.amount)} {one.unit}
        {one.total !== null && <span className={styles.quiet}> {said.money(one.total, one.currency)}</span>}
      </span>
      <span className={styles.quiet}>
        {day &&
          t(one.expected_on ? "equipment.purchase.expectedOn" : "equipment.purchase.neededOn", {
            day: said.day(day),
          })}
      </span>
      <span className={styles.marks}>
        {one.can.decide && <Mark tone="violet">{t("equipment.purchase.yourTurn")}</Mark>}
        {one.is_late && <Mark tone="red">{t("equipment.see.late")}</Mark>}
        <Mark tone={toneOfPurchase[one.state] ?? "grey"}>
          {t(`equipment.purchase.state.${one.state as "ordered"}`)}
        </Mark>
      </span>
    </button>
  );
}
