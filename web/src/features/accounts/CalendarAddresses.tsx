import { Button } from "@mantine/core";
import { IconCalendarShare } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSession } from "../../api/session";
import { useTexts } from "../../texts";
import { Section } from "../../ui/section";

/** Where one's dates of each workspace get their secret address for a calendar program. */
export function CalendarAddresses() {
  const { t } = useTexts();
  const { workspaces } = useSession();
  if (workspaces.length === 0) return null;
  return (
    <Section title={t("accounts.calendar.title")} words={t("accounts.calendar.words")}>
      <Button.Group style={{ flexWrap: "wrap" }}>
        {workspaces.map(({ slug, name }) => (
          <Button
            key={slug}
            component={Link}
            variant="default"
            to={`/w/${slug}/calendar`}
            leftSection={<IconCalendarShare size={15} />}
          >
            {name}
          </Button>
        ))}
      </Button.Group>
    </Section>
  );
}
