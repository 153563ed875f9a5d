import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { words } from "../words/language";

/** A part of the page that is fetched when it is first shown. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const [, again] = useState(0);
    useEffect(() => {
      if (loaded) return;
      let isGone = false;
      void load().then((component) => {
        loaded = component;
        if (!isGone) again(1);
      });
      return () => { isGone = true; };
    }, []);
    const Part = loaded;
    return Part ? <Part {...props} /> : <p class="loading">{words.value.loading}</p>;
  };
}
