import "../shared/style.css";
import "./host.css";
import { render } from "preact";
import { HostPage } from "./host-page.tsx";

render(<HostPage />, document.getElementById("page")!);
