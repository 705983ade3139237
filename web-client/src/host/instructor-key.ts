// Where the instructor's key stays while this tab is open, so that a refresh and the way back from a room work. Not
// longer: the next person at a classroom computer must not find it.

const place = "quizroom.instructor-key";

export function rememberKey(key: string): void {
  try {
    sessionStorage.setItem(place, key);
  } catch {
    // Storage is switched off: the link has to be opened again, which the page says.
  }
}

export function rememberedKey(): string | undefined {
  try {
    return sessionStorage.getItem(place) ?? undefined;
  } catch {
    return undefined;
  }
}
