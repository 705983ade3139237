import { render } from "preact";
import "../shared/style.css";
import "./student.css";
import { App } from "./app.tsx";
import { SeatMemory } from "./seat-memory.ts";

render(<App memory={new SeatMemory()} />, document.getElementById("page")!);
