import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endAbsence, setAbsence } from '../../src/actions/absence.ts';
import { decideDraft, editDraft } from '../../src/actions/approvals.ts';
import { isIntact } from '../../src/actions/draftHistory.ts';
import {
  acceptEdit,
  commentOnDraft,
  keepOwnText,
  publishDraft,
  reopenDraft,
  saveDraft,
  startDraft,
  submitDraft,
  withdrawDraft,
} from '../../src/actions/drafts.ts';
import { reviewAll, reviewDue } from '../../src/actions/review.ts';
import type { Draft } from '../../src/domain/draft.ts';
import { isRefusal } from '../../src/domain/errors.ts';
import type { Person } from '../../src/domain/person.ts';
import { defaultPolicy, type Stage } from '../../src/domain/policy.ts';
import type { Ports } from '../../src/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { buildPerson, buildProgramme, noCatalogue, noFetch, noReader, plainOrg } from '../domain/build.ts';
import { expected, freshModel, type Model, type Step } from './draftModel.ts';

const size = 7;
const id = (index: number) => `p${index}`;
const author = id(0);
/** Stands for whoever is asked at that moment. */
const asked = -1;
const ended = ['declined', 'withdrawn', 'published'];

const person = fc.nat(size - 1);
const seen = fc.constantFrom(0, 0, 0, 0, 1);
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'save',
        'submit',
        'submit',
        'submit',
        'accept',
        'accept',
        'keep',
        'reopen',
        'publish',
      ),
      by: fc.constantFrom(0, 0, 0, 0, 0, 1, 2),
      seen,
    }),
  },
  {
    weight: 20,
    arbitrary: fc.record({
      do: fc.constantFrom('approve', 'approve', 'return', 'decline', 'edit'),
      // Often one of those asked, so that the walk goes on.
      by: fc.oneof(person, fc.constant(asked), fc.constant(asked)),
      seen,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('comment'), by: person }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('withdraw'), by: fc.constantFrom(0, 0, 1), seen }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('disable', 'enable', 'dismiss', 'appoint'),
      whom: fc.integer({ min: 1, max: size - 1 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('move'), whom: person, under: person }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('away'),
      whom: fc.integer({ min: 1, max: size - 1 }),
      deputy: person,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('back'), whom: person }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait'), hours: fc.integer({ min: 1, max: 100 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('review', 'review', 'review', 'clear') }) },
);

const orgs = fc.array(
  fc.record({
    managerId: fc.option(person.map(id), { freq: 4 }),
    enabled: fc.constantFrom(true, true, true, true, false),
    guest: fc.constantFrom(false, false, false, false, true),
    roles: fc.constantFrom<Person['roles']>([], [], ['communicator'], ['administrator']),
  }),
  { minLength: size, maxLength: size },
);
const policies: fc.Arbitrary<Stage[]> = fc.constantFrom(
  ['manager'],
  ['manager'],
  ['communicator'],
  ['manager', 'communicator'],
);

class Company {
  readonly ports: Ports;
  readonly people: Person[];
  readonly absences = new Map<string, { until: string; deputyId: string | null }>();
  now = new Date('2026-11-24T09:00:00.000Z');

  constructor(people: Person[]) {
    this.people = people;
    let count = 0;
    this.ports = {
      documents: openSqlite(':memory:'),
      directory: { org: () => plainOrg(this.people) },
      clock: { now: () => this.now },
      ids: { id: () => `id${++count}`, code: () => `linkcode${++count}` },
      wake: () => undefined,
      fetch: noFetch,
      catalogue: noCatalogue,
      reader: noReader,
      programme: buildProgramme(),
    };
  }

  find(personId: string): Person {
    return this.people.find((one) => one.id === personId) ?? buildPerson({ id: personId });
  }

  change(personId: string, change: Partial<Person>): void {
    const index = this.people.findIndex((one) => one.id === personId);
    this.people[index] = { ...this.find(personId), ...change };
  }

  async draft(): Promise<Draft> {
    const stored = await this.ports.documents.read('drafts', 'd', 'd');
    if (!stored) throw new Error('the draft is missing');
    return stored.doc;
  }

