// The students, searchable. However many there are, only the rows in sight are drawn.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { RoomDocument, RosterRow } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { written } from "../../language/translate.ts";
import type { Roster } from "../../shared/roster.ts";
import { RehearsalSlot } from "../rehearsal/rehearsal-slot.tsx";
import { type Found, findRows, type RosterFilter, rowsBetween, rowsInSight } from "../roster.ts";
import { useKeptFocus } from "./kept-focus.ts";
import { useHeld, useRoom } from "./room-context.ts";
import { RosterEntry } from "./roster-entry.tsx";
import { StudentDialog } from "./student-dialog.tsx";

/** In pixels; host.css draws a row as high as this. */
const rowHeight = 44;
const filters: readonly RosterFilter[] = ["all", "waiting", "absent", "removed"];

export function RosterPanel() {
  const { room } = useRoom();
  const roster = useHeld("roster");
  const [query, setQuery] = useState("");
  const [wanted, setFilter] = useState<RosterFilter>("all");
  const filter = wanted === "waiting" && room.phase !== "asking" ? "all" : wanted;
  const [managed, manage] = useState<RosterRow>();
  const last = useRef<Found | undefined>(undefined);
  const found = findRows(roster, { query, filter, round: room.question?.round }, last.current);
  last.current = found;
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel, () => panel.current?.querySelector<HTMLElement>(".roster-rows"));
  return (
    <aside ref={panel} class="roster" aria-labelledby="roster-heading">
      <h2 id="roster-heading">
        {say("students")} <Joined />
      </h2>
      <RehearsalSlot as="note" />
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
      {found.count === 0 ? (
        <p class="soft roster-empty">{say(emptyWords(room.phase, roster))}</p>
      ) : (
        <Rows found={found} manage={manage} />
      )}
      <StudentDialog row={managed} close={() => manage(undefined)} />
    </aside>
  );
}

function Joined() {
  return <span class="soft">{written(useHeld("tally")?.joined ?? 0)}</span>;
}

function emptyWords(phase: RoomDocument["phase"], roster: Roster): "nobody-yet" | "nobody-came" | "nobody-found" {
  if (roster.length > 0) return "nobody-found";
  return phase === "finished" ? "nobody-came" : "nobody-yet";
}

interface RowsProps {
  found: Found;
  manage: (row: RosterRow) => void;
}

function Rows({ found, manage }: RowsProps) {
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
  const { first, end } = rowsInSight(sight, rowHeight, found.count);
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
        {rowsBetween(found, first, end).map((row) => (
          <RosterEntry key={row.seat} row={row} manage={manage} />
        ))}
      </ul>
      <div style={{ height: `${(found.count - end) * rowHeight}px` }} />
    </section>
  );
}
