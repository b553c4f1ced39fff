import { libraryAt } from './firstPage.ts';
import { queries, queryClient } from './queries.ts';

/** How long the first page waits to be drawn once and whole, in milliseconds; then it says that it is loading. */
const patience = 600;

/** Takes up what was asked for early. An answer that is refused or late is the page's own to deal with. */
export async function firstAnswers(address: Location): Promise<void> {
  const filter = libraryAt(address);
  const library = filter
    ? [queryClient.prefetchInfiniteQuery(queries.library(filter)), queryClient.prefetchQuery(queries.topics)]
    : [];
  const answers = Promise.all([...library, whoIAm()]);
  await Promise.race([answers, new Promise((resolve) => setTimeout(resolve, patience))]);
}

async function whoIAm(): Promise<void> {
  await queryClient.prefetchQuery(queries.me);
  const me = queryClient.getQueryData(queries.me.queryKey);
  if (me) queryClient.setQueryData(queries.savedFilters.queryKey, me.savedFilters);
}
