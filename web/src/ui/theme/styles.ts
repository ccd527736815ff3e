// The order is the cascade: Mantine sits in a layer, so everything of ours wins without a fight.
import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "@mantine/spotlight/styles.layer.css";
import "@fontsource-variable/inter/wght.css";
import "./tokens.css";
import "./mantine.css";
import "./base.css";
