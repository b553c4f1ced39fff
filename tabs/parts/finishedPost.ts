import { postText } from '../../src/server/contract/network.ts';
import type { Me } from '../../src/server/contract/person.ts';

/** Where the text ends up: `language` null while it is not known which disclosure line it gets. */
interface Destination {
  language: 'da' | 'en' | null;
  linked: boolean;
}

/** The post as it will be counted: own words, the disclosure line, the tracked link. */
export function finishedPost(words: string, me: Me | undefined, { language, linked }: Destination): string {
  if (!me) return words;
  const link = linked ? `${me.programme.publicUrl}/s/0123456789` : null;
  return postText(words, disclosureOf(me, language), link);
}

/** The line on the employer; of both languages the longer while it is not known which it will be. */
export function disclosureOf({ disclosure }: Me, language: Destination['language']): string | null {
  if (!disclosure) return null;
  if (language) return disclosure[language];
  return disclosure.da.length > disclosure.en.length ? disclosure.da : disclosure.en;
}
