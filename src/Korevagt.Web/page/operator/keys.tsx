import { useEffect, useState } from "preact/hooks";
import { createKey, listKeys, revokeKey, roles, type Key, type Role } from "../api/operator";
import { Dialog } from "../shell/dialog";
import { say } from "../shell/notice";
import { attempt } from "../shell/refusals";
import { session } from "../state/session";
import { language, words } from "../words/language";
import { momentIn } from "../words/moment";

const usualDays = 365;
const mostDays = 3_650;

/** The keys of people and programs: make one, which is shown this once, and revoke one for good. */
export function Keys() {
  const [keys, setKeys] = useState<readonly Key[] | null>(null);
  const [made, setMade] = useState<Key | null>(null);
  const [leaving, setLeaving] = useState<Key | null>(null);
  const text = words.value.operator;
  const fetch = (): Promise<void> => attempt(async () => setKeys(await listKeys()));
  useEffect(() => { void fetch(); }, []);
  return (
    <section class="sheet" aria-labelledby="keys-title">
      <h2 id="keys-title">{text.keys}</h2>
      <NewKey onMade={(key) => { setMade(key); void fetch(); }} />
      {keys === null && <p class="loading">{words.value.loading}</p>}
      {keys !== null && (
        <div class="scroll" role="group" tabIndex={0} aria-label={text.keys}>
          <table class="items">
            <thead>
              <tr><th scope="col">{text.name}</th><th scope="col">{text.role}</th><th scope="col">{text.made}</th><th scope="col">{text.used}</th>
                <th scope="col">{text.state}</th><th scope="col">{text.actions}</th></tr>
            </thead>
            <tbody>
              {keys.map((key) => (
                <tr key={key.id}>
                  <th scope="row">{key.name}<span class="note">{key.id}</span></th>
                  <td>{text.roles[key.role]}</td>
                  <td>{momentIn(language.value, key.createdAt)}</td>
                  <td>{key.usedAt ? momentIn(language.value, key.usedAt) : text.never}</td>
                  <td>{stateOf(key)}</td>
                  <td>{!key.revokedAt && (
                    <button type="button" class="quiet" aria-label={text.revokeThis(key.name)} onClick={() => setLeaving(key)}>{text.revoke}</button>
                  )}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {made?.key && (
        <Dialog title={text.shownOnce(made.name)} onClose={() => setMade(null)}>
          <label for="new-key">{text.shownOnceHint}</label>
          <input id="new-key" type="text" readOnly value={made.key} onFocus={(event) => event.currentTarget.select()} />
        </Dialog>
      )}
      {leaving && (
        <Dialog title={text.revokeThis(leaving.name)} onClose={() => setLeaving(null)}>
          <p>{text.revokeQuestion}</p>
          {session.value?.id === `key:${leaving.id}` && <p class="problem">{text.revokeOwn}</p>}
          <button type="button" class="main" onClick={() => {
            void attempt(async () => {
              await revokeKey(leaving.id);
              say(text.isRevoked(leaving.name));
              setLeaving(null);
              await fetch();
            });
          }}>{text.revoke}</button>
        </Dialog>
      )}
    </section>
  );
}

function NewKey({ onMade }: { readonly onMade: (key: Key) => void }) {
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("planner");
  const [days, setDays] = useState(usualDays);
  const text = words.value.operator;
  return (
    <form class="finder" onSubmit={(event) => {
      event.preventDefault();
      void attempt(async () => {
        onMade(await createKey(name.trim(), role, days));
        setName("");
      });
    }}>
      <label class="grow">{text.name}
        <input type="text" required maxLength={100} value={name} placeholder={text.nameHint} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label>{text.role}
        <select value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
          {roles.map((each) => <option key={each} value={each}>{text.roles[each]}</option>)}
        </select>
      </label>
      <label>{text.days}
        <input type="number" min={1} max={mostDays} required value={days} onInput={(event) => setDays(event.currentTarget.valueAsNumber)} />
      </label>
      <button type="submit" class="main" disabled={name.trim() === ""}>{text.make}</button>
    </form>
  );
}

function stateOf({ revokedAt, expiresAt }: Key): string {
  const text = words.value.operator;
  if (revokedAt) return text.revokedAt(momentIn(language.value, revokedAt));
  if (!expiresAt) return text.forEver;
  const when = momentIn(language.value, expiresAt);
  return Date.parse(expiresAt) <= Date.now() ? text.expiredAt(when) : text.until(when);
}
