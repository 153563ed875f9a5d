import { describe, expect, it } from "vitest";
import type { DraftChange } from "./change";
import { canRedo, canUndo, current, historyOf, pushed, redone, undone } from "./history";

const state = (...shifts: string[]): readonly DraftChange[] => shifts.map((shift) => ({ change: { change: "removeShift", shift }, isOn: true }));

describe("undo", () => {
  it("goes back step by step to the first state, and forth again", () => {
    const history = pushed(pushed(historyOf(state()), state("a")), state("a", "b"));
    expect(current(undone(history))).toEqual(state("a"));
    expect(current(undone(undone(undone(history))))).toEqual(state());
    expect(current(redone(redone(undone(undone(history)))))).toEqual(state("a", "b"));
    expect([canUndo(history), canRedo(history), canRedo(undone(history))]).toEqual([true, false, true]);
  });

  it("loses what was undone once something else is done", () => {
    const history = pushed(undone(pushed(historyOf(state()), state("a"))), state("b"));
    expect(canRedo(history)).toBe(false);
    expect(current(undone(history))).toEqual(state());
  });

  it("has no step for what changes nothing", () => {
    const history = pushed(historyOf(state("a")), state("a"));
    expect(canUndo(history)).toBe(false);
  });

  it("keeps the last two hundred", () => {
    let history = historyOf(state());
    for (let i = 0; i < 300; i++) history = pushed(history, state(String(i)));
    expect(history.states).toHaveLength(200);
    expect(current(history)).toEqual(state("299"));
  });
});
