import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Mark } from "../../../ui/mark";
import { stateTones } from "../choices";
import { say, type Words } from "../fields";
import { createRequirement } from "../rows/create";
import type { Requirement } from "../types";
import styles from "./detail.module.css";

/** The requirements one level below, and a line to add one. */
export function Children({ requirement, words }: { requirement: Requirement; words: Words }) {
  const { t, workspace } = words;
  const [title, setTitle] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = title.trim();
    if (wanted === "") return;
    setTitle("");
    const made = await createRequirement(workspace.slug, words, {
      title: wanted,
      product: requirement.product,
      parent: requirement.id,
      area: requirement.area,
    });
    if (!made) setTitle((typed) => typed || wanted);
  };
  return (
    <div className={styles.links}>
      {requirement.children.map((child) => (
        <div key={child.id} className={styles.linkRow}>
          <Link to={`/w/${workspace.slug}/requirements/${child.key}`} className={styles.linkTo}>
            <span className={styles.key}>{child.key}</span>
            <span className={styles.linkTitle}>{child.title}</span>
          </Link>
          <Mark tone={stateTones[child.state as keyof typeof stateTones] ?? "grey"}>
            {say("state", child.state, words)}
          </Mark>
        </div>
      ))}
      {workspace.can.write && (
        <form onSubmit={(event) => void submit(event)}>
          <input
            className={styles.childInput}
            value={title}
            maxLength={500}
            placeholder={t("requirements.addChild")}
            aria-label={t("requirements.addChild")}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </form>
      )}
    </div>
  );
}
