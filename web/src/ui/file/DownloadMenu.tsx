import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTexts } from "../../texts";

export type SheetFormat = "xlsx" | "csv";

interface DownloadMenuProps {
  /** The address of the file in a format. */
  href: (format: SheetFormat) => string;
}

/** What the page shows, as an Excel workbook or a CSV file. */
export function DownloadMenu({ href }: DownloadMenuProps) {
  const { t } = useTexts();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={15} stroke={1.6} />}>
          {t("common.download")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(["xlsx", "csv"] as const).map((format) => (
          <Menu.Item key={format} component="a" href={href(format)} download>
            {t(`common.sheet.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
