import type { Plan } from "../api/plan";

/** A small plan for tests. */
export const examplePlan: Plan = {
  id: "lille", name: "Lille", description: "", kind: "baseline", baseline: null, file: "lille.json", version: 1, hash: "abc",
  stations: [
    { id: "silkeborg", name: "Silkeborg", longitude: 9.5, latitude: 56.2 }, { id: "herning", name: "Herning", longitude: 9, latitude: 56.1 },
  ],
  districts: [{ id: "silkeborg", name: "Silkeborg", areas: ["silkeborg-midt"] }],
  areas: [{ id: "silkeborg-midt", name: "Silkeborg midt", district: "silkeborg" }],
  shifts: [
    { id: "aften-silkeborg", name: "Aftenvagt Silkeborg", station: "silkeborg", districts: ["silkeborg"], days: "workingDays",
      from: "16:00", to: "23:00", cars: 1, contract: "vognmænd" },
    { id: "nat-silkeborg", name: "Nattevagt Silkeborg", station: "silkeborg", districts: ["silkeborg"], days: "everyDay",
      from: "23:00", to: "08:00", cars: 1, contract: "vognmænd" },
  ],
  targets: [], changes: [],
};
