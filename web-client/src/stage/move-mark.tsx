// How somebody moved in the standings: an arrow for the eye, a sentence for a screen reader.
import { say } from "../language/en-host.ts";
import type { Move } from "./standing-moves.ts";

export function MoveMark({ move }: { move: Move | undefined }) {
  if (!move || move.to === "same") return <span class="move" />;
  const words =
    move.to === "new" ? say("moved-new") : say(move.to === "up" ? "moved-up" : "moved-down", { count: move.places });
  const sign = move.to === "new" ? say("new") : `${move.to === "up" ? "▲" : "▼"} ${move.places}`;
  return (
    <span class="move" data-move={move.to}>
      <span aria-hidden="true">{sign}</span>
      <span class="visually-hidden">{words}</span>
    </span>
  );
}
