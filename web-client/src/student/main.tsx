import { render } from "preact";
import "../shared/style.css";
import "./student.css";
import { fetchKinds } from "../questions/kinds.ts";
import { App } from "./app.tsx";
import { SeatMemory } from "./seat-memory.ts";

void fetchKinds();
render(<App memory={new SeatMemory()} />, document.getElementById("page")!);
