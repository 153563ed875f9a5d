import { signal } from "@preact/signals";
import { ask, read, Refusal, signedOut } from "../api/http";

/** Who is signed in. */
export interface Session {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly permissions: readonly string[];
  readonly expiresAt?: string;
}

/** Undefined until the server has been asked, null where nobody is signed in. */
export const session = signal<Session | null | undefined>(undefined);

export const may = (permission: string): boolean => session.value?.permissions.includes(permission) ?? false;

/** Asks who is signed in; a server that cannot be reached is a refusal. */
export async function resume(): Promise<void> {
  signedOut.tell = () => { session.value = null; };
  try {
    session.value = await read<Session>("/me");
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 401) throw error;
    session.value = null;
  }
}

/** Where this browser can sign in by its account; null where it cannot, or the server does not say. */
export async function accountPlace(): Promise<string | null> {
  try {
    return (await read<{ readonly account?: string | null }>("/session")).account ?? null;
  } catch {
    return null;
  }
}

/** Signs in with the one-time token of a link, or with a key. */
export async function signIn(secret: { readonly link: string } | { readonly key: string }): Promise<void> {
  session.value = await read<Session>("/session", { method: "POST", body: secret });
}

export async function signOut(): Promise<void> {
  await ask("/session", { method: "DELETE" });
  session.value = null;
}
