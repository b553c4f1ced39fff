import type { Language } from './person.ts';

export interface GuidelineText {
  title: string;
  /** Markdown, shown sanitised in the tab. */
  body: string;
  /** One plain line each; the first two are shown on cards. */
  dos: string[];
  askFirst: string[];
  donts: string[];
}

/** Guidelines for everyone, or for managers. One document each, versioned. */
export interface Guideline {
  id: 'everyone' | 'managers';
  kind: 'guideline';
  version: number;
  text: Record<Language, GuidelineText>;
  updatedAt: string;
  updatedBy: string;
}
