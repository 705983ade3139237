// Puts text on the clipboard. Without https a browser offers only the old way, so both are tried.

export async function copyText(text: string): Promise<"copied" | "failed"> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    return copyTheOldWay(text);
  }
}

function copyTheOldWay(text: string): "copied" | "failed" {
  const field = document.createElement("textarea");
  const focused = document.activeElement;
  field.value = text;
  field.className = "visually-hidden";
  // A modal dialog makes everything outside of it unreachable.
  (focused?.closest("dialog") ?? document.body).append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied ? "copied" : "failed";
}
