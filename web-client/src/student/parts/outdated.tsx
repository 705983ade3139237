// For a question of a kind that this page does not know yet.
import { t } from "../../language/en.ts";
import { Page } from "./page.tsx";

export function Outdated() {
  return (
    <Page centred>
      <p>{t("kind.unknown")}</p>
      <button type="button" class="button main wide" onClick={() => location.reload()}>
        {t("kind.reload")}
      </button>
    </Page>
  );
}
