// What damage to the database has cost, in the server's own sentences: nothing is lost without being named.
import { say } from "../../language/en-host.ts";

/** The rest stands in the file beside the damaged database, and in the server's log. */
const shownMax = 50;

export function Losses({ sentences }: { sentences: readonly string[] }) {
  const more = sentences.length - shownMax;
  return (
    <section class="card losses" aria-labelledby="losses-heading">
      <h2 id="losses-heading">{say("losses-title")}</h2>
      <p class="soft">{say("losses-why")}</p>
      <ul>
        {sentences.slice(0, shownMax).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {more > 0 && <p class="soft">{say("findings-more", { count: more })}</p>}
    </section>
  );
}
