import type { SocialNetwork } from '../../domain/network.ts';
import { socialNetworks } from '../../domain/network.ts';
import { plainColumns } from '../contract/itemColumns.ts';

export const mostIdeas = 10;

/** `linkedin`, then `linkedin 2` and so on: one idea a column. */
export function ideaColumn(network: SocialNetwork, index: number): string {
  return index === 0 ? network : `${network} ${index + 1}`;
}

/** Every column that is read, by its name in lower case. */
export const knownColumns: ReadonlyMap<string, string> = new Map(
  [
    ...plainColumns,
    ...socialNetworks.flatMap((network) =>
      Array.from({ length: mostIdeas }, (_, index) => ideaColumn(network, index)),
    ),
  ].map((column) => [column.toLowerCase(), column]),
);

/** The column in which to mend what a refusal names. */
export function columnOf(field: string): string {
  const [first = '', second = ''] = field.split('.');
  if (first === 'captions') return second;
  if (first === 'picture') return second === 'alt' ? 'pictureAlt' : 'pictureUrl';
  if (first === 'topicId') return 'topic';
  return first === 'expiresAt' ? 'expires' : first;
}
