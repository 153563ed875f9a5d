import { describe, expect, it } from "vitest";
import type { ServerEvent } from "../api/events";
import { Refusal } from "../api/http";
import type { PreviewQuestion } from "../api/previews";
import { Previews } from "./preview";

/** A server that answers when it is told to. */
class Server {
  readonly asked: { key: string; signal: AbortSignal; tell: (event: ServerEvent) => void; end: () => void; fail: () => void }[] = [];

  open = async function* (this: Server, question: PreviewQuestion, signal: AbortSignal): AsyncGenerator<ServerEvent> {
    const waiting: (ServerEvent | "end" | "fail")[] = [];
    let wake = (): void => undefined;
    const put = (event: ServerEvent | "end" | "fail") => (): void => { waiting.push(event); wake(); };
    this.asked.push({ key: question.scenario?.name ?? "", signal, tell: (event) => put(event)(), end: put("end"), fail: put("fail") });
    for (;;) {
      const next = waiting.shift();
      if (next === "end") return;
      if (next === "fail") throw new Refusal(503, "busy", "");
      if (next) yield next;
      else await new Promise<void>((resolve) => { wake = resolve; });
    }
  }.bind(this);
}

const question = (name: string): PreviewQuestion =>
  ({ baseline: "x", scenario: { format: "korevagt-scenario/1", name, description: name, baseline: "x.json", changes: [] } });
const figures = (years: number): ServerEvent => ({ name: "figures", data: JSON.stringify({ years }) });
const done: ServerEvent = { name: "done", data: "{\"years\":50}" };
const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

describe("a preview", () => {
  it("comes in stages", async () => {
    const server = new Server();
    const previews = new Previews(server.open);
    void previews.ask("a", question("a"));
    await turn();
    expect(previews.state.value.stage).toBe("asked");
    server.asked[0]?.tell({ name: "prepared", data: "{\"changes\":[]}" });
    await turn();
    expect(previews.state.value.stage).toBe("prepared");
    server.asked[0]?.tell(figures(4));
    await turn();
    expect(previews.state.value).toMatchObject({ stage: "figures", figures: { years: 4 } });
    server.asked[0]?.tell(figures(50));
    server.asked[0]?.tell(done);
    await turn();
    expect(previews.state.value).toMatchObject({ stage: "done", figures: { years: 50 } });
  });

  it("is stopped by the next, and whatever still comes of it is dropped", async () => {
    const server = new Server();
    const previews = new Previews(server.open);
    void previews.ask("a", question("a"));
    await turn();
    void previews.ask("b", question("b"));
    await turn();
    expect(server.asked[0]?.signal.aborted).toBe(true);
    server.asked[0]?.tell(figures(50));
    await turn();
    expect(previews.state.value).toMatchObject({ key: "b", stage: "asked", figures: null });
    server.asked[1]?.tell(figures(4));
    server.asked[0]?.fail();
    await turn();
    expect(previews.state.value).toMatchObject({ key: "b", stage: "figures", figures: { years: 4 } });
  });

  it("that was finished is shown at once and not asked for again", async () => {
    const server = new Server();
    const previews = new Previews(server.open);
    const first = previews.ask("a", question("a"));
    await turn();
    server.asked[0]?.tell(figures(50));
    server.asked[0]?.tell(done);
    server.asked[0]?.end();
    await first;
    void previews.ask("b", question("b"));
    await turn();
    void previews.ask("a", question("a"));
    expect(previews.state.value).toMatchObject({ key: "a", stage: "done", figures: { years: 50 } });
    expect(server.asked.map(({ key }) => key)).toEqual(["a", "b"]);
  });

  it("that was stopped is asked for again", async () => {
    const server = new Server();
    const previews = new Previews(server.open);
    for (const key of ["a", "b", "a"]) {
      void previews.ask(key, question(key));
      await turn();
    }
    expect(server.asked.map(({ key }) => key)).toEqual(["a", "b", "a"]);
  });

  it("of a faulty draft tells the faults, and a refusal can be tried again", async () => {
    const server = new Server();
    const previews = new Previews(server.open);
    void previews.ask("a", question("a"));
    await turn();
    server.asked[0]?.tell({ name: "faults", data: JSON.stringify({ faults: [{ message: { da: "nej", en: "no" } }] }) });
    await turn();
    expect(previews.state.value).toMatchObject({ stage: "faults", faults: [{ message: { da: "nej" } }] });
    void previews.ask("b", question("b"));
    await turn();
    server.asked[1]?.fail();
    await turn();
    expect(previews.state.value).toMatchObject({ stage: "failed", refusal: { status: 503 } });
    void previews.ask("b", question("b"));
    await turn();
    expect(server.asked).toHaveLength(3);
  });

  it("that the server stops for another window of the same reader says so", async () => {
    const server = new Server();
    const previews = new Previews(server.open);
    void previews.ask("a", question("a"));
    await turn();
    server.asked[0]?.tell({ name: "stopped", data: "{\"why\":\"newer\"}" });
    server.asked[0]?.end();
    await turn();
    expect(previews.state.value).toMatchObject({ stage: "failed", refusal: { type: "newer" } });
  });

  it("of nothing is none", async () => {
    const server = new Server();
    const previews = new Previews(server.open);
    void previews.ask("a", question("a"));
    await turn();
    previews.clear();
    expect(previews.state.value.stage).toBe("none");
    expect(server.asked[0]?.signal.aborted).toBe(true);
  });
});
