import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SentDraft, StoredDraft } from "../api/drafts";
import { Refusal, type Versioned } from "../api/http";
import type { DraftChange } from "../draft/change";
import { Autosave, type Snapshot, type Store } from "./autosave";

const remove = (shift: string): DraftChange => ({ change: { change: "removeShift", shift }, isOn: true });
const cars = (shift: string, count: number): DraftChange => ({ change: { change: "setShiftCars", shift, cars: count }, isOn: true });
const snapshot = (...changes: DraftChange[]): Snapshot => ({
  changes,
  sent: {
    content: { format: "korevagt-scenario/1", name: "Kladde", description: "Kladde", baseline: "x.json", changes: changes.map(({ change }) => change) },
    off: changes.flatMap((each, i) => (each.isOn ? [] : [i])),
  },
});

/** A server with one draft, which is slow where a test says so. */
class Server implements Store {
  readonly seen: string[] = [];
  drafts = 0;
  version = 0;
  content: SentDraft = snapshot().sent;
  by = "Anna";
  isAway = false;
  losesAnswers = false;
  hold: Promise<void> = Promise.resolve();

  async create(draft: SentDraft, key: string): Promise<Versioned<StoredDraft>> {
    return this.answer(`create ${this.keys.indexOf(key) < 0 ? this.keys.push(key) : this.keys.indexOf(key) + 1}`, () => {
      if (this.version === 0) {
        this.drafts++;
        this.stored(draft, "Anna");
      }
    });
  }

  async replace(_: string, etag: string, draft: SentDraft): Promise<Versioned<StoredDraft>> {
    return this.answer(`replace ${etag}`, () => {
      if (etag !== `"${this.version}"`) throw new Refusal(412, "changed", "");
      this.stored(draft, "Anna");
    });
  }

  async read(): Promise<Versioned<StoredDraft>> {
    return this.answer("read", () => undefined);
  }

  async remove(_: string, etag: string): Promise<void> {
    await this.answer(`remove ${etag}`, () => undefined);
  }

  stored(draft: SentDraft, by: string): void {
    [this.content, this.by, this.version] = [draft, by, this.version + 1];
  }

  private readonly keys: string[] = [];

  private async answer(what: string, work: () => void): Promise<Versioned<StoredDraft>> {
    this.seen.push(what);
    await this.hold;
    if (this.isAway) throw new Refusal(0, "unreachable", "");
    work();
    if (this.losesAnswers) throw new Refusal(0, "unreachable", "");
    return {
      value: {
        id: "1", name: "", version: this.version, createdBy: "Anna", changedBy: this.by, changedAt: "2026-11-22T09:42:00Z",
        content: this.content.content, off: this.content.off,
      },
      etag: `"${this.version}"`,
    };
  }
}

