import { describe, expect, it } from 'vitest';
import { sharedCard } from '../../bot/cards/shared.ts';
import { textIn } from '../../bot/text/catalogue.ts';
import { languages } from '../../src/domain/person.ts';
import { da as tabDa } from '../../tabs/text/da.ts';
import { en as tabEn } from '../../tabs/text/en.ts';
import { buildShareView } from './build.ts';

const by = { at: '2026-11-24T09:00:00.000Z', by: 'self' } as const;
const tabs = { da: tabDa, en: tabEn };

describe.each(languages)('the card of a share, in %s', (language) => {
  const { shared } = textIn(language);
  const asked = (network: 'linkedin' | 'mail' | 'copy', posted: typeof by | null) =>
    JSON.stringify(sharedCard({ share: buildShareView({ network, posted }) }, language));

  it.each(['mail', 'copy'] as const)('speaks of no post and asks for no link after %s', (network) => {
    const [open, done] = [asked(network, null), asked(network, by)];
    expect(open).toContain(shared.done[network].iDid);
    expect(done).toContain(shared.done[network].did);
    expect(done).toContain(shared.done[network].notAfterAll);
    expect(done).not.toContain(shared.dropLink);
    expect(open + done).not.toMatch(language === 'da' ? /slået (det|den|op)/ : /posted (it|after)/);
  });

  it('speaks of the post and takes its link after a network', () => {
    expect(asked('linkedin', null)).toContain(shared.done.post.iDid);
    expect(asked('linkedin', by)).toContain(shared.done.post.did);
    expect(asked('linkedin', by)).toContain(shared.dropLink);
  });

  it('says where the text is once the card is gone, as the tab names the place', () => {
    const { insight, ownShares } = tabs[language];
    for (const name of [insight.title, ownShares.title]) expect(shared.stays).toContain(name);
    expect(asked('mail', null)).toContain(shared.stays);
  });
});
