/** Where items are listed: the library, or the page of a topic in a channel. */
export function listPath(topicId: string | undefined): string {
  return topicId ? `/topic/${topicId}` : '/library';
}

/** Where an item opens beside that list. */
export function itemPath(itemId: string, topicId: string | undefined): string {
  return `${listPath(topicId)}/${itemId}`;
}
