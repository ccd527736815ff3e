import { lazy, Suspense } from "react";
import { useConflict } from "./store";

const ConflictDialog = lazy(() => import("./ConflictDialog"));

/** Shows the dialog of a same-field race. Mounted once; the dialog's code comes with the first one. */
export function ConflictHost() {
  const open = useConflict();
  return <Suspense>{open && <ConflictDialog open={open} />}</Suspense>;
}
