// The time left, as a number and as a bar. Both write to their own node: a tick renders nothing again.
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ServerClock } from "./clock.ts";
import { wantsStillness } from "./motion.ts";

const tickMs = 100;

export interface CountdownProps {
  clock: ServerClock;
  closesAtMs: number;
  /** For screen readers. */
  label: string;
  /** Called once, when this many seconds are left; not when fewer were left from the start. */
  warnAtSeconds?: number;
  onWarn?: () => void;
}

/** The clock is known to half of a round trip: what is over by less is no second more, and 60 never begin as 61. */
const toleranceMs = 90;

const secondsLeft = (clock: ServerClock, closesAtMs: number) =>
  Math.max(0, Math.ceil((closesAtMs - clock.nowMs() - toleranceMs) / 1000));

/** Whole seconds left. The element carries `data-urgent` in the last five. */
export function Countdown({ clock, closesAtMs, label, warnAtSeconds = 10, onWarn }: CountdownProps) {
  const node = useRef<HTMLSpanElement>(null);
  const warn = useRef(onWarn);
  warn.current = onWarn;
  useLayoutEffect(() => {
    let written = -1;
    const tick = () => {
      const seconds = secondsLeft(clock, closesAtMs);
      if (!node.current || seconds === written) return;
      node.current.textContent = String(seconds);
      node.current.toggleAttribute("data-urgent", seconds <= 5);
      if (written > warnAtSeconds && seconds <= warnAtSeconds) warn.current?.();
      written = seconds;
    };
    tick();
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }, [clock, closesAtMs, warnAtSeconds]);
  return <span ref={node} class="countdown" role="timer" aria-live="off" aria-label={label} />;
}

export interface TimeBarProps {
  clock: ServerClock;
  closesAtMs: number;
  /** The whole time of the question; the bar is full when this much is left. */
  totalMs: number;
}

/** A bar that empties, in steps of a second for who wants less motion. The browser's compositor moves it: nothing ticks. */
export function TimeBar({ clock, closesAtMs, totalMs }: TimeBarProps) {
  const node = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const leftMs = Math.max(0, closesAtMs - clock.nowMs());
    const from = Math.min(1, leftMs / Math.max(1, totalMs));
    const animation = node.current?.animate?.([{ transform: `scaleX(${from})` }, { transform: "scaleX(0)" }], {
      duration: leftMs,
      easing: wantsStillness() ? `steps(${Math.max(1, Math.ceil(leftMs / 1000))})` : "linear",
      fill: "forwards",
    });
    return () => animation?.cancel();
  }, [clock, closesAtMs, totalMs]);
  return (
    <div class="time-bar" aria-hidden="true">
      <div ref={node} />
    </div>
  );
}
