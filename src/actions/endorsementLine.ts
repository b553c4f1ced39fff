import { isFirstItem } from '../domain/endorsement.ts';
import { textFor } from '../domain/localText.ts';
import type { Language, Person } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import { endorsementAbove } from './endorsements.ts';
import { readMember } from './members.ts';
import { personRef } from './presentDraft.ts';
import type { EndorsementLine } from './views.ts';

/** What the card of this item says of the backing above its reader; null where there is none. */
export async function endorsementLine(
  itemId: string,
  person: Person,
  language: Language,
  ports: Ports,
): Promise<EndorsementLine | null> {
  const given = await endorsementAbove(person.id, ports);
  if (!given) return null;
  return {
    leaderName: personRef(ports.directory.org(), given.id).displayName,
    words: textFor(given.endorsement.words, language),
    isFirst: isFirstItem(await readMember(person.id, ports), itemId),
  };
}
