// The PIN: as typed, and as it stands in an address. It knows nothing of rooms.

/** The digits of what was typed: people copy the blank in "123 456". */
export const digitsOf = (typed: string) => typed.replace(/\D/g, "").slice(0, 6);

/** "123 456" is easier to compare than "123456". */
export const spaced = (pin: string) => pin.replace(/^(\d{3})(\d+)$/, "$1 $2");

/** The PIN in `/#123456` or `/123456`; empty when there is none. */
export function pinInAddress(address: { hash: string; pathname: string }): string {
  return /^#(\d{6})$/.exec(address.hash)?.[1] ?? /^\/(\d{6})\/?$/.exec(address.pathname)?.[1] ?? "";
}
