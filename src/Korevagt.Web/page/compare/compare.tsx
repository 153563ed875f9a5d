export function Compare(_: { readonly id: string | null }) { return null; }
