// A dialog over the page. The click that opened it may have been the first half of a double click, and the second half
// lands on whatever the dialog puts under the pointer: so it takes no press in its first moment.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useSeenForAMoment } from "./settling.ts";

interface Props {
  open: boolean;
  /** Called also when Escape has closed it. */
  close: () => void;
  /** The id of its heading. */
  labelledBy: string;
  class: string;
  /** There only while it is open. */
  children: ComponentChildren;
}

export function Modal({ open, close, labelledBy, class: look, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class={look} aria-labelledby={labelledBy} onClose={close}>
      {open && <Deliberate>{children}</Deliberate>}
    </dialog>
  );
}

function Deliberate({ children }: { children: ComponentChildren }) {
  const seen = useSeenForAMoment();
  const stop = (click: MouseEvent) => {
    if (seen && click.detail < 2) return;
    click.preventDefault();
    click.stopPropagation();
  };
  return (
    <div class="modal" data-takes-presses={seen} onClickCapture={stop}>
      {children}
    </div>
  );
}
