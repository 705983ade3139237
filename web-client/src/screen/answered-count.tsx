import { say } from "../language/en-host.ts";
import { written } from "../language/translate.ts";
import { useAnswered } from "./screen-context.ts";

export function AnsweredCount() {
  const { answered, present } = useAnswered();
  return (
    <p class="answered-count">
      <strong>{written(answered)}</strong>
      <span aria-hidden="true"> / {written(Math.max(present, answered))} </span>
      <span class="visually-hidden">{say("answered-of", { answered, present })}</span>
      <span class="caption" aria-hidden="true">
        {say("answered")}
      </span>
    </p>
  );
}
