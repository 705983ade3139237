// Protection from the second half of a double click: what has just changed under a pointer takes no press for a moment.
import { useEffect, useState } from "preact/hooks";

/** Longer than the usual double click of an operating system. */
const settleMs = 500;

/** The second click of a double click presses nothing, however late a slow machine delivers it. */
export const onceOf = (press: () => void) => (click: MouseEvent) => {
  if (click.detail < 2) press();
};

/** Whether this scene has been in sight for a moment. The first one is, at once. */
export function useSettled(scene: string): boolean {
  const [settledScene, setSettledScene] = useState(scene);
  useEffect(() => {
    const timer = setTimeout(() => setSettledScene(scene), settleMs);
    return () => clearTimeout(timer);
  }, [scene]);
  return settledScene === scene;
}

/** False in the first moment of whatever uses it. */
export function useSeenForAMoment(): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(true), settleMs);
    return () => clearTimeout(timer);
  }, []);
  return seen;
}
