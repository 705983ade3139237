import { describe, expect, it } from "vitest";
import type { RosterFrame, ServerMessage, TallyDocument } from "../../../protocol/messages.ts";
import vectors from "../../../protocol/vectors.json";
import { room, seat } from "../../gallery/samples.ts";
import { fold, type Held, nothingHeld } from "../../src/shared/documents.ts";
import { welcome } from "../support/fake-socket.ts";

const tally: TallyDocument = {
  type: "tally",
  sequence: 4,
  round: 1,
  joined: 3,
  present: 3,
  answered: 1,
  names: [],
  moreNames: 0,
};
const heldAfter = (messages: readonly ServerMessage[]): Held => messages.reduce(fold, nothingHeld);

function orders<Value>(values: readonly Value[]): Value[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((first, place) =>
    orders(values.filter((_, other) => other !== place)).map((rest) => [first, ...rest]),
  );
}

describe("the documents held", () => {
  it("are the same whatever order the documents came in", () => {
    const documents: ServerMessage[] = [
      { ...room, sequence: 7, phase: "asking" },
      { ...room, sequence: 9, phase: "closed" },
      { ...seat, sequence: 7 },
      { ...seat, sequence: 9, points: 2000 },
      tally,
      { ...tally, sequence: 9, answered: 3 },
    ];
    const expected = heldAfter(documents);
    expect(expected.room?.phase).toBe("closed");
    expect(expected.seat?.points).toBe(2000);
    expect(expected.tally?.answered).toBe(3);
    for (const order of orders(documents)) expect(heldAfter(order)).toEqual(expected);
  });

  it("take a later outcome of the same sequence because a refusal is no event", () => {
    const refused = { ...seat, lastCommand: { id: 5, result: "question-is-paused" as const } };
    expect(heldAfter([seat, refused]).seat?.lastCommand?.id).toBe(5);
  });

  it("keep one row for each seat as it was last told", () => {
    const row = { seat: 1, nickname: "Ada", state: "playing" as const, present: true, points: 0 };
    const frames: RosterFrame[] = [
      { type: "roster", rows: [row, { ...row, seat: 2, nickname: "Linus" }] },
      { type: "roster", rows: [{ ...row, answeredRound: 1 }] },
    ];
    const { roster } = heldAfter(frames);
    expect(roster.flatMap((page) => page.map(({ nickname, answeredRound }) => [nickname, answeredRound]))).toEqual([
      ["Ada", 1],
      ["Linus", undefined],
    ]);
  });

  it("start anew in another room, whose sequence counts from one again", () => {
    const held = heldAfter([welcome(0, "r1"), room, welcome(0, "r2"), { ...room, sequence: 1, room: "r2" }]);
    expect(held.room?.room).toBe("r2");
    expect(heldAfter([welcome(0, "r1"), room, welcome(0, "r1")]).room).toBe(room);
  });

  it("are replaced by whatever follows a welcome, should the server have had to go back", () => {
    const before = [welcome(0), { ...room, sequence: 9, step: 5 }, { ...seat, sequence: 9, points: 7 }] as const;
    const back = [welcome(0), { ...room, sequence: 6, step: 4 }, { ...seat, sequence: 6, points: 3 }] as const;
    const held = heldAfter([...before, ...back]);
    expect([held.room?.step, held.seat?.points]).toEqual([4, 3]);
    expect(heldAfter([...before, ...back, { ...room, sequence: 5, step: 1 }]).room?.step).toBe(4);
  });

  it("hold no notice any more after a welcome that came without one", () => {
    const cannotSave = { type: "notice", notice: "cannot-save" } as const;
    expect(heldAfter([welcome(0), cannotSave]).notice).toBe("cannot-save");
    expect(heldAfter([welcome(0), cannotSave, welcome(0)]).notice).toBe("none");
    expect(heldAfter([welcome(0), cannotSave, welcome(0), cannotSave]).notice).toBe("cannot-save");
  });

  it("take every example the protocol gives", () => {
    const fromServer = vectors.filter(({ direction, valid }) => direction === "server" && valid);
    expect(fromServer.length).toBeGreaterThan(10);
    const held = heldAfter(fromServer.map(({ message }) => message as unknown as ServerMessage));
    expect(held.room).toBeDefined();
    expect(held.seat).toBeDefined();
    expect(held.roster.length).toBeGreaterThan(0);
  });
});
