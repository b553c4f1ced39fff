import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuidelineContent } from '../../src/domain/guideline.ts';
import { guidelineFrom } from '../../src/domain/guideline.ts';
import { relevantLines } from '../../src/domain/guidelineLines.ts';
import { pausedOver, withGuidelineNews } from '../../src/domain/guidelineNews.ts';
import { checkedContent, guidelineLimits, holdsCode } from '../../src/domain/guidelineText.ts';
import { newMember } from '../../src/domain/member.ts';
import { buildContent, buildGuideline, buildGuidelineText } from './guidelines.ts';

const now = new Date('2026-11-24T09:00:00.000Z');

function refusalOf(content: GuidelineContent): string {
  try {
    checkedContent(content);
    return 'taken';
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown';
  }
}

const withBody = (body: string) =>
  buildContent({ text: { da: buildGuidelineText('da'), en: buildGuidelineText('en', body) } });

describe('Markdown', () => {
  it.each([
    '<script>alert(1)</script>',
    'text <img src=x onerror=alert(1)> text',
    '<img\nsrc=x\nonerror=alert(1)>',
    '<!-- hidden -->',
    '<svg/onload=alert(1)',
    '[here](javascript:alert(1))',
    '[here](JaVaScRiPt:alert(1))',
    '[here]( data:text/html;base64,PHN2Zz4= )',
    '[here](<vbscript:x>)',
    '[here][1]\n\n[1]: javascript:alert(1)',
  ])('that does something is refused: %s', (body) => {
    expect(holdsCode(body)).toBe(true);
    expect(refusalOf(withBody(body))).toBe('holdsCode: text.en.body');
  });

  it.each([
    'a < b and c > d, I <3 it',
    '## Heading\n\n- one\n- two\n\n> said',
    '[page](https://company.example/x?a=1:2), <https://company.example> and <anna@company.example>',
    '[mail](mailto:anna@company.example), [part](#part), [own](/tab/guidelines)',
    'Write “[anything](in brackets)”: fine',
  ])('that is text is taken: %s', (body) => {
    expect(holdsCode(body)).toBe(false);
  });

  it('never gets a tag past, wherever it stands', () => {
    const words = fc.lorem({ mode: 'sentences', maxCount: 3 });
    const tag = fc.constantFrom('script', 'IFRAME', 'svg', 'a', 'object', 'style', '/p');
    const rest = fc.constantFrom('', ' onload=x', '\n href="javascript:x"');
    fc.assert(
      fc.property(words, words, tag, rest, (before, after, name, attributes) => {
        expect(holdsCode(`${before}<${name}${attributes}>${after}`)).toBe(true);
        expect(holdsCode(`${before} ${after}`)).toBe(false);
      }),
    );
  });
});

describe('what is written', () => {
  it('is trimmed, and loses its empty lines', () => {
    const text = { ...buildGuidelineText('en'), title: ' Own words ', dos: ['', ' Use them ', ' '] };
    const { text: kept } = checkedContent(buildContent({ text: { da: buildGuidelineText('da'), en: text } }));
    expect(kept.en).toMatchObject({ title: 'Own words', dos: ['Use them'] });
  });

  it('names the field and what is wrong with it', () => {
    const en = buildGuidelineText('en');
    const nothing = { title: ' ', body: '', dos: [], askFirst: [''], donts: [], examples: [] };
    const inEnglish = (text: typeof en) =>
      refusalOf(buildContent({ text: { da: buildGuidelineText('da'), en: text } }));
    expect(inEnglish(nothing)).toBe('missingLanguage: text.en');
    expect(inEnglish({ ...en, title: '' })).toBe('invalid: text.en.title');
    expect(inEnglish({ ...en, body: 'x'.repeat(100_000) })).toBe('overlong: text.en.body');
    expect(inEnglish({ ...en, donts: ['x'.repeat(guidelineLimits.line + 1)] })).toBe(
      'overlong: text.en.donts',
    );
    expect(inEnglish({ ...en, dos: [], askFirst: [], donts: [] })).toBe('invalid: text.en.dos');
    expect(inEnglish({ ...en, examples: [{ text: 'x', why: '' }] })).toBe('invalid: text.en.examples');
    expect(refusalOf(buildContent({ changed: { da: 'Nyt', en: '' } }))).toBe('missingLanguage: changed.en');
    expect(refusalOf(buildContent({ changed: { da: '', en: '' } }))).toBe('taken');
  });

  it('is read from a document of before there were roles and topics', () => {
    const { text } = buildContent();
    const old = {
      id: 'managers',
      kind: 'guideline',
      version: 3,
      text,
      updatedAt: 'x',
      updatedBy: 'y',
    } as const;
    expect(guidelineFrom(old)).toMatchObject({ audience: 'managers', topicId: null, acknowledge: false });
  });
});

