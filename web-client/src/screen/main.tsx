import "../shared/style.css";
import "./screen.css";
import { render } from "preact";
import { fetchKinds } from "../questions/kinds.ts";
import { ScreenPage } from "./screen-page.tsx";

await fetchKinds();
render(<ScreenPage />, document.getElementById("page")!);
