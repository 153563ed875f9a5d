import type { Item } from "../api/library";

/** Whether all words of a search stand somewhere in what is shown of an item. */
export function fitsSearch(item: Pick<Item, "id" | "name" | "description" | "changedBy" | "createdBy">, search: string): boolean {
  const text = `${item.name} ${item.description} ${item.id} ${item.changedBy} ${item.createdBy}`.toLocaleLowerCase("da");
  return search.toLocaleLowerCase("da").split(/\s+/).every((word) => text.includes(word));
}
