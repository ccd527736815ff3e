import { createTheme, type MantineColorsTuple, type MantineThemeOverride } from "@mantine/core";

const scale = (name: string) =>
  Array.from({ length: 10 }, (_, step) => `var(--pw-${name}-${step})`) as unknown as MantineColorsTuple;

/** Mantine said in our tokens. Scroll locks are off: they write <style>, and the page body never scrolls. */
const theme = createTheme({
  primaryColor: "brand",
  primaryShade: 6,
  colors: { brand: scale("brand") },
  fontFamily: "var(--pw-font)",
  fontFamilyMonospace: "var(--pw-font-mono)",
  defaultRadius: "md",
  focusRing: "auto",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "xs" } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray", size: 28 } },
    TextInput: { defaultProps: { size: "sm" } },
    NumberInput: { defaultProps: { size: "sm" } },
    PasswordInput: { defaultProps: { size: "sm" } },
    Textarea: { defaultProps: { size: "sm" } },
    Select: { defaultProps: { size: "sm" } },
    MultiSelect: { defaultProps: { size: "sm" } },
    TagsInput: { defaultProps: { size: "sm" } },
    SegmentedControl: { defaultProps: { size: "xs", withItemsBorders: false } },
    Checkbox: { defaultProps: { size: "sm" } },
    Switch: { defaultProps: { size: "sm" } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, fz: "xs" } },
    Menu: { defaultProps: { shadow: "md", withinPortal: true } },
    Popover: { defaultProps: { shadow: "md" } },
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: true,
        radius: "lg",
        overlayProps: { backgroundOpacity: 0.36 },
      },
    },
    Drawer: { defaultProps: { lockScroll: false, overlayProps: { backgroundOpacity: 0.36 } } },
    Tabs: { defaultProps: { keepMounted: false } },
    Badge: { defaultProps: { radius: "sm", variant: "light", tt: "none", fw: 500 } },
  },
});

/** The theme with the words that Mantine's own parts need: its cross has no name of itself. */
export const themeWith = (words: { close: string }): MantineThemeOverride => ({
  ...theme,
  components: { ...theme.components, CloseButton: { defaultProps: { "aria-label": words.close } } },
});
