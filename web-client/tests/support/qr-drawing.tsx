// What a QR code looks like, so that a test can say which address a page has drawn.
import { render } from "preact";
import { QrCode } from "../../src/stage/qr-code.tsx";

/** Of the first code on a page. */
export const drawingIn = (page: Element) => page.querySelector(".qr-code path")?.getAttribute("d");

export function drawingOf(address: string) {
  const page = document.createElement("div");
  render(<QrCode address={address} label="" />, page);
  return drawingIn(page);
}
