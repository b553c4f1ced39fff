import type { ContentItem } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import type { Share } from '../domain/share.ts';
import { ideaNudge, type Nudge } from '../domain/twist.ts';
import { isNearColleagues, printOf, type Twists, withoutPrint, withPrint } from '../domain/twistPrint.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce } from './change.ts';
import { loadItem } from './items.ts';
import { createTogether } from './together.ts';

const daysLookedBack = 30;

/** Where fingerprints of texts on the same thing lie; null for a text about nothing in particular. */
export function twistKey({
  itemId,
  topicId,
}: {
  itemId: string | null;
  topicId: string | null;
}): string | null {
  return itemId ?? (topicId && `topic:${topicId}`);
}

/** What to say of the words before they are shared. */
export async function checkTwist(
  input: { itemId: string; words: string },
  person: Person,
  ports: Ports,
): Promise<Nudge | null> {
  const { doc } = await loadItem(input.itemId, ports);
  return nudgeOf(doc, input.words, await ownPrints(doc.id, person.id, ports), ports);
}

/** An idea taken over is said first: it is there to be seen beside the words. `own` are the person's fingerprints. */
export async function nudgeOf(
  { id, captions }: Pick<ContentItem, 'id' | 'captions'>,
  words: string,
  own: readonly string[],
  ports: Ports,
): Promise<Nudge | null> {
  return ideaNudge(words, Object.values(captions).flat()) ?? colleagueNudge(words, id, own, ports);
}

/** Own earlier texts on the same thing are nobody else's. */
async function colleagueNudge(
  words: string,
  key: string,
  own: readonly string[],
  ports: Ports,
): Promise<Extract<Nudge, 'nearColleague'> | null> {
  const stored = await ports.documents.read('twists', key, key);
  if (!stored) return null;
  const { cohortThreshold } = ports.programme;
  return isNearColleagues(words, stored.doc, new Set(own), cohortThreshold, ports.clock.now())
    ? 'nearColleague'
    : null;
}

/** Of one person's shares the newest that are looked at: nobody shares more in a month, and a script must not slow itself. */
const mostOwn = 100;

/** The person's own fingerprints on a thing: one, however often it was shared. */
export async function ownPrints(key: string, personId: string, ports: Ports): Promise<string[]> {
  const since = new Date(ports.clock.now().getTime() - daysLookedBack * 86_400_000).toISOString();
  const { docs } = await ports.documents.query('shares', {
    partition: personId,
    where: [{ field: 'openedAt', op: '>=', value: since }],
    orderBy: { field: 'openedAt', direction: 'desc' },
    limit: mostOwn,
  });
  const found = new Set<string>();
  for (const { doc } of docs) {
    if (doc.twist?.of === key && !doc.undoneAt) found.add(doc.twist.id);
  }
  return [...found];
}

/** A share's place among those on a thing: the person's own there, or a new one. Null for a text about nothing. */
export function twistOf(
  of: string | null,
  own: readonly string[],
  ports: Ports,
): NonNullable<Share['twist']> | null {
  return of === null ? null : { id: own[0] ?? ports.ids.id(), of };
}

/** Adds the share's fingerprint to those of colleagues, once however often it is told. */
export async function keepTwist({ twist, words, openedAt }: Share, ports: Ports): Promise<void> {
  if (!twist) return;
  const { id, of } = twist;
  await changeTwists(of, ports, (twists) => {
    const print = printOf(words, twists.salt);
    if (print === null) return twists;
    return withPrint(twists, { id, day: openedAt.slice(0, 10), print }, ports.clock.now());
  });
}

/** Takes the fingerprint out again. Quiet when it is gone already. */
export async function dropTwist({ twist }: Share, ports: Ports): Promise<void> {
  if (!twist) return;
  await changeTwists(twist.of, ports, (twists) => withoutPrint(twists, twist.id));
}

type Step = (twists: Twists) => Twists;

/** A line for each store; its people are known to nobody else. */
const lines = new WeakMap<Ports['directory'], ReturnType<typeof createTogether<Step>>>();

/** After a broadcast everybody shares the same item, and would wait for one another to write the same document. */
async function changeTwists(of: string, ports: Ports, step: Step): Promise<void> {
  const together = lines.get(ports.directory) ?? createTogether<Step>();
  lines.set(ports.directory, together);
  await together(of, step, async (steps) => {
    const all: Step = (twists) => steps.reduce((done, next) => next(done), twists);
    if (!(await ports.documents.read('twists', of, of))) {
      const first = all({ id: of, salt: ports.ids.id(), prints: [] });
      if (first.prints.length === 0) return;
      const { isNew } = await createOnce(ports.documents, 'twists', first, of);
      if (isNew) return;
    }
    await change(ports.documents, 'twists', of, of, all);
  });
}
