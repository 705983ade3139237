// The heading of a screen. It takes the focus as it appears: a screen reader says what has come, and Tab goes on from there.
import type { ComponentChildren } from "preact";
import { useFocusOnArrival } from "./arrival.ts";

export interface HeadingProps {
  class?: string;
  children: ComponentChildren;
}

export function Heading({ class: look, children }: HeadingProps) {
  const node = useFocusOnArrival<HTMLHeadingElement>();
  return (
    <h1 ref={node} tabIndex={-1} class={look}>
      {children}
    </h1>
  );
}
