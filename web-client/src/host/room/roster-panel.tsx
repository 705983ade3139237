// The students, searchable. However many there are, only the rows in sight are drawn.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { RoomDocument, RosterRow } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { findRows, type RosterFilter, rowsInSight } from "../roster.ts";
import { PutOutDialog } from "./put-out-dialog.tsx";
import { useRoom } from "./room-context.ts";
import { RosterEntry } from "./roster-entry.tsx";

/** In pixels; host.css draws a row as high as this. */
const rowHeight = 44;
const filters: readonly RosterFilter[] = ["all", "waiting", "absent", "removed"];

export function RosterPanel() {
  const { held, room } = useRoom();
  const [query, setQuery] = useState("");
  const [wanted, setFilter] = useState<RosterFilter>("all");
  const filter = wanted === "waiting" && room.phase !== "asking" ? "all" : wanted;
  const [toPutOut, setToPutOut] = useState<RosterRow>();
  const rows = findRows(held.roster, query, filter);
  return (
    <aside class="roster" aria-labelledby="roster-heading">
      <h2 id="roster-heading">
        {say("students")} <span class="soft">{held.tally?.joined ?? 0}</span>
      </h2>
      <input
        type="search"
        placeholder={say("search-students")}
        aria-label={say("search-students")}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <div class="filters">
        {filters.map((choice) => (
          <button
            key={choice}
            type="button"
            class="chip"
            aria-pressed={choice === filter}
            disabled={choice === "waiting" && room.phase !== "asking"}
            onClick={() => setFilter(choice)}
          >
            {say(`filter-${choice}`)}
          </button>
        ))}
      </div>
      {rows.length === 0 ? (
        <p class="soft roster-empty">{say(emptyWords(room.phase, held.roster.size))}</p>
      ) : (
        <Rows rows={rows} putOut={setToPutOut} />
      )}
      <PutOutDialog row={toPutOut} close={() => setToPutOut(undefined)} />
    </aside>
  );
}

function emptyWords(phase: RoomDocument["phase"], students: number): "nobody-yet" | "nobody-came" | "nobody-found" {
  if (students > 0) return "nobody-found";
  return phase === "finished" ? "nobody-came" : "nobody-yet";
}

interface RowsProps {
  rows: readonly RosterRow[];
  putOut: (row: RosterRow) => void;
}

function Rows({ rows, putOut }: RowsProps) {
  const box = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 600 });
  const look = () => {
    const node = box.current;
    if (node) setSight({ top: node.scrollTop, height: node.clientHeight });
  };
  useLayoutEffect(() => {
    look();
    // On a phone it grows with the rows that arrive.
    const observer = new ResizeObserver(look);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const { first, end } = rowsInSight(sight, rowHeight, rows.length);
  return (
    <section
      ref={box}
      class="roster-rows"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
      tabIndex={0}
      aria-labelledby="roster-heading"
      onScroll={look}
    >
      <div style={{ height: `${first * rowHeight}px` }} />
      <ul>
        {rows.slice(first, end).map((row) => (
          <RosterEntry key={row.seat} row={row} putOut={putOut} />
        ))}
      </ul>
      <div style={{ height: `${(rows.length - end) * rowHeight}px` }} />
    </section>
  );
}
