import { useRef, useState } from "preact/hooks";
import { sendLog } from "../api/demand";
import type { Item } from "../api/library";
import { Refusal } from "../api/http";
import { attempt } from "../shell/refusals";
import { roomWords } from "../words/rooms/language";
import { faultIn } from "../words/rooms/faults";

/** Sends a log of visits, in our own columns or in somebody else's with a mapping. */
export function SendForm({ plans, onSent }: { readonly plans: readonly Item[]; readonly onSent: () => void }) {
  const form = useRef<HTMLFormElement>(null);
  const [plan, setPlan] = useState(plans[0]?.id ?? "");
  const [files, setFiles] = useState<Partial<Record<Part, File>>>({});
  const [isSending, setSending] = useState(false);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { demand: text } = roomWords.value;
  const send = async (log: File): Promise<void> => {
    setSending(true);
    setWrong([]);
    try {
      await sendLog(plan, { log, mapping: files.mapping, borders: files.borders });
      form.current?.reset();
      setFiles({});
      onSent();
    } catch (error) {
      if (!(error instanceof Refusal) || error.wrong.length === 0) throw error;
      setWrong(error.wrong.map(({ message, expected }) => faultIn(message, expected, roomWords.value)));
    } finally {
      setSending(false);
    }
  };
  return (
    <form ref={form} onSubmit={(event) => {
      event.preventDefault();
      const { log } = files;
      if (log) void attempt(() => send(log));
    }}>
      <div class="finder">
        <label class="grow">{text.planOfLog}
          <select value={plan} onChange={(event) => setPlan(event.currentTarget.value)}>
            {plans.filter(({ baseline }) => !baseline).map((item) => <option key={item.id} value={item.id}>{item.name}</option>)}
          </select>
        </label>
        {parts.map(({ part, accept }) => (
          <label key={part} class="grow">{text.parts[part]}
            <input type="file" accept={accept} required={part === "log"} onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              setFiles((before) => { const { [part]: _, ...others } = before; return file ? { ...others, [part]: file } : others; });
            }} />
          </label>
        ))}
        <button type="submit" class="main" disabled={isSending || !files.log}>{isSending ? text.sending : text.send}</button>
      </div>
      {wrong.length > 0 && <ul class="faults" role="alert">{wrong.map((each, i) => <li key={i}>{each}</li>)}</ul>}
      <p class="muted">{text.privacy}</p>
    </form>
  );
}

type Part = "log" | "mapping" | "borders";

const parts: readonly { readonly part: Part; readonly accept: string }[] = [
  { part: "log", accept: ".csv,text/csv" }, { part: "mapping", accept: ".json" }, { part: "borders", accept: ".json,.geojson" },
];
