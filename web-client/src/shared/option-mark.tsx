// The badge of an option: a colour, a shape and a letter, the same on every page, so that colour is never the only cue.

const shapes = [
  "M16 3 31 29H1Z",
  "M16 1 31 16 16 31 1 16Z",
  "M16 2a14 14 0 1 0 0 28 14 14 0 0 0 0-28Z",
  "M4 4h24v24H4Z",
  "M16 1l4.4 9.6L31 12l-7.8 7.2L25.3 30 16 24.6 6.7 30l2.1-10.8L1 12l10.6-1.4Z",
  "M9 3h14l8 13-8 13H9L1 16Z",
  "M16 1 31 12.5 25.3 30H6.7L1 12.5Z",
  "M11 2h10v9h9v10h-9v9H11v-9H2V11h9Z",
] as const;

/** How many differ in colour and shape; letters go on. */
export const marksCount = shapes.length;

/** A, B, C, ... */
export const letterOf = (position: number) => String.fromCharCode(65 + position);

/** For the attribute `data-option`, which gives an element the variable `--option`. */
export const markOf = (position: number) => position % marksCount;

/** The shape alone; its colour is `--option`. */
export function Shape({ position }: { position: number }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" data-shape={markOf(position)}>
      <path d={shapes[markOf(position)]} />
    </svg>
  );
}

export function OptionMark({ position }: { position: number }) {
  return (
    <span class="option-mark" data-option={markOf(position)}>
      <Shape position={position} />
      <span>{letterOf(position)}</span>
    </span>
  );
}
