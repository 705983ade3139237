// Keeps the keyboard on the page: when what had the focus went with its phase, the focus moves to what can be done next.
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** `next` finds where to. To be used by what is drawn around everything that may go. */
export function useKeptFocus(page: RefObject<HTMLElement | null>, next: () => HTMLElement | null | undefined): void {
  // Asked while rendering, when nothing has been taken away yet.
  const wasHere = !!page.current?.contains(document.activeElement);
  useLayoutEffect(() => {
    if (wasHere && !page.current?.contains(document.activeElement)) next()?.focus();
  });
}
