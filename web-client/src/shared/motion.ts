// Whether this person has asked their device for less motion. Styles ask by themselves; this is for what scripts move.
export const wantsStillness = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
