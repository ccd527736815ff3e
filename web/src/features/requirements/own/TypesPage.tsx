import { Page, PageHeader } from "../../../ui/screen";
import { useWords } from "../useWords";
import { FieldList } from "./FieldList";
import { TypeList } from "./TypeList";

/** The workspace's own types and fields. */
export default function TypesPage() {
  const words = useWords();
  return (
    <Page header={<PageHeader title={words.t("own.title")} />}>
      <TypeList words={words} />
      <FieldList words={words} />
    </Page>
  );
}
