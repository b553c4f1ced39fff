import { type Guideline, type GuidelineContent, guidelineFrom } from '../../src/domain/guideline.ts';
import type { Language } from '../../src/domain/person.ts';

export function buildGuidelineText(language: Language, body = '## Why\n\nPeople listen to **people**.') {
  const [first, ask, leave] =
    language === 'da'
      ? ['Skriv med dine egne ord', 'Spørg, før du viser en kunde', 'Del ikke noget fortroligt']
      : ['Use your own words', 'Ask before you show a customer', 'Share nothing confidential'];
  return {
    title: language === 'da' ? 'Egne ord' : 'Own words',
    body,
    dos: [first ?? ''],
    askFirst: [ask ?? ''],
    donts: [leave ?? ''],
    examples: [{ text: 'I saw it', why: 'One pair of eyes' }],
  };
}

export function buildContent(overrides: Partial<GuidelineContent> = {}): GuidelineContent {
  return {
    text: { da: buildGuidelineText('da'), en: buildGuidelineText('en') },
    audience: 'everyone',
    topicId: null,
    acknowledge: true,
    changed: { da: 'Kunder står nu under »spørg først«.', en: 'Customers now stand under “ask first”.' },
    ...overrides,
  };
}

export function buildGuideline(overrides: Partial<Guideline> = {}): Guideline {
  const { text } = buildContent();
  const at = '2026-11-01T09:00:00.000Z';
  const start = {
    id: 'everyone',
    kind: 'guideline',
    version: 1,
    text,
    updatedAt: at,
    updatedBy: 'writer',
  } as const;
  return { ...guidelineFrom(start), ...overrides };
}
