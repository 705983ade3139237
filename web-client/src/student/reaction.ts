// How long a student took, by this device's own clock: from the frame that shows the question to the tap.
import { useLayoutEffect, useRef } from "preact/hooks";

const dayMs = 24 * 60 * 60 * 1000;

/** Gives the milliseconds since the question of this round was painted. */
export function useReaction(round: number): () => number {
  const paintedAt = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    paintedAt.current = undefined;
    const frame = requestAnimationFrame(() => {
      paintedAt.current = performance.now();
    });
    return () => cancelAnimationFrame(frame);
  }, [round]);
  return () => Math.min(dayMs, Math.round(performance.now() - (paintedAt.current ?? performance.now())));
}
