import { Button } from "@mantine/core";
import { IconTool } from "@tabler/icons-react";
import { useTexts } from "../../../texts";
import type { Faults as FaultsOf } from "./data";
import styles from "./reqif.module.css";

interface FaultsProps {
  found: FaultsOf;
  isBusy: boolean;
  onMend: () => void;
}

/** Why a ReqIF file was refused, line by line; where all of it can be supplied, the way to take it anyway. */
export function Faults({ found, isBusy, onMend }: FaultsProps) {
  const { t } = useTexts();
  return (
    <div className={styles.faults} role="alert" data-mendable={found.canMend || undefined}>
      <strong>
        {t(found.canMend ? "interchange.reqif.faults.mendable" : "interchange.upload.refused", {
          count: found.count,
        })}
      </strong>
      <ul>
        {found.faults.slice(0, 12).map((fault) => (
          <li key={`${fault.member} ${fault.line} ${fault.message}`}>{fault.message}</li>
        ))}
      </ul>
      {found.count > 12 && <span>{t("interchange.reqif.faults.more", { count: found.count - 12 })}</span>}
      {found.canMend && (
        <div className={styles.mend}>
          <span>{t("interchange.reqif.faults.words")}</span>
          <Button
            size="xs"
            variant="default"
            loading={isBusy}
            leftSection={<IconTool size={14} />}
            onClick={onMend}
          >
            {t("interchange.reqif.faults.mend")}
          </Button>
        </div>
      )}
    </div>
  );
}
