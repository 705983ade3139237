// Every sentence of the student's page, and those that all pages share. Host and screen add their own in files of their
// own, so that a phone loads no words it never shows.
import { speaker } from "./translate.ts";

export const sentences = {
  "kind.choose-one": "Choose one",
  "kind.choose-all": "Choose all that are right",
  "kind.sort-into-groups": "Sort these into groups",
  "kind.put-in-order": "Put these in order",
  "kind.unknown": "This page is too old for this question. Please load it again.",
  "kind.reload": "Load the page again",

  "option.right": "right",
  "option.yours": "your answer",
  "option.yours-and-right": "your answer, right",
  "option.yours-and-wrong": "your answer, not right",
  "option.missed": "right, you did not choose it",
  "option.chosen-by": { one: "{count} answer, {percent} %", other: "{count} answers, {percent} %" },

  "groups.items": "What is to be sorted",
  "groups.choices": "Groups",
  "groups.put-here": "Put it into {group}",
  "groups.in": "{item}: {group}",
  "groups.not-yet": "{item}: not sorted yet",
  "groups.left": { one: "{count} left to sort", other: "{count} left to sort" },
  "groups.all-sorted": "All sorted. Tap one to change it.",
  "groups.announce": "Put into {group}.",
  "groups.you-said": "You chose {group}",
  "groups.you-left-out": "You left this out",

  "order.list": "The order, first at the top",
  "order.hint": "Drag the handle, use the arrows, or tap one and then its new place.",
  "order.picked-hint": "Now tap the place where it belongs.",
  "order.place": "Place {place}: {item}",
  "order.up": "Move “{item}” up",
  "order.down": "Move “{item}” down",
  "order.drag": "Drag",
  "order.announce": "“{item}” is now in place {place}.",
  "order.right-place": "in the right place",
  "order.you-said": "You had it in place {place}",
  "order.share": "{percent} % put it here",
  "order.places": "Place",
} as const;

export const t = speaker(sentences);
