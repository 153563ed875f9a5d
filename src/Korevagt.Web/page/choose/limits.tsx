import { roomWords } from "../words/rooms/language";
import { type Limit, limits } from "./question";

interface LimitsProps {
  readonly typed: Readonly<Record<Limit, string>>;
  readonly isWrong: (limit: Limit) => boolean;
  readonly onType: (limit: Limit, text: string) => void;
}

/** What a plan must keep: a line for each, left empty where nothing is required. */
export function Limits({ typed, isWrong, onType }: LimitsProps) {
  const text = roomWords.value.choose;
  return (
    <fieldset aria-describedby="ask-limits-hint">
      <legend>{text.whatMustHold}</legend>
      <p class="hint" id="ask-limits-hint">{text.limitsHint}</p>
      <div class="limits">
        {limits.map((limit) => (
          <label key={limit} for={`ask-${limit}`}>
            <span>{text.limits[limit].label}</span>
            <span class="amount">
              <input id={`ask-${limit}`} type="text" inputMode="decimal" autocomplete="off" value={typed[limit]} aria-invalid={isWrong(limit)}
                onInput={(event) => onType(limit, event.currentTarget.value)} />
              <span class="muted">{text.limits[limit].unit}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
