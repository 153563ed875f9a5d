import type { ScenarioFile } from "../draft/scenario";
import type { Text } from "../words/format";
import type { InputFault } from "./figures";
import { eventsOf } from "./events";
import { ask, newKey, read, readVersioned, type Versioned } from "./http";
import { readAll } from "./library";

// Tenders of driving: drafts, locks, sealed bids, awards, and what is reckoned and written about them.

export type TenderState = "draft" | "locked" | "opened" | "evaluated" | "decided" | "concluded" | "annulled";

export interface Quantity {
  readonly item: string;
  readonly variant?: string;
  readonly amount: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Lot {
  readonly id: string;
  readonly name: string;
  readonly shifts: readonly string[];
  readonly variants?: readonly { readonly id: string; readonly name: string; readonly without?: readonly string[] }[];
  readonly quantities?: readonly Quantity[];
}

export interface Rule {
  readonly id: string;
  readonly kind: string;
  readonly reason?: string;
}

/** The file of a tender, as far as the page reads it; a draft may lack any of it. */
export interface TenderFile {
  readonly name?: string;
  readonly baseline?: string;
  readonly procedure?: { readonly publishedOn?: string; readonly deadline?: string; readonly opening?: string; readonly standstillDays?: number };
  readonly term?: { readonly from?: string; readonly months?: number };
  readonly items?: readonly { readonly id: string; readonly unit: string }[];
  readonly lots?: readonly Lot[];
  readonly award?: { readonly criterion?: string; readonly rules?: readonly Rule[]; readonly tie?: readonly string[] };
}

export interface Tender {
  readonly id: string;
  readonly name: string;
  readonly state: TenderState;
  readonly version: number;
  readonly lock?: string | null;
  readonly openingAskedBy?: string | null;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly content?: TenderFile;
}

export interface TenderCheck {
  readonly faults: readonly InputFault[];
  readonly warnings: readonly Text[];
}

export interface Bid {
  readonly id: string;
  readonly bidder: string;
  readonly receivedAt: string;
  readonly isCompliant?: boolean | null;
  readonly faults: readonly InputFault[];
}

export interface Receipt {
  readonly id: string;
  readonly receivedAt: string;
  readonly hash: string;
}

export interface AwardedLot {
  readonly lot: string;
  readonly variant?: string;
  readonly bid: string;
  readonly bidder: string;
  readonly package?: string;
  readonly dkk?: number;
  readonly shiftedDkk: number;
}

export interface Award {
  readonly totalDkk: number;
  readonly paidDkk: number;
  readonly lots: readonly AwardedLot[];
  readonly bidders: readonly { readonly bid: string; readonly bidder: string; readonly discountDkk: number; readonly paidDkk: number }[];
  readonly uncovered: readonly string[];
  readonly tied: number;
  readonly ladder: readonly { readonly rule: string; readonly before: number; readonly after: number }[];
  readonly draw?: string;
  readonly leftOut: readonly string[];
  readonly lotsWithOneBid: readonly string[];
  readonly aboveReserve: readonly string[];
}

export interface Awarding {
  readonly status: "awarded" | "waitsForDraw" | string;
  readonly uncovered: readonly string[];
  readonly conflict: readonly string[];
}

export type AnalysisKind = "rules" | "withdrawals" | "near";

export interface AnalysedCase {
  readonly without: readonly string[];
  readonly status: string;
  readonly totalDkk?: number | null;
  readonly changeDkk?: number | null;
  readonly lots: readonly string[];
  readonly uncovered: readonly string[];
}

export interface Analysis {
  readonly declared: AnalysedCase;
  readonly cases: readonly AnalysedCase[];
}

export interface ProtocolLine {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly stage: string;
  readonly subject: string;
  readonly note: string;
  readonly hash: string;
}

export interface Protocol {
  readonly entries: readonly ProtocolLine[];
  readonly lastHash: string;
}

export interface Spread {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

export interface LotProposal {
  readonly dkkPerYear: Spread;
  readonly cars: number;
  readonly largestShare: number;
  readonly oneCarLots: number;
  readonly lots: readonly { readonly stations: readonly string[]; readonly peakCars: number; readonly carHours: number; readonly dkkPerYear: Spread }[];
}

export interface Trial {
  readonly count: number;
  readonly bidders: number;
  readonly covered: number;
  readonly partly: number;
  readonly notAwarded: number;
  readonly totalDkk?: { readonly low: number; readonly median: number; readonly high: number } | null;
  readonly lots: readonly { readonly lot: string; readonly meanBids: number; readonly withoutBids: number; readonly withOneBid: number }[];
  readonly rules: readonly { readonly rule: string; readonly compared: number; readonly costs: number }[];
}

export interface Letter {
  readonly id: string;
  readonly bidder: string;
}

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const at = (id: string): string => `/tenders/${encodeURIComponent(id)}`;

export const listTenders = (): Promise<readonly Tender[]> => readAll<Tender>("/tenders");
export const readTender = (id: string): Promise<Versioned<Tender>> => readVersioned<Tender>(at(id));
export const createTender = (content: unknown): Promise<Tender> =>
  read<Tender>("/tenders", { method: "POST", body: { content }, headers: { "Idempotency-Key": newKey() } });
export const replaceTender = (id: string, content: unknown, etag: string): Promise<Tender> =>
  read<Tender>(at(id), { method: "PUT", body: { content }, headers: { "If-Match": etag } });
export const checkTender = (id: string): Promise<TenderCheck> => read<TenderCheck>(`${at(id)}/check`);
export const lockTender = (id: string): Promise<Tender> => read<Tender>(`${at(id)}/lock`, { method: "POST" });
export const openBids = (id: string): Promise<Tender> => read<Tender>(`${at(id)}/openings`, { method: "POST" });
export const listBids = (id: string): Promise<readonly Bid[]> => read<readonly Bid[]>(`${at(id)}/bids`);
export const judgeBid = (id: string, bid: string, isCompliant: boolean, reason: string): Promise<Tender> =>
  read<Tender>(`${at(id)}/bids/${encodeURIComponent(bid)}/compliance`, { method: "PUT", body: { isCompliant, reason } });
export const makeAward = (id: string, draw: number | null): Promise<Awarding> =>
  read<Awarding>(`${at(id)}/award`, { method: "POST", body: draw === null ? {} : { draw } });
export const readAward = (id: string): Promise<Award> => read<Award>(`${at(id)}/award`);
export const readAnalysis = (id: string, kind: AnalysisKind): Promise<Analysis> => read<Analysis>(`${at(id)}/analysis?kind=${kind}`);
export const readProtocol = (id: string): Promise<Protocol> => read<Protocol>(`${at(id)}/protocol`);
export const takeStep = (id: string, step: "decision" | "conclusion" | "annulment", note: string): Promise<Tender> =>
  read<Tender>(`${at(id)}/${step}`, { method: "POST", body: { note } });
export const listLetters = (id: string, sent: string): Promise<readonly Letter[]> => read<readonly Letter[]>(`${at(id)}/letters?sent=${sent}`);
export const proposeLots = async (plan: string): Promise<readonly LotProposal[]> =>
  (await read<{ readonly proposals: readonly LotProposal[] }>(`/plans/${encodeURIComponent(plan)}/lots`)).proposals;
export const readScenario = (id: string): Promise<ScenarioFile> => read<ScenarioFile>(`${at(id)}/scenario`);

/** Sends a filled-in price sheet; it is kept unread until the opening. */
export async function sendSheet(id: string, sheet: File): Promise<Receipt> {
  return (await (await ask(`${at(id)}/sheets`, { method: "POST", raw: sheet, headers: { "Content-Type": workbook } })).json()) as Receipt;
}

/** Addresses of what a browser fetches by itself. */
export const addressOfSheet = (id: string, language: string): string => `/api/v1${at(id)}/sheet?lang=${language}`;
export const addressOfLetter = (id: string, bid: string, sent: string, language: string): string =>
  `/api/v1${at(id)}/letters/${encodeURIComponent(bid)}?sent=${sent}&lang=${language}`;
export const addressOfNotice = (id: string, of: "tender" | "award", buyer: string, ocid: string, sent: string): string =>
  `/api/v1${at(id)}/notice?of=${of}&buyer=${encodeURIComponent(buyer)}&ocid=${encodeURIComponent(ocid)}&sent=${sent}`;
export const addressOfScenario = (id: string): string => `/api/v1${at(id)}/scenario`;

export type Reckoned =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "quantities"; readonly content: unknown }
  | { readonly kind: "trial"; readonly trial: Trial }
  | { readonly kind: "faults"; readonly faults: readonly InputFault[] }
  | { readonly kind: "stopped" };

/** Has quantities or a trial reckoned; leaving the loop, or the signal, stops the work. */
export async function* reckon(id: string, what: "quantities" | "trial", body: object, signal: AbortSignal): AsyncGenerator<Reckoned> {
  const response = await ask(`${at(id)}/${what}`, { method: "POST", body, signal, headers: { Accept: "text/event-stream" } });
  if (!response.body) return;
  for await (const { name, data } of eventsOf(response.body)) {
    const told = JSON.parse(data) as { done: number; total: number; content: unknown; faults: readonly InputFault[] };
    if (name === "progress") yield { kind: "progress", done: told.done, total: told.total };
    else if (name === "quantities") yield { kind: "quantities", content: told.content };
    else if (name === "trial") yield { kind: "trial", trial: told as unknown as Trial };
    else if (name === "faults") yield { kind: "faults", faults: told.faults };
    else yield { kind: "stopped" };
  }
}
