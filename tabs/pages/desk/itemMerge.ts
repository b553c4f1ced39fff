import { socialNetworks } from '../../../src/server/contract/network.ts';
import type { Idea, ItemFields } from './itemFields.ts';

/** What was changed here since `base`, on top of what somebody else has saved: whoever touched a field last has it. */
export function mergeFields(base: ItemFields, mine: ItemFields, theirs: ItemFields): ItemFields {
  const own = <K extends keyof ItemFields>(name: K): ItemFields[K] =>
    isSame(base[name], mine[name]) ? theirs[name] : mine[name];
  const ideas = socialNetworks.flatMap((network) => {
    const of = (fields: ItemFields) => fields.ideas.filter((idea) => idea.network === network);
    return isSame(said(of(base)), said(of(mine))) ? of(theirs) : of(mine);
  });
  return {
    title: own('title'),
    url: own('url'),
    topicId: own('topicId'),
    why: own('why'),
    forWhom: own('forWhom'),
    question: own('question'),
    ideas,
    picture: own('picture'),
    language: own('language'),
    source: own('source'),
    format: own('format'),
    disclosure: own('disclosure'),
    sensitive: own('sensitive'),
    expiresAt: own('expiresAt'),
  };
}

function said(ideas: readonly Idea[]): string[] {
  return ideas.map(({ text }) => text.trim()).filter((text) => text !== '');
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
