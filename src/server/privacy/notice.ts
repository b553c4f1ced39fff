import type { Programme } from '../../ports.ts';

/** What the notice has to say about one organisation. */
export interface NoticeFacts extends Pick<Programme, 'organisation' | 'cohortThreshold' | 'collectsFigures'> {
  basis: Programme['legalBasis'];
  /** Whom to write to about personal data: an address, as it is shown. */
  contact: string | null;
}

/** One part of the notice: a heading and its paragraphs, plain text. */
export interface NoticePart {
  heading: string;
  paragraphs: string[];
}
