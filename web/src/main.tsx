import "./ui/theme/styles";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { startTexts } from "./texts";

const place = document.getElementById("root");
if (!place) throw new Error("index.html lacks #root");
const root = createRoot(place);
void startTexts().then(() => root.render(<App />));
