import { Button } from "@mantine/core";
import { IconEyeOff, IconLink } from "@tabler/icons-react";
import { useTexts } from "../../texts";
import type { Relation } from "./data";

interface SettleButtonsProps {
  relation: Relation;
  onLink: () => void;
  onSetAside: () => void;
}

/** Link the two, or say that they are not the same. */
export function SettleButtons({ relation, onLink, onSetAside }: SettleButtonsProps) {
  const { t } = useTexts();
  return (
    <>
      <Button size="compact-xs" variant="default" leftSection={<IconLink size={13} />} onClick={onLink}>
        {t(`similarity.link.${relation}`)}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconEyeOff size={13} />}
        onClick={onSetAside}
      >
        {t("similarity.notTheSame")}
      </Button>
    </>
  );
}
