// A box whose content is as large as the box allows: the type grows or shrinks, in one or more columns, until all of it
// is in sight. Everything inside is measured in `em`, and columns in `--columns`.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { bestLayout, firstLargeEnough, type Layout } from "./largest-fit.ts";

interface Props {
  /** Names what is shown: while it stays the same, nothing is measured again. */
  content: string;
  columns?: readonly number[];
  /** The largest type, in parts of the height of the page. */
  largest?: number;
  /** What a style may leave out, by `data-without`, when all of it could not be read: the first of these that helps. */
  dispensable?: readonly string[];
  children: ComponentChildren;
}

const smallestPixels = 8;
/** Type smaller than this part of the page's height is hard to read from the last row: then long words are broken first. */
const comfortable = 1 / 36;
/** Type smaller than this cannot be read from there at all. */
const readable = 1 / 48;

export function FitBox({ content, columns = [1], largest = 1 / 14, dispensable = [], children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const choices = columns.join();
  const parts = dispensable.join();
  useLayoutEffect(() => {
    const node = box.current;
    if (!node) return;
    let fitted = "";
    const measure = () => {
      fitInto(node, { columns, largest, dispensable });
      fitted = sizeOf(node);
    };
    measure();
    // It tells the size once at the beginning, too.
    const observer = new ResizeObserver(() => sizeOf(node) !== fitted && measure());
    observer.observe(node);
    return () => observer.disconnect();
  }, [content, choices, parts, largest]);
  return (
    <div ref={box} class="fit-box">
      <div class="fit-content">{children}</div>
    </div>
  );
}

const sizeOf = (box: HTMLElement) => `${box.clientWidth} ${box.clientHeight} ${window.innerHeight}`;

function fitInto(
  box: HTMLElement,
  { columns, largest, dispensable }: Required<Pick<Props, "columns" | "largest" | "dispensable">>,
): void {
  const content = box.firstElementChild as HTMLElement;
  const height = window.innerHeight;
  const apply = ({ columns: count, size }: Layout) => {
    content.style.fontSize = `${size}px`;
    content.style.setProperty("--columns", String(count));
  };
  const dress = (words: "whole" | "broken", without: string) => {
    content.dataset.words = words;
    content.dataset.without = without;
  };
  const attempt = (words: "whole" | "broken", without: string, enough: number) => ({
    enough: height * enough,
    dress: () => dress(words, without),
    fit: () => {
      dress(words, without);
      return bestLayout(columns, [smallestPixels, Math.max(smallestPixels, height * largest)], (layout) => {
        apply(layout);
        return isInside(content, box);
      });
    },
  });
  const best = firstLargeEnough([
    attempt("whole", "", comfortable),
    attempt("broken", "", readable),
    ...dispensable.map((part) => attempt("broken", part, readable)),
  ]);
  best.attempt.dress();
  apply(best.layout);
}

function isInside(content: HTMLElement, box: HTMLElement): boolean {
  if (content.offsetHeight > box.clientHeight - 1 || content.scrollWidth > box.clientWidth) return false;
  for (const part of content.querySelectorAll<HTMLElement>("li, p, th, pre, h2, .option-text, .group-item-text, .name"))
    if (part.scrollWidth > part.clientWidth + 1) return false;
  return true;
}
