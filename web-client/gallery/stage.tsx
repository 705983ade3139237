// Every page of host and projector with sample documents, for looking at while they are drawn. Not part of a build:
// `npm run dev`, then /gallery-stage.html?scene=screen-asking and its like.
import "../src/shared/style.css";
import { render } from "preact";
import { fetchKinds } from "../src/questions/kinds.ts";
import { ServerClock } from "../src/shared/clock.ts";
import type { Link } from "../src/shared/connection.ts";
import type { Session } from "../src/shared/session.ts";
import { createStore } from "../src/shared/store.ts";
import { scenes } from "./stage-samples.ts";

const name = new URLSearchParams(location.search).get("scene") ?? "";
const page = document.getElementById("page")!;

function sampleSession(scene: (typeof scenes)[string]): Session {
  const link: Link = { state: scene.offline ? { is: "offline" } : { is: "open" } };
  return {
    documents: createStore(scene.held),
    link: createStore(link),
    clock: new ServerClock(),
    send: () => 1,
    start: () => {},
    stop: () => {},
  };
}

async function show() {
  await fetchKinds();
  const scene = scenes[name];
  if (name.startsWith("desk")) {
    await import("../src/host/host.css");
    const { Desk } = await import("../src/host/desk/desk.tsx");
    return render(<Desk instructorKey="sample" />, page);
  }
  if (!scene) return render(<SceneList />, page);
  if (name.startsWith("screen")) {
    await import("../src/screen/screen.css");
    const { Screen } = await import("../src/screen/screen-page.tsx");
    return render(<Screen session={sampleSession(scene)} />, page);
  }
  await import("../src/host/host.css");
  const { RoomInside } = await import("../src/host/room/room-door.tsx");
  return render(<RoomInside session={sampleSession(scene)} room="r" secret={"a".repeat(64)} />, page);
}

function SceneList() {
  return (
    <ul>
      {["desk", ...Object.keys(scenes)].map((scene) => (
        <li key={scene}>
          <a href={`?scene=${scene}`}>{scene}</a>
        </li>
      ))}
    </ul>
  );
}

void show();