function desk(): { server: Server; saving: Autosave; edit: (...changes: DraftChange[]) => void; now: () => readonly DraftChange[]; told: string[] } {
  const server = new Server();
  const told: string[] = [];
  let now: readonly DraftChange[] = [];
  const edit = (...changes: DraftChange[]): void => {
    now = changes;
    saving.edited(snapshot(...changes));
  };
  const saving = new Autosave(server, { take: (changes) => edit(...changes), tell: (by, changes) => { told.push(`${by} ${changes.length}`); } });
  saving.begin(snapshot());
  return { server, saving, edit, now: () => now, told };
}

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe("a draft", () => {
  it("is stored two seconds after the last change, and not while it is only looked at", async () => {
    const { server, saving, edit } = desk();
    saving.edited(snapshot());
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.seen).toEqual([]);
    edit(remove("a"));
    await vi.advanceTimersByTimeAsync(1_500);
    edit(remove("a"), remove("b"));
    await vi.advanceTimersByTimeAsync(1_999);
    expect([server.seen, saving.state.value.kind]).toEqual([[], "waiting"]);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.seen).toEqual(["create 1"]);
    expect(saving.state.value).toEqual({ kind: "saved", at: new Date("2026-11-22T09:42:00Z") });
    expect(server.content.content.changes).toHaveLength(2);
  });

  it("has one request in flight, after which newer changes go along with the version that it told", async () => {
    const { server, edit } = desk();
    let go = (): void => undefined;
    server.hold = new Promise((resolve) => { go = resolve; });
    edit(remove("a"));
    await vi.advanceTimersByTimeAsync(2_000);
    edit(remove("a"), remove("b"));
    await vi.advanceTimersByTimeAsync(6_000);
    expect(server.seen).toEqual(["create 1"]);
    go();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.seen).toEqual(["create 1", "replace \"1\""]);
    expect(server.version).toBe(2);
  });

  it("that somebody else has changed elsewhere is laid together, told, and stored on the newest version", async () => {
    const { server, edit, now, told } = desk();
    edit(remove("a"));
    await vi.advanceTimersByTimeAsync(2_000);
    server.stored(snapshot(remove("a"), remove("c")).sent, "Bo");
    edit(remove("a"), cars("b", 2));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(now()).toEqual([remove("a"), remove("c"), cars("b", 2)]);
    expect(told).toEqual(["Bo 1"]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.seen).toEqual(["create 1", "replace \"1\"", "read", "replace \"2\""]);
    expect(server.content.content.changes).toHaveLength(3);
  });

  it("that both have changed in one place waits for a decision, and what is done meanwhile is kept", async () => {
    const { server, saving, edit, now } = desk();
    edit(cars("a", 2));
    await vi.advanceTimersByTimeAsync(2_000);
    server.stored(snapshot(cars("a", 4)).sent, "Bo");
    edit(cars("a", 3));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saving.state.value.kind).toBe("conflict");
    edit(cars("a", 3), remove("z"));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.seen).toEqual(["create 1", "replace \"1\"", "read"]);
    expect(saving.question.value?.merge.conflicts).toEqual([{ slots: ["setShiftCars a"], mine: [cars("a", 3)], hers: [cars("a", 4)] }]);
    saving.decide(["hers"]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(now()).toEqual([cars("a", 4), remove("z")]);
    expect(server.seen.at(-1)).toBe("replace \"2\"");
    expect(saving.state.value.kind).toBe("saved");
  });

  it("tells that there is no connection, goes on trying, and is made once though its first answer was lost", async () => {
    const { server, saving, edit } = desk();
    server.losesAnswers = true;
    edit(remove("a"));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saving.state.value.kind).toBe("offline");
    edit(remove("a"), remove("b"));
    server.losesAnswers = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.seen).toEqual(["create 1", "create 1", "replace \"1\""]);
    expect([server.drafts, server.content.content.changes.length, saving.state.value.kind]).toEqual([1, 2, "saved"]);
  });

  it("is not in conflict with itself where the answer to a change was lost", async () => {
    const { server, saving, edit, told } = desk();
    edit(cars("a", 2));
    await vi.advanceTimersByTimeAsync(2_000);
    server.losesAnswers = true;
    edit(cars("a", 3));
    await vi.advanceTimersByTimeAsync(2_000);
    server.losesAnswers = false;
    edit(cars("a", 4));
    await vi.advanceTimersByTimeAsync(20_000);
    expect([saving.question.value, told, server.content.content.changes]).toEqual([null, [], [cars("a", 4).change]]);
  });

  it("never sends a version again that was refused, though the newest cannot be fetched at once", async () => {
    const { server, edit } = desk();
    edit(remove("a"));
    await vi.advanceTimersByTimeAsync(2_000);
    server.stored(snapshot(remove("a"), remove("c")).sent, "Bo");
    const read = server.read.bind(server);
    server.read = async () => { server.isAway = true; return read(); };
    edit(remove("a"), remove("b"));
    await vi.advanceTimersByTimeAsync(2_000);
    server.read = read;
    server.isAway = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.seen).toEqual(["create 1", "replace \"1\"", "read", "read", "replace \"2\""]);
  });

  it("that is gone becomes a new one", async () => {
    const { server, saving, edit } = desk();
    edit(remove("a"));
    await vi.advanceTimersByTimeAsync(2_000);
    server.replace = () => Promise.reject(new Refusal(404, "not-found", ""));
    server.version = 0;
    edit(remove("b"));
    await vi.advanceTimersByTimeAsync(10_000);
    expect([server.seen, server.drafts, saving.state.value.kind]).toEqual([["create 1", "create 2"], 2, "saved"]);
  });

  it("is removed when it has become a scenario, in the version that was known", async () => {
    const { server, saving, edit } = desk();
    edit(remove("a"));
    await vi.advanceTimersByTimeAsync(2_000);
    await saving.finish();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.seen).toEqual(["create 1", "remove \"1\""]);
    expect([saving.id.value, saving.state.value.kind]).toEqual([null, "none"]);
  });
});
