import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  answerTo,
  readAnswer,
  said,
  saysSomething,
  withNote,
} from '../../tabs/pages/write/answer.ts';

const empty: Answer = { revision: 3, comment: '', notes: [], own: null, moved: false };

describe('what an approver has written so far', () => {
  test('is found again as it was kept', () => {
    const answer = withNote({ ...empty, comment: 'Almost' }, 1, 'Which pipes?');
    expect(readAnswer(JSON.parse(JSON.stringify(answer)), 3)).toEqual(answer);
  });

  test('is nothing when nothing sensible was kept', () => {
    for (const found of [null, 7, 'x', { notes: 'x', comment: 3, own: [], revision: 'a' }]) {
      expect(readAnswer(found, 3)).toEqual(empty);
    }
    expect(readAnswer({ notes: [{ paragraph: '1', text: 'x' }, null] }, 3).notes).toEqual([]);
  });

  test('has one note a paragraph, in the order of the text', () => {
    const answer = withNote(withNote(withNote(empty, 2, 'c'), 0, 'a'), 2, 'cc');
    expect(answer.notes).toEqual([
      { paragraph: 0, text: 'a' },
      { paragraph: 2, text: 'cc' },
    ]);
  });

  test('needs words in a comment or a note to send a text back', () => {
    expect(saysSomething(empty)).toBe(false);
    expect(saysSomething(withNote({ ...empty, comment: ' ' }, 0, ' \n'))).toBe(false);
    expect(saysSomething(withNote(empty, 0, ' Which? '))).toBe(true);
    expect(said(withNote(empty, 0, ' Which? ').notes)).toEqual([{ paragraph: 0, text: 'Which?' }]);
  });

  test('keeps every word when the text has become another one', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (comment, notes) => {
        const answer = notes.reduce((so, text, index) => withNote(so, index, text), { ...empty, comment });
        const moved = answerTo(answer, 4);
        for (const { text } of said(answer.notes)) expect(moved.comment).toContain(text);
        if (comment.trim() !== '') expect(moved.comment).toContain(comment);
        expect(moved).toMatchObject({ revision: 4, notes: [] });
        expect(answerTo(moved, 4)).toBe(moved);
      }),
    );
  });

  test('says that the text has changed only when there is something to carry over', () => {
    expect(answerTo(empty, 4).moved).toBe(false);
    expect(answerTo({ ...empty, own: 'Mine' }, 4)).toMatchObject({ moved: true, own: 'Mine' });
  });
});
