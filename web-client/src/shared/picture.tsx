// A picture in a text: it keeps its place before it has come, is tried again when it does not come, and grows when it is
// pressed. Until it is there, and for who does not see it, its words stand for it.
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../language/en.ts";

const triedAgainAfterMs = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000];

interface Props {
  name: string;
  words: string;
  width: number;
  height: number;
  /** What stands below it. */
  children?: ComponentChildren;
}

export function Picture({ name, words, width, height, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [attempt, failed] = useAttempts(name);
  const address = `/pictures/${name}${attempt > 0 ? `?${attempt}` : ""}`;
  const measures = { "--width": width, "--ratio": width / height };
  const close = () => dialog.current?.close();
  return (
    <span class="picture" style={measures}>
      <button
        type="button"
        class="picture-open"
        aria-label={t("picture.enlarge", { words })}
        onClick={() => dialog.current?.showModal()}
      >
        <img src={address} alt={words} width={width} height={height} onError={failed} />
      </button>
      {children && (
        <span class="picture-caption" dir="auto">
          {children}
        </span>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the button close it, too */}
      <dialog ref={dialog} class="picture-large" aria-label={words} onClick={close}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region */}
        <section tabIndex={0} aria-label={words}>
          <img src={address} alt="" loading="lazy" width={width} height={height} />
        </section>
        <button type="button" class="button">
          {t("picture.close")}
        </button>
      </dialog>
    </span>
  );
}

/** How often it has been asked for again, and what to call when it did not come. */
function useAttempts(name: string): [attempt: number, failed: () => void] {
  const [attempt, setAttempt] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), [name]);
  const failed = () => {
    const wait = triedAgainAfterMs[attempt];
    clearTimeout(timer.current);
    if (wait !== undefined) timer.current = setTimeout(() => setAttempt(attempt + 1), wait);
  };
  return [attempt, failed];
}
