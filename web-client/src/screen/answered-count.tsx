import { say } from "../language/en-host.ts";
import { useAnswered } from "./screen-context.ts";

export function AnsweredCount() {
  const { answered, present } = useAnswered();
  return (
    <p class="answered-count">
      <strong>{answered}</strong>
      <span aria-hidden="true"> / {Math.max(present, answered)} </span>
      <span class="visually-hidden">{say("answered-of", { answered, present })}</span>
      <span class="caption" aria-hidden="true">
        {say("answered")}
      </span>
    </p>
  );
}
