import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks } from '../../src/domain/network.ts';
import { addressKey } from '../../src/domain/ourLink.ts';
import { checkUtm, isMedium, noUtm, topicSlug, usualMedium, withUtm } from '../../src/domain/utm.ts';

const everything = { source: true, medium: usualMedium, campaign: true };
const topic = { name: { da: 'Grøn omstilling', en: 'Green transition' } };
const at = (url: string, rule = everything) => withUtm(url, rule, { network: 'linkedin', topic });
const added = 'utm_source=linkedin&utm_medium=employee_advocacy&utm_campaign=groen-omstilling';

const rules = fc.record({
  source: fc.boolean(),
  medium: fc.option(fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}$/)),
  campaign: fc.boolean(),
});
const topics = fc.record({ name: fc.record({ da: fc.string({ unit: 'grapheme' }), en: fc.string() }) });
const facts = fc.record({ network: fc.constantFrom(...networks), topic: fc.option(topics) });

describe('parameters on a shared link', () => {
  it.each([
    ['https://a.example/x', `https://a.example/x?${added}`],
    ['https://a.example/x?', `https://a.example/x?${added}`],
    ['https://a.example/x?id=7&q=a%20b+c', `https://a.example/x?id=7&q=a%20b+c&${added}`],
    ['https://a.example/x?id=7#part?two', `https://a.example/x?id=7&${added}#part?two`],
    ['https://a.example/#/page?x=1', `https://a.example/?${added}#/page?x=1`],
    [
      'https://a.example/x?utm_source=press&utm_content=b',
      'https://a.example/x?utm_source=press&utm_content=b&utm_medium=employee_advocacy&utm_campaign=groen-omstilling',
    ],
    [
      'https://a.example/x?UTM_Medium=own',
      'https://a.example/x?UTM_Medium=own&utm_source=linkedin&utm_campaign=groen-omstilling',
    ],
    ['mailto:a@a.example', 'mailto:a@a.example'],
    ['not a link', 'not a link'],
  ])('stand behind what is there: %s', (before, after) => {
    expect(at(before)).toBe(after);
  });

  it('are none until somebody settles them, and one by one', () => {
    expect(withUtm('https://a.example/x', noUtm, { network: 'x', topic })).toBe('https://a.example/x');
    const only = { source: false, medium: 'social', campaign: false };
    expect(at('https://a.example/x', only)).toBe('https://a.example/x?utm_medium=social');
    expect(withUtm('https://a.example/x', everything, { network: 'x', topic: null })).not.toContain(
      'campaign',
    );
  });

  it('hold the network, the settled word and the topic, and leave the page and its own query as they are', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        rules,
        facts,
        (url, rule, known) => {
          const marked = withUtm(url, rule, known);
          const [page = ''] = url.split('#', 1);
          expect(marked.startsWith(page)).toBe(true);
          const [before, after] = [new URL(url), new URL(marked)];
          expect(after.hash).toBe(before.hash);
          expect(addressKey(marked)).toBe(addressKey(url));
          const own = [...before.searchParams];
          const all = [...after.searchParams];
          expect(all.slice(0, own.length)).toEqual(own);
          const allowed = [known.network, rule.medium, known.topic && topicSlug(known.topic)];
          for (const [name, value] of all.slice(own.length)) {
            expect(['utm_source', 'utm_medium', 'utm_campaign']).toContain(name);
            expect(allowed).toContain(value);
            expect(value).toMatch(/^[a-z\d_-]+$/);
          }
          // Put on twice, nothing more comes of it.
          expect(withUtm(marked, rule, known)).toBe(marked);
        },
      ),
    );
  });

  it.each([
    ['Grøn omstilling', 'groen-omstilling'],
    ['  Æbler & Åer – 2026  ', 'aebler-aaer-2026'],
    ['Café Ærø', 'cafe-aeroe'],
    ['日本', ''],
  ])('call a topic by its name: %s', (da, slug) => {
    expect(topicSlug({ name: { da, en: 'x' } })).toBe(slug);
  });

  it('take no word that an address would have to spell', () => {
    for (const medium of ['', 'Social', 'a b', 'a&b=c', '{person}', 'x'.repeat(61), 'å']) {
      expect(isMedium(medium), medium).toBe(false);
      expect(() => checkUtm({ ...everything, medium })).toThrow('invalid: medium');
    }
    expect(isMedium(usualMedium)).toBe(true);
  });
});
