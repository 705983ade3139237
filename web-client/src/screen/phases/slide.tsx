import { RichTextView } from "../../shared/rich-text.tsx";
import { FitBox } from "../fit-box.tsx";
import { useScreen } from "../screen-context.ts";
import { ScreenHeader } from "../screen-header.tsx";

export function Slide() {
  const { room } = useScreen();
  if (!room.slide) return null;
  return (
    <>
      <ScreenHeader />
      <main class="question-main">
        <FitBox content={`slide ${room.step}`} columns={[1]} dispensable={[]}>
          <div class="asked slide">
            <h1 dir="auto">{room.slide.heading}</h1>
            <RichTextView text={room.slide.prompt} />
          </div>
        </FitBox>
      </main>
    </>
  );
}
