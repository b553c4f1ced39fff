/** Where the API has a page of the library; `filter` holds only what narrows, `after` is the page before. */
export function libraryPath(filter: Record<string, string>, after: string | null): string {
  return pathTo('/items', { ...filter, ...(after && { after }) });
}

/** Where it has the first page of the library together with what else the tab opens with. */
export function firstPagePath(filter: Record<string, string>): string {
  return pathTo('/me/first-page', filter);
}

function pathTo(place: string, query: Record<string, string>): string {
  const params = new URLSearchParams(query);
  return params.size > 0 ? `${place}?${params}` : place;
}
