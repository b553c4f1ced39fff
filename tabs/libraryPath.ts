/** Where the API has a page of the library; `filter` holds only what narrows, `after` is the page before. */
export function libraryPath(filter: Record<string, string>, after: string | null): string {
  const query = new URLSearchParams({ ...filter, ...(after && { after }) });
  return query.size > 0 ? `/items?${query}` : '/items';
}
