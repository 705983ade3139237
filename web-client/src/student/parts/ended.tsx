// The page after a goodbye: what happened, and the way on.
import { t } from "../../language/en.ts";
import type { EndReason } from "../../shared/connection.ts";
import type { SeatMemory } from "../seat-memory.ts";
import type { Visit } from "../visit.ts";
import { Heading } from "./heading.tsx";
import { Page } from "./page.tsx";

export interface EndedProps {
  reason: Exclude<EndReason, "refused" | "left">;
  visit: Visit;
  memory: SeatMemory;
  takeSeat: (pin: string, nickname: string) => void;
  leave: () => void;
}

export function Ended({ reason, visit, memory, takeSeat, leave }: EndedProps) {
  const goOn = {
    replaced: () => visit.session.start(),
    // The old key belongs to the seat that was removed: join with a new one.
    removed: () => {
      memory.forget(visit.pin);
      takeSeat(visit.pin, visit.nickname);
    },
    banned: leave,
    "room-closed": leave,
  }[reason];
  return (
    <Page centred>
      <div class="ended">
        <Heading>{t(`ended.${reason}.title`)}</Heading>
        <p class="quiet">{t(`ended.${reason}.text`)}</p>
        <button type="button" class="button main wide" onClick={goOn}>
          {t(`ended.${reason}.go`)}
        </button>
      </div>
    </Page>
  );
}
