import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { ApiProblem, OfflineProblem } from "../../api/problem";
import { text } from "../../texts";

/** Says that something is done; with `undo`, offers to take it back for ten seconds. */
export function noticeDone(message: string, options: { undo?: () => void } = {}): void {
  const id = crypto.randomUUID();
  const { undo } = options;
  notifications.show({
    id,
    autoClose: undo ? 10_000 : 4_000,
    color: "green",
    icon: <IconCheck size={16} />,
    message: undo ? (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <span>{message}</span>
        <Button
          size="compact-xs"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {text("common.undo")}
        </Button>
      </Group>
    ) : (
      message
    ),
  });
}

/** Says what went wrong, in the server's words where it sent any. */
export function noticeFailed(error: unknown): void {
  let title = text("common.failure.title");
  let message = text("common.failure.detail");
  if (error instanceof OfflineProblem) {
    title = text("common.offline.title");
    message = text("common.offline.detail");
  } else if (error instanceof ApiProblem && (error.detail || error.title)) {
    title = error.detail ? error.title || title : title;
    message = error.detail || error.title;
  }
  notifications.show({
    autoClose: 8_000,
    color: "red",
    icon: <IconAlertTriangle size={16} />,
    title,
    message,
  });
}

/** Says something worth knowing that is neither success nor failure. */
export function notice(message: string): void {
  notifications.show({ autoClose: 6_000, color: "brand", message });
}
