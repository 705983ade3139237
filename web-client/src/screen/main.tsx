import "../shared/style.css";
import "./screen.css";
import { render } from "preact";
import { ScreenPage } from "./screen-page.tsx";

render(<ScreenPage />, document.getElementById("page")!);