  /** Plainly: one was asked, and what one was asked for is still so. */
  mayDecide(draft: Draft, personId: string): boolean {
    const me = this.find(personId);
    const step = draft.steps.at(-1);
    if (!step || !draft.waitingFor.includes(personId)) return false;
    if (!me.enabled || me.guest || personId === author) return false;
    if (draft.revisions.at(-1)?.by === personId) return false;
    const bosses = plainOrg(this.people)
      .chainOf(author)
      .map((boss) => boss.id);
    return step.asked.some(({ id: askedId, basis }) => {
      if (askedId !== personId) return false;
      if (basis.kind === 'nearestManager' || basis.kind === 'nextManagerUp') return bosses.includes(personId);
      if (basis.kind === 'deputy') {
        return bosses.includes(basis.managerId) && this.standsInFor(basis.managerId, personId);
      }
      return me.roles.includes(basis.kind === 'administrators' ? 'administrator' : 'communicator');
    });
  }

  private standsInFor(managerId: string, personId: string): boolean {
    const seenOnes = new Set([managerId]);
    for (let current: string | null = managerId; current !== null; ) {
      const absence = this.absences.get(current);
      const next = absence && absence.until > this.now.toISOString() ? absence.deputyId : null;
      if (next === null || seenOnes.has(next) || next === author) return false;
      if (next === personId) return true;
      seenOnes.add(next);
      current = next;
    }
    return false;
  }
}

function actorOf(step: Step, draft: Draft): string {
  if (!('by' in step)) return author;
  return step.by === asked ? (draft.waitingFor[0] ?? id(1)) : id(step.by);
}

async function act(company: Company, step: Step, number: number): Promise<void> {
  const { ports } = company;
  const draft = await company.draft();
  const by = company.find(actorOf(step, draft));
  const newest = draft.revisions.at(-1)?.number ?? 1;
  const revision = 'seen' in step ? newest - step.seen : newest;
  switch (step.do) {
    case 'save': {
      const input = { title: 'T', network: 'linkedin', text: `Text ${number}`, revision } as const;
      return void (await saveDraft('d', input, by, ports));
    }
    case 'submit':
      return void (await submitDraft('d', { revision }, by, ports));
    case 'approve':
    case 'return':
    case 'decline':
      return void (await decideDraft('d', { verdict: step.do, revision, comment: 'Why' }, by, ports));
    case 'edit':
      return void (await editDraft('d', { text: `Edit ${number}`, revision, comment: '' }, by, ports));
    case 'accept':
      return void (await acceptEdit('d', { revision }, by, ports));
    case 'keep':
      return void (await keepOwnText('d', { revision }, by, ports));
    case 'reopen':
      return void (await reopenDraft('d', by, ports));
    case 'withdraw':
      return void (await withdrawDraft('d', by, ports));
    case 'publish':
      return void (await publishDraft('d', {}, by, ports));
    case 'comment': {
      const comment = { id: `c${number}`, text: 'A word', revision, paragraph: null };
      return void (await commentOnDraft('d', comment, by, ports));
    }
    default:
      return change(company, step);
  }
}

async function change(company: Company, step: Step): Promise<void> {
  const { ports } = company;
  switch (step.do) {
    case 'disable':
    case 'enable':
      return company.change(id(step.whom), { enabled: step.do === 'enable' });
    case 'dismiss':
      return company.change(id(step.whom), { roles: [] });
    case 'appoint':
      return company.change(id(step.whom), { roles: ['communicator'] });
    case 'clear':
      for (let other = 1; other < size; other++) company.change(id(other), { enabled: false });
      return;
    case 'move':
      return company.change(id(step.whom), { managerId: id(step.under) });
    case 'away': {
      const until = new Date(company.now.getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
      const me = company.find(id(step.whom));
      await setAbsence({ until, deputyId: id(step.deputy) }, me, ports);
      const stored = await ports.documents.read('members', me.id, me.id);
      if (stored?.doc.absence) company.absences.set(me.id, stored.doc.absence);
      return;
    }
    case 'back':
      company.absences.delete(id(step.whom));
      return void (await endAbsence(company.find(id(step.whom)), ports));
    case 'wait':
      company.now = new Date(company.now.getTime() + step.hours * 3_600_000);
      return reviewDue(ports);
    case 'review':
      return reviewAll(ports);
    default:
  }
}

const quiet = ['clear', 'disable', 'enable', 'dismiss', 'appoint', 'move', 'away', 'back', 'wait', 'review'];

it('keeps every promise about approval, whoever does whatever in whichever organisation', async () => {
  const counts = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      orgs,
      policies,
      fc.array(steps, { minLength: 8, maxLength: 40 }),
      async (people, stages, all) => {
        const company = new Company(
          people.map((one, index) =>
            buildPerson({
              ...one,
              id: id(index),
              managerId: one.managerId === id(index) ? null : one.managerId,
              enabled: index === 0 || one.enabled,
              guest: index !== 0 && one.guest,
              roles: [...one.roles],
            }),
          ),
        );
        const { ports } = company;
        await ports.documents.create('policies', { ...defaultPolicy, approval: stages });
        const draft = {
          id: 'd',
          itemId: null,
          topicId: null,
          title: 'T',
          network: 'linkedin',
          text: 'One',
        } as const;
        await startDraft(draft, company.find(author), ports);
        let model: Model = freshModel(author, stages.length);
        for (const [number, step] of all.entries()) {
          model = await checkedStep(company, model, step, number, counts);
        }
        await reviewAll(ports);
        checkEnd(company, await company.draft());
        await ports.documents.close();
      },
    ),
    { numRuns: 2000, endOnFailure: false },
  );
  if (process.env.COUNTS) console.log(counts);
  // The walks get everywhere: a property that never meets a decision would prove nothing.
  for (const met of ['approve', 'return', 'decline', 'edit', 'accept', 'keep', 'publish', 'reopen', 'strand'])
    expect(counts.get(met) ?? 0, met).toBeGreaterThan(0);
}, 240_000);

