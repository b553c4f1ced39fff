import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Route } from '../../src/server/route.ts';
import { routes } from '../../src/server/routes/index.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** What would make a table of people out of an answer: a measure of somebody beside who it is. */
const measure =
  /^(shares?|sharers?|clicks?|score|rank|points|level|streak|rating|performance|activity|lastShared|lastSeen|active|used|minutesUsed|lessons|done|acknowledged|declined|paused|joined|muted)$/i;
const person = /^(displayName|personId|authorId|memberId|mail)$/;

/** `PATH.field` for every object of an answer that names a person and carries a measure of them. */
function rankings(
  schema: Schema,
  definitions: Record<string, Schema>,
  seen: ReadonlySet<string> = new Set(),
): string[] {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const found = definitions[name];
    return found && !seen.has(name) ? rankings(found, definitions, new Set([...seen, name])) : [];
  }
  const properties = Object.entries(schema.properties ?? {}) as [string, Schema][];
  const names = properties.map(([name]) => name);
  const holdsPerson = properties.some(([name, one]) => person.test(name) || isPerson(one, definitions));
  const own = holdsPerson ? names.filter((name) => measure.test(name)) : [];
  const parts = [
    schema.items,
    schema.additionalProperties,
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.allOf ?? []),
  ];
  const below = [...properties.map(([, one]) => one), ...parts].flatMap((one) =>
    one && typeof one === 'object' && !Array.isArray(one) ? rankings(one as Schema, definitions, seen) : [],
  );
  return [...own, ...below];
}

function isPerson(schema: Schema, definitions: Record<string, Schema>): boolean {
  const whole = schema.$ref ? definitions[schema.$ref.split('/').at(-1) ?? ''] : schema;
  return whole?.properties !== undefined && 'displayName' in whole.properties;
}

function rankingsOf({ response }: Pick<Route, 'response'>): string[] {
  const schema = z.toJSONSchema(response, { unrepresentable: 'any' }) as Schema & {
    $defs?: Record<string, Schema>;
  };
  return rankings(schema, schema.$defs ?? {});
}

it('no answer about others measures a person: no leaderboard, no rating, no list of who did not [P3] [P7] [P8]', () => {
  const aboutOthers = routes.filter(({ path }) => !path.startsWith('/me'));
  const found = aboutOthers.flatMap((route) => rankingsOf(route).map((field) => `${route.path}: ${field}`));
  expect(found).toEqual([]);
});

it('would find one', () => {
  const row = z.object({ who: z.object({ displayName: z.string() }), shares: z.number() });
  expect(rankingsOf({ response: z.object({ rows: z.array(row) }) })).toEqual(['shares']);
});
