// Keys that choose by position: 1 to 9, and the letters on the badges. It knows nothing of what is chosen.
import { useEffect, useRef } from "preact/hooks";

/** Whether the focus is on a box that the arrows scroll, such as code wider than the page. */
export const isForScrolling = ({ target }: KeyboardEvent) =>
  target instanceof Element && target.closest("pre") !== null;

/** The position a key stands for; nothing for other keys, for combinations, and while something is typed. */
export function positionOfKey(event: KeyboardEvent): number | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return undefined;
  if (/^[1-9]$/.test(event.key)) return Number(event.key) - 1;
  if (/^[a-l]$/i.test(event.key)) return event.key.toLowerCase().charCodeAt(0) - 97;
  return undefined;
}

/** Calls `choose` for a key that stands for one of `count` positions, wherever the focus is. */
export function usePositionKeys(count: number, choose: ((position: number) => void) | undefined): void {
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const position = positionOfKey(event);
      if (event.repeat || position === undefined || position >= count) return;
      latest.current?.(position);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [count]);
}

/** Up and down go to the neighbouring button of the same list. */
export function moveFocusByArrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button:not(:disabled)")];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
