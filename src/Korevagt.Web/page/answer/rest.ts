/** Calls back once nothing has been said for a while: while a hand drags, the answer is asked for when it rests. */
export class Rest {
  readonly #milliseconds: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  /** The hand has moved: what is to be done when it rests. */
  moved(then: () => void): void {
    this.cancel();
    this.#timer = setTimeout(then, this.#milliseconds);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
