// What three students answer to the four questions of the notes' layout, and what that is worth, worked out by hand.
// The layout: four statements in two groups, six in three groups, three things in order, one right option of four.

/** @typedef {import("./notes.mjs").Key} Key */
/** @typedef {{ kind: string, items?: string[], groups?: string[], options?: string[] }} Shown */

export const students = /** @type {const} */ (["Ada", "Béla", "Chloé 🦊"]);
export const [ada, bela, chloe] = students;

/** What goes wrong: items in a wrong group, pairs in the wrong order, or 1 for a wrong option; undefined is no answer. */
export const mistakes = {
  [ada]: [0, 2, 0, 0],
  [bela]: [1, 3, 2, 0],
  [chloe]: [undefined, 0, 1, 1],
};

// Of four items one wrong leaves 3/4; of six two wrong leave 4/6, three wrong 3/6; of three pairs one wrong leaves 2/3, two
// wrong 1/3. Each question is worth 1000 points, a wrong option nothing.
export const credits = {
  [ada]: [1000, 667, 1000, 1000],
  [bela]: [750, 500, 333, 1000],
  [chloe]: [undefined, 1000, 667, 0],
};

/**
 * The accuracy board after each question, from the credits above: rank and points.
 * @type {Record<string, [number, number]>[]}
 */
export const boardAfter = [
  { [ada]: [1, 1000], [bela]: [2, 750], [chloe]: [3, 0] },
  { [ada]: [1, 1667], [bela]: [2, 1250], [chloe]: [3, 1000] },
  { [ada]: [1, 2667], [chloe]: [2, 1667], [bela]: [3, 1583] },
  { [ada]: [1, 3667], [bela]: [2, 2583], [chloe]: [3, 1667] },
];

/** How many answers are wholly right. */
export const rightAnswers = { [ada]: 3, [bela]: 1, [chloe]: 1 };

/**
 * What a student with so many mistakes says, in words: a group for each item, an order, or an option.
 * @param {Key} key
 * @param {number} wrong
 */
export function saying(key, wrong) {
  switch (key.kind) {
    case "sort-into-groups":
      return { groupOf: sorted(key.groups, wrong) };
    case "put-in-order":
      return { order: disordered(key.order, wrong) };
    case "choose-one":
      return {
        option: wrong === 0 ? key.right : /** @type {string} */ (key.options.find((option) => option !== key.right)),
      };
  }
}

/** The first `wrong` items go one group too far. */
function sorted(/** @type {Map<string, string[]>} */ groups, /** @type {number} */ wrong) {
  const names = [...groups.keys()];
  const placed = names.flatMap((name, position) => (groups.get(name) ?? []).map((item) => ({ item, position })));
  const said = placed.map(({ item, position }, index) => {
    const group = names[(position + (index < wrong ? 1 : 0)) % names.length] ?? "";
    return /** @type {const} */ ([item, group]);
  });
  return new Map(said);
}

/** Of three things: the last two swapped is one wrong pair, the last one moved to the front two. */
function disordered(/** @type {string[]} */ [first, second, third], /** @type {number} */ wrongPairs) {
  if (wrongPairs === 0) return [first, second, third];
  return wrongPairs === 1 ? [first, third, second] : [third, first, second];
}

/**
 * The same as positions on the page, as the protocol wants them.
 * @param {Shown} shown
 * @param {ReturnType<typeof saying>} said
 */
export function picksOf(shown, said) {
  if ("groupOf" in said)
    return { picks: shown.items?.map((item) => shown.groups?.indexOf(said.groupOf?.get(item) ?? "")) };
  if ("order" in said) return { picks: said.order?.map((item) => shown.items?.indexOf(item ?? "")) };
  return { picks: [shown.options?.indexOf(said.option ?? "")] };
}

/**
 * Points on the speed board, from Kahoot's published formula: from all of the points at once to half of them at the end of
 * the time, where less than half a second counts as nothing; rounded at each step.
 * @param {number} credit thousandths
 * @param {number} usedMs
 * @param {number} limitMs
 */
export function speedPoints(credit, usedMs, limitMs, points = 1000) {
  const time = usedMs < 500 ? 0 : Math.min(usedMs, limitMs);
  const forAllOfIt = Math.floor((points * (2 * limitMs - time) + limitMs) / (2 * limitMs));
  return Math.floor((credit * forAllOfIt + 500) / 1000);
}
