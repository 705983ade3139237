import { describe, expect, it } from "vitest";
import type { RichText } from "../../../protocol/messages.ts";
import vectors from "../../../protocol/vectors.json";
import { RichTextView } from "../../src/shared/rich-text.tsx";
import { show } from "../support/page.tsx";

describe("formatted text", () => {
  it("shows what looks like HTML as the words it is", () => {
    const page = show(<RichTextView text={["<img src=x onerror=alert(1)>", { tag: "code", text: "<b>" }]} />);
    expect(page.querySelector("img, b")).toBeNull();
    expect(page.textContent).toContain("<img src=x onerror=alert(1)><b>");
  });

  it("opens links in a tab of their own that knows nothing of this page", () => {
    const page = show(<RichTextView text={[{ tag: "link", target: "https://example.org/", children: ["here"] }]} />);
    const link = page.querySelector("a")!;
    expect(link.target).toBe("_blank");
    expect(link.rel).toBe("noopener noreferrer");
  });

  it.each(["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "//example.org", undefined])(
    "makes no link of %s",
    (target) => {
      const text = [{ tag: "link", target, children: ["here"] }] as RichText;
      const page = show(<RichTextView text={text} />);
      expect(page.querySelector("a")).toBeNull();
      expect(page.textContent).toBe("here");
    },
  );

  it("runs each paragraph in the direction of its own words, and code from left to right", () => {
    const text: RichText = [
      { tag: "paragraph", children: ["שלום"] },
      { tag: "code-block", text: "ls" },
    ];
    const page = show(<RichTextView text={text} />);
    expect([...page.querySelectorAll("p, pre")].map((node) => node.getAttribute("dir"))).toEqual(["auto", "ltr"]);
  });

  it("keeps a code block as it was typed", () => {
    const page = show(<RichTextView text={[{ tag: "code-block", target: "sh", text: "a\n  b" }]} />);
    expect(page.querySelector("pre code")?.textContent).toBe("a\n  b");
  });

  it("shows every prompt of the protocol's examples", () => {
    const prompts = vectors.flatMap(({ message }) => {
      const { question } = (message ?? {}) as { question?: { prompt?: RichText } };
      return question?.prompt ? [question.prompt] : [];
    });
    expect(prompts.length).toBeGreaterThan(0);
    for (const prompt of prompts) show(<RichTextView text={prompt} />);
  });
});
