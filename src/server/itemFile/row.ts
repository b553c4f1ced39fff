import type { ImportedItem } from '../../actions/itemImport.ts';
import { cellText } from '../../csv/formulas.ts';
import type { ImportProblem } from '../../domain/importReport.ts';
import { disclosureNeeds, itemFormats, itemSources } from '../../domain/item.ts';
import { type SocialNetwork, socialNetworks } from '../../domain/network.ts';
import { languages } from '../../domain/person.ts';
import { endOfDay, homeZone } from '../../domain/timeZone.ts';
import { newItemSchema } from '../contract/item.ts';
import { requiredColumns } from '../contract/itemColumns.ts';
import { columnOf, ideaColumn, mostIdeas } from './columns.ts';
import { type NamedTopic, topicsNamed } from './topics.ts';

/** What stands in a row under a column; null when the file has no such column. */
export type Cell = (column: string) => string | null;
type Problem = Pick<ImportProblem, 'code' | 'value'> & { column: string };

export type FoundRow =
  | { item: Omit<ImportedItem, 'line'>; problems: [] }
  | { item: null; problems: Problem[] };

const texts = ['title', 'url', 'why', 'forWhom', 'question'] as const;
const choices = {
  language: languages,
  source: itemSources,
  format: itemFormats,
  disclosure: disclosureNeeds,
} as const;
const yes = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'j', 'sand']);
const no = new Set(['no', 'n', 'false', '0', 'nej', 'falsk']);

/** The item of a row, or everything that is wrong with it. */
export function readItemRow(cell: Cell, topics: readonly NamedTopic[]): FoundRow {
  const text = (column: string) => {
    const found = cell(column);
    return found === null ? null : cellText(found);
  };
  const problems = new Map<string, Problem>();
  const wrong = (code: Problem['code'], column: string) => {
    if (!problems.has(column)) problems.set(column, { code, column, value: text(column) || null });
  };
  for (const column of requiredColumns) if (text(column) === '') wrong('missingValue', column);
  const [topic, ...others] = topicsNamed(text('topic') ?? '', topics);
  if (!topic || others.length > 0) wrong('unknownTopic', 'topic');
  const said = { ...saidIn(text), topicId: topic?.id };
  const id = text('id') || null;
  const parsed = newItemSchema.safeParse({ ...said, ...(id && { id }) });
  for (const { path, code } of parsed.error?.issues ?? []) {
    const column = columnAt(path, text);
    if (code === 'too_big') wrong('tooLong', column);
    else if (code === 'too_small') wrong(text(column) ? 'tooShort' : 'missingValue', column);
    else wrong('wrongValue', column);
  }
  if (!parsed.success || problems.size > 0) return { item: null, problems: [...problems.values()] };
  const { id: _id, entryId: _entry, ...whole } = parsed.data;
  const given = Object.entries(whole).filter(([field]) => Object.hasOwn(said, field));
  return { item: { id, said: Object.fromEntries(given), whole }, problems: [] };
}

/** The fields that the file has columns for. An empty cell says the default. */
function saidIn(text: Cell): Record<string, unknown> {
  const said: Record<string, unknown> = {};
  const say = (field: string, column: string, read: (found: string) => unknown) => {
    const found = text(column);
    if (found !== null) said[field] = read(found);
  };
  for (const field of texts) say(field, field, (found) => found);
  for (const [field, known] of Object.entries(choices)) {
    say(field, field, (found) => (found === '' ? undefined : choiceOf(found, known)));
  }
  say('sensitive', 'sensitive', (found) => (found === '' ? undefined : yesOrNo(found)));
  say('expiresAt', 'expires', (found) => (found === '' ? null : lastMoment(found)));
  say('picture', 'pictureUrl', (url) => (url === '' ? null : { url, alt: text('pictureAlt') ?? '' }));
  const named = socialNetworks.filter((network) => text(network) !== null);
  if (named.length > 0) {
    const ideas = named.map((network) => [network, ideasOf(network, text).map(({ idea }) => idea)]);
    said.captions = Object.fromEntries(ideas);
  }
  return said;
}

function ideasOf(network: SocialNetwork, text: Cell): { column: string; idea: string }[] {
  return Array.from({ length: mostIdeas }, (_, index) => ideaColumn(network, index))
    .map((column) => ({ column, idea: text(column) ?? '' }))
    .filter(({ idea }) => idea !== '');
}

function choiceOf(found: string, known: readonly string[]): string {
  return known.find((choice) => choice.toLowerCase() === found.toLowerCase()) ?? found;
}

/** What is neither stays a word, which the schema then turns away. */
function yesOrNo(found: string): boolean | string {
  const word = found.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : found;
}

/**
 * The last day, also as Danish and German spreadsheets write dates, or the very moment. A date with slashes may be read
 * in two ways, and is turned away.
 */
function lastMoment(found: string): string {
  const local = /^(\d{1,2})[-.](\d{1,2})[-.](\d{4})$/.exec(found);
  const [, day = '', month = '', year = ''] = local ?? [];
  const date = local ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : found;
  const time = new Date(date);
  const isReal = !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === date.slice(0, 10);
  if (!isReal) return found;
  return (/^\d{4}-\d{2}-\d{2}$/.test(date) ? endOfDay(date, homeZone) : time).toISOString();
}

function columnAt(path: readonly PropertyKey[], text: Cell): string {
  const [first, network, index] = path;
  const known = socialNetworks.find((name) => name === network);
  if (first === 'captions' && known && typeof index === 'number') {
    return ideasOf(known, text)[index]?.column ?? known;
  }
  return columnOf(path.join('.'));
}
