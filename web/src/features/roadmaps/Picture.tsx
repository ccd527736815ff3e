import { useTexts } from "../../texts";
import { Dated } from "./Dated";
import type { Drawn, laneKinds } from "./data";
import { Horizons } from "./Horizons";

interface PictureProps {
  drawn: Drawn;
  lane: string;
  span: string;
}

/** The same picture for members and for the public. */
export function Picture({ drawn, lane, span }: PictureProps) {
  const { t } = useTexts();
  const laneWord = t(`roadmaps.lane.${lane as (typeof laneKinds)[number]}`);
  return span === "dates" ? (
    <Dated drawn={drawn} laneWord={laneWord} />
  ) : (
    <Horizons drawn={drawn} laneWord={laneWord} />
  );
}
