import { Notifications } from "@mantine/notifications";

/** Where notices appear; loaded after the first paint. */
export default function Toasts() {
  return <Notifications position="bottom-right" limit={4} />;
}
