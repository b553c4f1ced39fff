import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openCatalogue } from '../../src/actions/catalogue.ts';
import type { ContentItem } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Topic } from '../../src/domain/topic.ts';
import type { OutboxContainer, Ports } from '../../src/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import {
  buildBacking,
  buildMember,
  buildPerson,
  buildProgramme,
  longOver,
  noFetch,
  noReader,
  plainOrg,
} from '../domain/build.ts';

export interface World {
  /** Where the store's files lie. */
  folder: string;
  ports: Ports;
  woken: { container: OutboxContainer; id: string; partition: string }[];
  setTime: (iso: string) => void;
  person: (id: string) => Person;
  /** The chart as it is from now on. */
  setPeople: (next: (people: Person[]) => Person[]) => void;
}

const people = [
  buildPerson({ id: 'top' }),
  buildPerson({ id: 'boss', managerId: 'top' }),
  buildPerson({ id: 'anna', managerId: 'boss' }),
  buildPerson({ id: 'bo', managerId: 'boss' }),
  buildPerson({ id: 'carl', managerId: 'boss', country: 'CL' }),
  buildPerson({ id: 'writer', managerId: 'top', roles: ['communicator'] }),
];

export const topic: Topic = {
  id: 'climate',
  kind: 'topic',
  name: { da: 'Klima', en: 'Climate' },
  ownerId: null,
  promise: null,
  toldDryAt: null,
};

export function buildItem(overrides: Partial<ContentItem> = {}): ContentItem {
  return {
    id: 'item-1',
    kind: 'item',
    version: 1,
    title: 'Heat from the ground',
    url: 'https://company.example/heat',
    topicId: topic.id,
    why: 'It matters',
    forWhom: '',
    question: 'What surprised you?',
    captions: { linkedin: ['An idea to start from'] },
    picture: null,
    language: 'da',
    source: 'organisation',
    format: 'article',
    disclosure: 'byCountry',
    sensitive: false,
    expiresAt: null,
    withdrawn: null,
    entryId: null,
    createdBy: 'writer',
    createdAt: '2026-11-01T09:00:00.000Z',
    updatedBy: 'writer',
    updatedAt: '2026-11-01T09:00:00.000Z',
    ...overrides,
  };
}

/** A small company on a real SQLite file, with a clock that the test sets. */
let begun: Promise<Buffer> | null = null;

/** The store that every world begins with. Made once, since making its tables takes longer than most tests. */
async function beginning(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-begin-'));
  const file = join(folder, 'store.sqlite');
  const store = openSqlite(file);
  await store.create('library', topic);
  await store.create('library', buildItem());
  for (const { id } of people) await store.create('members', buildMember({ id }));
  await store.create('backings', buildBacking('top', { endorsement: longOver }));
  await store.close();
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}

export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-'));
  begun ??= beginning();
  writeFileSync(join(folder, 'store.sqlite'), await begun);
  const store = openSqlite(join(folder, 'store.sqlite'));
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  let org = plainOrg(people);
  const woken: World['woken'] = [];
  let now = new Date('2026-11-24T09:00:00.000Z');
  let count = 0;
  const clock = { now: () => now };
  // Some tests put things into the store by themselves, dated as they like: everything is read again each time.
  const { catalogue, documents } = openCatalogue(store, clock, { changesMs: 0, everythingMs: 0, skewMs: 0 });
  const ports: Ports = {
    documents,
    catalogue,
    directory: { org: () => org },
    clock,
    ids: { id: () => `id${++count}`, code: () => `linkcode${++count}` },
    wake: (container, id, partition) => void woken.push({ container, id, partition }),
    fetch: noFetch,
    reader: noReader,
    programme: buildProgramme(),
  };
  return {
    folder,
    ports,
    woken,
    setTime: (iso) => {
      now = new Date(iso);
    },
    person: (id) => org.people.get(id) ?? buildPerson({ id }),
    setPeople: (next) => {
      org = plainOrg(next([...org.people.values()]));
    },
  };
}
