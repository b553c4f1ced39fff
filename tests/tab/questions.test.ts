import { describe, expect, test } from 'vitest';
import type { QuestionView } from '../../src/server/contract/question.ts';
import { aboutIn, aboutOf, askAddress, mayAskOn } from '../../tabs/askAbout.ts';
import { anchorOf, headingsOf } from '../../tabs/pages/guidelines/anchor.ts';
import { missingIn, startWith, toReworded, withValue } from '../../tabs/pages/questions/rewordFields.ts';

describe('what a question on a page is about', () => {
  test.each([
    ['/library', { kind: 'page', id: '/library' }],
    ['/', { kind: 'page', id: '/library' }],
    ['/library/item-1', { kind: 'item', id: 'item-1' }],
    ['/topic/climate/item-1', { kind: 'item', id: 'item-1' }],
    ['/write/7b1c', { kind: 'draft', id: '7b1c' }],
    ['/write/waiting', { kind: 'page', id: '/write/waiting' }],
    ['/write/interviews/i1', { kind: 'interview', id: 'i1' }],
    ['/guidelines/', { kind: 'guideline', id: 'everyone' }],
    ['/guidelines/managers', { kind: 'guideline', id: 'managers' }],
    ['/guidelines/more/g1', { kind: 'guideline', id: 'g1' }],
    ['/guidelines/managers/wrong', { kind: 'page', id: '/guidelines/managers/wrong' }],
  ])('%s', (path, about) => {
    expect(aboutOf(path)).toEqual(about);
    const [kind, id] = askAddress(aboutOf(path)).split('/').slice(-2);
    expect(aboutIn({ kind, id: decodeURIComponent(id ?? '') })).toEqual(about);
  });

  test('is nothing for an address that names no kind of thing', () => {
    expect(aboutIn({ kind: 'salary', id: 'x' })).toBeNull();
    expect(aboutIn({})).toBeNull();
  });

  test('is not asked where questions are asked and answered', () => {
    expect(['/library', '/settings', '/guidelines'].every(mayAskOn)).toBe(true);
    expect(
      ['/desk', '/desk/items', '/guidelines/questions', '/guidelines/questions/new'].some(mayAskOn),
    ).toBe(false);
  });
});

describe('rewording', () => {
  const both = { da: 'Må man?', en: 'May one?' };
  const question = {
    text: 'Må jeg?',
    language: 'da',
    answer: { text: 'Ja.' },
    shown: null,
    suggested: null,
  } as unknown as QuestionView;

  test('starts from what is shown, then from what was suggested, then from the words themselves', () => {
    expect(startWith(question)).toEqual({
      question: { da: 'Må jeg?', en: '' },
      answer: { da: 'Ja.', en: '' },
      topicId: '',
    });
    const suggested = { question: { en: 'May one?' }, answer: {}, topicId: 'climate' };
    expect(startWith({ ...question, suggested }).question).toEqual({ da: '', en: 'May one?' });
    const shown = { question: both, answer: both, topicId: null, at: '' };
    expect(startWith({ ...question, suggested, shown }).question).toEqual(both);
  });

  test('wants all four boxes, or for a suggestion one language', () => {
    const fields = startWith(question);
    expect(missingIn(fields, false, 'da')).toEqual(['question.en', 'answer.en']);
    expect(missingIn(fields, true, 'da')).toEqual([]);
    const whole = withValue(withValue(fields, 'question.en', 'May I?'), 'answer.en', 'Yes.');
    expect(missingIn(whole, false, 'da')).toEqual([]);
    expect(toReworded(whole).topicId).toBeNull();
  });
});

test('headings have anchors in plain letters', () => {
  expect(headingsOf('## Læs et udkast på tre minutter\n\ntext\n### no\n## To ##')).toEqual([
    'Læs et udkast på tre minutter',
    'To',
  ]);
  expect(anchorOf('Læs et udkast på tre minutter')).toBe('laes-et-udkast-paa-tre-minutter');
});
