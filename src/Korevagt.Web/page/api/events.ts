/** An event of a text/event-stream. */
export interface ServerEvent {
  readonly name: string;
  readonly data: string;
  /** What a stream that is opened anew goes on after; absent where the server gives none. */
  readonly id?: string;
}

/** Takes a stream in pieces, cut anywhere, and gives its events whole (WHATWG HTML, "server-sent events"). */
export class EventReader {
  #rest = "";
  #name = "";
  #data: string[] = [];
  #id = "";

  /** The events that are complete with this piece. */
  take(piece: string): ServerEvent[] {
    const events: ServerEvent[] = [];
    const lines = (this.#rest + piece).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? "";
    for (const line of lines) {
      const event = this.#line(line);
      if (event) events.push(event);
    }
    return events;
  }

  #line(line: string): ServerEvent | null {
    if (line === "") {
      const event = this.#data.length > 0
        ? { name: this.#name || "message", data: this.#data.join("\n"), ...(this.#id ? { id: this.#id } : {}) }
        : null;
      this.#name = "";
      this.#data = [];
      return event;
    }

    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") this.#name = value;
    if (field === "data") this.#data.push(value);
    if (field === "id") this.#id = value;
    return null;
  }
}

/** The events of a body, one after the other, until it ends. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const events = new EventReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* events.take(decoder.decode(value, { stream: true }));
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
