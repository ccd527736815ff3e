import { Button } from "@mantine/core";
import { IconUserEdit } from "@tabler/icons-react";
import { useTexts } from "../../../texts";
import styles from "./detail.module.css";

/** Under a field being edited: somebody else has changed it meanwhile, to this. Both values are in sight. */
export function Theirs({ value, onTake }: { value: string; onTake: () => void }) {
  const { t } = useTexts();
  return (
    <div className={styles.theirs} role="status">
      <IconUserEdit size={15} stroke={1.7} aria-hidden="true" />
      <span className={styles.theirsWords}>
        {t("requirements.theirs", { value: value || t("common.none") })}
      </span>
      <Button
        size="compact-xs"
        variant="subtle"
        onMouseDown={(event) => event.preventDefault()}
        onClick={onTake}
      >
        {t("requirements.takeTheirs")}
      </Button>
    </div>
  );
}
