// How long a student took, by this device's own clock: from the frame that shows the question to the tap. It stands still
// while the question does.
import { useLayoutEffect, useRef } from "preact/hooks";

const dayMs = 24 * 60 * 60 * 1000;

/** Gives the milliseconds since the question of this round was painted, without its pauses. */
export function useReaction(round: number, paused: boolean): () => number {
  const ranMs = useRef(0);
  const runsSince = useRef<number | undefined>(undefined);
  const sinceStart = () => (runsSince.current === undefined ? 0 : performance.now() - runsSince.current);
  useLayoutEffect(() => {
    ranMs.current = 0;
  }, [round]);
  useLayoutEffect(() => {
    if (paused) return;
    const frame = requestAnimationFrame(() => {
      runsSince.current = performance.now();
    });
    return () => {
      cancelAnimationFrame(frame);
      ranMs.current += sinceStart();
      runsSince.current = undefined;
    };
  }, [round, paused]);
  return () => Math.min(dayMs, Math.round(ranMs.current + sinceStart()));
}
