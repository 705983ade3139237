// A student's badge: a shape and a colour of their seat with the first sign of the nickname.
import { markOf, Shape } from "../../shared/option-mark.tsx";

/** The first sign as people see it: an emoji or a letter with its accents is one. */
export function firstSign(nickname: string): string {
  const segments = "Segmenter" in Intl ? new Intl.Segmenter().segment(nickname) : nickname;
  for (const part of segments) return (typeof part === "string" ? part : part.segment).toUpperCase();
  return "";
}

export function Badge({ seat, nickname }: { seat: number; nickname: string }) {
  return (
    <span class="option-mark badge" data-option={markOf(seat)} aria-hidden="true">
      <Shape position={seat} />
      <span>{firstSign(nickname)}</span>
    </span>
  );
}
