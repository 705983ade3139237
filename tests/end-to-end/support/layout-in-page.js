// Runs inside a page, before the page's own scripts, and offers `layoutFaults(kind)` there: what is cut off, out of sight or
// on top of something else, found by measuring. It knows nothing of what the page is about.
(() => {
  const tolerance = 1.5;

  const named = (node) => {
    const words = (node.getAttribute("aria-label") ?? node.textContent ?? "").trim().replace(/\s+/g, " ");
    return `<${node.tagName.toLowerCase()}> "${words.slice(0, 40)}"`;
  };

  const isHidden = (node) =>
    !node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
    !!node.closest(".visually-hidden, dialog:not([open])");

  function shared(one, other) {
    const left = Math.max(one.left, other.left);
    const top = Math.max(one.top, other.top);
    const width = Math.max(0, Math.min(one.right, other.right) - left);
    return new DOMRect(left, top, width, Math.max(0, Math.min(one.bottom, other.bottom) - top));
  }

  function overlap(one, other) {
    const both = shared(one, other);
    return both.width > tolerance && both.height > tolerance;
  }

  function* ancestors(node) {
    for (let around = node.parentElement; around; around = around.parentElement) yield around;
  }

  /** What is left of a box after everything around it that cuts or scrolls. */
  function inSight(node, box) {
    let rest = shared(box, new DOMRect(0, 0, innerWidth, innerHeight));
    for (const around of ancestors(node)) {
      const { overflowX, overflowY, position } = getComputedStyle(around);
      if (overflowX !== "visible" || overflowY !== "visible") rest = shared(rest, around.getBoundingClientRect());
      if (position === "fixed") break;
    }
    return rest;
  }

  /** Whether something around the node may be scrolled so that the node comes in sight. */
  function mayScrollTo(node, kind) {
    for (const around of ancestors(node))
      if (/auto|scroll/.test(getComputedStyle(around).overflowY) && around.scrollHeight > around.clientHeight + 1)
        return true;
    return kind === "scrolls" && document.documentElement.scrollHeight > innerHeight + 1;
  }

  /** Whether the words stand in a box of their own that is scrolled sideways, as long lines of code do. */
  function mayScrollSideways(node) {
    const scrolls = (one) => /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth;
    return [...ancestors(node)].some((around) => around !== document.body && scrolls(around));
  }

  const staysPut = (node) =>
    [node, ...ancestors(node)].find((one) => /sticky|fixed/.test(getComputedStyle(one).position));

  /** One is covered by what stays in its place, and can be scrolled out from under it. */
  function passesUnder(one, other, kind) {
    const [cover, below] = staysPut(one) ? [staysPut(one), other] : [staysPut(other), one];
    return !!cover && !cover.contains(below) && mayScrollTo(below, kind);
  }

  /** What stands in an open dialog covers the page on purpose. */
  const dialogOf = (node) => node.closest("dialog[open]");
  const areApart = (one, other) =>
    one !== other && !one.contains(other) && !other.contains(one) && dialogOf(one) === dialogOf(other);

  /** Each line of text with its box. */
  function* textsOf(body) {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const node = text.parentElement;
      if (!node || !text.textContent.trim() || isHidden(node)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) yield { node, box };
    }
  }

  function* pageFaults(kind) {
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth) yield `the page is ${scrollWidth - innerWidth} px too wide`;
    if (kind === "whole" && scrollHeight > innerHeight) yield "the page is too high for the screen";
  }

  function* textFaults(texts, kind) {
    for (const { node, box } of texts) {
      const seen = inSight(node, box);
      if (getComputedStyle(node).overflowX !== "visible" && node.scrollWidth > node.clientWidth + 1)
        yield `cut off at its side: ${named(node)}`;
      if (seen.width < box.width - tolerance && !mayScrollSideways(node))
        yield `out of sight at the side: ${named(node)}`;
      // Line boxes are a little higher than their letters.
      else if (seen.height < box.height * 0.85 && (kind === "whole" || !mayScrollTo(node, kind)))
        yield `cut off above or below: ${named(node)}`;
    }
  }

  /** The part of a line's box that its letters fill. */
  const lettersOf = (box) => new DOMRect(box.x, box.y + box.height * 0.15, box.width, box.height * 0.7);

  function* overlappingTexts(texts, kind) {
    const seen = texts.map(({ node, box }) => ({ node, box: lettersOf(inSight(node, box)) }));
    for (const [place, one] of seen.entries())
      for (const other of seen.slice(place + 1))
        if (overlap(one.box, other.box) && areApart(one.node, other.node) && !passesUnder(one.node, other.node, kind))
          yield `on top of each other: ${named(one.node)} and ${named(other.node)}`;
  }

  function* controlFaults(kind) {
    const nodes = [...document.querySelectorAll("button, a[href], input, select, textarea, summary")];
    const controls = nodes
      .filter((node) => !isHidden(node))
      .map((node) => ({ node, full: node.getBoundingClientRect() }));
    const seen = controls.map(({ node, full }) => ({ node, full, box: inSight(node, full) }));
    for (const [place, { node, full, box }] of seen.entries()) {
      if (box.width < full.width - tolerance && full.width > 1) yield `a control that is cut off: ${named(node)}`;
      if (full.height > 1 && box.height === 0 && !mayScrollTo(node, kind))
        yield `a control out of reach: ${named(node)}`;
      for (const other of seen.slice(place + 1))
        if (overlap(box, other.box) && areApart(node, other.node) && !passesUnder(node, other.node, kind))
          yield `controls on top of each other: ${named(node)} and ${named(other.node)}`;
    }
  }

  /** Until all that moves once has arrived; what tells the time moves as long as the question is open. */
  async function atRest() {
    const endOf = (animation) => Number(animation.effect?.getComputedTiming().endTime);
    const short = document.getAnimations().filter((animation) => endOf(animation) <= 5_000);
    await Promise.allSettled(short.map((animation) => animation.finished));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }

  /** @type {any} */ (window).layoutFaults = async (kind) => {
    await atRest();
    const texts = [...textsOf(document.body)];
    const faults = [
      ...pageFaults(kind),
      ...textFaults(texts, kind),
      ...overlappingTexts(texts, kind),
      ...controlFaults(kind),
    ];
    return [...new Set(faults)];
  };
})();
