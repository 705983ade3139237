// What a discussion has changed, and how sure whoever was right or wrong was.
import type { RoomDocument } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { written } from "../../language/translate.ts";
import { percentRight } from "../../stage/percent-right.ts";

const steps = ["guessed", "fairly-sure", "sure"] as const;
const results = ["right", "partly", "wrong"] as const;

export function WhatCameOut({ room: { discussed, confidence } }: { room: RoomDocument }) {
  return (
    <>
      {discussed && (
        <p class="card advice" role="status">
          <strong>
            {say("before-and-after", { before: percentRight(discussed.before), after: percentRight(discussed.after) })}
          </strong>
        </p>
      )}
      {confidence && <HowSure confidence={confidence} />}
    </>
  );
}

type Counts = NonNullable<RoomDocument["confidence"]>;

function HowSure({ confidence }: { confidence: Counts }) {
  const rows = results.filter((result) => result !== "partly" || confidence.partly.some((count) => count > 0));
  const sureAndWrong = confidence.wrong[2] ?? 0;
  return (
    <section class="card" aria-labelledby="how-sure-heading">
      <h3 id="how-sure-heading">{say("how-sure")}</h3>
      <table class="how-sure">
        <thead>
          <tr>
            <td />
            {steps.map((step) => (
              <th key={step} scope="col">
                {say(`confidence-${step}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((result) => (
            <tr key={result} data-result={result}>
              <th scope="row">{say(`how-sure-${result}`)}</th>
              {steps.map((step, at) => (
                <td key={step}>{written(confidence[result][at] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sureAndWrong > 0 && <p>{say("sure-and-wrong", { count: sureAndWrong })}</p>}
    </section>
  );
}
