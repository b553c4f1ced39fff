import { openCount } from '../../../src/domain/broadcast.ts';
import type { Shown } from '../history.ts';
import { groupBy, type Problem, type Run } from './run.ts';

/** Nothing half-done was shown to a client: counts add up, done is done, and what was sent stays sent. */
export function partlyShown(run: Run): Problem[] {
  const texts: string[] = [];
  for (const [id, views] of groupBy(run.of('shown'), ({ broadcastId }) => broadcastId)) {
    const found = new Set(views.flatMap(wrongIn));
    for (const text of [...found, ...takenBack(views)]) texts.push(`broadcast ${id}: ${text}`);
  }
  return texts.map((text) => ({ invariant: 'I7', text }));
}

function wrongIn({ state, size, counts }: Shown): string[] {
  const all = Object.values(counts);
  const sum = all.reduce((total, count) => total + count, 0);
  const found: string[] = [];
  if (sum !== size) found.push(`${JSON.stringify(counts)} was shown of ${size}`);
  if (all.some((count) => count < 0)) found.push(`${JSON.stringify(counts)} was shown`);
  if (state === 'done' && openCount(counts) + counts.cancelled > 0)
    found.push(`done was shown with ${JSON.stringify(counts)}`);
  return found;
}

/** Compares replies of which one was there before the other was asked for. */
function takenBack(views: readonly Shown[]): string[] {
  const known = views.filter(({ state }) => state !== 'preparing').sort((a, b) => a.at - b.at);
  let before: Shown | undefined;
  for (const view of known) {
    const earlier = known.findLast(({ at }) => at < view.askedAt);
    if (earlier && earlier.size !== view.size) return [`size ${earlier.size} became ${view.size}`];
    if (before && before.at < view.askedAt && before.counts.sent > view.counts.sent)
      return [`${before.counts.sent} sent became ${view.counts.sent}`];
    if (!before || view.counts.sent >= before.counts.sent) before = view;
  }
  return [];
}
