import { useMediaQuery } from "@mantine/hooks";
import { useRouter } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import type { Address } from "./address";

/** Opens a requirement beside the list; on a narrow screen on its own page. */
export function useOpen(change: (change: Partial<Address>) => void): (key: string) => void {
  const { slug } = useWorkspace();
  const router = useRouter();
  const isNarrow = useMediaQuery("(max-width: 900px)");
  return (key) => {
    if (isNarrow) void router.navigate({ to: `/w/${slug}/requirements/${key}` });
    else change({ open: key });
  };
}
