// Question kinds are there before any test begins, as on a page that has been open for a while.
import { fetchKinds } from "../../src/questions/kinds.ts";

await fetchKinds();
