import type { DraftView } from '../../../src/server/contract/draft.ts';
import { type Network, networks } from '../../../src/server/contract/network.ts';
import { newId } from '../../ids.ts';
import { keep, kept, keptKeys, letGo } from '../../storage.ts';

/** What a person writes in a draft. */
export interface Fields {
  title: string;
  network: Network;
  text: string;
  /** A mediated text only: what it claims, and the answer each claim rests on. */
  claims?: Claim[];
}
type Claim = DraftView['claims'][number];

/** Fields that the server has not acknowledged, and the revision they were written on (0: none yet). */
export interface Backup {
  id: string;
  fields: Fields;
  revision: number;
  /** Milliseconds since 1970. */
  at: number;
}

export const noFields: Fields = { title: '', network: 'linkedin', text: '' };

/** `interviewId` is null for a text of one's own, which has no claims. */
export function fieldsOf({
  title,
  network,
  text,
  claims,
  interviewId,
}: Fields & { interviewId?: string | null }): Fields {
  return { title, network, text, ...(claims && interviewId !== null && { claims }) };
}

export function sameFields(a: Fields, b: Fields): boolean {
  return a.title === b.title && a.network === b.network && a.text === b.text && sameClaims(a, b);
}

/** Claims that say something and rest on something: what is kept by the server. */
export function wholeClaims({ claims = [] }: Pick<Fields, 'claims'>): Claim[] {
  return claims
    .map(({ text, answerId }) => ({ text: text.trim(), answerId }))
    .filter(({ text, answerId }) => text !== '' && answerId !== '');
}

function sameClaims(a: Fields, b: Fields): boolean {
  return JSON.stringify(wholeClaims(a)) === JSON.stringify(wholeClaims(b));
}

const prefixOf = (personId: string) => `${personId}:draft:`;
/** Ids hold no `|`. */
const draftPrefix = (personId: string, id: string) => `${prefixOf(personId)}${id}|`;

/** This page in this window; another tab on the same draft keeps its text under a name of its own. */
const thisPage = newId();

export type Backups = ReturnType<typeof backupsOf>;

/** What this browser keeps of one draft: one text a page, so that no page writes over another's. */
export function backupsOf(personId: string, id: string, page = thisPage) {
  const prefix = draftPrefix(personId, id);
  const all = () => readAll(prefix);
  return {
    /** What was written last; null when the server has everything. */
    newest: (): Backup | null => all()[0]?.backup ?? null,
    /** Texts of other pages, less those that are `shown` anyway. */
    others: (shown: readonly Fields[]): Backup[] =>
      all()
        .map(({ backup }) => backup)
        .filter(({ fields }) => !shown.some((known) => sameFields(known, fields))),
    write: (fields: Fields, revision: number) =>
      keep(prefix + page, { id, fields, revision, at: Date.now() } satisfies Backup),
    /** Lets go of exactly this text, wherever it is kept; a text written since then stays. */
    letGo: (fields: Fields) => {
      for (const { key, backup } of all()) if (sameFields(backup.fields, fields)) letGo(key);
    },
  };
}

/** The id of a draft that was begun here and never reached the server. */
export function unfinishedId(personId: string): string | null {
  return readAll(prefixOf(personId)).find(({ backup }) => backup.revision === 0)?.backup.id ?? null;
}

/** Newest first. */
function readAll(prefix: string): { key: string; backup: Backup }[] {
  return keptKeys(prefix)
    .flatMap((key) => {
      const backup = readBackup(kept(key));
      return backup ? [{ key, backup }] : [];
    })
    .sort((a, b) => b.backup.at - a.backup.at);
}

function readBackup(value: unknown): Backup | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, fields, revision, at } = value as Partial<Record<keyof Backup, unknown>>;
  if (typeof id !== 'string' || typeof revision !== 'number' || typeof at !== 'number') return null;
  if (typeof fields !== 'object' || !fields) return null;
  const { title, network, text, claims } = fields as Partial<Record<keyof Fields, unknown>>;
  const known = networks.find((name) => name === network);
  if (typeof title !== 'string' || typeof text !== 'string' || !known) return null;
  const fieldsFound = { title, text, network: known };
  if (!Array.isArray(claims)) return { id, revision, at, fields: fieldsFound };
  return { id, revision, at, fields: { ...fieldsFound, claims: claims.filter(isClaim) } };
}

function isClaim(value: unknown): value is Claim {
  if (typeof value !== 'object' || value === null) return false;
  const { text, answerId } = value as Partial<Record<keyof Claim, unknown>>;
  return typeof text === 'string' && typeof answerId === 'string';
}
