import { signal } from "@preact/signals";
import { changesOfDraft, createDraft, readDraft, removeDraft, replaceDraft, type SentDraft, type StoredDraft } from "../api/drafts";
import { newKey, Refusal, type Versioned } from "../api/http";
import type { DraftChange } from "../draft/change";
import { decided, merge, type Merge, type Side } from "../draft/merge";

// Keeps the draft on the server: two seconds after the last change, one request in flight, and what is sent next is based on the
// version that the last answer has told. A version that the server refused is never sent again: the newest is fetched, and both
// drafts are laid together.

/** A draft as the desk has it. */
export interface Snapshot {
  readonly changes: readonly DraftChange[];
  readonly sent: SentDraft;
}

/** What the bar shows. */
export type Saving =
  | { readonly kind: "none" | "waiting" | "saving" | "offline" | "conflict" }
  | { readonly kind: "saved"; readonly at: Date }
  | { readonly kind: "refused"; readonly error: unknown };

export interface Store {
  readonly create: (draft: SentDraft, key: string) => Promise<Versioned<StoredDraft>>;
  readonly read: (id: string) => Promise<Versioned<StoredDraft>>;
  readonly replace: (id: string, etag: string, draft: SentDraft) => Promise<Versioned<StoredDraft>>;
  readonly remove: (id: string, etag: string) => Promise<void>;
}

/** What autosaving tells the desk. */
export interface Desk {
  /** Takes changes in that came from somebody else. */
  readonly take: (changes: readonly DraftChange[]) => void;
  /** Says what somebody else has changed, in a line. */
  readonly tell: (by: string, changes: readonly DraftChange[]) => void;
}

/** A question to the planner: what both have changed, each in another way. */
export interface Question {
  readonly by: string;
  readonly merge: Merge;
}

interface Disputed {
  readonly base: readonly DraftChange[];
  readonly hers: readonly DraftChange[];
  readonly by: string;
  readonly at: Date;
}

const restMilliseconds = 2_000;
const againMilliseconds = 10_000;

export class Autosave {
  readonly state = signal<Saving>({ kind: "none" });
  readonly question = signal<Question | null>(null);
  /** The draft on the server, once there is one. */
  readonly id = signal<string | null>(null);

