import type { NewAnswers } from '../../../src/server/contract/interview.ts';
import { newId } from '../../ids.ts';

/** The box for a transcript of the whole talk, among the boxes of the questions. */
export const transcriptBox = 'transcript';

export interface TypedAnswer {
  /** The piece's id, made anew with every change: an answer that got lost on the way never swallows a later one. */
  id: string;
  text: string;
}

/** What stands in the boxes and is not saved yet: question id, or `transcript`, → text. */
export type TypedAnswers = Record<string, TypedAnswer>;

export function withTyped(typed: TypedAnswers, box: string, text: string): TypedAnswers {
  return { ...typed, [box]: { id: newId(), text } };
}

export function piecesOf(typed: TypedAnswers): NonNullable<NewAnswers['pieces']> {
  return Object.entries(typed).flatMap(([box, { id, text }]) =>
    text.trim() === '' ? [] : [{ id, questionId: box === transcriptBox ? null : box, text: text.trim() }],
  );
}

/** What is left in the boxes once these pieces are saved: whatever was written since they were sent. */
export function withoutSaved(typed: TypedAnswers, saved: readonly { id: string }[]): TypedAnswers {
  const ids = new Set(saved.map(({ id }) => id));
  return Object.fromEntries(Object.entries(typed).filter(([, { id }]) => !ids.has(id)));
}

/** Makes sense of what a browser kept. */
export function readTyped(found: unknown): TypedAnswers {
  if (typeof found !== 'object' || found === null) return {};
  return Object.fromEntries(
    Object.entries(found).flatMap(([box, value]: [string, unknown]) => {
      if (typeof value !== 'object' || value === null) return [];
      const { id, text } = value as Partial<Record<keyof TypedAnswer, unknown>>;
      return typeof id === 'string' && typeof text === 'string' ? [[box, { id, text }]] : [];
    }),
  );
}
