/**
 * A text as LinkedIn's API takes it: signs that its »little« format reads are escaped, or the text would be cut at the
 * first of them without a word. Hashtags stay what they are.
 */
export function littleText(text: string): string {
  return text.replace(/[\\|{}@[\]()<>#*_~]/g, (sign, place: number) =>
    sign === '#' && isHashtag(text, place) ? sign : `\\${sign}`,
  );
}

function isHashtag(text: string, place: number): boolean {
  return /^#[\p{L}\d]/u.test(text.slice(place, place + 3)) && !/[\p{L}\d&/#]$/u.test(text.slice(0, place));
}
