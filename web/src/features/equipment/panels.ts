import { lazy } from "react";
import { defineRecordPanels } from "../../ui/record";

defineRecordPanels({ equipment: lazy(() => import("./RecordEquipment")) });
