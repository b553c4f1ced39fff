import type { NewReworded, QuestionView, Suggested } from '../../../src/server/contract/question.ts';

type Both = Record<'da' | 'en', string>;

/** What stands in the boxes. */
export interface RewordFields {
  question: Both;
  answer: Both;
  topicId: string;
}

/** The four boxes, in the order in which they are read. */
export const rewordBoxes = ['question.da', 'question.en', 'answer.da', 'answer.en'] as const;
export type RewordBox = (typeof rewordBoxes)[number];

/** What is shown already, else what was suggested, else the words that were asked and answered, to be reworded. */
export function startWith(question: QuestionView): RewordFields {
  const { shown, suggested, language, text, answer } = question;
  const words = shown ?? suggested;
  if (words) return startFrom(words);
  const own = { da: '', en: '' };
  return {
    question: { ...own, [language]: text },
    answer: { ...own, [language]: answer?.text ?? '' },
    topicId: '',
  };
}

export function startFrom({ question, answer, topicId }: Suggested): RewordFields {
  const both = ({ da = '', en = '' }: Suggested['question']): Both => ({ da, en });
  return { question: both(question), answer: both(answer), topicId: topicId ?? '' };
}

export function wordsIn(fields: RewordFields, box: RewordBox): string {
  const [part, language] = box.split('.') as ['question' | 'answer', 'da' | 'en'];
  return fields[part][language];
}

export function withValue(fields: RewordFields, box: RewordBox, value: string): RewordFields {
  const [part, language] = box.split('.') as ['question' | 'answer', 'da' | 'en'];
  return { ...fields, [part]: { ...fields[part], [language]: value } };
}

/** Boxes that have to be written: all four, or for a suggestion those of one language. */
export function missingIn(fields: RewordFields, suggests: boolean, own: 'da' | 'en'): RewordBox[] {
  const wanted = suggests ? rewordBoxes.filter((box) => box.endsWith(own)) : rewordBoxes;
  return wanted.filter((box) => wordsIn(fields, box).trim() === '');
}

export function toReworded({ question, answer, topicId }: RewordFields): NewReworded {
  return { question, answer, topicId: topicId || null };
}
