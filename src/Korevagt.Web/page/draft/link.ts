import type { DraftChange, ScenarioChange } from "./change";

/** All that a link holds: the plan, the stored scenario it began with, names, changes (those switched off too) and the view. */
export interface Shared {
  readonly plan: string;
  readonly scenario?: string;
  readonly version?: number;
  readonly name: string;
  readonly description: string;
  readonly changes: readonly DraftChange[];
  readonly view?: Readonly<Record<string, string>>;
}

interface Packed {
  readonly v: 1;
  readonly p: string;
  readonly s?: string;
  readonly n?: number;
  readonly t: string;
  readonly d: string;
  readonly c: readonly (ScenarioChange | readonly [ScenarioChange])[];
  readonly w?: Readonly<Record<string, string>>;
}

const mostCharacters = 20_000;

/** The fragment of a link, as base64url over deflate; a fragment is never sent to a server. */
export async function encoded(shared: Shared): Promise<string> {
  const packed: Packed = {
    v: 1,
    p: shared.plan,
    ...(shared.scenario === undefined ? {} : { s: shared.scenario }),
    ...(shared.version === undefined ? {} : { n: shared.version }),
    t: shared.name,
    d: shared.description,
    c: shared.changes.map(({ change, isOn }) => (isOn ? change : [change] as const)),
    ...(shared.view === undefined ? {} : { w: shared.view }),
  };
  return base64Url(await through(new TextEncoder().encode(JSON.stringify(packed)), new CompressionStream("deflate-raw")));
}

/** What a fragment holds; null where it is not one of ours. */
export async function decoded(fragment: string): Promise<Shared | null> {
  if (fragment.length === 0 || fragment.length > mostCharacters || !/^[\w-]+$/.test(fragment)) return null;
  try {
    const bytes = await through(bytesOf(fragment), new DecompressionStream("deflate-raw"));
    return unpacked(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

function unpacked(value: unknown): Shared | null {
  const packed = value as Partial<Packed> | null;
  if (packed?.v !== 1 || typeof packed.p !== "string" || !Array.isArray(packed.c)) return null;
  const changes: DraftChange[] = [];
  for (const entry of packed.c as unknown[]) {
    const change = Array.isArray(entry) ? (entry as unknown[])[0] : entry;
    if (typeof change !== "object" || change === null || typeof (change as ScenarioChange).change !== "string") return null;
    changes.push({ change: change as ScenarioChange, isOn: !Array.isArray(entry) });
  }
  return {
    plan: packed.p,
    ...(typeof packed.s === "string" ? { scenario: packed.s } : {}),
    ...(typeof packed.n === "number" ? { version: packed.n } : {}),
    name: typeof packed.t === "string" ? packed.t : "",
    description: typeof packed.d === "string" ? packed.d : "",
    changes,
    ...(packed.w ? { view: packed.w } : {}),
  };
}

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const readable = new Blob([bytes as BlobPart]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, BufferSource>);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

function base64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
}
