import {
  Button,
  Checkbox,
  Group,
  Modal,
  SegmentedControl,
  Select,
  Stack,
  Switch,
  Tabs,
  TextInput,
} from "@mantine/core";
import { IconFilter, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Caps, Face, Mark, Person, tones } from "../ui/mark";
import { noticeDone, noticeFailed } from "../ui/notice";
import { Page, PageHeader } from "../ui/screen";

export default function Marks() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Page
      header={
        <PageHeader
          title="需求"
          meta="共 1,284 条 · 已排期 63%"
          actions={
            <>
              <Button variant="default" leftSection={<IconFilter size={15} />}>
                筛选
              </Button>
              <Button leftSection={<IconPlus size={15} />}>新建需求</Button>
            </>
          }
        >
          <SegmentedControl data={["表格", "看板", "树", "时间线"]} />
        </PageHeader>
      }
    >
      <Stack gap="lg">
        <Group>
          {tones.map((tone) => (
            <Mark key={tone} tone={tone}>
              {tone} 高优先级
            </Mark>
          ))}
        </Group>
        <Group>
          {tones.map((tone) => (
            <Mark key={tone} tone={tone} look="dot">
              已评审
            </Mark>
          ))}
        </Group>
        <Group>
          <Person name="林晓雯" />
          <Person name="Wang Lei" />
          <Face name="欧阳修文" size={32} />
          <Caps caps={[["Ctrl", "K"]]} />
        </Group>
        <Group>
          <Button>Primary</Button>
          <Button variant="default">Default</Button>
          <Button variant="light">Light</Button>
          <Button variant="subtle">Subtle</Button>
          <Button color="red">删除</Button>
          <Button variant="light" color="red">
            删除
          </Button>
          <Button disabled>Disabled</Button>
          <Button loading>Loading</Button>
        </Group>
        <Group align="end">
          <TextInput label="标题" placeholder="一句话说明" w={260} />
          <TextInput label="工作量" error="请填写大于 0 的数" defaultValue="-3" w={160} />
          <Select label="负责人" data={["林晓雯", "王磊", "Chen Yu"]} defaultValue="王磊" w={180} />
          <Checkbox label="必须包含" defaultChecked />
          <Switch label="自动保存" defaultChecked />
        </Group>
        <Tabs defaultValue="a">
          <Tabs.List>
            <Tabs.Tab value="a">详情</Tabs.Tab>
            <Tabs.Tab value="b">讨论</Tabs.Tab>
            <Tabs.Tab value="c">历史</Tabs.Tab>
          </Tabs.List>
        </Tabs>
        <Group>
          <Button variant="default" onClick={() => setOpen(true)}>
            Dialog
          </Button>
          <Button
            variant="default"
            onClick={() => noticeDone("已把 12 条需求移到 2.3 版本", { undo: () => {} })}
          >
            Notice
          </Button>
          <Button variant="default" onClick={() => noticeFailed(new Error("x"))}>
            Failure
          </Button>
        </Group>
      </Stack>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="把 3 条需求移出版本 2.3？">
        它们会回到待规划，估算和讨论都会保留。
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => setOpen(false)}>
            取消
          </Button>
          <Button onClick={() => setOpen(false)}>移出</Button>
        </Group>
      </Modal>
    </Page>
  );
}
