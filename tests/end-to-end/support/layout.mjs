// What is wrong with how a page is laid out, found by measuring: text cut off or out of sight, things on top of each
// other. It runs inside the page and knows nothing of what the page is about.

/**
 * `whole`: everything has to be in sight at once, as on a projector. `scrolls`: only the width is fixed, as on a phone.
 * @param {import("playwright-core").Page} page
 * @param {"whole" | "scrolls"} kind
 * @returns {Promise<string[]>}
 */
export async function layoutFaults(page, kind) {
  await page.evaluate(atRest);
  return page.evaluate(measure, kind);
}

/** Until all that moves once has arrived: what is measured on its way is nowhere. */
async function atRest() {
  const ends = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  // What tells the time moves as long as the question is open.
  const short = ends.filter((animation) => Number(animation.effect?.getComputedTiming().endTime) <= 5_000);
  await Promise.allSettled(short.map((animation) => animation.finished));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** @param {"whole" | "scrolls"} kind */
function measure(kind) {
  /** @type {string[]} */
  const faults = [];
  const view = new DOMRect(0, 0, innerWidth, innerHeight);
  const tolerance = 1.5;

  /** @param {Element} node */
  const named = (node) => {
    const words = (node.getAttribute("aria-label") ?? node.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${node.tagName.toLowerCase()}> "${words}"`;
  };
  /** @param {Element} node */
  const isHidden = (node) =>
    !node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || !!node.closest(".visually-hidden, [aria-hidden='true'] svg, dialog:not([open])");
  /** @param {DOMRect} one @param {DOMRect} other */
  const shared = (one, other) => {
    const left = Math.max(one.left, other.left);
    const top = Math.max(one.top, other.top);
    return new DOMRect(left, top, Math.max(0, Math.min(one.right, other.right) - left), Math.max(0, Math.min(one.bottom, other.bottom) - top));
  };
  /** What is left of a box after everything around it that cuts or scrolls. @param {Element} node @param {DOMRect} box */
  const inSight = (node, box) => {
    let rest = shared(box, view);
    for (let around = node.parentElement; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.overflowX !== "visible" || style.overflowY !== "visible") rest = shared(rest, around.getBoundingClientRect());
      if (style.position === "fixed") break;
    }
    return rest;
  };
  /** @param {DOMRect} one @param {DOMRect} other */
  const overlap = (one, other) => {
    const both = shared(one, other);
    return both.width > tolerance && both.height > tolerance;
  };

  /** What stays in its place while the rest scrolls under it. @param {Element} node */
  const staysPut = (node) => {
    for (let around = /** @type {Element | null} */ (node); around; around = around.parentElement)
      if (/sticky|fixed/.test(getComputedStyle(around).position)) return around;
    return undefined;
  };
  /** One is covered by what stays put and can be scrolled out from under it. @param {Element} one @param {Element} other */
  const passesUnder = (one, other) => {
    const [cover, below] = staysPut(one) ? [staysPut(one), other] : [staysPut(other), one];
    return !!cover && !cover.contains(below) && mayScrollTo(below);
  };

  /** Whether something around the node may be scrolled so that the node comes in sight. @param {Element} node */
  const mayScrollTo = (node) => {
    for (let around = node.parentElement; around; around = around.parentElement)
      if (/auto|scroll/.test(getComputedStyle(around).overflowY) && around.scrollHeight > around.clientHeight + 1) return true;
    return kind === "scrolls" && document.documentElement.scrollHeight > innerHeight + 1;
  };

  if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth - innerWidth} px too wide`);
  if (kind === "whole" && document.documentElement.scrollHeight > innerHeight) faults.push("the page is too high for the screen");

  /** @type {{ node: Element, text: string, box: DOMRect }[]} */
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const node = text.parentElement;
    if (!node || !text.textContent?.trim() || isHidden(node)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) texts.push({ node, text: named(node), box });
    if (getComputedStyle(node).overflowX !== "visible" && node.scrollWidth > node.clientWidth + 1) faults.push(`cut off at its side: ${named(node)}`);
  }
  for (const { node, text, box } of texts) {
    const seen = inSight(node, box);
    if (seen.width < box.width - tolerance) faults.push(`out of sight at the side: ${text}`);
    // Line boxes are a little higher than their letters.
    else if (seen.height < box.height * 0.85 && (kind === "whole" || !mayScrollTo(node))) faults.push(`cut off above or below: ${text}`);
  }
  for (const [place, one] of texts.entries()) {
    const seen = inSight(one.node, one.box);
    for (const other of texts.slice(place + 1)) {
      if (one.node === other.node || one.node.contains(other.node) || other.node.contains(one.node)) continue;
      if (passesUnder(one.node, other.node)) continue;
      const otherSeen = inSight(other.node, other.box);
      const low = new DOMRect(seen.x, seen.y + seen.height * 0.15, seen.width, seen.height * 0.7);
      const otherLow = new DOMRect(otherSeen.x, otherSeen.y + otherSeen.height * 0.15, otherSeen.width, otherSeen.height * 0.7);
      if (overlap(low, otherLow)) faults.push(`on top of each other: ${one.text} and ${other.text}`);
    }
  }

  const controls = [...document.querySelectorAll("button, a[href], input, select, textarea, summary")].filter((node) => !isHidden(node));
  const boxes = controls.map((node) => ({ node, box: inSight(node, node.getBoundingClientRect()) }));
  for (const [place, one] of boxes.entries())
    for (const other of boxes.slice(place + 1))
      if (!one.node.contains(other.node) && !other.node.contains(one.node) && !passesUnder(one.node, other.node) && overlap(one.box, other.box))
        faults.push(`controls on top of each other: ${named(one.node)} and ${named(other.node)}`);
  for (const { node, box } of boxes) {
    const full = node.getBoundingClientRect();
    if (box.width < full.width - tolerance && full.width > 1) faults.push(`a control that is cut off: ${named(node)}`);
    if (full.height > 1 && box.height === 0 && !mayScrollTo(node)) faults.push(`a control out of reach: ${named(node)}`);
  }
  return [...new Set(faults)];
}
