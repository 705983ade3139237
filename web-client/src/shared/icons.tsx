// Small drawings that go with words. Each is hidden from screen readers: the words beside it say the same.
const paths = {
  check: "M5 13l4.5 4.5L19 7.5",
  cross: "M6 6l12 12M18 6L6 18",
  partly: "M6 12h12",
  up: "M12 19V5m-6 6 6-6 6 6",
  down: "M12 5v14m-6-6 6 6 6-6",
  grip: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
  cloud: "M12 16V9m-3 3 3-3 3 3M7 19a4.5 4.5 0 0 1-.5-8.97A6 6 0 0 1 18 9.5a4.75 4.75 0 0 1-.5 9.5Z",
  offline:
    "M3 3l18 18M8.5 16.5a5 5 0 0 1 7 0M5 13a10 10 0 0 1 4.5-2.6M19 13a10 10 0 0 0-3.5-2.2M2 9a15 15 0 0 1 4.5-2.9M22 9A15 15 0 0 0 11 5.1M12 20h.01",
  pause: "M8 5v14M16 5v14",
  visible: "M2 12s3.5-6.5 10-6.5S22 12 22 12s-3.5 6.5-10 6.5S2 12 2 12Zm10-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z",
  hidden:
    "M3 3l18 18M6.5 6.9C3.6 8.8 2 12 2 12s3.5 6.5 10 6.5c1.9 0 3.5-.5 4.9-1.3M9.9 5.7A10 10 0 0 1 12 5.5c6.5 0 10 6.5 10 6.5s-.8 1.5-2.3 3.1",
  clock: "M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
