import { Refusal } from '../domain/errors.ts';
import { freshnessOf } from '../domain/freshness.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { itemsByTopic } from './deskItems.ts';
import { allTopics } from './topics.ts';

/** Topics of which something is promised, by how they stand now. */
export interface LibraryFreshnessView {
  fresh: number;
  soon: number;
  dry: number;
}

/** For whoever may see figures of a unit or of the programme. It speaks of content and of nobody. Throws `forbidden`. */
export async function libraryFreshness(person: Person, ports: Ports): Promise<LibraryFreshnessView> {
  const mayRead = rights.seeProgramme(person) || rights.seeUnit(person, ports.directory.org());
  if (!mayRead) throw new Refusal('forbidden');
  const now = ports.clock.now();
  const [topics, items] = await Promise.all([allTopics(ports), itemsByTopic(ports)]);
  const found = { fresh: 0, soon: 0, dry: 0 };
  for (const { doc } of topics) {
    const { state } = freshnessOf(doc.promise, items.get(doc.id) ?? [], now);
    if (state !== 'open') found[state] += 1;
  }
  return found;
}
