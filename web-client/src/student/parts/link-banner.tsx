// Says at once when the connection is gone, and why the server lets us wait.
import { t } from "../../language/en.ts";
import type { Link } from "../../shared/connection.ts";
import { Icon } from "../../shared/icons.tsx";

function wordsFor({ state }: Link): string {
  if (state.is === "offline") return state.refused ? t(`refused.${state.refused.code}`) : t("link.offline");
  return "";
}

export function LinkBanner({ link }: { link: Link }) {
  const words = wordsFor(link);
  return (
    <div class="link-banner" role="status" data-shown={words ? "" : undefined}>
      {words && (
        <>
          <Icon name="offline" />
          {words}
        </>
      )}
    </div>
  );
}
