import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense, useMemo } from "react";
import { ApiProblem } from "../api/problem";
import { useTexts } from "../texts";
import { themeWith } from "../ui/theme/theme";
import { router } from "./router";

const Toasts = lazy(() => import("../ui/notice/Toasts"));

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && !(error instanceof ApiProblem && error.status < 500),
    },
  },
});

const schemes = localStorageColorSchemeManager({ key: "planweave.scheme" });

export function App() {
  const { t } = useTexts();
  const theme = useMemo(() => themeWith({ close: t("common.closeWindow") }), [t]);
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={schemes}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <Suspense>
          <Toasts />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  );
}
