import { lazy } from "react";
import { defineRecordPanels } from "../../ui/record";

defineRecordPanels({ candidates: lazy(() => import("./WhoCould")) });
