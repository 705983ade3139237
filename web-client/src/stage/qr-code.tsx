// An address as a QR code: one SVG path, so that it is sharp on a projector at any size.
import { useMemo } from "preact/hooks";
import { encode } from "uqr";

/** Modules of white around it; readers are promised four. */
const quietZone = 4;

/** `label` is what a screen reader says instead. The address stands beside the code on every page, as text. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { size, path } = useMemo(() => draw(address), [address]);
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

function draw(address: string): { size: number; path: string } {
  const { size, data } = encode(address, { ecc: "M", border: quietZone });
  const runs = data.flatMap((row, y) => darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size, path: runs.join("") };
}

/** Neighbouring dark modules of a row as [start, length]: one rectangle each leaves no hairlines between them. */
export function darkRuns(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
