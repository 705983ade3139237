// A share of right answers in whole percent; 0 of nobody.
import type { RightCount } from "../../../protocol/messages.ts";

export const percentRight = ({ answered, right }: RightCount): number =>
  answered === 0 ? 0 : Math.round((100 * right) / answered);
