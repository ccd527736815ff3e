import { ActionIcon, Button, Group, Menu, Modal, Radio, Select, Textarea, TextInput } from "@mantine/core";
import {
  IconArrowMerge,
  IconArrowsSplit2,
  IconFolderSymlink,
  IconTransform,
  IconX,
} from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { RecordPicker } from "./RecordPicker";
import styles from "./trace.module.css";

type Way = "split" | "merge" | "move";

/** Split one into several, merge several into one, move to another product; each is one step for undo. */
export function Reshape({ recordKey }: { recordKey: string }) {
  const { t } = useTexts();
  const { products } = useWorkspace();
  const [way, setWay] = useState<Way | null>(null);
  const close = () => setWay(null);
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<IconTransform size={15} stroke={1.6} />}>
            {t("traceability.reshape.title")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowsSplit2 size={15} stroke={1.6} />}
            onClick={() => setWay("split")}
          >
            {t("traceability.reshape.split")}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowMerge size={15} stroke={1.6} />} onClick={() => setWay("merge")}>
            {t("traceability.reshape.merge")}
          </Menu.Item>
          {products.length > 1 && (
            <Menu.Item
              leftSection={<IconFolderSymlink size={15} stroke={1.6} />}
              onClick={() => setWay("move")}
            >
              {t("traceability.reshape.move")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {way === "split" && <Split recordKey={recordKey} onClose={close} />}
      {way === "merge" && <Merge recordKey={recordKey} onClose={close} />}
      {way === "move" && <Move recordKey={recordKey} onClose={close} />}
    </>
  );
}

interface DialogProps {
  recordKey: string;
  onClose: () => void;
}

/** After a change of shape: tells it, offers to undo it, and goes where the requirement is now. */
function useShaped(onClose: () => void) {
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (label: string, response: Response, key: string) => {
    noteStep({ slug, label, operationIds: [operationOf(response)] });
    onClose();
    await queries.invalidateQueries();
    await navigate({ to: `/w/${slug}/requirements/${key}`, search: { tab: "trace" } as never });
  };
}

function Split({ recordKey, onClose }: DialogProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const shaped = useShaped(onClose);
  const [mode, setMode] = useState<"beside" | "below">("below");
  const [titles, setTitles] = useState("");
  const [isBusy, setBusy] = useState(false);
  const parts = titles
    .split("\n")
    .map((title) => title.trim())
    .filter(Boolean);
  const split = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const { data, response } = await api.POST("/api/v1/workspaces/{slug}/requirements/{key}/split", {
        params: { path: { slug, key: recordKey } },
        body: { mode, parts: parts.map((title) => ({ title })) },
      });
      const keys = data?.keys ?? [];
      await shaped(
        t("traceability.done.split", { key: recordKey, count: keys.length - 1 }),
        response,
        keys[0] ?? recordKey,
      );
    } catch (error) {
      noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="md"
      title={t("traceability.reshape.splitTitle", { key: recordKey })}
    >
      <form onSubmit={(event) => void split(event)} className={styles.form}>
        <Radio.Group
          aria-label={t("traceability.reshape.split")}
          value={mode}
          onChange={(value) => setMode(value as "below")}
        >
          <div className={styles.form}>
            <Radio
              value="below"
              label={t("traceability.reshape.below")}
              description={t("traceability.reshape.belowWords")}
            />
            <Radio
              value="beside"
              label={t("traceability.reshape.beside")}
              description={t("traceability.reshape.besideWords")}
            />
          </div>
        </Radio.Group>
        <Textarea
          data-autofocus
          label={t("traceability.reshape.titles")}
          description={t("traceability.reshape.titlesWords")}
          autosize
          minRows={3}
          maxRows={12}
          value={titles}
          onChange={(event) => setTitles(event.currentTarget.value)}
        />
        <Buttons
          label={t("traceability.reshape.splitInto", { count: parts.length })}
          isBusy={isBusy}
          isReady={parts.length >= 2}
          onClose={onClose}
        />
      </form>
    </Modal>
  );
}

