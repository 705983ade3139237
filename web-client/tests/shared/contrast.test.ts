// Words are as readable as WCAG asks of small ones, 4.5:1, in light, in dark and on the projector.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const tokensCss = readFileSync("src/shared/style/tokens.css", "utf8");
const screenCss = readFileSync("src/screen/screen.css", "utf8");
const highlightCss = readFileSync("src/shared/highlight/highlight.css", "utf8");

type Colours = Record<string, string>;
const coloursIn = (css: string): Colours =>
  Object.fromEntries([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]));

const [lightCss, darkCss] = tokensCss.split("@media (prefers-color-scheme: dark)");
const light = coloursIn(lightCss!);
const themes: Record<string, Colours> = {
  light,
  dark: { ...light, ...coloursIn(darkCss!) },
  projector: { ...light, ...coloursIn(screenCss) },
};

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
}

const looks = [...highlightCss.matchAll(/\[data-code="(\w+)"\] \{\s*color: var\(--([\w-]+)\)/g)].map(([, is, name]) => [
  is!,
  name!,
]);

describe.each(Object.keys(themes))("in the colours that are %s", (theme) => {
  const colours = themes[theme]!;

  it.each([["plain", "ink"], ...looks])("code that is %s can be read on its ground", (_, name) => {
    expect(contrast(colours[name]!, colours["accent-soft"]!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["ground", "surface"])("words can be read on the %s", (ground) => {
    for (const name of ["ink", "ink-soft", "accent", "good", "partly", "bad", "name"])
      expect([name, contrast(colours[name]!, colours[ground]!)]).toEqual([
        name,
        expect.toSatisfy((ratio) => ratio >= 4.5),
      ]);
  });
});

it("knows five looks of code, and how contrast is reckoned", () => {
  expect(looks.map(([is]) => is)).toEqual(["comment", "keyword", "string", "number", "name"]);
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});
