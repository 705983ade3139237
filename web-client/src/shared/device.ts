// What a device tells about itself: that its network is back or gone, and that somebody looks at the page again.

export interface DeviceParts {
  onWake: () => void;
  onOffline: () => void;
}

/** Gives what ends the watching. */
export function watchDevice({ onWake, onOffline }: DeviceParts): () => void {
  const onVisibility = () => document.visibilityState === "visible" && onWake();
  window.addEventListener("online", onWake);
  window.addEventListener("offline", onOffline);
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    window.removeEventListener("online", onWake);
    window.removeEventListener("offline", onOffline);
    document.removeEventListener("visibilitychange", onVisibility);
  };
}
