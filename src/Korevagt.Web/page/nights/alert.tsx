import type { ComponentChildren } from "preact";
import type { Severity } from "../api/nights";
import { roomWords } from "../words/rooms/language";

interface AlertProps {
  readonly severity: Severity;
  readonly text: string;
  readonly scenario: string | null;
  /** The night that it is of, where several are shown. */
  readonly from?: { readonly address: string; readonly text: string };
  /** What has been done about it, or can be. */
  readonly children?: ComponentChildren;
}

/** Something that a planner should know: how much it matters, the sentence, and of what night it is. */
export function Alert({ severity, text, scenario, from, children }: AlertProps) {
  return (
    <li data-severity={severity}>
      <span class="badge">{roomWords.value.nights.severities[severity]}</span>
      <p>{text}
        {(scenario || from) && <span class="note">{scenario}{scenario && from && " · "}{from && <a href={from.address}>{from.text}</a>}</span>}</p>
      {children}
    </li>
  );
}
