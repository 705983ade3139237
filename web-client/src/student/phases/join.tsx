// The door: PIN and nickname on one form. What the server refused is said beside the field it is about.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Refused } from "../../../../protocol/messages.ts";
import { t } from "../../language/en.ts";
import { Drift } from "../parts/drift.tsx";
import { Page } from "../parts/page.tsx";
import { digitsOf, spaced } from "../pin.ts";

export interface JoinProps {
  pin: string;
  nickname: string;
  isBusy: boolean;
  refused?: Refused | undefined;
  /** False when this browser stores nothing. */
  lasts: boolean;
  join: (pin: string, nickname: string) => void;
}

type Complaint = { field: "pin" | "nickname"; words: string };

const aboutNickname: ReadonlySet<string> = new Set(["nickname-invalid", "nickname-taken", "seat-banned"]);

function complaintOf(refused: Refused | undefined): Complaint | undefined {
  if (!refused) return undefined;
  // In a room that was once open the page tries again by itself; at the door it does not.
  if (refused.code === "too-many-attempts") return { field: "pin", words: t("join.too-many-attempts") };
  return { field: aboutNickname.has(refused.code) ? "nickname" : "pin", words: t(`refused.${refused.code}`) };
}

function missing(pin: string, nickname: string): Complaint | undefined {
  if (pin.length !== 6) return { field: "pin", words: t("join.pin-wrong") };
  if (nickname.trim() === "") return { field: "nickname", words: t("join.nickname-missing") };
  return undefined;
}

/** The fields, and the focus where something is wrong or missing. */
function useForm({ pin: pinAtFirst, nickname: nicknameAtFirst, isBusy, refused, join }: JoinProps) {
  const [pin, setPin] = useState(pinAtFirst);
  const [nickname, setNickname] = useState(nicknameAtFirst);
  const [own, complain] = useState<Complaint | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const complaint = own ?? (isBusy ? undefined : complaintOf(refused));
  const wanted = complaint?.field ?? (pin.length === 6 ? "nickname" : "pin");
  // Only a new complaint moves the focus; typing does not.
  useEffect(() => form.current?.querySelector<HTMLElement>(`#${wanted}`)?.focus(), [complaint?.field, refused]);

  const submit = (event: Event) => {
    event.preventDefault();
    const wrong = missing(pin, nickname);
    complain(wrong);
    if (!wrong && !isBusy) join(pin, nickname.trim());
  };
  return { form, pin, setPin, nickname, setNickname, complaint, submit };
}

export function Join(props: JoinProps) {
  const { isBusy, refused, lasts, join } = props;
  const { form, pin, setPin, nickname, setNickname, complaint, submit } = useForm(props);
  const suggestion = refused?.code === "nickname-taken" && !isBusy ? refused.suggestion : undefined;
  return (
    <Page centred>
      <Drift />
      <form ref={form} class="join" onSubmit={submit} noValidate>
        <p class="brand">
          <Logo />
          {t("page.name")}
        </p>
        <h1>{t("join.title")}</h1>
        <PinField value={pin} onChange={setPin} complaint={complaint} />
        <NicknameField value={nickname} onChange={setNickname} complaint={complaint} />
        {suggestion && (
          <button type="button" class="button wide" onClick={() => join(pin, suggestion)}>
            {t("join.take", { nickname: suggestion })}
          </button>
        )}
        <button type="submit" class="button main wide" aria-disabled={isBusy}>
          {isBusy ? t("join.going") : t("join.go")}
        </button>
        {!lasts && <p class="hint">{t("join.memory-only")}</p>}
      </form>
    </Page>
  );
}

interface InputProps {
  value: string;
  onChange: (value: string) => void;
  complaint: Complaint | undefined;
}

function PinField({ value, onChange, complaint }: InputProps) {
  return (
    <Field name="pin" label={t("join.pin")} hint={t("join.pin-hint")} complaint={complaint}>
      <input
        id="pin"
        class="pin"
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
        value={spaced(value)}
        aria-describedby="pin-hint"
        aria-invalid={complaint?.field === "pin"}
        onInput={(event) => onChange(digitsOf(event.currentTarget.value))}
      />
    </Field>
  );
}

function NicknameField({ value, onChange, complaint }: InputProps) {
  return (
    <Field name="nickname" label={t("join.nickname")} hint={t("join.nickname-hint")} complaint={complaint}>
      <input
        id="nickname"
        autoComplete="nickname"
        autoCapitalize="words"
        spellcheck={false}
        maxLength={400}
        enterkeyhint="go"
        value={value}
        aria-describedby="nickname-hint"
        aria-invalid={complaint?.field === "nickname"}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

function Logo() {
  return (
    <svg viewBox="0 0 32 32" fill="currentColor" aria-hidden="true">
      <path d="M16 4a12 12 0 1 0 7.1 21.7l3.2 3.2 2.6-2.6-3.2-3.2A12 12 0 0 0 16 4Zm0 4.3a7.7 7.7 0 1 1 0 15.4 7.7 7.7 0 0 1 0-15.4Z" />
    </svg>
  );
}

interface FieldProps {
  name: "pin" | "nickname";
  label: string;
  hint: string;
  complaint: Complaint | undefined;
  children: preact.ComponentChildren;
}

/** The hint below a field gives way to the complaint about it. */
function Field({ name, label, hint, complaint, children }: FieldProps) {
  const words = complaint?.field === name ? complaint.words : undefined;
  return (
    <div class="field" data-wrong={words ? "" : undefined}>
      <label for={name}>{label}</label>
      {children}
      <p id={`${name}-hint`} class="hint" aria-live="polite">
        {words ?? hint}
      </p>
    </div>
  );
}
