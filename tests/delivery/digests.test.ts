import { expect, it } from 'vitest';
import { openCatalogue } from '../../src/actions/catalogue.ts';
import { dueDigests } from '../../src/actions/digests.ts';
import { changeMember } from '../../src/actions/members.ts';
import { queued, withMessages } from '../../src/domain/message.ts';
import { Dispatch, personId, type Service, sent } from './dispatch.ts';

const people = 150;

async function makeDue({ ports }: Dispatch): Promise<void> {
  await dueDigests({ ...ports, ...openCatalogue(ports.documents, ports.clock) });
}

async function openDue(service: Service = () => sent): Promise<Dispatch> {
  const dispatch = await Dispatch.open({ people, service });
  const { ports } = dispatch;
  const due = ports.clock.now().toISOString();
  for (let number = 0; number < people; number++) {
    await changeMember(personId(number), ports, (member) => ({ ...member, digestAt: due }));
  }
  await makeDue(dispatch);
  return dispatch;
}

it('sends every digest once, counts it as one card, and remembers what was in it', async () => {
  const dispatch = await openDue(({ to }) =>
    to === personId(1) ? { state: 'failed', reason: 'blocked' } : sent,
  );
  dispatch.boot();
  await dispatch.until(() => dispatch.calls.length >= people);
  await dispatch.pass(3_000);
  await makeDue(dispatch);
  await dispatch.pass(3_000);
  expect(new Set(dispatch.calls.map(({ to }) => to)).size).toBe(people);
  expect(dispatch.calls).toHaveLength(people);
  const [first, blocked] = await Promise.all([0, 1].map((number) => dispatch.member(personId(number))));
  expect(first?.sentThisWeek.count).toBe(1);
  expect(first?.seenItems).toEqual(['item-1']);
  expect(blocked?.sentThisWeek.count).toBe(0);
  expect(blocked?.seenItems).toBeUndefined();
});

it('lets what somebody waits for pass a long line of digests', async () => {
  const dispatch = await openDue();
  dispatch.boot();
  await dispatch.until(() => dispatch.calls.length >= 30);
  const reply = queued({ id: 'welcome', kind: 'welcome', to: 'writer', subject: 'writer' }, new Date(0));
  const asked = dispatch.time.now();
  await changeMember('writer', dispatch.ports, (member) => withMessages(member, [reply]));
  await dispatch.until(() => dispatch.callsTo('writer') > 0);
  expect(dispatch.time.now() - asked).toBeLessThanOrEqual(300);
  expect(dispatch.calls.length).toBeLessThan(people - 50);
});
