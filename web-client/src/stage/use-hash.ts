// The fragment of the address, watched: a link pasted into an open page is followed like any other.
import { useEffect, useState } from "preact/hooks";

export function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return hash;
}
