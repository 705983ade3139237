// A request that failed, in words, and a button to make it again.
import { say } from "../../language/en-host.ts";
import type { Failure } from "../server.ts";

export function TryAgain({ failure, again }: { failure: Failure; again: () => void }) {
  return (
    <div class="banner bad" role="alert">
      <p>{say(failure)}</p>
      {failure !== "not-allowed" && (
        <button type="button" class="button quiet" onClick={again}>
          {say("try-again")}
        </button>
      )}
    </div>
  );
}
