// A list that can be rearranged in four ways: by a handle, by arrows, by tapping a row and then its place, and by keys.
// It knows nothing of what is right.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../../language/en-kinds.ts";
import { Icon } from "../../shared/icons.tsx";
import { startDrag } from "./drag.ts";

/** The order with the item at place `from` taken out and put in at place `to`. */
export function moved(order: readonly number[], from: number, to: number): number[] {
  const result = order.filter((_, place) => place !== from);
  result.splice(to, 0, order[from]!);
  return result;
}

export interface OrderListProps {
  items: readonly string[];
  order: readonly number[];
  disabled: boolean;
  onChange: (order: number[]) => void;
}

const arrowSteps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

function focusText(list: HTMLElement | null, place: number): void {
  list?.children[place]?.querySelector<HTMLElement>(".order-text")?.focus();
}

/** Focus that survives a row changing its place: moving a row in the page takes the focus from it. */
function useFocusOn(list: { current: HTMLElement | null }): (place: number) => void {
  const wanted = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (wanted.current !== undefined) focusText(list.current, wanted.current);
    wanted.current = undefined;
  });
  return (place) => {
    wanted.current = place;
  };
}

export function OrderList({ items, order, disabled, onChange }: OrderListProps) {
  const list = useRef<HTMLOListElement>(null);
  const focusOn = useFocusOn(list);
  const [picked, pick] = useState<number | undefined>(undefined);
  const [announcement, announce] = useState("");
  const move = (from: number, to: number) => {
    if (to < 0 || to >= order.length || to === from) return;
    announce(t("order.announce", { item: items[order[from]!]!, place: to + 1 }));
    onChange(moved(order, from, to));
  };
  const tap = (place: number) => {
    pick(picked === undefined ? place : undefined);
    if (picked !== undefined) move(picked, place);
  };
  const press = (event: KeyboardEvent, place: number) => {
    const to = place + (arrowSteps[event.key] ?? 0);
    if (to === place || to < 0 || to >= order.length) return;
    event.preventDefault();
    if (picked !== place) return focusText(list.current, to);
    focusOn(to);
    pick(to);
    move(place, to);
  };
  return (
    <div class="order">
      {!disabled && <p class="hint">{picked === undefined ? t("order.hint") : t("order.picked-hint")}</p>}
      <ol
        ref={list}
        class="order-list"
        aria-label={t("order.list")}
        data-picking={picked === undefined ? undefined : ""}
      >
        {order.map((item, place) => (
          <OrderRow
            key={item}
            text={items[item]!}
            place={place}
            last={order.length - 1}
            isPicked={picked === place}
            disabled={disabled}
            drag={(event) => startDrag(event, list.current!, place, (to) => move(place, to))}
            tap={() => tap(place)}
            press={(event) => press(event, place)}
            step={(by) => move(place, place + by)}
          />
        ))}
      </ol>
      <p class="visually-hidden" aria-live="polite">
        {announcement}
      </p>
    </div>
  );
}

interface OrderRowProps {
  text: string;
  place: number;
  last: number;
  isPicked: boolean;
  disabled: boolean;
  drag: (event: PointerEvent) => void;
  tap: () => void;
  press: (event: KeyboardEvent) => void;
  step: (by: number) => void;
}

function OrderRow({ text, place, last, isPicked, disabled, drag, tap, press, step }: OrderRowProps) {
  return (
    <li class="order-row" data-picked={isPicked ? "" : undefined}>
      <span class="order-handle" aria-hidden="true" onPointerDown={disabled ? undefined : drag}>
        {!disabled && <Icon name="grip" />}
        <b>{place + 1}</b>
      </span>
      <button
        type="button"
        class="order-text"
        aria-pressed={isPicked}
        aria-label={t("order.place", { place: place + 1, item: text })}
        disabled={disabled}
        onClick={tap}
        onKeyDown={press}
      >
        <bdi>{text}</bdi>
      </button>
      {!disabled && (
        <span class="order-steps">
          <button
            type="button"
            aria-label={t("order.up", { item: text })}
            disabled={place === 0}
            onClick={() => step(-1)}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            aria-label={t("order.down", { item: text })}
            disabled={place === last}
            onClick={() => step(1)}
          >
            <Icon name="down" />
          </button>
        </span>
      )}
    </li>
  );
}
