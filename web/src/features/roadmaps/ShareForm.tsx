import { Button, Checkbox, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark, Person } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { CopyText } from "../../ui/section";
import { fields, laneTells, type Roadmap, type SharedLink, useLinks, useRefresh } from "./data";
import styles from "./roadmaps.module.css";

/** Chooses what the public may see, hands out the link once, and withdraws the ones that were given. */
export function ShareForm({ roadmap, onClose }: { roadmap: Roadmap; onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useRefresh(slug);
  const links = useLinks(slug, roadmap.id);
  const needed = laneTells[roadmap.lane as keyof typeof laneTells];
  const [chosen, setChosen] = useState<readonly string[]>([needed, "dates"]);
  const [until, setUntil] = useState("");
  const [made, setMade] = useState("");
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);

  const share = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setWrong({});
    try {
      const link = await must(
        api.POST("/api/v1/workspaces/{slug}/roadmaps/{roadmap_id}/links", {
          params: { path: { slug, roadmap_id: roadmap.id } },
          body: { fields: [...new Set(chosen)], expires_on: until === "" ? null : until },
        }),
      );
      setMade(`${window.location.origin}/shared/roadmap#${link.secret}`);
      await refresh();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
    }
    setBusy(false);
  };
  const revoke = async (link: SharedLink) => {
    try {
      await api.DELETE("/api/v1/workspaces/{slug}/roadmaps/{roadmap_id}/links/{link_id}", {
        params: { path: { slug, roadmap_id: roadmap.id, link_id: link.id } },
      });
      noticeDone(t("roadmaps.share.revoked"));
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t("roadmaps.share.title", { name: roadmap.name })}>
      <form className={styles.form} onSubmit={(event) => void share(event)}>
        <p className={styles.quiet}>{t("roadmaps.share.words")}</p>
        <fieldset className={styles.field}>
          <legend>{t("roadmaps.share.fields")}</legend>
          <div className={styles.choices}>
            {fields.map((field) => (
              <Checkbox
                key={field}
                label={t(`roadmaps.field.${field}`)}
                checked={chosen.includes(field)}
                disabled={field === needed}
                onChange={(event) =>
                  setChosen(
                    event.currentTarget.checked
                      ? [...chosen, field]
                      : chosen.filter((other) => other !== field),
                  )
                }
              />
            ))}
          </div>
          {wrong.fields && <p className={styles.wrong}>{wrong.fields.join(" ")}</p>}
        </fieldset>
        <TextInput
          type="date"
          label={t("roadmaps.share.until")}
          description={t("roadmaps.share.untilWords")}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
          error={wrong.expires_on?.join(" ")}
        />
        {made === "" ? (
          <Button type="submit" loading={isBusy}>
            {t("roadmaps.share.make")}
          </Button>
        ) : (
          <div>
            <CopyText label={t("roadmaps.share.link")} value={made} />
            <p className={styles.quiet}>{t("roadmaps.share.once")}</p>
          </div>
        )}
      </form>
      {links.data && links.data.length > 0 && (
        <ul className={styles.links} aria-label={t("roadmaps.share.given")}>
          {links.data.map((link) => (
            <li key={link.id}>
              <code>{link.hint}…</code>
              <span>
                {link.fields
                  .map((field) => t(`roadmaps.field.${field as "key"}`))
                  .join(t("roadmaps.separator"))}
              </span>
              <Person name={link.created_by.name} />
              {link.is_living ? (
                <Mark tone="green">
                  {link.expires_on
                    ? t("roadmaps.until", { date: dateText(link.expires_on) })
                    : t("roadmaps.share.living")}
                </Mark>
              ) : (
                <Mark>{t(link.revoked_at ? "roadmaps.share.withdrawn" : "roadmaps.share.over")}</Mark>
              )}
              {link.is_living && link.can_revoke && (
                <Button size="compact-xs" variant="default" onClick={() => void revoke(link)}>
                  {t("roadmaps.share.revoke")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
