import type { Item } from '../../src/server/contract/item.ts';
import type { Me } from '../../src/server/contract/me.ts';
import { postText } from '../../src/server/contract/network.ts';
import { type SaidOfPost, sharedAs } from '../../src/server/contract/share.ts';

/** The line on the employer, and where in the post it stands; null where the post has none. */
export type Disclosure = Me['disclosure']['byCountry']['da'];

/** Where the text ends up. */
interface Destination {
  /** Null while it is not known which language the post is counted as. */
  language: 'da' | 'en' | null;
  /** What its item asks for; null while that may still change. */
  need: Item['disclosure'] | 'own' | null;
  /** What the author says of it on top of that. */
  said?: SaidOfPost;
  linked: boolean;
}

/** The post as it will be counted: own words, the disclosure line, the tracked link. */
export function finishedPost(words: string, me: Me | undefined, destination: Destination): string {
  if (!me) return words;
  const link = destination.linked ? `${me.programme.publicUrl}/s/0123456789` : null;
  return postText(words, { ...placed(disclosureOf(me, destination)), link });
}

/** The line on the employer; of all it may be the longest while that is not known. */
export function disclosureOf(
  { disclosure }: Me,
  { language, need, said }: Omit<Destination, 'linked'>,
): Disclosure {
  const needs = need && sharedAs(need, said ?? { product: false, rewarded: false });
  const asked = needs ? needs.map((one) => disclosure[one]) : Object.values(disclosure);
  const found = asked.flatMap(({ da, en }) =>
    language === 'da' ? [da] : language === 'en' ? [en] : [da, en],
  );
  return found.reduce((most, one) => ((one?.line.length ?? 0) > (most?.line.length ?? 0) ? one : most), null);
}

export function placed(disclosure: Disclosure): { above: string | null; below: string | null } {
  const line = disclosure?.line ?? null;
  return disclosure?.place === 'above' ? { above: line, below: null } : { above: null, below: line };
}
