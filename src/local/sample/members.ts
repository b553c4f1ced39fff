import { type DigestChoice, defaultDigest } from '../../domain/digest.ts';
import { type ConsentReceipt, consentVersion, type Member, newMember } from '../../domain/member.ts';
import type { Language } from '../../domain/person.ts';
import { personId, sampleId } from './ids.ts';
import { daysAfter, daysBefore } from './moment.ts';
import { samplePeople } from './people.ts';

interface SampleMember {
  /** Days since the person joined. */
  joined: number;
  /** Days since the person left again. */
  left?: number;
  cap?: number;
  follows?: string[];
  mutes?: string[];
  /** Days that the pause still lasts. */
  paused?: number;
  channel?: ConsentReceipt['channel'];
  language?: Language;
  /** What is said of the weekly digest; left out = nothing. */
  digest?: Partial<DigestChoice>;
}

/** Who has said yes, by the key of their mail. */
export const sampleMembers: Record<string, SampleMember> = {
  'mette.holm': {
    joined: 118,
    cap: 5,
    follows: ['people', 'climate'],
    channel: 'tab',
    digest: { day: 1, hour: 8 },
  },
  'jonas.brondum': { joined: 118, cap: 5, follows: ['district-heating', 'people'], channel: 'tab' },
  'emma.whitfield': { joined: 117, cap: 5, follows: ['heat-pumps', 'data', 'climate'] },
  'astrid.kjeldgaard': { joined: 116, cap: 1, follows: ['climate'], digest: { topics: 'followed' } },
  'jens.aagaard': { joined: 115, cap: 2, follows: ['district-heating'] },
  'lone.baek': { joined: 111 },
  'soren.thygesen': { joined: 109, cap: 1, follows: ['people', 'jobs'] },
  'knud.ostergaard': { joined: 101, cap: 1, digest: { every: 'off' } },
  'line.molgaard': { joined: 97, follows: ['district-heating', 'people'] },
  'pawel.nowicki': { joined: 83, follows: ['people'], channel: 'message' },
  'ayse.demir': { joined: 108, follows: ['jobs', 'data'] },
  'abdi.warsame': { joined: 79, follows: ['people'] },
  'ingrid.sorensen': { joined: 113, cap: 2, follows: ['district-heating', 'climate'] },
  'cecilie.thorup': { joined: 74 },
  'giulia.conti': { joined: 58, follows: ['district-heating', 'surplus-heat'] },
  'anders.moller': { joined: 92, paused: 12 },
  'jakob.fog': { joined: 46, follows: ['data'], mutes: ['jobs'] },
  'rasmus.kjaer': { joined: 106, cap: 2, follows: ['heat-pumps'] },
  'freja.aabo': { joined: 112, follows: ['heat-pumps', 'climate'] },
  'nanna.krag': { joined: 87, follows: ['heat-pumps'] },
  'priya.nair': {
    joined: 71,
    follows: ['heat-pumps', 'data'],
    channel: 'message',
    digest: { day: 4, hour: 14 },
  },
  'maja.hedegaard': { joined: 68 },
  'karim.haddad': { joined: 110, cap: 2, follows: ['customers'] },
  'annemette.krogh': { joined: 104, follows: ['customers'], mutes: ['heat-pumps'] },
  'pernille.juhl': { joined: 99, follows: ['customers'] },
  'hassan.mahdi': { joined: 64, paused: 6 },
  'ida.broe': { joined: 51, cap: 1, follows: ['customers'], channel: 'tab' },
  'nina.vester': { joined: 90, follows: ['customers', 'surplus-heat'] },
  'samira.aziz': {
    joined: 107,
    cap: 4,
    follows: ['jobs', 'people'],
    digest: { day: 5, topics: 'followed' },
  },
  'gitte.norup': { joined: 77, follows: ['jobs'] },
  'nikolaj.skov': { joined: 95, cap: 1 },
  'yusuf.lindgaard': { joined: 114, follows: ['data'] },
  'wei.zhang': { joined: 62, follows: ['data'], mutes: ['customers'] },
  'helen.marsh': { joined: 105, cap: 2 },
  'lars.oberg': { joined: 94, follows: ['heat-pumps', 'surplus-heat'] },
  'elin.nyberg': { joined: 53 },
  'katrin.vogel': { joined: 86, follows: ['heat-pumps'] },
  'jorg.petersen': { joined: 41, paused: 20, mutes: ['jobs'] },
  'tom.ellery': { joined: 56, follows: ['surplus-heat', 'climate'] },
  'tove.friis': { joined: 98, left: 30, channel: 'message' },
};

export function memberDocs(now: Date): Member[] {
  return samplePeople.flatMap((person) => {
    const key = person.mail.split('@')[0] ?? '';
    const sample = sampleMembers[key];
    return sample ? [memberDoc(person.id, sample, sample.language ?? person.language, now)] : [];
  });
}

function memberDoc(id: string, sample: SampleMember, language: Language, now: Date): Member {
  const { joined, left, cap, follows = [], mutes = [], paused, channel = 'card', digest } = sample;
  const receipt = { version: consentVersion, language, channel };
  const receipts: ConsentReceipt[] = [
    { choice: 'joined', at: daysBefore(now, joined, '08:40').toISOString(), ...receipt },
  ];
  if (left !== undefined) {
    receipts.push({ choice: 'left', at: daysBefore(now, left, '13:05').toISOString(), ...receipt });
  }
  const member = newMember(id);
  return {
    ...member,
    joined: left === undefined,
    receipts,
    weeklyCap: cap ?? member.weeklyCap,
    pausedUntil: paused === undefined ? null : daysAfter(now, paused).toISOString(),
    followedTopics: follows.map((topic) => sampleId('topic', topic)),
    mutedTopics: mutes.map((topic) => sampleId('topic', topic)),
    ...(digest ? { digest: { ...defaultDigest, ...digest } } : {}),
  };
}

/** Ids of the people who take part now. */
export const joinedIds: ReadonlySet<string> = new Set(
  Object.keys(sampleMembers)
    .filter((key) => sampleMembers[key]?.left === undefined)
    .map(personId),
);
