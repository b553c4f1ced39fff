const letters: Readonly<Record<string, string>> = { å: 'aa', æ: 'ae', ø: 'oe', ö: 'oe', ä: 'ae' };

/** The anchor of a heading: its words in plain letters, so that an address can point to it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[åæøöä]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The headings of a text in Markdown that divide it, in their order. */
export function headingsOf(body: string): string[] {
  return [...body.matchAll(/^## +(.+?) *#*$/gm)].map(([, heading = '']) => heading);
}
