// What people should know beside the game. That nothing can be saved stands above the page, as long as it is so; that the
// connection is being mended floats over it, small: the show goes on with the last documents held.
import type { NoticeDocument, RoomDocument } from "../../../protocol/messages.ts";
import { say } from "../language/en-host.ts";
import type { LinkState } from "../shared/connection.ts";

interface ServerNoticeProps {
  notice: NoticeDocument["notice"];
  /** A question was wrong, and the host has mended it. */
  remedy: RoomDocument["remedy"];
}

export function ServerNotice({ notice, remedy }: ServerNoticeProps) {
  return (
    <div class="server-notice" role="status">
      {notice === "cannot-save" && <p>{say("screen-cannot-save")}</p>}
      {remedy && <p>{say(`remedy-${remedy.kind}`, { number: remedy.number })}</p>}
    </div>
  );
}

interface Props {
  state: LinkState;
  /** The quiz is over: a server that hangs up is then no news. */
  over: boolean;
}

export function LinkNotice({ state, over }: Props) {
  const words = linkWords(state, over);
  return (
    <div class="link-notice" role="status">
      {words && <p>{words}</p>}
    </div>
  );
}

function linkWords(state: LinkState, over: boolean): string | undefined {
  if (state.is === "open" || over) return undefined;
  return say(state.is === "ended" ? "screen-over" : "screen-offline");
}