async function checkedStep(
  company: Company,
  model: Model,
  step: Step,
  number: number,
  counts: Map<string, number>,
): Promise<Model> {
  const before = await company.draft();
  const actor = actorOf(step, before);
  const mayDecide = company.mayDecide(before, actor);
  const next = expected(model, step, actor, mayDecide);
  const refusal = await act(company, step, number).then(
    () => null,
    (error: unknown) => {
      if (!isRefusal(error)) throw error;
      return error;
    },
  );
  const after = await company.draft();
  checkAlways(after);
  for (const { event } of after.history.slice(before.history.length))
    counts.set(event, (counts.get(event) ?? 0) + 1);
  if (quiet.includes(step.do) || step.do === 'comment') return followed(model, before, after);
  // A repeat of what is so already has no effect; nobody left to ask is the one thing the model does not foresee.
  const repeated = refusal === null && JSON.stringify(after) === JSON.stringify(before);
  if (repeated || refusal?.code === 'noApprover') return model;
  if (refusal) {
    expect(next, `${step.do} by ${actor} was refused: ${refusal.code}`).toBeNull();
    expect(after.revisions).toEqual(before.revisions);
    return followed(model, before, after);
  }
  expect(next, `${step.do} by ${actor} went through`).not.toBeNull();
  expect(after.state).toBe(next?.state);
  expect(after.revisions.map((revision) => revision.by)).toEqual(next?.writers);
  return next ?? model;
}

/** What the chart and the clock may do to a draft while nobody touches it. */
function followed(model: Model, before: Draft, after: Draft): Model {
  expect(after.revisions).toEqual(before.revisions);
  if (after.state === before.state) return model;
  expect([before.state, after.state]).toEqual(['waiting', after.state]);
  expect(['returned', 'withdrawn']).toContain(after.state);
  return { ...model, state: after.state };
}

function checkAlways(draft: Draft): void {
  expect(isIntact(draft)).toBe(true);
  for (const { decision, asked, revision } of draft.steps) {
    if (!decision) continue;
    expect(decision.by).not.toBe(author);
    expect(asked.map((one) => one.id)).toContain(decision.by);
    expect(decision.revision).toBe(revision);
    expect(draft.revisions.find(({ number }) => number === revision)?.by).not.toBe(decision.by);
  }
  expect(draft.waitingFor.length > 0).toBe(draft.state === 'waiting' || draft.state === 'edited');
  const approvedTexts = draft.revisions.filter(({ by }) => by !== author);
  if (draft.state === 'edited') expect(draft.waitingFor).toEqual([author]);
  if (draft.state === 'approved' || draft.state === 'published') {
    const last = draft.steps.at(-1)?.decision;
    expect(['approve', 'edit']).toContain(last?.verdict);
    if (last?.verdict === 'edit') expect(approvedTexts.at(-1)?.by).toBe(last.by);
  }
}

/** Every draft has come to an end, or waits for somebody with a name who can act. */
function checkEnd(company: Company, draft: Draft): void {
  if (ended.includes(draft.state)) return;
  if (draft.state !== 'waiting') expect(draft.writerId).toBe(author);
  else expect(draft.waitingFor.some((personId) => company.mayDecide(draft, personId))).toBe(true);
}
