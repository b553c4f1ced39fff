import type { DigestChoice } from '../domain/digest.ts';
import { isRefusal, Refusal } from '../domain/errors.ts';
import { checkFollowers } from '../domain/followers.ts';
import {
  type ConsentReceipt,
  type ConversationRef,
  consentVersion,
  type Member,
  newMember,
} from '../domain/member.ts';
import {
  digestChoiceOf,
  nextDigestOf,
  withLessTopics,
  withNextDigest,
  withoutDigests,
  withSeen,
} from '../domain/memberDigest.ts';
import { type Message, queued, withMessages } from '../domain/message.ts';
import { mastodonHost } from '../domain/network.ts';
import type { Language, Person } from '../domain/person.ts';
import { isoWeek, isRunningWeek } from '../domain/week.ts';
import { zoneAt } from '../domain/workingTime.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce } from './change.ts';
import { stopLessonCards } from './lessonCards.ts';
import { reviewFor } from './review.ts';
import type { SettingsView } from './views.ts';

type Channel = ConsentReceipt['channel'];
const week = 7 * 86_400_000;

/** The person's own page in the programme, empty when nothing was ever said. */
export async function readMember(personId: string, ports: Ports): Promise<Member> {
  const stored = await ports.documents.read('members', personId, personId);
  return stored?.doc ?? newMember(personId);
}

/** Remembers where the bot reaches a person; service addresses move, so every inbound activity comes by here. */
export async function contact(personId: string, ref: ConversationRef, ports: Ports): Promise<Member> {
  // Nearly every press comes from where the last one came from.
  const known = await ports.documents.read('members', personId, personId);
  if (known && sameRef(known.doc.conversation, ref)) return known.doc;
  return changeMember(personId, ports, (member) =>
    sameRef(member.conversation, ref) ? member : { ...member, conversation: ref },
  );
}

/** First contact: one welcome card, once, however often Teams says that the app was installed. */
export async function welcome(personId: string, ref: ConversationRef, ports: Ports): Promise<Member> {
  const message = queued(
    { id: 'welcome', kind: 'welcome', to: personId, subject: personId },
    ports.clock.now(),
  );
  return changeMember(personId, ports, (member) =>
    withMessages(sameRef(member.conversation, ref) ? member : { ...member, conversation: ref }, [message]),
  );
}

/**
 * The person blocked or removed the app: nothing is sent until it is back. `ref` is where it was, for somebody whose
 * installation was never heard of.
 */
export async function uninstalled(
  personId: string,
  ports: Ports,
  lost: NonNullable<ConversationRef['lost']> = 'uninstalled',
  ref: ConversationRef | null = null,
): Promise<void> {
  await changeMember(personId, ports, (member) => {
    const known = member.conversation ?? ref;
    return known?.installed ? { ...member, conversation: { ...known, installed: false, lost } } : member;
  });
  // What waits for somebody whom no card reaches is asked of somebody else as well.
  await reviewFor(personId, ports);
}

export async function join(
  input: { language: Language; channel: Channel },
  person: Person,
  ports: Ports,
): Promise<SettingsView> {
  return presentSettings(await choose('joined', input, person, ports), person, ports);
}

/** Leaving takes effect on the very next send and changes nothing that anybody else can see. */
export async function leave(
  input: { language: Language; channel: Channel },
  person: Person,
  ports: Ports,
): Promise<SettingsView> {
  const member = await choose('left', input, person, ports);
  // Whoever leaves has no use for posting from here, and the permission is theirs.
  await ports.documents.remove('connections', person.id, person.id);
  await stopLessonCards(person.id, ports);
  return presentSettings(member, person, ports);
}

function choose(
  choice: ConsentReceipt['choice'],
  input: { language: Language; channel: Channel },
  person: Person,
  ports: Ports,
): Promise<Member> {
  const joined = choice === 'joined';
  const receipt = { choice, at: ports.clock.now().toISOString(), version: consentVersion, ...input };
  return changeMember(person.id, ports, (member) => {
    if (member.joined === joined) return member;
    const receipts = [...member.receipts, receipt];
    const chosen = { ...member, joined, pausedUntil: null, receipts };
    return joined ? withDigestDate(chosen, person, ports) : withoutDigests(chosen);
  });
}

export async function pause(input: { weeks: number }, person: Person, ports: Ports): Promise<SettingsView> {
  const until = new Date(ports.clock.now().getTime() + input.weeks * week).toISOString();
  const member = await changeMember(person.id, ports, (member) => ({ ...member, pausedUntil: until }));
  return presentSettings(member, person, ports);
}

export async function resume(person: Person, ports: Ports): Promise<SettingsView> {
  const member = await changeMember(person.id, ports, (member) =>
    member.pausedUntil === null ? member : { ...member, pausedUntil: null },
  );
  return presentSettings(member, person, ports);
}

export async function readSettings(person: Person, ports: Ports): Promise<SettingsView> {
  return presentSettings(await readMember(person.id, ports), person, ports);
}

