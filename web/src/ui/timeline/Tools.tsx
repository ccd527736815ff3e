import { ActionIcon, SegmentedControl, Tooltip } from "@mantine/core";
import { IconArrowAutofitWidth, IconCalendarDot } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { type Zoom, zooms } from "../../engines/timescale";
import { useTexts } from "../../texts";
import styles from "./timeline.module.css";

interface ToolsProps {
  /** `null` while fitted to the window. */
  zoom: Zoom | null;
  onZoom: (zoom: Zoom) => void;
  onFit: () => void;
  onToday: (() => void) | undefined;
  children: ReactNode;
}

export function Tools({ zoom, onZoom, onFit, onToday, children }: ToolsProps) {
  const { t } = useTexts();
  return (
    <div className={styles.tools}>
      <SegmentedControl
        aria-label={t("timeline.zoom.label")}
        data={zooms.map((value) => ({ value, label: t(`timeline.zoom.${value}`) }))}
        value={zoom ?? ""}
        onChange={(value) => onZoom(value as Zoom)}
      />
      <Tooltip label={t("timeline.fit")}>
        <ActionIcon
          onClick={onFit}
          aria-label={t("timeline.fit")}
          variant={zoom === null ? "light" : "subtle"}
        >
          <IconArrowAutofitWidth size={17} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      {onToday && (
        <Tooltip label={t("timeline.today")}>
          <ActionIcon onClick={onToday} aria-label={t("timeline.today")}>
            <IconCalendarDot size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
      <div className={styles.toolsRest}>{children}</div>
    </div>
  );
}
