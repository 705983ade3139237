// Whether an announced moment of the server's clock has come.
import { useEffect, useState } from "preact/hooks";
import type { ServerClock } from "./clock.ts";

/** What was tapped in time may be on its way for this long. What is sent later comes too late, even where the clock is ahead: by
 * half a way there at most, and the way has still to be gone. */
export const graceMs = 500;
const lookEveryMs = 100;

/** While nobody `isLooking` it stays as it was. */
export function useTimeUp(clock: ServerClock, endMs: number | undefined, isLooking = true): boolean {
  const [seenEnd, seeEnd] = useState<number | undefined>(undefined);
  useEffect(() => {
    if (endMs === undefined || !isLooking) return;
    // The clock is asked again and again: it is set right now and then, and a timer sleeps when the device does.
    const timer = setInterval(() => seeEnd(clock.nowMs() >= endMs ? endMs : undefined), lookEveryMs);
    return () => clearInterval(timer);
  }, [endMs, isLooking, clock]);
  return endMs !== undefined && endMs === seenEnd;
}
