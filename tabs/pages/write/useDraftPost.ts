import { useQuery } from '@tanstack/react-query';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { Item } from '../../../src/server/contract/item.ts';
import type { Me } from '../../../src/server/contract/me.ts';
import type { Network } from '../../../src/server/contract/network.ts';
import { type Disclosure, disclosureOf } from '../../parts/finishedPost.ts';
import type { PreviewedPost } from '../../parts/PostPreview.tsx';
import { queries } from '../../queries.ts';

/** What will stand around the words once they are posted, as far as the viewer can know it. */
export interface Surroundings {
  item: Item | null;
  disclosure: Disclosure;
  post: (words: string, network: Network) => PreviewedPost;
}

export function useDraftPost(me: Me, draft: DraftView | null): Surroundings {
  const about = draft?.item ?? null;
  const { data } = useQuery({ ...queries.item(about?.id ?? ''), enabled: about !== null });
  const item = data ?? null;
  // The share takes the item's language, else the sharer's.
  const language = item?.language ?? me.language;
  const disclosure = disclosureOf(me, { language, need: item?.disclosure ?? 'own' });
  const link = about ? `${me.programme.publicUrl}/s/…` : null;
  const author = draft?.author ?? me;
  const writtenWith = draft?.writtenWith?.displayName ?? null;
  return {
    item,
    disclosure,
    post: (words, network) => ({ network, words, author, disclosure, link, item, writtenWith }),
  };
}