function Merge({ recordKey, onClose }: DialogProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const shaped = useShaped(onClose);
  const [others, setOthers] = useState<readonly { key: string; title: string }[]>([]);
  const [title, setTitle] = useState("");
  const [isBusy, setBusy] = useState(false);
  const merge = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const { data, response } = await api.POST("/api/v1/workspaces/{slug}/requirements/{key}/merge", {
        params: { path: { slug, key: recordKey } },
        body: { others: others.map((one) => one.key), ...(title.trim() ? { title: title.trim() } : {}) },
      });
      await shaped(
        t("traceability.done.merged", { others: others.map((one) => one.key).join(", "), key: recordKey }),
        response,
        data?.keys[0] ?? recordKey,
      );
    } catch (error) {
      noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="md"
      title={t("traceability.reshape.mergeTitle", { key: recordKey })}
    >
      <form onSubmit={(event) => void merge(event)} className={styles.form}>
        <p className={styles.quiet}>{t("traceability.reshape.mergeWords", { key: recordKey })}</p>
        {others.map((one) => (
          <div key={one.key} className={styles.formLine}>
            <span className={styles.key}>{one.key}</span>
            <span className={styles.title}>{one.title}</span>
            <ActionIcon
              size={24}
              ml="auto"
              aria-label={t("traceability.reshape.leaveOut", { key: one.key })}
              onClick={() => setOthers(others.filter((other) => other.key !== one.key))}
            >
              <IconX size={14} stroke={1.6} />
            </ActionIcon>
          </div>
        ))}
        <RecordPicker
          label={t("traceability.reshape.pickOther")}
          without={new Set([recordKey, ...others.map((one) => one.key)])}
          onPick={(row) => setOthers([...others, row])}
        />
        <TextInput
          label={t("traceability.reshape.newTitle")}
          placeholder={t("traceability.reshape.newTitleWords")}
          maxLength={500}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Buttons
          label={t("traceability.reshape.mergeInto", { key: recordKey })}
          isBusy={isBusy}
          isReady={others.length > 0}
          onClose={onClose}
        />
      </form>
    </Modal>
  );
}

function Move({ recordKey, onClose }: DialogProps) {
  const { t } = useTexts();
  const { slug, products } = useWorkspace();
  const shaped = useShaped(onClose);
  const [product, setProduct] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const elsewhere = products.filter((one) => !recordKey.startsWith(`${one.key_prefix}-`) && !one.is_archived);
  const move = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const { data, response } = await api.POST("/api/v1/workspaces/{slug}/requirements/{key}/move", {
        params: { path: { slug, key: recordKey } },
        body: { product: Number(product) },
      });
      const key = data?.keys[0] ?? recordKey;
      await shaped(t("traceability.done.moved", { from: recordKey, to: key }), response, key);
    } catch (error) {
      noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} size="md" title={t("traceability.reshape.moveTitle", { key: recordKey })}>
      <form onSubmit={(event) => void move(event)} className={styles.form}>
        <p className={styles.quiet}>{t("traceability.reshape.moveWords", { key: recordKey })}</p>
        <Select
          data-autofocus
          label={t("requirements.field.product")}
          value={product}
          data={elsewhere.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={setProduct}
        />
        <Buttons
          label={t("traceability.reshape.moveDo")}
          isBusy={isBusy}
          isReady={product !== null}
          onClose={onClose}
        />
      </form>
    </Modal>
  );
}

interface ButtonsProps {
  label: string;
  isBusy: boolean;
  isReady: boolean;
  onClose: () => void;
}

function Buttons({ label, isBusy, isReady, onClose }: ButtonsProps) {
  const { t } = useTexts();
  return (
    <Group justify="flex-end" gap={8} mt={4}>
      <Button variant="default" onClick={onClose}>
        {t("common.cancel")}
      </Button>
      <Button type="submit" loading={isBusy} disabled={!isReady}>
        {label}
      </Button>
    </Group>
  );
}
