import { lazy } from "react";
import { defineRecordPanels } from "../../ui/record";

defineRecordPanels({ comments: lazy(() => import("./Comments")) });
