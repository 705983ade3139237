import "../shared/style.css";
import "./host.css";
import { render } from "preact";
import { fetchKinds } from "../questions/kinds.ts";
import { HostPage } from "./host-page.tsx";

await fetchKinds();
render(<HostPage />, document.getElementById("page")!);
