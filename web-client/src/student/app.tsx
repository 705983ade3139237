// The student's page: one visit at a time, and the screen its documents call for.
import { useEffect, useState } from "preact/hooks";
import { t } from "../language/en.ts";
import { kindsArrival } from "../questions/kinds.ts";
import { useStore } from "../shared/store.ts";
import { useWakeLock } from "../shared/wake-lock.ts";
import { useHasClosed } from "./deadline.ts";
import { Ended } from "./parts/ended.tsx";
import { Heading } from "./parts/heading.tsx";
import { LinkBanner } from "./parts/link-banner.tsx";
import { Outdated } from "./parts/outdated.tsx";
import { Page } from "./parts/page.tsx";
import { Asking } from "./phases/asking.tsx";
import { Closed } from "./phases/closed.tsx";
import { Finished } from "./phases/finished.tsx";
import { Join } from "./phases/join.tsx";
import { Lobby } from "./phases/lobby.tsx";
import { Revealed } from "./phases/revealed.tsx";
import { Slide } from "./phases/slide.tsx";
import { Standings } from "./phases/standings.tsx";
import { pinInAddress } from "./pin.ts";
import type { SeatMemory } from "./seat-memory.ts";
import { type Status, statusOf } from "./status.ts";
import { comeBack, join, noteEnded, noteSeated, type Visit } from "./visit.ts";

export interface AppProps {
  memory: SeatMemory;
}

export function App({ memory }: AppProps) {
  const [visit, setVisit] = useState(() => comeBack(pinInAddress(location), memory));
  useEffect(() => {
    // Another code was scanned into the same tab.
    const follow = () => pinInAddress(location) !== "" && pinInAddress(location) !== visit?.pin && location.reload();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [visit]);

  const takeSeat = (pin: string, nickname: string) => {
    visit?.session.stop();
    setVisit(join(pin, nickname, memory));
  };
  const leave = () => {
    visit?.desk.forget();
    visit?.session.stop();
    if (visit) memory.forget(visit.pin);
    history.replaceState(null, "", "/");
    setVisit(undefined);
  };
  if (!visit)
    return <Join pin={pinInAddress(location)} nickname="" lasts={memory.lasts} isBusy={false} join={takeSeat} />;
  return <Visiting key={visit} visit={visit} memory={memory} takeSeat={takeSeat} leave={leave} />;
}

interface VisitingProps extends AppProps {
  visit: Visit;
  takeSeat: (pin: string, nickname: string) => void;
  leave: () => void;
}

export function Visiting({ visit, memory, takeSeat, leave }: VisitingProps) {
  const held = useStore(visit.session.documents);
  const link = useStore(visit.session.link);
  const hasClosed = useHasClosed(held, link, visit.session.clock);
  const status = statusOf(held, link, visit.how, hasClosed);
  useWakeLock(awake.has(status.screen));
  useEffect(() => {
    noteSeated(visit, memory);
  }, [held.seat, held.room?.phase, memory, visit]);
  useEffect(() => {
    noteEnded(visit, memory);
  }, [link.state, memory, visit]);
  const screen = <Screen status={status} visit={visit} memory={memory} takeSeat={takeSeat} leave={leave} />;
  return (
    <>
      {status.screen !== "ended" && status.screen !== "finished" && <LinkBanner link={link} />}
      {screen}
    </>
  );
}

/** A page that tried an old PIN by itself says nothing of it: nobody has typed it. */
function formAfter({ isBusy, refused }: Extract<Status, { screen: "join" }>, visit: Visit) {
  const isUnasked = visit.how === "returning" && pinInAddress(location) === "";
  if (!isUnasked) return { isBusy, refused, pin: visit.pin };
  return { isBusy, refused: refused?.code === "room-unavailable" ? undefined : refused, pin: "" };
}

/** While something is about to come that nobody should miss. */
const awake: ReadonlySet<Status["screen"]> = new Set(["lobby", "asking", "closed", "discussing"]);

function ComingBack({ leave }: { leave: () => void }) {
  return (
    <Page centred leave={leave}>
      <Heading class="coming-back pulse">{t("link.coming-back")}</Heading>
    </Page>
  );
}

const withQuestion: ReadonlySet<Status["screen"]> = new Set(["asking", "closed", "discussing", "revealed"]);

function Screen({ status, visit, memory, takeSeat, leave }: VisitingProps & { status: Status }) {
  const { session, desk } = visit;
  const kinds = useStore(kindsArrival);
  if (withQuestion.has(status.screen) && kinds === "on-their-way") return <ComingBack leave={leave} />;
  switch (status.screen) {
    case "join":
      return <Join {...formAfter(status, visit)} nickname={visit.nickname} lasts={memory.lasts} join={takeSeat} />;
    case "coming-back":
      return <ComingBack leave={leave} />;
    case "ended":
      return <Ended reason={status.reason} visit={visit} memory={memory} takeSeat={takeSeat} leave={leave} />;
    case "lobby":
      return <Lobby {...status} session={session} lasts={memory.lasts} leave={leave} />;
    case "asking":
      return <Asking key={status.room.question?.round} {...status} session={session} desk={desk} />;
    case "closed":
    case "discussing":
      return <Closed key={status.screen} {...status} session={session} desk={desk} leave={leave} />;
    case "revealed":
      return <Revealed {...status} leave={leave} />;
    case "standings":
      return <Standings {...status} leave={leave} />;
    case "slide":
      return <Slide key={status.room.step} {...status} leave={leave} />;
    case "finished":
      return <Finished {...status} leave={leave} />;
    default:
      return <Outdated />; // a server of a later release has more phases
  }
}