  private readonly store: Store;
  private readonly desk: Desk;
  private etag = "";
  private current: Snapshot | null = null;
  /** What the server is known to have. */
  private base: readonly DraftChange[] = [];
  private stored = "";
  /** What was sent and never answered: it may be what the server has. */
  private unanswered: Snapshot | null = null;
  private key = newKey();
  private isFlying = false;
  /** Somebody else has stored it since. */
  private isStale = false;
  /** What has to be decided before anything is sent again. */
  private disputed: Disputed | null = null;
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, desk: Desk) {
    this.store = store;
    this.desk = desk;
  }

  /** Version of the draft on the server that the desk builds on. */
  get version(): string { return this.etag.replaceAll('"', ""); }

  /** Begins with what is on the desk, which is stored nowhere as a draft; nothing is until it is changed. */
  begin(snapshot: Snapshot | null): void {
    this.forget();
    this.current = snapshot;
    this.stored = snapshot ? print(snapshot) : "";
  }

  /** Goes on with a draft of the server. What is on the desk may be newer than that. */
  attach({ value, etag }: Versioned<StoredDraft>, snapshot: Snapshot): void {
    this.forget();
    this.id.value = value.id;
    this.etag = etag ?? "";
    this.base = changesOfDraft(value);
    this.stored = printOf(value);
    this.current = snapshot;
    this.state.value = { kind: "saved", at: new Date(value.changedAt) };
    this.rest();
  }

  /** The draft was changed. */
  edited(snapshot: Snapshot): void {
    this.current = snapshot;
    if (this.disputed) this.weigh(this.disputed);
    else this.rest();
  }

  /** Stores what waits at once: the network is there again, or the page is about to go. */
  async flush(): Promise<void> {
    if (this.timer !== undefined && !this.question.value) await this.save();
  }

  /** The planner has decided, one side for each conflict. */
  decide(sides: readonly Side[]): void {
    const question = this.question.value;
    if (!question) return;
    this.settle(decided(question.merge, sides));
  }

  /** The draft has become a scenario: it is taken away, unless somebody else has gone on with it. */
  async finish(): Promise<void> {
    const [id, etag] = [this.id.value, this.etag];
    this.begin(this.current);
    if (id) await this.store.remove(id, etag).catch(() => undefined);
  }

  private forget(): void {
    this.turn++;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isFlying = false;
    this.isStale = false;
    this.unanswered = null;
    this.key = newKey();
    this.base = [];
    this.etag = "";
    this.id.value = null;
    this.question.value = null;
    this.disputed = null;
    this.state.value = { kind: "none" };
  }

  private rest(milliseconds = restMilliseconds): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.current || this.question.value) return;
    if (!this.isFlying && !this.unanswered && print(this.current) === this.stored) return;
    if (!this.isFlying && this.state.value.kind !== "offline") this.state.value = { kind: "waiting" };
    this.timer = setTimeout(() => { void this.save(); }, milliseconds);
  }

  private async save(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    // What came while a request is under way goes along after its answer.
    if (this.isFlying || !this.current) return;
    const [turn, id] = [this.turn, this.id.value];
    // A draft that may have been made already is asked for once more as it was, under the same key.
    const sent = id === null && this.unanswered ? this.unanswered : this.current;
    this.isFlying = true;
    if (this.state.value.kind !== "offline") this.state.value = { kind: "saving" };
    try {
      if (id !== null && this.isStale) {
        const newest = await this.store.read(id);
        if (turn === this.turn) this.laidTogether(newest);
        return;
      }

      const answer = id === null ? await this.store.create(sent.sent, this.key) : await this.store.replace(id, this.etag, sent.sent);
      if (turn === this.turn) this.keep(sent, answer);
    } catch (error) {
      if (turn === this.turn) await this.refused(error, sent);
    }
  }

  private keep(sent: Snapshot, { value, etag }: Versioned<StoredDraft>): void {
    this.isFlying = false;
    this.unanswered = null;
    this.id.value = value.id;
    this.etag = etag ?? "";
    this.base = sent.changes;
    this.stored = print(sent);
    this.state.value = { kind: "saved", at: new Date(value.changedAt) };
    this.rest();
  }

  private async refused(error: unknown, sent: Snapshot): Promise<void> {
    const status = error instanceof Refusal ? error.status : -1;
    this.isFlying = false;
    if (status === 412) {
      this.isStale = true;
      await this.save();
      return;
    }

    if (status === 404) {
      // It was removed or has expired: what is on the desk becomes a new one.
      this.id.value = null;
      this.isStale = false;
      this.key = newKey();
      this.unanswered = null;
      this.stored = "";
      this.rest();
    } else if (status === 0 || status === 429 || status === 503) {
      if (status === 0 && !this.isStale) this.unanswered = sent;
      this.state.value = { kind: status === 0 ? "offline" : "waiting" };
      this.timer = setTimeout(() => { void this.save(); }, againMilliseconds);
    } else {
      this.key = newKey();
      this.state.value = { kind: "refused", error };
    }
  }

  /** Somebody was faster: what the server has now, and what is on the desk. */
  private laidTogether(newest: Versioned<StoredDraft>): void {
    const { current, unanswered } = this;
    const hers = changesOfDraft(newest.value);
    // It may have been ourselves: our last request arrived, and its answer did not.
    const base = unanswered && print(unanswered) === printOf(newest.value) ? unanswered.changes : this.base;
    this.isFlying = false;
    this.isStale = false;
    this.unanswered = null;
    this.etag = newest.etag ?? "";
    this.base = hers;
    this.stored = printOf(newest.value);
    if (!current) return;
    const [by, at] = [newest.value.changedBy, new Date(newest.value.changedAt)];
    const { silent } = merge(base, current.changes, hers);
    if (silent.length > 0) this.desk.tell(by, silent);
    this.weigh({ base, hers, by, at });
  }

  /** Lays what is on the desk and what the server has together, as often as the planner goes on meanwhile. */
  private weigh(disputed: Disputed): void {
    const found = merge(disputed.base, this.current?.changes ?? [], disputed.hers);
    if (found.conflicts.length > 0) {
      this.disputed = disputed;
      this.question.value = { by: disputed.by, merge: found };
      this.state.value = { kind: "conflict" };
      return;
    }

    this.state.value = { kind: "saved", at: disputed.at };
    this.settle(found.merged);
  }

  private settle(changes: readonly DraftChange[]): void {
    this.question.value = null;
    this.disputed = null;
    if (JSON.stringify(changes) !== JSON.stringify(this.current?.changes)) this.desk.take(changes);
    this.rest(0);
  }
}

/** What of a draft is stored, to tell whether it is. */
const print = ({ changes, sent: { content } }: Snapshot): string => JSON.stringify([changes, content.name, content.description]);

const printOf = (draft: StoredDraft): string => JSON.stringify([changesOfDraft(draft), draft.content?.name, draft.content?.description]);

/** The drafts of this server. */
export const serverDrafts: Store = { create: createDraft, read: readDraft, replace: replaceDraft, remove: removeDraft };
