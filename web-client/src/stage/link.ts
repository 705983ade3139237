// What a link says behind its `#`. Secrets live there and nowhere else in an address: no browser sends a fragment, so
// no log of a server or a proxy ever holds one.

/** `key` opens the instructor's desk; `room` opens one room, for its host or its screen. */
export type Link =
  | { to: "desk"; key: string }
  | { to: "room"; room: string; secret: string }
  | { to: "nothing" }
  | { to: "nowhere" };

const secretPattern = /^[0-9a-f]{64}$/;
const roomPattern = /^[\w-]{1,40}$/;

/** Reads `location.hash`. `nothing`: there is no fragment. `nowhere`: there is one, but a part is missing or was cut off. */
export function readLink(hash: string): Link {
  const fragment = hash.replace(/^#/, "");
  if (fragment === "") return { to: "nothing" };
  const parts = new URLSearchParams(fragment);
  const key = parts.get("key");
  if (key !== null) return secretPattern.test(key) ? { to: "desk", key } : { to: "nowhere" };
  const room = parts.get("room") ?? "";
  const secret = parts.get("secret") ?? "";
  if (roomPattern.test(room) && secretPattern.test(secret)) return { to: "room", room, secret };
  return { to: "nowhere" };
}

/** The link that opens a room on another device: `host` drives it, `screen` only shows it. */
export function roomLink(origin: string, page: "host" | "screen", room: string, secret: string): string {
  return `${origin}/${page}#room=${encodeURIComponent(room)}&secret=${secret}`;
}

/** Where other devices find the server. Browsers from before 2023 have no `URL.canParse`. */
export function originOf(url: string, otherwise: string): string {
  try {
    return new URL(url).origin;
  } catch {
    return otherwise;
  }
}

/** What students scan or are sent: the page opens with the PIN filled in. */
export function joinLink(joinUrl: string, pin: string): string {
  return `${joinUrl.replace(/\/$/, "")}/#${pin}`;
}

/** An address as people read it aloud: without the scheme and a slash at the end. */
export function spokenAddress(url: string): string {
  return url.replace(/^https?:\/\//, "").replace(/\/$/, "");
}

/** Six digits in two groups, as they are remembered: "482 913". */
export function spokenPin(pin: string): string {
  return pin.replace(/^(\d{3})(\d{3})$/, "$1 $2");
}
