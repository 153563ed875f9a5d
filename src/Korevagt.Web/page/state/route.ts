import { signal } from "@preact/signals";

/** The page that an address shows. */
export type Route =
  | { readonly page: "plan" }
  | { readonly page: "library" }
  | { readonly page: "compare"; readonly id: string | null }
  | { readonly page: "choose"; readonly id: number | null }
  | { readonly page: "batches"; readonly id: number | null }
  | { readonly page: "nights"; readonly night: string | null; readonly name: string | null }
  | { readonly page: "demand" }
  | { readonly page: "tenders"; readonly id: string | null }
  | { readonly page: "replay" }
  | { readonly page: "operator" }
  | { readonly page: "signIn" }
  | { readonly page: "unknown" };

export function routeOf(path: string): Route {
  const parts = path.split("/").filter((part) => part !== "");
  switch (parts[0]) {
    case undefined: return { page: "plan" };
    case "scenarier": return { page: "library" };
    case "sammenlign": return { page: "compare", id: parts[1] ? decodeURIComponent(parts[1]) : null };
    case "vaelg": return numbered("choose", parts[1]);
    case "koersler": return numbered("batches", parts[1]);
    case "naetter": return { page: "nights", night: parts[1] ? decodeURIComponent(parts[1]) : null, name: parts[2] ? decodeURIComponent(parts[2]) : null };
    case "besoeg": return { page: "demand" };
    case "udbud": return { page: "tenders", id: parts[1] ? decodeURIComponent(parts[1]) : null };
    case "nat": return { page: "replay" };
    case "noegler": return { page: "operator" };
    // What stands below it is the server's: there a browser signs in by its account.
    case "log-ind": return parts.length === 1 ? { page: "signIn" } : { page: "unknown" };
    default: return { page: "unknown" };
  }
}

function numbered(page: "choose" | "batches", id: string | undefined): Route {
  if (id === undefined) return { page, id: null };
  return /^\d{1,15}$/.test(id) ? { page, id: Number(id) } : { page: "unknown" };
}

export const route = signal<Route>(routeOf(typeof location === "undefined" ? "/" : location.pathname));

/** Goes to another page of ours without loading it anew. */
export function go(address: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  route.value = routeOf(location.pathname);
  document.getElementById("main")?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

/** Turns clicks on links to our own pages into changes of the address. */
export function followLinks(): void {
  window.addEventListener("popstate", () => { route.value = routeOf(location.pathname); });
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest?.("a[href]");
    if (!(link instanceof HTMLAnchorElement) || link.target || link.origin !== location.origin) return;
    if (link.hasAttribute("download") || routeOf(link.pathname).page === "unknown") return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  });
}
