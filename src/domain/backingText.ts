import { backingLimits, type SavedStep } from './backing.ts';
import { Refusal } from './errors.ts';
import type { LocalText } from './localText.ts';
import { languages } from './person.ts';
import { webUrl } from './url.ts';

/** A step as it is kept: trimmed, each name once. Throws `invalid` or `badUrl` with the field of the step. */
export function readStep(input: SavedStep): SavedStep {
  switch (input.step) {
    case 'vision':
    case 'values':
      return { step: input.step, value: shortText(input.value, input.step, backingLimits.words) };
    case 'time':
      return { step: 'time', value: minutes(input.value) };
    case 'guidelines': {
      const chosen = [...new Set(input.value.chosen)].sort();
      const additions = tidyText(input.value.additions, 'additions', backingLimits.words);
      const isEmpty = chosen.length === 0 && Object.keys(additions).length === 0;
      if (isEmpty || chosen.length > backingLimits.chosen) throw new Refusal('invalid', 'guidelines');
      return { step: 'guidelines', value: { chosen, additions } };
    }
    case 'supporters': {
      const value = [...new Set(input.value)];
      if (value.length === 0 || value.length > backingLimits.supporters) {
        throw new Refusal('invalid', 'supporters');
      }
      return { step: 'supporters', value };
    }
    case 'example': {
      const text = input.value.text.trim();
      if (text === '' || text.length > backingLimits.example) throw new Refusal('invalid', 'text');
      const url = input.value.url?.trim();
      return { step: 'example', value: { text, url: url ? webUrl(url, 'url') : null } };
    }
  }
}

/** In one language or both. Throws `invalid` when there is none, or one is too long. */
export function shortText(text: LocalText, field: string, max: number): LocalText {
  const tidy = tidyText(text, field, max);
  if (Object.keys(tidy).length === 0) throw new Refusal('invalid', field);
  return tidy;
}

function tidyText(text: LocalText, field: string, max: number): LocalText {
  const tidy: LocalText = {};
  for (const language of languages) {
    const words = (text[language] ?? '').trim();
    if (words.length > max) throw new Refusal('invalid', `${field}.${language}`);
    if (words !== '') tidy[language] = words;
  }
  return tidy;
}

function minutes(value: number): number {
  if (!Number.isInteger(value) || value < 0 || value > backingLimits.minutes) {
    throw new Refusal('invalid', 'time');
  }
  return value;
}
