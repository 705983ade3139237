// A session for as long as a page shows it.
import { useEffect, useState } from "preact/hooks";
import type { HostHello, ScreenHello } from "../../../protocol/messages.ts";
import { type Session, startSession } from "../shared/session.ts";

export function useSession({ role, room, secret }: Omit<HostHello | ScreenHello, "type">): Session | undefined {
  const [session, setSession] = useState<Session>();
  useEffect(() => {
    const started = startSession({ type: "hello", role, room, secret });
    setSession(started);
    return () => {
      started.stop();
      setSession(undefined);
    };
  }, [role, room, secret]);
  return session;
}
