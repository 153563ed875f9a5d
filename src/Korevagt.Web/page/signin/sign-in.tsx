import { useEffect, useRef, useState } from "preact/hooks";
import { Refusal } from "../api/http";
import { go } from "../state/route";
import { accountPlace, signIn } from "../state/session";
import { wordsOf } from "../shell/refusals";
import { language, words } from "../words/language";

/** Signs in: with the link that the server printed, by itself, with a key that is pasted, or by an account elsewhere. */
export function SignIn() {
  const [problem, setProblem] = useState("");
  const [isWorking, setWorking] = useState(false);
  const [account, setAccount] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const text = words.value.signIn;

  const attempt = async (secret: { link: string } | { key: string }): Promise<void> => {
    setWorking(true);
    setProblem("");
    try {
      await signIn(secret);
      if (location.pathname === "/log-ind") go("/", { replace: true });
    } catch (error) {
      const isRefused = error instanceof Refusal && (error.status === 401 || error.status === 400);
      setProblem(!isRefused ? wordsOf(error) : "link" in secret ? text.linkUsed : text.refused);
      setWorking(false);
      field.current?.focus();
    }
  };

  useEffect(() => {
    void accountPlace().then(setAccount);
    const said = new URLSearchParams(location.hash.slice(1));
    const [link, failed] = [said.get("kode"), said.get("fejl")];
    if (failed) setProblem(failed === "rolle" ? text.noRole : failed === "udsteder" ? text.issuerAway : text.accountRefused);
    if (!link) return;
    // The secret leaves the address before anything else happens.
    history.replaceState(null, "", location.pathname);
    void attempt({ link });
  }, []);

  return (
    <main id="main" class="sign-in">
      <div class="card">
        <p class="brand">{words.value.product}</p>
        <h1>{text.title}</h1>
        {isWorking && <p role="status">{text.working}</p>}
        {problem && <p class="problem" role="alert">{problem}</p>}
        {account && <p><a class="account" href={account}>{text.account}</a></p>}
        <form onSubmit={(event) => {
          event.preventDefault();
          const key = field.current?.value.trim() ?? "";
          if (field.current) field.current.value = "";
          if (key) void attempt({ key });
        }}>
          <label for="key">{text.key}</label>
          <input ref={field} id="key" type="password" autocomplete="off" spellcheck={false} required aria-describedby="key-hint" />
          <p id="key-hint" class="hint">{text.keyHint}</p>
          <button type="submit" class="main" disabled={isWorking}>{text.submit}</button>
        </form>
        <p class="hint">{text.link}</p>
        <button type="button" class="quiet" onClick={() => { language.value = language.value === "da" ? "en" : "da"; }}>
          {words.value.otherLanguage}
        </button>
      </div>
    </main>
  );
}
