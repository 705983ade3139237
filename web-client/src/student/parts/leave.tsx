// The way out of a seat, for a phone that is handed on or a room that was not meant. It opens before it can be pressed.
import { t } from "../../language/en.ts";

export function Leave({ leave }: { leave: () => void }) {
  return (
    <details class="leave">
      <summary>{t("leave.open")}</summary>
      <p class="hint">{t("leave.text")}</p>
      <button type="button" class="button" onClick={leave}>
        {t("leave.go")}
      </button>
    </details>
  );
}
