import type { ItemContent } from '../../../src/server/contract/deskItem.ts';
import { type SocialNetwork, socialNetworks } from '../../../src/server/contract/network.ts';

export const textFields = ['title', 'url', 'why', 'forWhom', 'question'] as const;
export const choiceFields = [
  'topicId',
  'language',
  'source',
  'format',
  'disclosure',
  'sensitive',
  'expiresAt',
] as const;

/** One thing that became another. Choices are named by whoever shows them. */
export type ItemChange =
  | { kind: 'text'; field: (typeof textFields)[number]; before: string; after: string }
  | { kind: 'choice'; field: (typeof choiceFields)[number]; before: ItemContent; after: ItemContent }
  | { kind: 'ideas'; network: SocialNetwork; before: string; after: string }
  | { kind: 'picture'; before: ItemContent['picture']; after: ItemContent['picture'] }
  | { kind: 'pictureAlt'; before: string; after: string };

/** What became of an item between two versions, in the order of the form. */
export function changesBetween(before: ItemContent, after: ItemContent): ItemChange[] {
  const changes: ItemChange[] = [];
  for (const field of textFields) {
    if (before[field] !== after[field]) {
      changes.push({ kind: 'text', field, before: before[field], after: after[field] });
    }
  }
  if (before.picture?.url !== after.picture?.url) {
    changes.push({ kind: 'picture', before: before.picture, after: after.picture });
  }
  const [altBefore, altAfter] = [before.picture?.alt ?? '', after.picture?.alt ?? ''];
  if (altBefore !== altAfter) changes.push({ kind: 'pictureAlt', before: altBefore, after: altAfter });
  for (const network of socialNetworks) {
    const [own, theirs] = [ideasIn(before, network), ideasIn(after, network)];
    if (own !== theirs) changes.push({ kind: 'ideas', network, before: own, after: theirs });
  }
  for (const field of choiceFields) {
    if (before[field] !== after[field]) changes.push({ kind: 'choice', field, before, after });
  }
  return changes;
}

function ideasIn({ captions }: ItemContent, network: SocialNetwork): string {
  return (captions[network] ?? []).join('\n\n');
}
