import { useEffect, useState } from "preact/hooks";
import { Dialog } from "../shell/dialog";
import { say } from "../shell/notice";
import { addressOfDraft } from "../state/opening";
import { words } from "../words/language";

/** Copies a link that holds the whole draft; where the clipboard is not to be had it is shown to be copied by hand. */
export function Share({ onClose }: { readonly onClose: () => void }) {
  const [link, setLink] = useState("");
  useEffect(() => {
    void (async () => {
      const address = await addressOfDraft();
      try {
        await navigator.clipboard.writeText(address);
        say(words.value.share.copied);
        onClose();
      } catch {
        setLink(address);
      }
    })();
  }, []);
  if (link === "") return null;
  const text = words.value.share;
  return (
    <Dialog title={text.title} onClose={onClose}>
      <label for="share-link">{text.byHand}</label>
      <input id="share-link" type="text" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
    </Dialog>
  );
}