describe('the lines that matter now', () => {
  const general = buildGuideline({
    text: {
      da: { ...buildGuidelineText('da'), dos: ['Vis, at du er ansat', 'Forklar dit fag for en nabo'] },
      en: {
        ...buildGuidelineText('en'),
        askFirst: ['Figures that are not public', 'Pictures in which customers can be recognised'],
      },
    },
  });
  const onClimate = buildGuideline({ id: 'more', topicId: 'climate', text: buildContent().text });
  const forManagers = buildGuideline({ id: 'managers', audience: 'managers' });
  const about = (topicId: string | null, ...texts: string[]) =>
    ({ audience: 'everyone', topicId, texts }) as const;

  it('are the first of each list while nothing is known', () => {
    const lines = relevantLines([general, onClimate, forManagers], about(null), 'da');
    expect(lines.map(({ text }) => text)).toEqual(['Vis, at du er ansat', 'Spørg, før du viser en kunde']);
  });

  it('speak of what is written about', () => {
    const lines = relevantLines([general], about(null, 'A picture from the customer’s roof'), 'en');
    expect(lines[1]).toEqual({ list: 'askFirst', text: 'Pictures in which customers can be recognised' });
    expect(relevantLines([general], about(null, 'Min nabo spurgte'), 'da')[0]?.text).toMatch(/nabo/);
  });

  it('come from the topic before all others, and only for that topic and role', () => {
    const both = [general, onClimate, forManagers];
    expect(relevantLines(both, about('climate'), 'da')[0]?.text).toBe('Skriv med dine egne ord');
    expect(relevantLines(both, about('jobs'), 'da')[0]?.text).toBe('Vis, at du er ansat');
    expect(relevantLines([general], { ...about(null), audience: 'managers' }, 'da')).toEqual([]);
  });

  it('are at most one to do and one to mind, from the lists as they stand', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 4 });
    fc.assert(
      fc.property(words, words, words, fc.array(fc.string()), (dos, askFirst, donts, texts) => {
        const text = { ...buildGuidelineText('en'), dos, askFirst, donts };
        const lines = relevantLines(
          [buildGuideline({ text: { da: text, en: text } })],
          about(null, ...texts),
          'en',
        );
        const [whatToDo, whatToMind] = [
          lines.filter(({ list }) => list === 'dos'),
          lines.filter(({ list }) => list !== 'dos'),
        ];
        expect(whatToDo.length).toBe(Math.min(1, dos.length));
        expect(whatToMind.length).toBe(Math.min(1, askFirst.length + donts.length));
        for (const { list, text: line } of lines) expect(text[list]).toContain(line);
      }),
    );
  });
});

describe('the news of a version', () => {
  it('is put before somebody once, and takes the place of what waits about an earlier one', () => {
    const second = buildGuideline({ version: 2 });
    const told = withGuidelineNews(newMember('anna'), second, now);
    expect(withGuidelineNews(told, second, now)).toBe(told);
    const third = withGuidelineNews(told, { ...second, version: 3 }, now);
    expect(third.outbox.map(({ id }) => id)).toEqual(['guidelineChanged:everyone:3']);
    const sent = {
      ...told,
      outbox: told.outbox.map((one) => ({ ...one, state: 'sent' as const, due: null })),
    };
    expect(withGuidelineNews(sent, { ...second, version: 3 }, now).outbox).toHaveLength(2);
    const other = withGuidelineNews(told, { ...second, id: 'more' }, now);
    expect(other.outbox).toHaveLength(2);
  });

  it('waits for the end of a pause', () => {
    const until = '2026-12-08T09:00:00.000Z';
    expect(pausedOver({ ...newMember('anna'), pausedUntil: until }, now)?.toISOString()).toBe(until);
    expect(pausedOver({ ...newMember('anna'), pausedUntil: '2026-11-01T09:00:00.000Z' }, now)).toBeNull();
  });
});
