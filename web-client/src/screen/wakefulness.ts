// Keeps the projector's computer awake while the page is looked at. Browsers allow it with https only; without, the
// host page says what to do instead.
import { useEffect } from "preact/hooks";

export function useWakefulness(): void {
  useEffect(() => {
    const stayAwake = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        await navigator.wakeLock?.request("screen");
      } catch {
        // The battery is low, or the browser was told not to: the show goes on as long as it lasts.
      }
    };
    void stayAwake();
    document.addEventListener("visibilitychange", stayAwake);
    return () => document.removeEventListener("visibilitychange", stayAwake);
  }, []);
}
