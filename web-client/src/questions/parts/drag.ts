// Dragging one row of a list to another place with a finger, a pen or a mouse. It moves rows with transforms only, so
// that nothing is rendered during the drag, and says at the end where the row was dropped.

interface Row {
  node: HTMLElement;
  top: number;
  height: number;
}

/** The place of a row whose middle is at `middle`: behind every other row whose own middle is above it. */
export function placeAt(middle: number, rows: readonly { top: number; height: number }[], dragged: number): number {
  return rows.filter((row, place) => place !== dragged && row.top + row.height / 2 < middle).length;
}

/** How far the row at `place` makes room while the row at `from` hovers over `to`. */
export function shiftOf(place: number, from: number, to: number, distance: number): number {
  if (place > from && place <= to) return -distance;
  if (place < from && place >= to) return distance;
  return 0;
}

const scrolls = (box: Element) =>
  /auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight;

/** What scrolls when the list is longer than the page: the nearest box around it that does, or the page itself. */
function scrollerOf(list: HTMLElement): Element {
  let box: Element | null = list.parentElement;
  while (box && !scrolls(box)) box = box.parentElement;
  return box ?? document.documentElement;
}

function scrollAtEdges(scroller: Element, pointerY: number): void {
  const edge = 48;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (pointerY < Math.max(top, 0) + edge) scroller.scrollTop -= 8;
  if (pointerY > Math.min(bottom, innerHeight) - edge) scroller.scrollTop += 8;
}

/** Starts at a pointerdown on a handle in `list.children[from]`; calls `drop` once, unless the drag is broken off. */
export function startDrag(down: PointerEvent, list: HTMLElement, from: number, drop: (to: number) => void): void {
  const rows: Row[] = [...list.children].map((child) => {
    const node = child as HTMLElement;
    return { node, top: node.offsetTop, height: node.offsetHeight };
  });
  const dragged = rows[from]!;
  const gap = rows.length > 1 ? rows[1]!.top - rows[0]!.top - rows[0]!.height : 0;
  const scroller = scrollerOf(list);
  const startY = down.clientY + scroller.scrollTop;
  let to = from;

  const follow = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    const moved = event.clientY + scroller.scrollTop - startY;
    to = placeAt(dragged.top + dragged.height / 2 + moved, rows, from);
    for (const [place, row] of rows.entries()) {
      const shift = place === from ? moved : shiftOf(place, from, to, dragged.height + gap);
      row.node.style.transform = shift === 0 ? "" : `translateY(${shift}px)`;
    }
    scrollAtEdges(scroller, event.clientY);
  };
  const finish = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    stopListening.abort();
    list.removeAttribute("data-dragging");
    dragged.node.removeAttribute("data-dragged");
    for (const row of rows) row.node.style.transform = "";
    if (event.type === "pointerup" && to !== from) drop(to);
  };
  const stopListening = new AbortController();
  const { signal } = stopListening;
  addEventListener("pointermove", follow, { signal });
  addEventListener("pointerup", finish, { signal });
  addEventListener("pointercancel", finish, { signal });
  list.setAttribute("data-dragging", "");
  dragged.node.setAttribute("data-dragged", "");
}
