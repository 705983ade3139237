// What the server answered to a request that a page makes by itself, kept fresh: asked again when the page is looked at
// again, and, where it may change meanwhile, every so often while it is. An older answer stays in sight while a newer one
// is on its way. One request at a time: a slow answer is waited for, never overtaken and thrown away.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Answered, Failure } from "../server.ts";

export interface Asked<T> {
  value?: T;
  /** Of the last request, if it failed. */
  failure?: Failure;
  again: () => void;
}

export function useAnswer<T>(ask: () => Promise<Answered<T>>, everyMs?: number): Asked<T> {
  const [answered, setAnswered] = useState<{ value?: T; failure?: Failure }>({});
  const state = useRef({ isAsking: false, isOver: false });
  const again = useCallback(async () => {
    if (state.current.isAsking) return;
    state.current.isAsking = true;
    const answer = await ask();
    state.current.isAsking = false;
    if (state.current.isOver) return;
    setAnswered((held) => (answer.ok ? { value: answer.value } : { ...held, failure: answer.failure }));
  }, []);
  // A key that is not taken now will not be taken in five seconds either: asking on would only look like guessing.
  const pauseMs = answered.failure === "not-allowed" ? undefined : everyMs;
  useEffect(() => {
    state.current.isOver = false;
    void again();
    return () => {
      state.current.isOver = true;
    };
  }, [again]);
  useEffect(() => {
    const againWhenVisible = () => {
      if (document.visibilityState === "visible") void again();
    };
    const timer = pauseMs === undefined ? undefined : setInterval(againWhenVisible, pauseMs);
    document.addEventListener("visibilitychange", againWhenVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", againWhenVisible);
    };
  }, [again, pauseMs]);
  return { ...answered, again };
}
