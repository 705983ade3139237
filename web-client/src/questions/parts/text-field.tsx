// One line to be typed into: for answers in own words. It knows nothing of what they mean.
import type { Ref } from "preact";

export interface TextFieldProps {
  label: string;
  text: string;
  disabled: boolean;
  /** Characters, as the field counts them. */
  lengthMax: number;
  onText: (text: string) => void;
  /** What the key Enter does. */
  onEnter?: (() => void) | undefined;
  field?: Ref<HTMLInputElement>;
  inputMode?: "text" | "decimal";
  describedBy?: string;
}

export function TextField({ label, text, onText, onEnter, field, lengthMax, describedBy, ...input }: TextFieldProps) {
  return (
    <label class="typed-field">
      <span>{label}</span>
      <input
        {...input}
        ref={field ?? null}
        type="text"
        dir="auto"
        value={text}
        maxLength={lengthMax}
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck={false}
        enterkeyhint={onEnter ? "send" : "next"}
        aria-describedby={describedBy}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.isComposing) return;
          event.preventDefault();
          onEnter?.();
        }}
      />
    </label>
  );
}
