// All of the rehearsal that comes behind the host page, in one file of the build.
import "./rehearsal.css";

export { Crew } from "./crew.ts";
export { RehearsalCard } from "./rehearsal-card.tsx";
export { RehearsalNote } from "./rehearsal-note.tsx";
