import type { Readable } from 'node:stream';
import { csvFile } from '../../csv/write.ts';
import type { ContentItem } from '../../domain/item.ts';
import { itemState } from '../../domain/itemState.ts';
import { socialNetworks } from '../../domain/network.ts';
import type { Language } from '../../domain/person.ts';
import { endOfDay, homeZone, localDay } from '../../domain/timeZone.ts';
import { type PlainColumn, plainColumns } from '../contract/itemColumns.ts';
import { ideaColumn } from './columns.ts';
import { type NamedTopic, topicsNamed } from './topics.ts';

/** Items as a CSV file that can be read back. Danish Excel parts columns by semicolons. */
export function itemFile(
  items: readonly ContentItem[],
  topics: readonly NamedTopic[],
  language: Language,
  now: Date,
): Readable {
  const ideas = socialNetworks.flatMap((network) => {
    const most = Math.max(1, ...items.map(({ captions }) => captions[network]?.length ?? 0));
    return Array.from({ length: most }, (_, index) => ({ network, index }));
  });
  const topicNames = namesOf(topics, language);
  function* rows() {
    yield [...plainColumns, ...ideas.map(({ network, index }) => ideaColumn(network, index))];
    for (const item of items) {
      const cells = cellsOf(item, topicNames.get(item.topicId) ?? item.topicId, now);
      const said = ideas.map(({ network, index }) => item.captions[network]?.[index] ?? '');
      yield [...plainColumns.map((column) => cells[column]), ...said];
    }
  }
  return csvFile(rows(), language === 'da' ? ';' : ',');
}

function cellsOf(item: ContentItem, topic: string, now: Date): Record<PlainColumn, string> {
  const { id, title, url, why, forWhom, question, language, source, format, disclosure } = item;
  return {
    ...{ id, title, url, topic, why, forWhom, question, language, source, format, disclosure },
    sensitive: item.sensitive ? 'yes' : 'no',
    expires: item.expiresAt === null ? '' : lastDayOf(item.expiresAt),
    pictureUrl: item.picture?.url ?? '',
    pictureAlt: item.picture?.alt ?? '',
    state: itemState(item, now),
  };
}

/** The day alone where it ends with that day, as it is read again; else the very moment. */
function lastDayOf(expiresAt: string): string {
  const day = localDay(new Date(expiresAt), homeZone);
  return endOfDay(day, homeZone).getTime() === Date.parse(expiresAt) ? day : expiresAt;
}

/** Names that say which topic it is; one that two topics share says nothing, and the id stands instead. */
function namesOf(topics: readonly NamedTopic[], language: Language): Map<string, string> {
  const clear = topics.filter(({ name }) => topicsNamed(name[language], topics).length === 1);
  return new Map(clear.map(({ id, name }) => [id, name[language]]));
}
