import { say } from "../../../language/en-host.ts";
import { RichTextView } from "../../../shared/rich-text.tsx";
import { useRoom } from "../room-context.ts";

export function Slide() {
  const { slide } = useRoom().room;
  if (!slide) return null;
  return (
    <>
      <p class="soft">{say("slide-hint")}</p>
      <div class="question-head">
        {slide.chapter && slide.chapter !== slide.heading && (
          <p class="eyebrow" dir="auto">
            {slide.chapter}
          </p>
        )}
        <h2 dir="auto">{slide.heading}</h2>
        <RichTextView text={slide.prompt} />
      </div>
    </>
  );
}
