import { Stack } from "@mantine/core";
import { useState } from "react";
import { CapacityBars, Scatter } from "../ui/chart";
import { RichText, RichTextView } from "../ui/editor";
import { Page, PageHeader } from "../ui/screen";
import { makeItem, people } from "./items";

export default function WritingGallery() {
  const [html, setHtml] = useState(
    "<h2>背景</h2><p>结算页每次<strong>重复校验优惠券</strong>，高峰期响应超过 2 秒。</p><ul><li>合并校验请求</li><li>失败后可重试</li></ul>",
  );
  return (
    <Page layout="read" header={<PageHeader title="富文本与图表" />}>
      <Stack gap="lg">
        <RichText
          label="需求描述"
          value={html}
          onChange={setHtml}
          placeholder="写下背景、目标和验收标准，输入 @ 提及同事"
          mention={(query) =>
            people
              .filter((person) => person.label.includes(query))
              .map((person) => ({ id: person.value, label: person.label }))
          }
        />
        <RichTextView html={html} />
        <code data-html>{html}</code>
        <CapacityBars
          label="各技能容量"
          unit="人天"
          rows={[
            { id: "fe", label: "前端", used: 86, capacity: 100 },
            { id: "be", label: "后端", used: 132.5, capacity: 120 },
            { id: "qa", label: "测试", used: 40, capacity: 60 },
          ]}
        />
        <Scatter
          label="价值与工作量"
          xLabel="工作量（人天）"
          yLabel="价值"
          points={Array.from({ length: 40 }, (_, index) => makeItem(index)).map((item, index) => ({
            id: item.key,
            label: item.title,
            x: item.effort ?? 0,
            y: item.value ?? 0,
            tone: (["blue", "teal", "amber"] as const)[index % 3] ?? "blue",
          }))}
        />
      </Stack>
    </Page>
  );
}
