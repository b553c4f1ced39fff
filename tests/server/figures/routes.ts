import { z } from 'zod';
import type { Route } from '../../../src/server/route.ts';

/** Routes that tell figures about people; all that they answer is given to the attacker. */
export const fed = [
  'get /insight/unit',
  'get /insight/programme',
  'get /insight/works',
  'get /insight/pulse',
  'get /me/built-on',
];

/** Answers with numbers in them that are no such figures, by the name of their schema, and why they are not. */
const innocent: Record<string, readonly string[]> = {
  'the reader’s own, and what is waiting for them': [
    'FirstPage',
    'Me',
    'Settings',
    'OwnTime',
    'Share',
    'Shares',
    'Lesson',
    'Lessons',
    'MyBacking',
  ],
  'texts that the reader may read, with the number of their version': [
    'Draft',
    'Drafts',
    'DraftHistory',
    'Interview',
    'Interviews',
    'Guidelines',
    'SavedGuideline',
    'GuidelineVersions',
  ],
  'the library, its sources and what is planned for it': [
    'Topics',
    'Items',
    'Item',
    'DeskItems',
    'ItemVersions',
    'Picture',
    'Mix',
    'Sources',
    'Source',
    'SourceCheck',
    'InboxSummary',
    'LibraryFreshness',
  ],
  'the chart, which all can see': ['OrgSummary', 'Units', 'AudienceOptions'],
  'what leaders say in public, and who works with whom': [
    'Backings',
    'BackingProgress',
    'BackingGap',
    'Collaborations',
  ],
  'settings of the organisation': ['Policy', 'ClickPrice'],
  'sizes of audiences and counts of their own, which have their own tests under [P10]': [
    'DeskTopics',
    'DeskTopic',
    'Broadcasts',
    'Broadcast',
    'AudienceSize',
    'AcknowledgedCount',
  ],
};

/** What gives or takes bytes and is declared nowhere else: none of them knows of figures. */
export const undeclared = [
  'get /openapi.json',
  'post /org/import',
  'post /items/import',
  'post /me/shares/figures',
  'get /items.csv',
  'post /pictures',
  'get /broadcasts/:id/events',
];

export function nameOf({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/** Routes that answer with a number, and that nobody has looked at: they might tell figures. */
export function unknownRoutes(routes: readonly Route[]): string[] {
  const known = new Set(Object.values(innocent).flat());
  return routes
    .filter(({ response }) => hasNumber(z.toJSONSchema(response, { unrepresentable: 'any' })))
    .filter((route) => !fed.includes(nameOf(route)) && !known.has(schemaName(route)))
    .map((route) => `${nameOf(route)}: ${schemaName(route)}`);
}

/** Names in the list above that no route answers with any more. */
export function staleNames(routes: readonly Route[]): string[] {
  const answered = new Set(routes.map(schemaName));
  return Object.values(innocent)
    .flat()
    .filter((name) => !answered.has(name));
}

function schemaName({ response }: Route): string {
  return z.globalRegistry.get(response)?.id ?? 'no name';
}

function hasNumber(schema: unknown): boolean {
  if (schema === null || typeof schema !== 'object') return false;
  const { type } = schema as { type?: unknown };
  return type === 'number' || type === 'integer' || Object.values(schema).some(hasNumber);
}
