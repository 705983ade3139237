// The way back to the desk, for who holds its key; a colleague with one room's link has no desk.
import { say } from "../../language/en-host.ts";
import { rememberedKey } from "../instructor-key.ts";

export function AllRooms() {
  if (!rememberedKey()) return null;
  return (
    <a class="all-rooms" href={location.pathname}>
      {say("all-rooms")}
    </a>
  );
}
