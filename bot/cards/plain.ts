const controls = /[\p{Cc}\p{Co}]/gu;
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Teams' date macros and template marks, kept from being read as such by an invisible word joiner. */
const templateMarks = /([$}{])(?=\{)/gu;
const piledMarks = /(\p{M}{2})\p{M}+/gu;

/** What is looked at for one character that is shown: of more, only padding is left out. */
const read = 8;

/**
 * What people wrote, made inert: no control or bidi characters, no piled-up marks, no template syntax, at most
 * `max` characters. Line breaks stay. Cards show the result in text runs, which render no Markdown.
 */
export function plain(text: string, max = Number.POSITIVE_INFINITY): string {
  const kept = text
    .slice(0, max * read)
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controls, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .replace(bidiControls, '')
    .replace(piledMarks, '$1')
    .replace(templateMarks, '$1\u2060')
    .trim();
  return shorten(kept, max);
}

/** The same on one line: for names, titles, labels and notifications. */
export function oneLine(text: string, max = 150): string {
  return shorten(plain(text.slice(0, max * read)).replace(/\s+/g, ' '), max);
}

function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd()}…`;
}
