import { useState } from "react";
import { Board, type CardMove } from "../ui/board";
import { Face, Mark } from "../ui/mark";
import { Page, PageHeader } from "../ui/screen";
import { type Item, levels, makeItem, people, states } from "./items";

const items = Array.from({ length: 600 }, (_, index) => makeItem(index));

export default function BoardGallery() {
  const [lists, setLists] = useState<Readonly<Record<string, readonly Item[]>>>(() =>
    Object.fromEntries(
      states.map((state) => [state.value, items.filter((item) => item.state === state.value)]),
    ),
  );
  const move = ({ key, from, to, index }: CardMove) =>
    setLists((before) => {
      const card = before[from]?.find((item) => item.key === key);
      if (!card) return before;
      const without = { ...before, [from]: (before[from] ?? []).filter((item) => item.key !== key) };
      const target = [...(without[to] ?? [])];
      target.splice(index, 0, card);
      return { ...without, [to]: target };
    });
  return (
    <Page layout="fill" header={<PageHeader title="需求看板" meta="按状态分列" />}>
      <Board
        label="需求看板"
        columns={states.map((state) => ({
          id: state.value,
          title: state.label,
          ...(state.tone ? { tone: state.tone } : {}),
          ...(state.value === "review" ? { limit: 100, note: "本周评审容量 100 条" } : {}),
        }))}
        cardsOf={(id) => lists[id] ?? []}
        cardKey={(item) => item.key}
        cardLabel={(item) => `${item.key} ${item.title}`}
        onMove={move}
        renderCard={(item) => {
          const level = levels.find((option) => option.value === item.level);
          const owner = people.find((option) => option.value === item.owner);
          return (
            <div style={{ display: "grid", gap: 6 }}>
              <span style={{ color: "var(--pw-text-3)", fontSize: "var(--pw-size-1)" }}>{item.key}</span>
              <span style={{ lineHeight: 1.45 }}>{item.title}</span>
              <span style={{ display: "flex", gap: 6, alignItems: "center", minHeight: 22 }}>
                {level && <Mark tone={level.tone ?? "grey"}>{level.label}</Mark>}
                {item.effort !== null && (
                  <span style={{ color: "var(--pw-text-3)", fontSize: "var(--pw-size-2)" }}>
                    {item.effort} 人天
                  </span>
                )}
                <span style={{ marginLeft: "auto" }}>{owner && <Face name={owner.label} />}</span>
              </span>
            </div>
          );
        }}
      />
    </Page>
  );
}
