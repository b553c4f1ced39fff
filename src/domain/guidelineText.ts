import { Refusal } from './errors.ts';
import type { GuidelineContent, GuidelineText } from './guideline.ts';
import { languages } from './person.ts';

/** Characters, and numbers of lines or examples. */
export const guidelineLimits = {
  title: 120,
  body: 20_000,
  line: 240,
  lines: 20,
  example: 1_500,
  why: 400,
  examples: 6,
  changed: 600,
} as const;

/** A tag or a comment as a browser would take it: a name right after the bracket. `<3` and `a < b` are plain text. */
const html = /<(?:[a-z!/?][^>]*>|(?:script|style|iframe|object|embed|svg|img)\b)/i;
/** Markdown has automatic links in the same brackets. */
const automaticLink = /<(?:https?:\/\/|mailto:)[^\s<>]+>|<[^\s<>@]+@[^\s<>@]+>/gi;
/** The address of a link, in brackets or in the list below the text. */
const address = /\]\(\s*<?([^)\s>]+)|^\s*\[[^\]]+\]:\s*<?(\S+?)>?\s*$/gm;
const safeAddress = /^(?:https?:|mailto:|#|\/(?!\/))/i;

/** Whether Markdown holds HTML, or a link that does something else than lead to a page. */
export function holdsCode(markdown: string): boolean {
  if (html.test(markdown.replace(automaticLink, ''))) return true;
  return [...markdown.matchAll(address)].some(([, inline, below]) => {
    const target = (inline ?? below ?? '').replaceAll(/[\s\p{C}]/gu, '');
    return target.includes(':') && !safeAddress.test(target);
  });
}

/**
 * The content as it is kept: trimmed, without empty lines. Throws Refusal with the field, e.g. `text.en.body`:
 * `missingLanguage` where one language is not written, `invalid`, `overlong`, `holdsCode`.
 */
export function checkedContent(content: GuidelineContent): GuidelineContent {
  const [da, en] = languages.map((language) =>
    checkedText(trimmed(content.text[language]), `text.${language}`),
  ) as [GuidelineText, GuidelineText];
  const changed = { da: content.changed.da.trim(), en: content.changed.en.trim() };
  for (const language of languages)
    bounded(changed[language], guidelineLimits.changed, `changed.${language}`);
  // Whoever is told in one language only would be told nothing in the other.
  const told = languages.filter((language) => changed[language] !== '');
  const silent = languages.find((language) => changed[language] === '');
  if (told.length > 0 && silent) throw new Refusal('missingLanguage', `changed.${silent}`);
  return { ...content, text: { da, en }, changed };
}

function trimmed(text: GuidelineText): Required<GuidelineText> {
  const lines = (all: readonly string[]) => all.map((line) => line.trim()).filter((line) => line !== '');
  return {
    title: text.title.trim(),
    body: text.body.trim(),
    dos: lines(text.dos),
    askFirst: lines(text.askFirst),
    donts: lines(text.donts),
    examples: (text.examples ?? [])
      .map(({ text, why }) => ({ text: text.trim(), why: why.trim() }))
      .filter(({ text, why }) => text !== '' || why !== ''),
  };
}

function checkedText(text: Required<GuidelineText>, field: string): GuidelineText {
  const { title, body, dos, askFirst, donts, examples } = text;
  if ([title, body, ...dos, ...askFirst, ...donts].every((words) => words === ''))
    throw new Refusal('missingLanguage', field);
  if (title === '') throw new Refusal('invalid', `${field}.title`);
  bounded(title, guidelineLimits.title, `${field}.title`);
  bounded(body, guidelineLimits.body, `${field}.body`);
  if (holdsCode(body)) throw new Refusal('holdsCode', `${field}.body`);
  for (const [name, lines] of Object.entries({ dos, askFirst, donts })) {
    for (const line of lines) bounded(line, guidelineLimits.line, `${field}.${name}`);
    if (lines.length > guidelineLimits.lines) throw new Refusal('overlong', `${field}.${name}`);
  }
  if (dos.length + askFirst.length + donts.length === 0) throw new Refusal('invalid', `${field}.dos`);
  if (examples.length > guidelineLimits.examples) throw new Refusal('overlong', `${field}.examples`);
  for (const { text, why } of examples) {
    if (text === '' || why === '') throw new Refusal('invalid', `${field}.examples`);
    bounded(text, guidelineLimits.example, `${field}.examples`);
    bounded(why, guidelineLimits.why, `${field}.examples`);
  }
  return text;
}

function bounded(words: string, most: number, field: string): void {
  if (words.length > most) throw new Refusal('overlong', field);
}
