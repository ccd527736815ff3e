import { Button, Group } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTexts } from "../../texts";

interface PersonFootProps {
  isBusy: boolean;
  /** Absent for somebody who is not there yet. */
  onRemove: (() => void) | undefined;
  onClose: () => void;
}

/** The form's buttons: what removes at the left, what saves at the right. */
export function PersonFoot({ isBusy, onRemove, onClose }: PersonFootProps) {
  const { t } = useTexts();
  return (
    <Group justify="space-between">
      {onRemove ? (
        <Button variant="subtle" color="red" leftSection={<IconTrash size={15} />} onClick={onRemove}>
          {t("common.delete")}
        </Button>
      ) : (
        <span />
      )}
      <Group gap="xs">
        <Button variant="default" onClick={onClose}>
          {t("common.cancel")}
        </Button>
        <Button type="submit" loading={isBusy}>
          {t("common.save")}
        </Button>
      </Group>
    </Group>
  );
}
