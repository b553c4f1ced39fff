import type { Language } from './person.ts';

export const guidelineAudiences = ['everyone', 'managers'] as const;
export type GuidelineAudience = (typeof guidelineAudiences)[number];

/** A post as one wishes it, and why it is one. */
export interface GuidelineExample {
  text: string;
  why: string;
}

export interface GuidelineText {
  title: string;
  /** Markdown without HTML, shown sanitised in the tab. */
  body: string;
  /** One plain line each; those that matter at the moment stand on cards and in the composer. */
  dos: string[];
  askFirst: string[];
  donts: string[];
  /** Absent in a text from before there were any. */
  examples?: GuidelineExample[];
}

/** The guidelines that every organisation has; others are added for a topic or a role. */
export function isLasting(id: string): boolean {
  return guidelineAudiences.some((audience) => audience === id);
}

/** What of a guideline is written in one go, and becomes a version. */
export interface GuidelineContent {
  text: Record<Language, GuidelineText>;
  audience: GuidelineAudience;
  /** Null: whatever one writes about. */
  topicId: string | null;
  /** Whether readers are asked to confirm that they have read this version. Reading never waits for it. */
  acknowledge: boolean;
  /** What is new in this version, in plain words; empty where nobody needs to be told. */
  changed: Record<Language, string>;
}

export interface Guideline extends GuidelineContent {
  id: string;
  kind: 'guideline';
  /** From 1, one more at each change. */
  version: number;
  updatedAt: string;
  updatedBy: string;
  /** Nobody is shown it any more. */
  retiredAt: string | null;
  /** The version that people are still to be told of; null when all have been, or nobody is. */
  telling: number | null;
}

/** A document from before guidelines had an audience of their own is about whom its id names. */
export type StoredGuideline = Pick<
  Guideline,
  'id' | 'kind' | 'version' | 'text' | 'updatedAt' | 'updatedBy'
> &
  Partial<Guideline>;

/** One version as it stood. */
export interface GuidelineVersion {
  /** `GUIDELINE:VERSION` */
  id: string;
  guidelineId: string;
  guideline: Guideline;
}

/** Somebody's word that they have read a version. Given once; for their own eyes, and counted. */
export interface Acknowledgement {
  /** The person's id. */
  id: string;
  /** `GUIDELINE:VERSION` */
  of: string;
  at: string;
}

export function guidelineFrom(stored: StoredGuideline): Guideline {
  return {
    audience: stored.id === 'managers' ? 'managers' : 'everyone',
    topicId: null,
    acknowledge: false,
    changed: { da: '', en: '' },
    retiredAt: null,
    telling: null,
    ...stored,
  };
}

export function versionIdOf({ id, version }: Pick<Guideline, 'id' | 'version'>): string {
  return `${id}:${version}`;
}

export function versionOf(guideline: Guideline): GuidelineVersion {
  return {
    id: versionIdOf(guideline),
    guidelineId: guideline.id,
    guideline: { ...guideline, telling: null },
  };
}
