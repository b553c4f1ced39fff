import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../../src/domain/errors.ts';
import type { Condition, Scalar } from '../../src/ports.ts';
import { buildChunk, buildDraft, buildItem, buildMember } from './build.ts';
import type { OpenStore } from './open.ts';

/** One document each; `undefined` stands for a missing field. */
const stored: unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  '',
  '0',
  '1',
  'true',
  'null',
  'a',
  'B',
  'b',
  'æ',
  'ø',
  '😀',
  [],
  ['a'],
  ['b', 1, null],
  [true, 'æ'],
  { a: 1 },
];
const scalars = [null, true, false, 0, 1, 1.5, '', '1', 'true', 'a', 'b', 'æ', '😀', 'none'] as const;

export function describeQueries(open: () => Promise<OpenStore>): void {
  describe('queries', () => {
    const partition = randomUUID();
    let store: OpenStore;
    beforeAll(async () => {
      store = await open();
      const items = stored.map((topicId, index) => buildItem({ id: `i${index}`, kind: partition, topicId }));
      await store.documents.createMany('library', items);
      await store.documents.create('library', buildItem({ topicId: 'a' }));
    });
    afterAll(() => store.close());

    async function idsWhere(condition: Condition): Promise<string[]> {
      const { docs } = await store.documents.query('library', { partition, where: [condition] });
      return docs.map(({ doc }) => doc.id).sort();
    }

    test('conditions compare by type, and never with what is missing', async () => {
      await fc.assert(
        fc.asyncProperty(conditions(), async (condition) => {
          const expected = stored.flatMap((value, index) => (matches(value, condition) ? [`i${index}`] : []));
          expect(await idsWhere(condition), JSON.stringify(condition)).toEqual(expected.sort());
        }),
        { numRuns: 150 },
      );
    });

    test('several conditions must all hold', async () => {
      const where: Condition[] = [
        { field: 'topicId', op: '>=', value: 'a' },
        { field: 'topicId', op: '!=', value: 'b' },
        { field: 'createdAt', op: '<', value: '2027' },
      ];
      const { docs } = await store.documents.query('library', { partition, where });
      expect(docs.map(({ doc }) => doc.id).sort()).toEqual(['i11', 'i12', 'i13', 'i16', 'i17', 'i18']);
    });

    test('a query stays within its partition', async () => {
      const { docs } = await store.documents.query('library', { partition });
      expect(docs).toHaveLength(stored.length);
      expect(docs.every(({ doc }) => (doc.kind as string) === partition)).toBe(true);
    });

    test('a partition nobody wrote to is empty', async () => {
      const page = await store.documents.query('library', { partition: 'nothing here' });
      expect(page).toEqual({ docs: [], next: null });
    });

    test('what a query finds can be replaced under its etag', async () => {
      const draft = buildDraft({ authorId: randomUUID() });
      await store.documents.create('drafts', draft);
      const where: Condition[] = [{ field: 'authorId', op: '=', value: draft.authorId }];
      const [found] = (await store.documents.query('drafts', { where })).docs;
      expect(found?.doc).toEqual(draft);
      const next = { ...draft, title: 'Next' };
      await expect(store.documents.replace('drafts', next, found?.etag ?? '')).resolves.toBeDefined();
    });

    test('a query without a partition finds in all of them', async () => {
      const boss = randomUUID();
      const drafts = [1, 2, 3].map(() => buildDraft({ waitingFor: ['x', boss], state: 'waiting' }));
      await store.documents.createMany('drafts', [
        ...drafts,
        buildDraft(),
        buildDraft({ waitingFor: ['x'] }),
      ]);
      const where: Condition[] = [{ field: 'waitingFor', op: 'contains', value: boss }];
      const { docs } = await store.documents.query('drafts', { where });
      expect(docs.map(({ doc }) => doc.id).sort()).toEqual(drafts.map(({ id }) => id).sort());
    });

    test('what is due is found, and what has no due time is not', async () => {
      const due = '2026-01-01T00:00:00.000Z';
      const late = buildChunk({ due });
      await store.documents.createMany('chunks', [late, buildChunk(), buildChunk({ due: '2030' })]);
      const where: Condition[] = [{ field: 'due', op: '<=', value: '2026-06' }];
      const { docs } = await store.documents.query('chunks', { where });
      expect(docs.map(({ doc }) => doc)).toEqual([late]);
    });

    test('yes is found by true and not by one', async () => {
      const member = buildMember({ joined: true });
      await store.documents.createMany('members', [member, buildMember()]);
      const find = (value: Scalar) =>
        store.documents.query('members', { where: [{ field: 'joined', op: '=', value }] });
      expect((await find(true)).docs.map(({ doc }) => doc.id)).toEqual([member.id]);
      expect((await find(1)).docs).toEqual([]);
    });

    test.each(['title', 'body', '__proto__', "a' OR 1=1 --", 'topicId"] = 1 OR c["id'])(
      'a query by the undeclared field %j is refused',
      async (field) => {
        const where: Condition[] = [{ field, op: '=', value: 'a' }];
        const refusal = new Refusal('internal', field);
        await expect(store.documents.query('library', { partition, where })).rejects.toThrow(refusal);
        const orderBy = { field, direction: 'asc' as const };
        await expect(store.documents.query('library', { partition, orderBy })).rejects.toThrow(refusal);
      },
    );

    test('values that look like code are only values', async () => {
      for (const value of ["' OR 1=1 --", '@p0', '"] OR true']) {
        expect(await idsWhere({ field: 'topicId', op: '=', value })).toEqual([]);
      }
    });

    test('an order without a partition is refused', async () => {
      const query = { orderBy: { field: 'createdAt', direction: 'asc' } } as const;
      await expect(store.documents.query('broadcasts', query)).rejects.toThrow(
        new Refusal('internal', 'orderBy'),
      );
    });

    test.each([0, -1, 1.5, 1001])('a limit of %d is refused', async (limit) => {
      await expect(store.documents.query('library', { partition, limit })).rejects.toThrow(
        new Refusal('internal', 'limit'),
      );
    });
  });
}

function conditions(): fc.Arbitrary<Condition> {
  const field = 'topicId';
  const scalar = fc.constantFrom<Scalar>(...scalars);
  const ordered = fc.constantFrom(
    ...scalars.filter((one) => typeof one === 'string' || typeof one === 'number'),
  );
  return fc.oneof(
    fc.record({ field: fc.constant(field), op: fc.constantFrom('=' as const, '!=' as const), value: scalar }),
    fc.record({
      field: fc.constant(field),
      op: fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const),
      value: ordered,
    }),
    fc.record({
      field: fc.constant(field),
      op: fc.constant('in' as const),
      value: fc.array(scalar, { maxLength: 4 }),
    }),
    fc.record({ field: fc.constant(field), op: fc.constant('contains' as const), value: scalar }),
  );
}

/** The rule in plain words: other types are never equal and never in order. */
function matches(value: unknown, { op, value: wanted }: Condition): boolean {
  if (value === undefined) return false;
  if (op === 'in') return wanted.some((one) => one === value);
  if (op === 'contains') return Array.isArray(value) && value.includes(wanted);
  if (op === '=') return value === wanted;
  if (op === '!=') return value !== wanted;
  if (typeof value !== typeof wanted || value === null || wanted === null) return false;
  const order =
    typeof value === 'string'
      ? Buffer.compare(Buffer.from(value), Buffer.from(String(wanted)))
      : Number(value) - Number(wanted);
  return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[op];
}
