import type {
  GuidelineView,
  GuidelineWords,
  NewGuideline,
  SavedGuideline,
} from '../../../src/server/contract/guideline.ts';
import type { Language } from '../../language.ts';

export interface ExampleField {
  id: string;
  text: string;
  why: string;
}

/** One language's boxes; a list is a box with a line for each. */
export interface SideFields {
  title: string;
  body: string;
  dos: string;
  askFirst: string;
  donts: string;
  examples: ExampleField[];
}

/** What stands in the form. */
export interface GuidelineFields {
  da: SideFields;
  en: SideFields;
  audience: GuidelineView['audience'];
  topicId: string;
  acknowledge: boolean;
  /** Whether people are told of this version. */
  tell: boolean;
  changed: Record<Language, string>;
}

/** The boxes of a language that hold plain text, in the order in which they are written. */
export const textBoxes = ['title', 'dos', 'askFirst', 'donts', 'body'] as const;
export type TextBox = (typeof textBoxes)[number];

export const bothLanguages = ['da', 'en'] as const;

const emptySide: SideFields = { title: '', body: '', dos: '', askFirst: '', donts: '', examples: [] };

/** What is new is written anew for each version. */
export function fieldsOf(guideline: SavedGuideline | null): GuidelineFields {
  const side = (language: Language) => (guideline ? sideOf(guideline.text[language]) : emptySide);
  return {
    da: side('da'),
    en: side('en'),
    audience: guideline?.audience ?? 'everyone',
    topicId: guideline?.topicId ?? '',
    acknowledge: guideline?.acknowledge ?? false,
    tell: true,
    changed: { da: '', en: '' },
  };
}

function sideOf({ title, body, dos, askFirst, donts, examples = [] }: GuidelineWords): SideFields {
  const lines = (all: readonly string[]) => all.join('\n');
  return {
    title,
    body,
    dos: lines(dos),
    askFirst: lines(askFirst),
    donts: lines(donts),
    examples: examples.map((example, at) => ({ id: `${at}`, ...example })),
  };
}

/** As it is sent; what is empty in a list is left out by whoever takes it. */
export function contentOf(fields: GuidelineFields): Omit<NewGuideline, 'id'> {
  const { audience, topicId, acknowledge, tell, changed } = fields;
  return {
    text: { da: wordsOf(fields.da), en: wordsOf(fields.en) },
    audience,
    topicId: topicId || null,
    acknowledge: tell && acknowledge,
    changed: tell ? changed : { da: '', en: '' },
  };
}

export function wordsOf({ title, body, dos, askFirst, donts, examples }: SideFields) {
  const lines = (box: string) => box.split('\n').filter((line) => line.trim() !== '');
  return {
    title,
    body,
    dos: lines(dos),
    askFirst: lines(askFirst),
    donts: lines(donts),
    examples: examples.map(({ text, why }) => ({ text, why })),
  };
}

export function sameFields(one: GuidelineFields, other: GuidelineFields): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What this browser kept, as far as it still has the shape of the form. */
export function fieldsKept(found: unknown): GuidelineFields | null {
  if (typeof found !== 'object' || found === null) return null;
  const given = found as Partial<Record<keyof GuidelineFields, unknown>>;
  const start = fieldsOf(null);
  const fits = (Object.keys(start) as (keyof GuidelineFields)[]).every(
    (name) => typeof given[name] === typeof start[name],
  );
  if (!fits || !isSide(given.da) || !isSide(given.en)) return null;
  return given as GuidelineFields;
}

function isSide(found: unknown): boolean {
  if (typeof found !== 'object' || found === null) return false;
  const side = found as Partial<Record<keyof SideFields, unknown>>;
  return textBoxes.every((box) => typeof side[box] === 'string') && Array.isArray(side.examples);
}

/** The box that a refusal is about, e.g. `en.title`; null where it is about no box. */
export function boxOf(field: string | null): string | null {
  if (!field) return null;
  if (field.startsWith('changed.')) return field;
  const [part, language, box] = field.split('.');
  return part === 'text' && language ? `${language}.${box ?? 'title'}` : null;
}
