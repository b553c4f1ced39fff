import { Refusal } from './errors.ts';
import type { HistoryEntry } from './history.ts';
import type { Network } from './network.ts';
import type { Topic } from './topic.ts';

/** Which parameters a tracked link's destination gets. None of them can say anything about a person. */
export interface UtmParameters {
  /** `utm_source`: the network. */
  source: boolean;
  /** `utm_medium`: a fixed word; null leaves it out. */
  medium: string | null;
  /** `utm_campaign`: the topic. */
  campaign: boolean;
}

/** The organisation's rule; off until somebody settles it. One document. */
export interface UtmRule extends UtmParameters {
  id: 'utm';
  history: HistoryEntry[];
  updatedAt: string;
}

export const noUtm: UtmRule = {
  id: 'utm',
  source: false,
  medium: null,
  campaign: false,
  history: [],
  updatedAt: '',
};

export const usualMedium = 'employee_advocacy';
const mediumShape = /^[a-z\d][a-z\d_-]{0,59}$/;

export function isMedium(medium: string): boolean {
  return mediumShape.test(medium);
}

/** Throws Refusal `invalid` with the field. */
export function checkUtm({ medium }: UtmParameters): void {
  if (medium !== null && !isMedium(medium)) throw new Refusal('invalid', 'medium');
}

/** What of a share may go into the parameters: the way out and the topic, and nothing else. */
export interface UtmFacts {
  network: Network;
  topic: Pick<Topic, 'name'> | null;
}

/** The destination with what the rule adds. Its own query stands as it is, and so do its own `utm_` parameters. */
export function withUtm(destination: string, rule: UtmParameters, { network, topic }: UtmFacts): string {
  const url = URL.parse(destination);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return destination;
  const own = new Set([...url.searchParams.keys()].map((name) => name.toLowerCase()));
  const added = [
    ['utm_source', rule.source ? network : ''],
    ['utm_medium', rule.medium ?? ''],
    ['utm_campaign', rule.campaign && topic ? topicSlug(topic) : ''],
  ].filter(([name = '', value]) => value !== '' && !own.has(name));
  if (added.length === 0) return destination;
  // Put on behind what is there, byte by byte: reading a query and writing it anew can change it.
  const hash = destination.indexOf('#');
  const page = hash < 0 ? destination : destination.slice(0, hash);
  const question = page.indexOf('?');
  const joint = question < 0 ? '?' : question === page.length - 1 || page.endsWith('&') ? '' : '&';
  const query = added.map(([name, value]) => `${name}=${value}`).join('&');
  return page + joint + query + destination.slice(page.length);
}

const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss' };

/** `Grøn omstilling` → `groen-omstilling`: the Danish name, so that both languages count as one campaign. */
export function topicSlug({ name }: Pick<Topic, 'name'>): string {
  return (name.da || name.en)
    .toLowerCase()
    .replace(/[æøåß]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
