// What of Prism is used here.
declare module "prismjs/components/prism-core.js" {
  interface Token {
    type: string;
    content: Content;
  }
  type Content = string | Token | Content[];
  const Prism: {
    languages: Record<string, unknown>;
    tokenize(text: string, grammar: unknown): (string | Token)[];
  };
  export default Prism;
  export type { Content, Token };
}

declare module "prismjs/components/*";
