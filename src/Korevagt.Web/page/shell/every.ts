import { useEffect, useRef } from "preact/hooks";

/** Does something at once and then every so often, one at a time, while the page is on screen and it is still wanted. */
export function useEvery(milliseconds: number, work: () => Promise<void>, isWanted: boolean): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    if (!isWanted) return;
    let [timer, isBusy, isGone]: [ReturnType<typeof setTimeout> | undefined, boolean, boolean] = [undefined, false, false];
    const next = (): void => {
      clearTimeout(timer);
      if (isGone || isBusy || document.visibilityState === "hidden") return;
      isBusy = true;
      void latest.current().finally(() => {
        isBusy = false;
        if (!isGone) timer = setTimeout(next, milliseconds);
      });
    };
    document.addEventListener("visibilitychange", next);
    next();
    return () => {
      isGone = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", next);
    };
  }, [milliseconds, isWanted]);
}
