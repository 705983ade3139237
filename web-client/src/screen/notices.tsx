// What people should know beside the game, small: the show goes on with the last documents held.
import type { NoticeDocument } from "../../../protocol/messages.ts";
import { say } from "../language/en-host.ts";
import type { LinkState } from "../shared/connection.ts";

interface Props {
  state: LinkState;
  notice: NoticeDocument["notice"];
  /** The quiz is over: a server that hangs up is then no news. */
  over: boolean;
}

export function Notices({ state, notice, over }: Props) {
  const words = linkWords(state, over);
  return (
    <div class="notices" role="status">
      {notice === "cannot-save" && <p class="notice strong">{say("screen-cannot-save")}</p>}
      {words && <p class="notice">{words}</p>}
    </div>
  );
}

function linkWords(state: LinkState, over: boolean): string | undefined {
  if (state.is === "open" || over) return undefined;
  return say(state.is === "ended" ? "screen-over" : "screen-offline");
}
