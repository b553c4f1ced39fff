import { libraryAt } from './firstPage.ts';
import { queries, queryClient } from './queries.ts';

/** How long the first page waits to be drawn once and whole, in milliseconds; then it says that it is loading. */
const patience = 600;

/** Takes up what was asked for early. An answer that is refused or late is the page's own to deal with. */
export async function firstAnswers(address: Location): Promise<void> {
  const filter = libraryAt(address);
  const library = filter
    ? [
        queryClient.prefetchInfiniteQuery(queries.library(filter)),
        queryClient.prefetchQuery(queries.topics),
        queryClient.prefetchQuery(queries.savedFilters),
      ]
    : [];
  const answers = [...library, queryClient.prefetchQuery(queries.me)];
  // Nothing on the page moves when these come.
  void queryClient.prefetchQuery(queries.settings);
  await Promise.race([Promise.all(answers), new Promise((resolve) => setTimeout(resolve, patience))]);
}
