import { Button, Checkbox, Popover } from "@mantine/core";
import { IconColumns } from "@tabler/icons-react";
import { useTexts } from "../../texts";
import styles from "./grid.module.css";
import { withHidden, withShown } from "./layout";
import type { GridLayout } from "./types";

interface ColumnsMenuProps {
  columns: readonly { id: string; title: string }[];
  layout: GridLayout;
  onLayout: (layout: GridLayout) => void;
}

/** The button beside a grid that shows and hides its columns. */
export function ColumnsMenu({ columns, layout, onLayout }: ColumnsMenuProps) {
  const { t } = useTexts();
  const shown = columns.length - layout.hidden.length;
  return (
    <Popover position="bottom-end" width={220} trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns size={15} />}>
          {t("grid.columns")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.columnsMenu ?? ""}>
        {columns.map(({ id, title }) => {
          const isShown = !layout.hidden.includes(id);
          return (
            <Checkbox
              key={id}
              label={title}
              checked={isShown}
              disabled={isShown && shown === 1}
              onChange={() => onLayout(isShown ? withHidden(layout, id) : withShown(layout, id))}
            />
          );
        })}
      </Popover.Dropdown>
    </Popover>
  );
}
