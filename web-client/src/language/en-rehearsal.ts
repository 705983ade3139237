// The sentences of a rehearsal with scripted students, and what those are called and say. They come with it, behind the
// host page.
import { speaker } from "./translate.ts";

const sentences = {
  title: "Try it alone",
  why: "20 scripted students join and answer by chance, so that you can play the quiz before anybody else does.",
  "own-room": "This room is then a rehearsal: let your class play in a room of its own.",
  add: "Add 20 scripted students",
  adding: "They are coming in …",
  here: {
    one: "This is a rehearsal: {count} scripted student is here and answers by chance. Let your class play in a room of its own.",
    other:
      "This is a rehearsal: {count} scripted students are here and answer by chance. Let your class play in a room of its own.",
  },
  "here-short": {
    one: "A rehearsal with {count} scripted student",
    other: "A rehearsal with {count} scripted students",
  },
  elsewhere: "Another page of this room runs them, for as long as it is open.",
  away: "They are away: the page that ran them has been closed.",
  "take-out": "Take the scripted students out",
  "taking-out": "Taking them out …",
  over: "The quiz is over: the results keep what they answered.",

  // Why they do not come in
  locked: "The room is locked, so nobody new gets in. Unlock it first.",
  "room-is-full": "The room is full: {count} of 20 got in.",
  "too-many": {
    one: "The server takes no more connections at the moment: {count} of 20 is in. The others keep trying.",
    other: "The server takes no more connections at the moment: {count} of 20 are in. The others keep trying.",
  },
  "too-many-attempts":
    "The server takes no newcomers from this address for a minute, after too many wrong PINs. Try again then.",
  refused: {
    one: "The server did not let all of them in ({code}): {count} of 20 is in.",
    other: "The server did not let all of them in ({code}): {count} of 20 are in.",
  },

  // The students
  "first-names":
    "Ada, Alan, Amir, Anita, Bela, Carol, Dana, Edgar, Fatou, Grace, Hana, Ivan, Jun, Kofi, Lena, Linus, Maya, Noor, Oskar, Priya",
  scripted: "{name} (scripted)",
  words: "teamwork, practice, time, no idea, good tools",
} as const;

export const say = speaker(sentences);
