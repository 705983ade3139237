// Renders into the page as a browser would, and finds things as a person would: by their words.
import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach } from "vitest";

// The test's browser reports a cancelled animation as an error, which real ones do not: it shall have none.
Reflect.set(Element.prototype, "animate", undefined);

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement("div");
  document.body.append(place);
});

afterEach(() => {
  act(() => render(null, place));
  place.remove();
});

export function show(page: ComponentChild): HTMLElement {
  act(() => render(page, place));
  return place;
}

const wordsOf = (node: Element) => node.getAttribute("aria-label") ?? node.textContent ?? "";

/** The first button with these words in its label or text. */
export function button(words: string): HTMLButtonElement {
  const buttons = [...place.querySelectorAll("button")];
  const found = buttons.find((candidate) => wordsOf(candidate).includes(words));
  if (!found) throw new Error(`no button says “${words}”; there are: ${buttons.map(wordsOf).join(" | ")}`);
  return found;
}

export function tap(words: string): void {
  act(() => button(words).click());
}

export function press(key: string, on: EventTarget = document): void {
  act(() => {
    on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  });
}

/** Into the field of an id. */
export const type = (field: string, text: string) => fill(place.querySelector<HTMLInputElement>(`#${field}`)!, text);

/** Into the field with this label around it. */
export function typeInto(label: string, text: string): void {
  const labels = [...place.querySelectorAll("label")];
  const found = labels.find((candidate) => candidate.textContent === label);
  if (!found) throw new Error(`no field is labelled “${label}”; there are: ${labels.map(wordsOf).join(" | ")}`);
  fill(found.querySelector("input")!, text);
}

function fill(input: HTMLInputElement, text: string): void {
  act(() => {
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

export function does(change: () => void): void {
  act(change);
}
