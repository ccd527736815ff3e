import { lazy } from "react";
import { defineTextAids } from "../../ui/editor";

defineTextAids({ requirement: lazy(() => import("./WritingAid")) });
