import { render } from "preact";
import { expect, test } from "vitest";
import { darkRuns, QrCode } from "../../src/stage/qr-code.tsx";

test("neighbouring dark modules are drawn as one, so that a projector shows no lines between them", () => {
  const row = [true, true, false, true, false, false, true];
  expect(darkRuns(row)).toEqual([
    [0, 2],
    [3, 1],
    [6, 1],
  ]);
  expect(darkRuns([false, false])).toEqual([]);
});

test("the code has a name for who cannot see it and a white margin of four modules around it", () => {
  const page = document.createElement("div");
  render(<QrCode address="http://192.168.1.4:8080/" label="QR code of the join address" />, page);
  const image = page.querySelector("svg[role=img]");
  expect(image?.getAttribute("aria-label")).toBe("QR code of the join address");
  const [, , size] = (image?.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const starts = [...(page.querySelector("path")?.getAttribute("d") ?? "").matchAll(/M(\d+) (\d+)h(\d+)/g)];
  const columns = starts.flatMap(([, x, , length]) => [Number(x), Number(x) + Number(length)]);
  expect(Math.min(...columns)).toBe(4);
  expect(Math.max(...columns)).toBe((size ?? 0) - 4);
});
