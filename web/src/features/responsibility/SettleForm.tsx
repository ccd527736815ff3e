import { Button, Modal, Radio, Select, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { dayAhead, type Finding, useRefresh, type Way } from "./data";
import styles from "./findings.module.css";
import page from "./page.module.css";

interface SettleFormProps {
  finding: Finding;
  days: number;
  onClose: () => void;
}

/** Settles a finding where it was found: give it, make somebody deputy, agree to leave it, or take it to a disagreement. */
export function SettleForm({ finding, days, onClose }: SettleFormProps) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const { slug } = workspace;
  const refresh = useRefresh(slug);
  const navigate = useNavigate();
  const isOutside = finding.kind === "outside";
  const [way, setWay] = useState<Way>(finding.ways[0] ?? "agreed");
  const [owner, setOwner] = useState<string | null>(
    finding.acts[0] ? String(finding.acts[0].person.id) : null,
  );
  const [area, setArea] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [reviewOn, setReviewOn] = useState(dayAhead(3));
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await api.POST("/api/v1/workspaces/{slug}/responsibility/settlements", {
        params: { path: { slug } },
        body: {
          mark: finding.mark,
          way,
          days,
          owner: way === "assigned" && !isOutside && owner ? Number(owner) : null,
          area: way === "assigned" && isOutside && area ? Number(area) : null,
          reason,
          review_on: way === "agreed" ? reviewOn || null : null,
        },
      });
      await refresh();
      noticeDone(t("responsibility.settle.done"));
      onClose();
      if (way === "disputed") await navigate({ to: finding.address });
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("responsibility.settle.title")}>
      <form className={page.form} onSubmit={(event) => void save(event)}>
        <Radio.Group
          label={t("responsibility.settle.how")}
          value={way}
          onChange={(value) => {
            setWay(value as Way);
            setWrong({});
          }}
        >
          <div className={styles.ways} style={{ marginTop: 8 }}>
            {finding.ways.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(
                  isOutside && one === "assigned" ? "responsibility.way.filed" : `responsibility.way.${one}`,
                )}
                description={t(
                  isOutside && one === "assigned"
                    ? "responsibility.wayWords.filed"
                    : `responsibility.wayWords.${one}`,
                )}
              />
            ))}
          </div>
        </Radio.Group>
        {way === "assigned" && !isOutside && (
          <Select
            searchable
            label={t("responsibility.settle.owner")}
            value={owner}
            data={workspace.people.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={setOwner}
            error={wrong.owner?.join(" ")}
          />
        )}
        {way === "assigned" && isOutside && (
          <Select
            searchable
            label={t("responsibility.settle.area")}
            value={area}
            data={workspace.areas.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={setArea}
            error={wrong.area?.join(" ")}
          />
        )}
        <Textarea
          autosize
          minRows={2}
          maxLength={1000}
          label={t("responsibility.settle.reason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={wrong.reason?.join(" ")}
        />
        {way === "agreed" && (
          <TextInput
            type="date"
            label={t("responsibility.settle.until")}
            value={reviewOn}
            onChange={(event) => setReviewOn(event.currentTarget.value)}
            error={wrong.review_on?.join(" ")}
          />
        )}
        <Button type="submit" loading={isBusy}>
          {t(way === "disputed" ? "responsibility.settle.dispute" : "responsibility.settle.confirm")}
        </Button>
      </form>
    </Modal>
  );
}
