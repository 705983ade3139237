// The time left, at the right of the head; a still number while the room is paused.
import { useState } from "preact/hooks";
import type { Question } from "../../../../protocol/messages.ts";
import { t } from "../../language/en.ts";
import { Countdown } from "../../shared/countdown.tsx";
import { Icon } from "../../shared/icons.tsx";
import type { Session } from "../../shared/session.ts";

export interface ClockProps {
  question: Question;
  isPaused: boolean;
  session: Session;
  closesAtMs: number | undefined;
}

export function Clock({ question, isPaused, session, closesAtMs }: ClockProps) {
  const [warning, warn] = useState("");
  if (isPaused) {
    return (
      <span class="clock" data-paused="">
        <Icon name="pause" />
        {question.remainingMs === undefined ? "" : Math.ceil(question.remainingMs / 1000)}
      </span>
    );
  }
  if (closesAtMs === undefined) return null;
  return (
    <span class="clock">
      <Icon name="clock" />
      <Countdown
        clock={session.clock}
        closesAtMs={closesAtMs}
        label={t("asking.time-left")}
        onWarn={() => warn(t("asking.ten-seconds"))}
      />
      <span class="visually-hidden" role="status">
        {warning}
      </span>
    </span>
  );
}
