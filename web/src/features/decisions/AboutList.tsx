import { Link } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { type About, placeOf } from "./data";
import styles from "./decisions.module.css";

/** The things that something is about, each a link to where it is shown. */
export function AboutList({ about, look = "full" }: { about: readonly About[]; look?: "full" | "keys" }) {
  const { slug } = useWorkspace();
  return (
    <ul className={styles.about}>
      {about.map((one) => {
        const place = placeOf(slug, one);
        const name = one.key.includes(":") ? one.name : one.key;
        const words = (
          <>
            <span className={styles.key}>{name}</span>
            {look === "full" && !one.key.includes(":") && <span className={styles.thing}>{one.name}</span>}
          </>
        );
        return (
          <li key={one.key} title={one.name}>
            {place ? (
              <Link className={styles.aboutLink ?? ""} to={place}>
                {words}
              </Link>
            ) : (
              <span className={styles.aboutLink}>{words}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
