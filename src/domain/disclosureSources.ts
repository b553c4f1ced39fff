import type { DisclosureRow } from './disclosure.ts';
import { defaultDisclosures } from './disclosureDefaults.ts';
import type { Language } from './person.ts';

/** Where the rows that we begin with are written, in Danish. */
const inDanish: Readonly<Record<string, string>> = {
  DK: 'Markedsføringsloven § 6, stk. 4 (skjult reklame): Den kommercielle hensigt med et opslag skal fremgå tydeligt. Deles det på arbejdsgiverens opfordring, viser det forbindelsen, eller at det er reklame (Forbrugerombudsmanden, 18/05035).',
  SE: 'Marknadsföringslagen (2008:486) 9 §: Det skal være tydeligt, hvem der står bag markedsføringen.',
  NO: 'Markedsføringsloven § 3: Markedsføring skal kunne kendes som markedsføring.',
  DE: 'UWG § 5a Abs. 4: Et kommercielt formål, der ikke er åbenlyst, skal gøres kendt.',
  GB: 'Digital Markets, Competition and Consumers Act 2024, Sch. 20; CAP Code 2.1, 2.3: Også noget, der er givet i naturalier, kan gøre det til reklame.',
  US: '16 CFR § 255.5: En ansats forbindelse til virksomheden har betydning for læseren og skal oplyses tæt på det, der bliver sagt.',
  EU: 'Direktiv 2005/29/EF, art. 7, stk. 2, og bilag I, nr. 11 og 22, i EU og EØS.',
  '*': 'Ikke slået op land for land i 2026: Tilføj et land for at lægge fast, hvad der gælder dér. Et produkt eller en modydelse viser under alle omstændigheder forbindelsen.',
};

/** Where a row is written: in the reader's language as long as nobody has put other words there. */
export function sourceIn({ id, source }: Pick<DisclosureRow, 'id' | 'source'>, language: Language): string {
  const isOurs = defaultDisclosures.some((row) => row.id === id && row.source === source);
  return (isOurs && language === 'da' && inDanish[id]) || source;
}
