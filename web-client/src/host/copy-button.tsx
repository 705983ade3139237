// Copies a link and says so; where a browser does not allow it, shows the link to be copied by hand.
import { useEffect, useState } from "preact/hooks";
import { say } from "../language/en-host.ts";
import { copyText } from "./copy.ts";

const praiseForMs = 2_000;

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("idle"), praiseForMs);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <>
      <button type="button" class="button quiet" onClick={async () => setState(await copyText(text))}>
        {state === "copied" ? say("copied") : label}
      </button>
      <span class="visually-hidden" role="status">
        {state === "copied" ? say("copied") : ""}
      </span>
      {state === "failed" && (
        <label class="by-hand">
          {say("copy-by-hand")}
          <input type="text" readOnly value={text} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </>
  );
}