type SettingsInput = Partial<{
  [Key in keyof Omit<SettingsView, 'joined' | 'digest'>]: SettingsView[Key] | undefined;
}> & { digest?: DigestChoice | undefined };

export async function changeSettings(
  input: SettingsInput,
  person: Person,
  ports: Ports,
): Promise<SettingsView> {
  if (input.followers) checkFollowers(input.followers);
  const member = await changeMember(person.id, ports, (before) => {
    const member = withDigestChoice(before, input, person, ports);
    return {
      ...member,
      language: input.language === undefined ? member.language : input.language,
      weeklyCap: input.weeklyCap ?? member.weeklyCap,
      pausedUntil: input.pausedUntil === undefined ? member.pausedUntil : input.pausedUntil,
      followedTopics: input.followedTopics ?? member.followedTopics,
      mutedTopics: input.mutedTopics ?? member.mutedTopics,
      ...(input.quiet === undefined ? {} : { quiet: input.quiet }),
      ...(input.followers === undefined ? {} : { followers: input.followers }),
      ...(input.hidesFigures === undefined ? {} : { hidesFigures: input.hidesFigures }),
      ...(input.noThanks === undefined ? {} : { noThanks: input.noThanks }),
      ...(input.mastodonServer === undefined ? {} : { mastodonServer: serverOf(input.mastodonServer) }),
    };
  });
  return presentSettings(member, person, ports);
}

/** Throws `invalid` for what names no server. */
function serverOf(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const host = mastodonHost(text);
  if (host === null) throw new Refusal('invalid', 'mastodonServer');
  return host;
}

/** A new day or hour counts from the next one on, and never brings a second digest in a week. */
function withDigestChoice(
  member: Member,
  { digest, lessTopics }: SettingsInput,
  person: Person,
  ports: Ports,
): Member {
  const chosen = lessTopics ? withLessTopics(member, lessTopics) : member;
  return digest ? withDigestDate({ ...chosen, digest }, person, ports) : chosen;
}

/** By the clock where the person is. */
export function withDigestDate(member: Member, person: Person, ports: Ports): Member {
  return withNextDigest(member, zoneAt(person.country, person.city), ports.clock.now());
}

/**
 * Counts a content card or digest against the person's own weekly cap, once however often it is told, and remembers
 * what was shown.
 */
export async function countContentCard(
  { id, to, kind, subject }: Pick<Message, 'id' | 'to' | 'kind' | 'subject'>,
  ports: Ports,
): Promise<void> {
  const now = ports.clock.now();
  await changeMember(to, ports, (member) => {
    const sent = member.sentThisWeek;
    const { week, count, ids = [] } = isRunningWeek(sent.week, now) ? sent : { week: isoWeek(now), count: 0 };
    if (ids.includes(id)) return member;
    const counted = { ...member, sentThisWeek: { week, count: count + 1, ids: [...ids, id] } };
    if (kind === 'content') return withSeen(counted, [subject]);
    const digest = member.digests?.find((one) => kind === 'digest' && one.id === subject);
    return digest ? withSeen(counted, digest.items) : counted;
  });
}

export async function changeMember(
  personId: string,
  ports: Ports,
  next: (member: Member) => Member,
): Promise<Member> {
  if (!ports.directory.org().people.has(personId)) throw new Refusal('unknownPerson');
  const write = () => change(ports.documents, 'members', personId, personId, next);
  const { doc } = await write().catch(async (error) => {
    if (!isRefusal(error, 'notFound')) throw error;
    await createOnce(ports.documents, 'members', newMember(personId), personId);
    return write();
  });
  if (doc.due) ports.wake('members', personId, personId);
  return doc;
}

function sameRef(a: ConversationRef | null, b: ConversationRef): boolean {
  return (
    a !== null &&
    a.serviceUrl === b.serviceUrl &&
    a.conversationId === b.conversationId &&
    a.userId === b.userId &&
    a.botId === b.botId &&
    a.installed === b.installed &&
    a.locale === b.locale
  );
}

function presentSettings(member: Member, person: Person, ports: Ports): SettingsView {
  const { joined, language, weeklyCap, pausedUntil, followedTopics, mutedTopics } = member;
  const zone = zoneAt(person.country, person.city);
  const nextAt = nextDigestOf(member, zone, ports.clock.now());
  const digest = { ...digestChoiceOf(member), nextAt, zone };
  const lessTopics = (member.lessTopics ?? []).map(({ topicId }) => topicId);
  const {
    mastodonServer = null,
    quiet = null,
    followers = {},
    hidesFigures = false,
    noThanks = false,
  } = member;
  const own = {
    joined,
    language,
    weeklyCap,
    pausedUntil,
    followedTopics,
    mutedTopics,
    mastodonServer,
    followers,
    hidesFigures,
    noThanks,
    quiet,
  };
  return { ...own, lessTopics, digest };
}
