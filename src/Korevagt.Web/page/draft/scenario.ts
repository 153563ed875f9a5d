import type { Plan } from "../api/plan";
import type { DraftChange, ScenarioChange } from "./change";

/** A file of korevagt-scenario/1. */
export interface ScenarioFile {
  readonly format: "korevagt-scenario/1";
  readonly name: string;
  readonly description: string;
  readonly baseline: string;
  readonly effectiveFrom?: string;
  readonly changes: readonly ScenarioChange[];
}

/** What a file says beside its changes. */
export interface Naming {
  readonly name: string;
  readonly description: string;
  readonly effectiveFrom?: string;
}

/** What a draft without a name is called in its file. */
export const unnamed = "Kladde";

/** The scenario that a draft is: the changes that are switched on, in their order. */
export function scenarioOf(plan: Pick<Plan, "file">, naming: Naming, changes: readonly DraftChange[]): ScenarioFile {
  const name = naming.name.trim() || unnamed;
  return {
    format: "korevagt-scenario/1",
    name,
    description: naming.description.trim() || name,
    baseline: plan.file,
    ...(naming.effectiveFrom ? { effectiveFrom: naming.effectiveFrom } : {}),
    changes: changes.filter((change) => change.isOn).map(({ change }) => change),
  };
}

/** The changes of a file, all switched on. */
export function changesOf(file: Pick<ScenarioFile, "changes">): readonly DraftChange[] {
  return file.changes.map((change) => ({ change, isOn: true }));
}

/** What two drafts have to have in common to have the same figures: plan and active changes, not their names. */
export function figuresKey(plan: Pick<Plan, "id" | "hash">, changes: readonly DraftChange[]): string {
  const active = changes.filter((change) => change.isOn).map(({ change }) => change);
  return `${plan.id}@${plan.hash}:${JSON.stringify(active)}`;
}
