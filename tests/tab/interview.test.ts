import { describe, expect, test } from 'vitest';
import { shortened } from '../../tabs/pages/interviews/shortened.ts';
import {
  piecesOf,
  readTyped,
  transcriptBox,
  withoutSaved,
  withTyped,
} from '../../tabs/pages/interviews/typedAnswers.ts';
import { fieldsOf, noFields, sameFields, wholeClaims } from '../../tabs/pages/write/backup.ts';

describe('answers that are being typed', () => {
  test('become one piece a box, the transcript under no question', () => {
    const typed = withTyped(withTyped(withTyped({}, 'q1', ' Cold '), 'q2', '  '), transcriptBox, 'All');
    expect(piecesOf(typed).map(({ questionId, text }) => [questionId, text])).toEqual([
      ['q1', 'Cold'],
      [null, 'All'],
    ]);
  });

  test('keep their id while they are the same, and get a new one with every change', () => {
    const first = withTyped({}, 'q1', 'Cold');
    expect(piecesOf(first)).toEqual(piecesOf(first));
    const second = withTyped(first, 'q1', 'Cold house');
    expect(second.q1?.id).not.toBe(first.q1?.id);
  });

  test('stay when they were written after what was saved', () => {
    const sent = withTyped(withTyped({}, 'q1', 'One'), 'q2', 'Two');
    const later = withTyped(sent, 'q2', 'Two and more');
    expect(Object.keys(withoutSaved(later, piecesOf(sent)))).toEqual(['q2']);
  });

  test('are read back from the browser, whatever lies there', () => {
    const typed = withTyped({}, 'q1', 'Cold');
    expect(readTyped(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
    for (const wrong of [null, 7, 'x', { q1: null }, { q1: { id: 1, text: 'x' } }, []]) {
      expect(readTyped(wrong)).toEqual({});
    }
  });
});

describe('claims', () => {
  const claims = [{ text: 'It broke', answerId: 'a1' }];

  test('count once they say something', () => {
    expect(wholeClaims({ claims: [...claims, { text: ' ', answerId: 'a1' }] })).toEqual(claims);
  });

  test('make another text of the same words', () => {
    expect(sameFields({ ...noFields, claims }, noFields)).toBe(false);
    expect(sameFields({ ...noFields, claims }, { ...noFields, claims: [...claims] })).toBe(true);
  });

  test('belong to mediated texts alone', () => {
    expect(fieldsOf({ ...noFields, claims: [], interviewId: null })).toEqual(noFields);
    expect(fieldsOf({ ...noFields, claims, interviewId: 'talk-1' })).toEqual({ ...noFields, claims });
  });
});

test('a label holds the beginning of the words on one line', () => {
  expect(shortened('one\n two   three', 20)).toBe('one two three');
  expect(shortened('one two three', 8)).toBe('one two…');
});
