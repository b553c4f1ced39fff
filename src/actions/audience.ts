import { createHash, randomBytes } from 'node:crypto';
import { type Audience, inAudience, isNamed, isNarrowed, mayReceive } from '../domain/audience.ts';
import { aboutSize, offsetOf } from '../domain/audienceSize.ts';
import { reviewNeed } from '../domain/broadcastReview.ts';
import { Refusal } from '../domain/errors.ts';
import type { ContentItem } from '../domain/item.ts';
import type { Member } from '../domain/member.ts';
import type { Person } from '../domain/person.ts';
import { canAct } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { everyDoc } from './change.ts';
import { createBackingGate } from './endorsements.ts';
import { loadItem, loadTopic } from './items.ts';
import { readPolicy } from './policy.ts';
import { createQuiet, type Quiet } from './quiet.ts';
import type { AudienceSizeView } from './views.ts';

/** Throws `invalid` for criteria that name nobody in particular, `notFound` for a unit or a topic that is not there. */
export async function checkAudience(audience: Audience, ports: Ports): Promise<void> {
  if (audience.kind === 'everyone') return;
  if (!isNarrowed(audience)) throw new Refusal('invalid', 'audience');
  const { people } = ports.directory.org();
  if (!audience.units.every((id) => people.has(id))) throw new Refusal('notFound', 'audience.units');
  for (const id of audience.topics) await loadTopic(id, ports);
}

/**
 * About how many would get the card, and how many of them later because it is not the time of day where they are.
 * Never names, and nothing about fewer than the cohort threshold.
 */
export async function audienceSize(
  audience: Audience,
  itemId: string | null,
  person: Person,
  ports: Ports,
): Promise<AudienceSizeView> {
  await checkAudience(audience, ports);
  const item = itemId ? (await loadItem(itemId, ports)).doc : null;
  const quiet = createQuiet(ports);
  let size = 0;
  let later = 0;
  for await (const member of audienceOf(audience, item, ports)) {
    size += 1;
    if (quiet.of(member)) later += 1;
  }
  const { cohortThreshold } = ports.programme;
  const { people, asleep, offset, latest } = namedBy(audience, quiet, ports);
  const about = aboutSize(size, cohortThreshold, offset);
  // None and all go by the directory, and anything between by enough on either side: else it would tell of a few.
  const isTold = later >= cohortThreshold && size - later >= cohortThreshold;
  const laterOf = () =>
    asleep === 0 ? 0 : asleep === people ? about : isTold ? aboutSize(later, 0, offset) : null;
  const { reviewEveryone } = await readPolicy(ports);
  return {
    size: about,
    fewerThan: about === null ? cohortThreshold : null,
    later: about === null ? null : laterOf(),
    laterUntil: latest?.toISOString() ?? null,
    people,
    review: reviewNeed(audience, person.id, reviewEveryone, ports.directory.org()),
  };
}

/** Of this process: nobody can tell beforehand how an audience is rounded. */
const salt = randomBytes(16);

/**
 * People of the directory whom the audience names, how many of them have quiet hours now and when the last of these are
 * over, and where the number is rounded up. Nothing of it depends on who takes part, nor on what they have chosen.
 */
function namedBy(
  audience: Audience,
  quiet: Quiet,
  ports: Ports,
): { people: number; asleep: number; offset: number; latest: Date | null } {
  const org = ports.directory.org();
  const hash = createHash('sha256').update(salt);
  if (audience.kind === 'people') hash.update(JSON.stringify([audience.topics, one(audience.languages)]));
  let people = 0;
  let asleep = 0;
  let latest: Date | null = null;
  for (const person of org.people.values()) {
    if (!canAct(person) || !isNamed(audience, person, org)) continue;
    people += 1;
    hash.update(`\n${person.id}`);
    const until = quiet.at(person);
    if (until) asleep += 1;
    if (until && (!latest || until > latest)) latest = until;
  }
  return { people, asleep, offset: offsetOf(hash.digest()), latest };
}

/** Both languages are as good as none. */
function one(languages: readonly string[]): readonly string[] {
  return languages.length === 1 ? languages : [];
}

/** Fans out over all members: an audience is of everyone, and is formed once a broadcast. */
export async function* audienceOf(
  audience: Audience,
  item: ContentItem | null,
  ports: Ports,
): AsyncGenerator<Member> {
  const org = ports.directory.org();
  const now = ports.clock.now();
  const waits = await createBackingGate(ports);
  const where = [{ field: 'joined', op: '=', value: true } as const];
  for await (const member of everyDoc(ports.documents, 'members', { where })) {
    if (inAudience(audience, member, org) && mayReceive(member, item, org, now) && !waits(member))
      yield member;
  }
}
