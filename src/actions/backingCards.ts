import type { BackingStep } from '../domain/backing.ts';
import { Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import { loadBacking, readMyBacking } from './backings.ts';
import { type BackingView, backingFor, type MyBackingView } from './backingViews.ts';
import { deepLink } from './deepLink.ts';
import { personRef } from './presentDraft.ts';

/** A leader's own backing, opened at one place. */
export interface BackingCardView {
  mine: MyBackingView;
  /** A step, the words once all are settled, or what stands. */
  at: BackingStep | 'words' | 'given';
  tabUrl: string;
}

export async function loadBackingCard(
  at: BackingStep | 'next',
  person: Person,
  ports: Ports,
): Promise<BackingCardView> {
  const mine = await readMyBacking(person, ports);
  const isGiven = mine.state === 'valid' || mine.state === 'soon';
  const next = mine.next ?? (isGiven ? 'given' : 'words');
  return {
    mine,
    at: at === 'next' ? next : at,
    tabUrl: deepLink(ports.programme, 'guidelines', 'backing/mine'),
  };
}

export interface SupporterCardView {
  leaderId: string;
  leaderName: string;
  /** False once the reader is not on the list any more. */
  isNamed: boolean;
  guidelinesUrl: string;
}

/** Throws `notFound` for somebody who was never named by this leader. */
export async function loadSupporterCard(
  leaderId: string,
  person: Person,
  ports: Ports,
): Promise<SupporterCardView> {
  const backing = await loadBacking(leaderId, ports);
  const isNamed = backing.parts.supporters?.includes(person.id) === true;
  if (!isNamed && !backing.steppedDown[person.id]) throw new Refusal('notFound', 'leaderId');
  return {
    leaderId,
    leaderName: personRef(ports.directory.org(), leaderId).displayName,
    isNamed,
    guidelinesUrl: deepLink(ports.programme, 'guidelines', 'managers'),
  };
}

export interface EndorsementCardView {
  mine: MyBackingView;
  tabUrl: string;
}

/** Throws `notFound` where none was given. */
export async function loadEndorsementCard(person: Person, ports: Ports): Promise<EndorsementCardView> {
  const mine = await readMyBacking(person, ports);
  if (!mine.endorsement) throw new Refusal('notFound', 'endorsement');
  return { mine, tabUrl: deepLink(ports.programme, 'guidelines', 'backing/mine') };
}

export interface BackedCardView {
  backing: BackingView | null;
  tabUrl: string;
  /** Where the time that was set aside is put in the own calendar. */
  timeUrl: string;
}

/** Who backs the reader. */
export async function loadBackedCard(person: Person, ports: Ports): Promise<BackedCardView> {
  return {
    backing: await backingFor(person.id, ports),
    tabUrl: deepLink(ports.programme, 'guidelines', 'backing'),
    timeUrl: deepLink(ports.programme, 'insight'),
  };
}
