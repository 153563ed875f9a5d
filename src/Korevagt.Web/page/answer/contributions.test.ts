import { describe, expect, it } from "vitest";
import type { ServerEvent } from "../api/events";
import type { PreviewQuestion } from "../api/previews";
import type { Plan } from "../api/plan";
import type { DraftChange } from "../draft/change";
import { Contributions } from "./contributions";

const plan = { id: "midtjylland-2016", hash: "abc", file: "midtjylland-2016.json" } as Plan;
const naming = { name: "Kladde", description: "" };
const removed = (shift: string, isOn = true): DraftChange => ({ change: { change: "removeShift", shift }, isOn });

function server(told: (question: PreviewQuestion) => readonly ServerEvent[]) {
  const asked: PreviewQuestion[] = [];
  const open = async function* (question: PreviewQuestion, signal: AbortSignal): AsyncGenerator<ServerEvent> {
    asked.push(question);
    for (const event of told(question)) {
      await Promise.resolve();
      if (signal.aborted) return;
      yield event;
    }
  };
  return { asked, open };
}

const figures = (region: unknown): ServerEvent => ({ name: "figures", data: JSON.stringify({ years: 50, region, saving: null }) } as ServerEvent);

describe("what a change contributes", () => {
  it("is the draft against itself without it, for each active change", async () => {
    const { asked, open } = server((question) => [figures(question.against?.changes.length)]);
    const contributions = new Contributions(open);
    await contributions.ask(plan, naming, [removed("a"), removed("b", false), removed("c")]);
    expect(asked.map(({ scenario, against }) => [scenario?.changes.length, against?.changes.map((each) => (each as { shift: string }).shift)]))
      .toEqual([[2, ["c"]], [2, ["a"]]]);
    expect([...contributions.state.value.keys()]).toEqual([removed("a"), removed("c")].map(({ change }) => JSON.stringify(change)));
  });

  it("needs no question where one change is all there is", async () => {
    const { asked, open } = server(() => [figures(1)]);
    await new Contributions(open).ask(plan, naming, [removed("a"), removed("b", false)]);
    expect(asked).toEqual([]);
  });

  it("is not asked twice of the same draft", async () => {
    const { asked, open } = server(() => [figures(1)]);
    const contributions = new Contributions(open);
    await contributions.ask(plan, naming, [removed("a"), removed("b")]);
    await contributions.ask(plan, naming, [removed("a"), removed("b")]);
    expect(asked.length).toBe(2);
    expect(contributions.state.value.size).toBe(2);
  });

  it("is dropped where a newer draft is asked about meanwhile", async () => {
    const { open } = server((question) => [figures(question.scenario?.changes.length)]);
    const contributions = new Contributions(open);
    const older = contributions.ask(plan, naming, [removed("a"), removed("b")]);
    const newer = contributions.ask(plan, naming, [removed("a"), removed("b"), removed("c")]);
    await Promise.all([older, newer]);
    expect([...contributions.state.value.values()].map(({ region }) => region as unknown)).toEqual([3, 3, 3]);
  });

  it("is missing, and the others are not, where the rest cannot stand without the change", async () => {
    const { open } = server((question) => (question.against?.changes.some((each) => (each as { shift: string }).shift === "a")
      ? [{ name: "faults", data: "{\"faults\":[]}" } as ServerEvent] : [figures(1)]));
    const contributions = new Contributions(open);
    await contributions.ask(plan, naming, [removed("a"), removed("b")]);
    expect([...contributions.state.value.keys()]).toEqual([JSON.stringify(removed("a").change)]);
  });
});
