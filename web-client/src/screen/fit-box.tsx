// A box whose content is as large as the box allows: the type grows or shrinks, in one or more columns, until all of it
// is in sight. Everything inside is measured in `em`, and columns in `--columns`.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { bestLayout, type Layout } from "./largest-fit.ts";

interface Props {
  /** Names what is shown: while it stays the same, nothing is measured again. */
  content: string;
  columns?: readonly number[];
  /** The largest type, in parts of the height of the page. */
  largest?: number;
  children: ComponentChildren;
}

const smallestPixels = 8;
/** Type smaller than this part of the page's height is hard to read from the last row: then long words are broken first. */
const comfortable = 1 / 36;

export function FitBox({ content, columns = [1], largest = 1 / 14, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const choices = columns.join();
  useLayoutEffect(() => {
    const node = box.current;
    if (!node) return;
    const measure = () => fitInto(node, choices.split(",").map(Number), largest);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [content, choices, largest]);
  return (
    <div ref={box} class="fit-box">
      <div class="fit-content">{children}</div>
    </div>
  );
}

function fitInto(box: HTMLElement, columns: readonly number[], largest: number): void {
  const content = box.firstElementChild as HTMLElement;
  const height = window.innerHeight;
  const apply = ({ columns: count, size }: Layout) => {
    content.style.fontSize = `${size}px`;
    content.style.setProperty("--columns", String(count));
  };
  const range = [smallestPixels, Math.max(smallestPixels, height * largest)] as const;
  const best = () =>
    bestLayout(columns, range, (layout) => {
      apply(layout);
      return isInside(content, box);
    });
  content.dataset.words = "whole";
  let layout = best();
  if (layout.size < height * comfortable) {
    content.dataset.words = "broken";
    layout = best();
  }
  apply(layout);
}

function isInside(content: HTMLElement, box: HTMLElement): boolean {
  if (content.offsetHeight > box.clientHeight - 1 || content.scrollWidth > box.clientWidth) return false;
  for (const part of content.querySelectorAll<HTMLElement>("li, p, th, pre, h2, .option-text, .group-item-text, .name"))
    if (part.scrollWidth > part.clientWidth + 1) return false;
  return true;
}
