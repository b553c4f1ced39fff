import { type Network, networks } from '../../../src/server/contract/network.ts';
import { keep, kept, letGo } from '../../storage.ts';

/** What a person writes in a draft. */
export interface Fields {
  title: string;
  network: Network;
  text: string;
}

/** Fields that the server has not acknowledged, and the revision they were written on (0: none yet). */
export interface Backup {
  id: string;
  fields: Fields;
  revision: number;
}

export const noFields: Fields = { title: '', network: 'linkedin', text: '' };

export function fieldsOf({ title, network, text }: Fields): Fields {
  return { title, network, text };
}

export function sameFields(a: Fields, b: Fields): boolean {
  return a.title === b.title && a.network === b.network && a.text === b.text;
}

const newKey = (personId: string) => `${personId}:draft:new`;
const keyOf = (personId: string, id: string) => `${personId}:draft:${id}`;

/** A draft that has no address yet is kept under one key, so that a reload of the empty page finds it. */
export function backupOf(personId: string, id: string, isNew: boolean) {
  return {
    read: (): Backup | null => {
      const found = readBackup(kept(isNew ? newKey(personId) : keyOf(personId, id)));
      return found && found.id === id ? found : null;
    },
    write: (backup: Backup) => keep(backup.revision === 0 ? newKey(personId) : keyOf(personId, id), backup),
  };
}

export function letGoBackup(personId: string, id: string): void {
  letGo(keyOf(personId, id));
  if (unfinishedId(personId) === id) letGo(newKey(personId));
}

/** The id of a draft that was begun here and never reached the server. */
export function unfinishedId(personId: string): string | null {
  return readBackup(kept(newKey(personId)))?.id ?? null;
}

function readBackup(value: unknown): Backup | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, fields, revision } = value as Partial<Record<keyof Backup, unknown>>;
  if (typeof id !== 'string' || typeof revision !== 'number' || typeof fields !== 'object' || !fields)
    return null;
  const { title, network, text } = fields as Partial<Record<keyof Fields, unknown>>;
  const known = networks.find((name) => name === network);
  if (typeof title !== 'string' || typeof text !== 'string' || !known) return null;
  return { id, revision, fields: { title, text, network: known } };
}
