import { afterEach, describe, expect, it, vi } from "vitest";
import type { RichText } from "../../../protocol/messages.ts";
import { RichTextView } from "../../src/shared/rich-text.tsx";
import { does, show } from "../support/page.tsx";

const name = "a1".repeat(32);
const picture = (change: object = {}): RichText =>
  [{ tag: "picture", target: name, text: "Four boxes", width: 1200, height: 480, ...change }] as RichText;

describe("a picture in a text", () => {
  afterEach(() => vi.useRealTimers());

  it("comes from this server by its name, with its words and a place of its own size", () => {
    const page = show(<RichTextView text={picture()} />);
    const image = page.querySelector("img")!;
    expect(image.getAttribute("src")).toBe(`/pictures/${name}`);
    expect(image.alt).toBe("Four boxes");
    expect([image.getAttribute("width"), image.getAttribute("height")]).toEqual(["1200", "480"]);
    const measures = page.querySelector<HTMLElement>(".picture")!.style;
    expect(measures.getPropertyValue("--width")).toBe("1200");
    expect(measures.getPropertyValue("--ratio")).toBe("2.5");
  });

  it("has what its author wrote below it", () => {
    const page = show(<RichTextView text={picture({ children: ["A pipeline"] })} />);
    expect(page.querySelector(".picture-caption")?.textContent).toBe("A pipeline");
    expect(show(<RichTextView text={picture()} />).querySelector(".picture-caption")).toBeNull();
  });

  it("grows when it is pressed, and goes back when it is pressed again", async () => {
    const page = show(<RichTextView text={picture()} />);
    const dialog = page.querySelector("dialog")!;
    await does(() => page.querySelector<HTMLElement>(".picture-open")!.click());
    expect(dialog.open).toBe(true);
    await does(() => dialog.querySelector<HTMLElement>("button")!.click());
    expect(dialog.open).toBe(false);
  });

  it("is asked for again when it did not come, and not for ever", async () => {
    vi.useFakeTimers();
    const page = show(<RichTextView text={picture()} />);
    const fail = () => does(() => page.querySelector("img")!.dispatchEvent(new Event("error")));
    const asked = () => page.querySelector("img")!.getAttribute("src");
    await fail();
    expect(asked()).toBe(`/pictures/${name}`);
    await does(() => vi.advanceTimersByTime(1_000));
    expect(asked()).toBe(`/pictures/${name}?1`);
    for (let attempt = 0; attempt < 10; attempt++) {
      await fail();
      await does(() => vi.advanceTimersByTime(60_000));
    }
    expect(asked()).toBe(`/pictures/${name}?6`);
  });

  it.each(["https://elsewhere.example/a.png", "../../api/rooms", "", undefined])(
    "is never fetched from %s",
    (target) => {
      const page = show(<RichTextView text={picture({ target })} />);
      expect(page.querySelector("img")).toBeNull();
      expect(page.textContent).toBe("Four boxes");
    },
  );
});
