// Numbers as people type them and as they are written back. It knows nothing of questions.

/** As far as doubles hold every whole number; the server takes no larger ones. */
export const magnitudeMax = 1e15;

const spaces = /[\s\u00a0\u202f'’_]/g;

/** Behind the last comma or point, when both stand there; a comma in front of three digits groups, as in "1,000". */
function withPoint(digits: string): string | undefined {
  const commas = digits.split(",").length - 1;
  const points = digits.split(".").length - 1;
  if (commas === 0) return points <= 1 ? digits : undefined;
  if (points > 1 || (commas > 1 && !/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(digits))) return undefined;
  const isGrouped = /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(digits) && !digits.startsWith("0");
  if (isGrouped) return digits.replaceAll(",", "");
  return points === 0 ? digits.replace(",", ".") : undefined;
}

/** The number in a text, which may end in its unit: "12", "0,5", "1,000 ms"; nothing for any other text. */
export function numberIn(text: string, unit = ""): number | undefined {
  const lower = text.trim().toLowerCase();
  const bare = unit && lower.endsWith(unit.toLowerCase()) ? lower.slice(0, -unit.length) : lower;
  const match = /^([+\-−–]?)([\d.,]*\d[.,]?)(e[+-]?\d{1,3})?$/.exec(bare.replace(spaces, ""));
  const digits = match && withPoint(match[2]!);
  if (!match || digits === undefined) return undefined;
  const value = Number(`${digits}${match[3] ?? ""}`);
  if (!Number.isFinite(value)) return undefined;
  return match[1] && match[1] !== "+" && value !== 0 ? -value : value;
}

const inFigures = new Intl.NumberFormat("en", { maximumSignificantDigits: 15 });

/** "1,000 ms"; the unit percent stands without a space, as English writes it. */
export function numberWritten(value: number, unit = ""): string {
  const figures = inFigures.format(value).replace("-", "−");
  return unit ? `${figures}${unit === "%" ? "" : "\u00a0"}${unit}` : figures;
}
