// Runs before the first paint, so that neither theme nor language flashes. A file and not an
// inline script because the content security policy allows none.
(function () {
  var root = document.documentElement;
  var scheme = "auto";
  var language = null;
  try {
    scheme = localStorage.getItem("planweave.scheme") || "auto";
    language = localStorage.getItem("planweave.language");
  } catch (_) {}
  if (scheme === "auto") scheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  if (!language) language = /^zh/i.test(navigator.language) ? "zh" : "en";
  root.setAttribute("data-mantine-color-scheme", scheme);
  root.lang = language === "zh" ? "zh-CN" : "en";
})();
