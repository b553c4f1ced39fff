import { expect, it } from 'vitest';
import { everyDoc } from '../../src/actions/change.ts';
import type { Message } from '../../src/domain/message.ts';
import { outboxContainers } from '../../src/ports.ts';
import { tasksOf } from '../../src/scheduler/tasks.ts';
import { openBoth, plain, subject } from './alikeButForBo.ts';
import { bodyOf, cases } from './cases.ts';
import type { Door } from './door.ts';
import { rounds } from './rounds.ts';

const start = Date.parse('2026-11-24T09:00:00.000Z');
const day = 86_400_000;
/** Over the end of two months, so that leaders and owners of topics have had theirs. */
const days = 44;
/** Everybody else does what can be done here, one thing after the other; what is refused is refused in both. */
async function others(names: readonly string[], door: Door): Promise<void> {
  for (const name of names) {
    const one = cases[name];
    if (!one || name.startsWith('get ') || one.as === subject) continue;
    const [method = '', path = ''] = name.split(' ');
    await one.before?.(door).catch(() => undefined);
    const body = await bodyOf(one, door);
    await door.ask(`/api/v1${path.replace(':id', one.id ?? '')}${one.query ? `?${one.query}` : ''}`, one.as, {
      method: method.toUpperCase(),
      ...(body === undefined ? {} : { body }),
    });
  }
}

async function passTime({ world: { ports, setTime } }: Door): Promise<void> {
  const tasks = tasksOf(ports, new AbortController().signal);
  for (let passed = 0; passed < days; passed++) {
    setTime(new Date(start + passed * day).toISOString());
    for (const { run } of tasks) await run();
  }
}

/** Every card to anybody else, as they read it now. */
async function cardsOf({ world: { ports } }: Door): Promise<string[]> {
  const found: string[] = [];
  const people = ports.directory.org().people;
  for (const container of outboxContainers) {
    for await (const { outbox } of everyDoc(ports.documents, container, {})) {
      for (const message of outbox.filter(({ to }) => to !== subject)) {
        const person = people.get(message.to);
        if (person) found.push(`${message.kind} to ${message.to}: ${await read(message)}`);

        async function read({ kind, subject: about }: Message): Promise<string> {
          const reader = { person: person as NonNullable<typeof person>, language: 'en' as const };
          const shown = ports.preview?.({ kind, subject: about }, reader);
          return plain(JSON.stringify((await shown?.catch((error: unknown) => String(error))) ?? ''));
        }
      }
    }
  }
  return found.sort();
}

it('no card tells anybody whether Bo has said no or takes part and shares [P3] [P7]', async () => {
  const kinds = new Set<string>();
  for (const names of rounds()) {
    const told: string[][] = [];
    for (const door of await openBoth()) {
      await others(names, door);
      await passTime(door);
      told.push(await cardsOf(door));
    }
    for (const card of told[0] ?? []) kinds.add(card.split(' ')[0] ?? '');
    expect(told[0]).toEqual(told[1]);
  }
  expect(kinds.size).toBeGreaterThan(20);
}, 300_000);
