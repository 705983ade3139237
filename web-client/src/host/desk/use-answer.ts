// What the server answered to a request that a page makes by itself, kept fresh: asked again when the page is looked at
// again, and, where it may change meanwhile, every so often while it is. An older answer stays in sight while a newer one is on its way.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Answered, Failure } from "../server.ts";

export interface Asked<T> {
  value?: T;
  failure?: Failure;
  again: () => void;
}

export function useAnswer<T>(ask: () => Promise<Answered<T>>, everyMs?: number): Asked<T> {
  const [answered, setAnswered] = useState<{ value?: T; failure?: Failure }>({});
  const latest = useRef(0);
  const again = useCallback(async () => {
    const turn = ++latest.current;
    const answer = await ask();
    if (turn !== latest.current) return;
    setAnswered((held) => (answer.ok ? { value: answer.value } : { ...held, failure: answer.failure }));
  }, []);
  useEffect(() => {
    const againWhenVisible = () => {
      if (document.visibilityState === "visible") void again();
    };
    void again();
    const timer = everyMs === undefined ? undefined : setInterval(againWhenVisible, everyMs);
    document.addEventListener("visibilitychange", againWhenVisible);
    return () => {
      latest.current = -1;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", againWhenVisible);
    };
  }, [again, everyMs]);
  return { ...answered, again };
}
