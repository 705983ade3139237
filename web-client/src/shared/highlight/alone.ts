// Prism would look through the page by itself as soon as it is loaded; this is loaded before it, and tells it not to.
(globalThis as { Prism?: unknown }).Prism = { manual: true };
