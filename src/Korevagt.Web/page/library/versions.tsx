import { useEffect, useState } from "preact/hooks";
import { changesInWords, listVersions, readVersion, type Item, type Version } from "../api/library";
import { encoded } from "../draft/link";
import { changesOf, type ScenarioFile } from "../draft/scenario";
import { Dialog } from "../shell/dialog";
import { attempt, wordsOf } from "../shell/refusals";
import { go } from "../state/route";
import type { Text } from "../words/format";
import { format, language, words } from "../words/language";
import { momentIn } from "../words/moment";

/** What a version holds; null until it has been fetched. */
interface Content {
  readonly file: ScenarioFile;
  readonly changes: readonly Text[];
}

/** The versions of a scenario, newest first, each with its changes in words; an older one opens as a draft. */
export function Versions({ item, onClose }: { readonly item: Item; readonly onClose: () => void }) {
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  const [problem, setProblem] = useState("");
  const text = words.value.versions;
  useEffect(() => { listVersions(item.id).then(setVersions, (error: unknown) => setProblem(wordsOf(error))); }, [item.id]);
  return (
    <Dialog title={text.title(item.name)} onClose={onClose}>
      {problem && <p class="problem" role="alert">{problem}</p>}
      {!versions && !problem && <p class="loading">{words.value.loading}</p>}
      <ol class="versions">
        {[...(versions ?? [])].sort((a, b) => b.number - a.number).map((version) => (
          <One key={version.number} item={item} version={version} isNewest={version.number === item.version} />
        ))}
      </ol>
    </Dialog>
  );
}

function One({ item, version, isNewest }: { readonly item: Item; readonly version: Version; readonly isNewest: boolean }) {
  const [content, setContent] = useState<Content | null>(null);
  const text = words.value.versions;
  useEffect(() => {
    void attempt(async () => {
      const file = await readVersion(item.id, version.number);
      setContent({ file, changes: await changesInWords(file) });
    });
  }, [item.id, version.number]);
  return (
    <li>
      <p><strong>{text.number(version.number)}</strong>{isNewest && ` · ${text.newest}`}
        <span class="muted"> · {version.changedBy}, {momentIn(language.value, version.changedAt)}</span></p>
      {version.note && <p>{version.note}</p>}
      {!content && <p class="muted">{words.value.loading}</p>}
      {content && (
        <>
          <ul>{content.changes.map((change) => <li key={change.da}>{format.value.say(change)}</li>)}</ul>
          {content.changes.length === 0 && <p class="muted">{text.unsound}</p>}
          {!isNewest && (
            <button type="button" aria-label={text.openThis(version.number)} onClick={() => { void openAsDraft(item, content.file); }}>{text.open}</button>
          )}
        </>
      )}
    </li>
  );
}

// An older version is a draft that began with nothing stored: saved, it is the newest, or a scenario of its own.
async function openAsDraft(item: Item, file: ScenarioFile): Promise<void> {
  const fragment = await encoded({ plan: item.baseline ?? "", name: file.name, description: file.description, changes: changesOf(file) });
  go(`/#a=${fragment}`);
}
