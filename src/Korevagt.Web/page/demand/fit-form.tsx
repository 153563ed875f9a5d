import { useState } from "preact/hooks";
import { fitDemand, type DemandWork } from "../api/demand";
import { attempt } from "../shell/refusals";
import { roomWords } from "../words/rooms/language";
import { itemNameOf } from "./item-name";

/** Has a demand fitted to a log: what it is called in the library is all that is asked. */
export function FitForm({ log, onSent }: { readonly log: DemandWork; readonly onSent: () => void }) {
  const [item, setItem] = useState(itemNameOf(log.name));
  const { demand: text } = roomWords.value;
  return (
    <form class="finder" onSubmit={(event) => {
      event.preventDefault();
      void attempt(async () => { await fitDemand(log.id, item.trim(), log.name); onSent(); });
    }}>
      <label class="grow">{text.item}
        <input type="text" required maxLength={64} pattern="[a-z0-9]([a-z0-9\-]*[a-z0-9])?" title={text.itemHint} value={item} onInput={(event) => setItem(event.currentTarget.value)} />
      </label>
      <button type="submit" aria-label={text.fitThis(log.name)}>{text.fit}</button>
    </form>
  );
}
