// Formatted text as elements. There is no HTML anywhere: what is no known element is shown as plain words.
import type { ComponentChildren, JSX } from "preact";
import type { RichNode, RichText } from "../../../protocol/messages.ts";
import { CodeBlock } from "./code-block.tsx";
import { Picture } from "./picture.tsx";

type Element = Exclude<RichNode, string>;

const plainTags = {
  paragraph: "p",
  heading: "h3",
  "bullet-list": "ul",
  "ordered-list": "ol",
  item: "li",
  quote: "blockquote",
  emphasis: "em",
  strong: "strong",
} as const satisfies Partial<Record<Element["tag"], keyof JSX.IntrinsicElements>>;

function isSafe(target: string | undefined): target is string {
  return target !== undefined && /^(https?:\/\/|mailto:)/i.test(target);
}

/** A name is no path, so that it leads nowhere else. */
function isPicture(node: Element): node is Element & { target: string; width: number; height: number } {
  return /^[0-9a-f]{64}$/.test(node.target ?? "") && Number(node.width) > 0 && Number(node.height) > 0;
}

function renderElement(node: Element, key: number): ComponentChildren {
  const children = () => node.children?.map(renderNode) ?? node.text ?? "";
  switch (node.tag) {
    case "line-break":
      return <br key={key} />;
    case "code":
      return <code key={key}>{node.text}</code>;
    case "code-block":
      return <CodeBlock key={key} language={node.target} text={node.text ?? ""} />;
    case "picture":
      return isPicture(node) ? (
        <Picture key={key} name={node.target} words={node.text ?? ""} width={node.width} height={node.height}>
          {node.children?.map(renderNode)}
        </Picture>
      ) : (
        <span key={key}>{node.text}</span>
      );
    case "link":
      return isSafe(node.target) ? (
        <a key={key} href={node.target} target="_blank" rel="noopener noreferrer">
          {children()}
        </a>
      ) : (
        <span key={key}>{children()}</span>
      );
    default: {
      const Tag = plainTags[node.tag] ?? "span";
      // Each paragraph runs in the direction of its own words.
      return (
        <Tag key={key} dir={/^(p|h3|li|blockquote)$/.test(Tag) ? "auto" : undefined}>
          {children()}
        </Tag>
      );
    }
  }
}

function renderNode(node: RichNode, key: number): ComponentChildren {
  return typeof node === "string" ? node : renderElement(node, key);
}

export function RichTextView({ text }: { text: RichText }) {
  return <div class="rich-text">{text.map(renderNode)}</div>;
}
