import { useWorkspace } from "../../api/session";
import { useActing } from "../../ui/undo/useActing";
import { useRefresh } from "./data";

export function useAct() {
  const { slug } = useWorkspace();
  return useActing({ slug, refresh: useRefresh(slug), loudness: "toast" });
}
