import { Button } from "@mantine/core";
import { ApiProblem, OfflineProblem } from "../api/problem";
import { Page, PageHeader } from "../ui/screen";
import { Empty, Failure, Loading } from "../ui/state";

export default function States() {
  return (
    <Page header={<PageHeader title="States" />}>
      <Empty title="还没有需求" actions={<Button>从表格导入</Button>}>
        把一份 Excel 或 CSV 拖到这里，或者手工新建第一条需求。导入前会先给出差异预览，不会直接写入。
      </Empty>
      <Failure error={new OfflineProblem(null)} onRetry={() => {}} />
      <Failure
        error={
          new ApiProblem(409, {
            title: "该字段已被他人修改",
            detail: "王磊刚刚把优先级改成了“高”。请选择保留哪一个。",
          })
        }
      />
      <Empty drawing="search" title="没有符合条件的需求">
        试着去掉一个筛选条件。
      </Empty>
      <Loading />
      <Loading shape="cards" />
    </Page>
  );
}
