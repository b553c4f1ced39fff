import { stemOf, wordsOf } from './words.ts';

/** What a question that is shown is found by. */
export interface Searchable {
  question: string;
  answer: string;
}

const mostWords = 24;
/** What is found in the question says more than what is found in its answer. */
const weights = { question: 3, answer: 1 };

/**
 * How well a text answers these words, by the library's rules: spelling folded, beginnings and other forms of a word
 * taken along. 0 unless every word is found.
 */
export function matchOf(words: string, text: Searchable): number {
  const wanted = [...new Set(wordsOf(words))].slice(0, mostWords);
  const found = { question: wordsOf(text.question), answer: wordsOf(text.answer) };
  let score = 0;
  for (const word of wanted) {
    const inQuestion = found.question.some((other) => isForm(word, other));
    const inAnswer = found.answer.some((other) => isForm(word, other));
    if (!inQuestion && !inAnswer) return 0;
    score += (inQuestion ? weights.question : 0) + (inAnswer ? weights.answer : 0);
  }
  return score;
}

function isForm(word: string, other: string): boolean {
  return other.startsWith(word) || stemOf(word) === stemOf(other);
}
