import { IconAlertTriangle, IconArrowUp, IconStarFilled, IconUserPlus } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTexts } from "../../texts";
import { Face, Mark } from "../../ui/mark";
import { kindTones, type MapArea, type MapData, type MapManager, treeOf } from "./data";
import styles from "./map.module.css";
import { useGridKeys } from "./useGridKeys";

interface MapMatrixProps {
  data: MapData;
  onEdit: (area: MapArea) => void;
}

/** How a person stands to an area: the sign in the cell. */
type Stand = "owner" | "inherited" | "deputy" | "none";

/** Areas down, managers across. The sign is what was declared, the shade and the figure what was done. */
export function MapMatrix({ data, onEdit }: MapMatrixProps) {
  const { t } = useTexts();
  const rows = useMemo(() => treeOf(data.areas), [data.areas]);
  const acts = useMemo(
    () => new Map(data.cells.map((cell) => [`${cell.area ?? 0}/${cell.person}`, cell.acts])),
    [data.cells],
  );
  const keys = useGridKeys({
    rows: rows.length,
    columns: data.managers.length,
    onKey: (event, row) => {
      const area = rows[row]?.area;
      if (event.key !== "Enter" || !area || !data.can.edit) return false;
      onEdit(area);
      return true;
    },
  });
  return (
    <>
      <div className={styles.scroll}>
        <table
          ref={keys.grid}
          className={styles.matrix}
          aria-label={t("responsibility.map.label")}
          onKeyDown={keys.onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {t("responsibility.map.area")}
              </th>
              <th scope="col" className={styles.figure}>
                {t("responsibility.map.open")}
              </th>
              {data.managers.map((manager) => (
                <th key={manager.id} scope="col" className={styles.person}>
                  <Face name={manager.name} size={26} />
                  <span>{manager.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ area, depth }, row) => (
              <tr key={area.id}>
                <th scope="row" className={styles.area} style={{ paddingLeft: 14 + depth * 18 }}>
                  <AreaHead area={area} canEdit={data.can.edit} onEdit={() => onEdit(area)} />
                </th>
                <td className={styles.figure}>{area.open || <span className={styles.nil}>–</span>}</td>
                {data.managers.map((manager, column) => (
                  <Cell
                    key={manager.id}
                    area={area}
                    manager={manager}
                    acts={acts.get(`${area.id}/${manager.id}`) ?? 0}
                    place={keys.cell(row, column)}
                  />
                ))}
              </tr>
            ))}
            {data.outside > 0 && (
              <tr className={styles.outside}>
                <th scope="row" className={styles.area} style={{ paddingLeft: 14 }}>
                  <span className={styles.areaName}>
                    <IconAlertTriangle size={14} stroke={1.8} aria-hidden="true" />
                    {t("responsibility.map.outside")}
                  </span>
                </th>
                <td className={styles.figure}>{data.outside}</td>
                {data.managers.map((manager) => (
                  <td key={manager.id} className={styles.done}>
                    {acts.get(`0/${manager.id}`) ?? ""}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <p className={styles.legend}>
        <span>
          <IconStarFilled size={12} className={styles.star} aria-hidden="true" />{" "}
          {t("responsibility.stand.owner")}
        </span>
        <span>
          <IconArrowUp size={13} className={styles.star} aria-hidden="true" />{" "}
          {t("responsibility.stand.inherited")}
        </span>
        <span>
          <IconUserPlus size={13} className={styles.help} aria-hidden="true" />{" "}
          {t("responsibility.stand.deputy")}
        </span>
        <span>
          <span className={styles.swatch} data-level="3" aria-hidden="true" />{" "}
          {t("responsibility.map.actsWords", { count: data.days })}
        </span>
      </p>
    </>
  );
}

function AreaHead({ area, canEdit, onEdit }: { area: MapArea; canEdit: boolean; onEdit: () => void }) {
  const { t } = useTexts();
  return (
    <span className={styles.areaName}>
      {canEdit ? (
        <button type="button" className={styles.areaButton} onClick={onEdit} title={area.name}>
          {area.name}
        </button>
      ) : (
        <span title={area.name}>{area.name}</span>
      )}
      <Mark tone={kindTones[area.kind]}>{t(`responsibility.kind.${area.kind}`)}</Mark>
      {area.owners_in_force.length === 0 && <Mark tone="amber">{t("responsibility.map.nobody")}</Mark>}
      {area.is_review_due && <Mark tone="red">{t("responsibility.map.reviewDue")}</Mark>}
    </span>
  );
}

interface CellProps {
  area: MapArea;
  manager: MapManager;
  acts: number;
  place: Record<string, unknown>;
}

function Cell({ area, manager, acts, place }: CellProps) {
  const { t } = useTexts();
  const stand: Stand = area.owners.includes(manager.id)
    ? "owner"
    : area.owners_in_force.includes(manager.id)
      ? "inherited"
      : area.deputies_in_force.includes(manager.id)
        ? "deputy"
        : "none";
  const share = area.acts > 0 ? acts / area.acts : 0;
  const level = acts === 0 ? 0 : share >= 0.5 ? 3 : share >= 0.2 ? 2 : 1;
  const isStray = stand === "none" && acts >= 5;
  const said = t("responsibility.map.cell", {
    area: area.name,
    person: manager.name,
    stand: t(`responsibility.stand.${stand}`),
    count: acts,
  });
  return (
    <td className={styles.done} data-level={level} data-stray={isStray || undefined}>
      <span className={styles.cell} role="img" aria-label={said} title={said} {...place}>
        {stand === "owner" && <IconStarFilled size={13} className={styles.star} aria-hidden="true" />}
        {stand === "inherited" && <IconArrowUp size={14} className={styles.star} aria-hidden="true" />}
        {stand === "deputy" && <IconUserPlus size={14} className={styles.help} aria-hidden="true" />}
        {acts > 0 && <span className={styles.acts}>{acts}</span>}
      </span>
    </td>
  );
}
