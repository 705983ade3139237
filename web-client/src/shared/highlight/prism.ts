// Prism without any language, put where the files of its languages look for it.
import "./alone.ts";
import Prism from "prismjs/components/prism-core.js";

(globalThis as { Prism?: unknown }).Prism = Prism;

export default Prism;
