// The question kinds by name. They come as a file of their own behind the page, so that a phone can type its PIN meanwhile.
import { createStore, type Readable } from "../shared/store.ts";
import type { KindName, QuestionKind } from "./kind.ts";

export type Arrival = "on-their-way" | "here" | "missing";

const arrived = createStore<Arrival>("on-their-way");
const byName = new Map<string, QuestionKind>();

/** No kind is known before they are here; when they are missing, only loading the page again helps. */
export const kindsArrival: Readable<Arrival> = arrived;

/** Fetches them, once for each page. */
export async function fetchKinds(): Promise<void> {
  try {
    const { allKinds } = await import("./all-kinds.ts");
    for (const kind of allKinds) byName.set(kind.kind, kind);
    arrived.set("here");
  } catch {
    arrived.set("missing");
  }
}

/** Nothing for a kind that this version of the page does not know: then only loading the page again helps. */
export function questionKind(name: KindName): QuestionKind | undefined {
  return byName.get(name);
}
