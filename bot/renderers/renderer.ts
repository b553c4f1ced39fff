import type { Language, Person } from '../../src/domain/person.ts';
import type { Ports } from '../../src/ports.ts';
import type { Card } from '../cards/parts.ts';

export interface Rendered {
  card: Card;
  /** What the notification says. */
  summary: string;
}

export interface Reader {
  person: Person;
  language: Language;
  /** Where the card's refresh finds the reader, `29:…` or `8:orgid:…`. */
  userId: string | null;
}

/** The card about the thing with this id, as it stands now. Throws what its loader throws. */
export type Renderer = (id: string, reader: Reader, ports: Ports) => Promise<Rendered>;
