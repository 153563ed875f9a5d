import type { DraftChange } from "./change";

/** What was done to a draft's changes: a list of their states, and where in it we are. */
export interface History {
  readonly states: readonly (readonly DraftChange[])[];
  readonly at: number;
}

const longest = 200;

export function historyOf(changes: readonly DraftChange[]): History {
  return { states: [changes], at: 0 };
}

export function current(history: History): readonly DraftChange[] {
  return history.states[history.at] ?? [];
}

/** A further state; what was undone before it is gone. The same state again is no step. */
export function pushed(history: History, changes: readonly DraftChange[]): History {
  if (JSON.stringify(changes) === JSON.stringify(current(history))) return history;
  const states = [...history.states.slice(0, history.at + 1), changes].slice(-longest);
  return { states, at: states.length - 1 };
}

export const canUndo = (history: History): boolean => history.at > 0;
export const canRedo = (history: History): boolean => history.at < history.states.length - 1;

export const undone = (history: History): History => (canUndo(history) ? { ...history, at: history.at - 1 } : history);
export const redone = (history: History): History => (canRedo(history) ? { ...history, at: history.at + 1 } : history);
