// Something to look at and to talk about: nothing is asked.
import type { RoomDocument, SeatDocument } from "../../../../protocol/messages.ts";
import { RichTextView } from "../../shared/rich-text.tsx";
import { Heading } from "../parts/heading.tsx";
import { Head, Page } from "../parts/page.tsx";

export interface SlideProps {
  room: RoomDocument;
  seat: SeatDocument;
  leave: () => void;
}

export function Slide({ room, seat, leave }: SlideProps) {
  if (!room.slide) return null;
  return (
    <Page head={<Head room={room} seat={seat} />} leave={leave}>
      <section class="slide">
        <Heading>{room.slide.heading}</Heading>
        <RichTextView text={room.slide.prompt} />
      </section>
    </Page>
  );
}
