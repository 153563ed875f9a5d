import { describe, expect, it } from "vitest";
import { EventReader } from "./events";

const stream = "retry: 2000\n\nevent: prepared\ndata: {\"a\":1}\n\n: still here\n\nevent: figures\r\ndata: one\r\ndata: two\r\n\r\ndata: bare\n\n";
const expected = [{ name: "prepared", data: "{\"a\":1}" }, { name: "figures", data: "one\ntwo" }, { name: "message", data: "bare" }];

describe("a stream of events", () => {
  it("is the same wherever it is cut", () => {
    for (let cut = 0; cut <= stream.length; cut++) {
      const reader = new EventReader();
      expect([...reader.take(stream.slice(0, cut)), ...reader.take(stream.slice(cut))]).toEqual(expected);
    }
  });

  it("holds back an event that has not ended", () => {
    expect(new EventReader().take("event: done\ndata: {}\n")).toEqual([]);
  });

  it("tells the number that it goes on after, until there is another", () => {
    const events = new EventReader().take("id: 7\nevent: barrier\ndata: a\n\ndata: b\n\nid: 8\ndata: c\n\n");
    expect(events.map(({ id }) => id)).toEqual(["7", "7", "8"]);
  });
});
