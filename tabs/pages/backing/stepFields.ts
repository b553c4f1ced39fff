import type { BackingStepInput, MyBacking } from '../../../src/server/contract/backing.ts';
import { type BackingStep, backingLimits } from '../../../src/server/contract/backingLimits.ts';

/** What the boxes of a step hold, as it is typed; a step uses those that it has. */
export interface StepFields {
  da: string;
  en: string;
  minutes: string;
  chosen: string[];
  text: string;
  url: string;
}

export const noFields: StepFields = { da: '', en: '', minutes: '', chosen: [], text: '', url: '' };

export type StepProblem = 'words' | 'minutes' | 'guidelines' | 'supporters' | 'example' | 'url';
type Value = {
  [Step in BackingStep]: Omit<Extract<BackingStepInput, { step: Step }>, 'basedOn'>;
}[BackingStep];

/** The step as it was saved; where it was not, what is most likely wanted. */
export function fieldsOf({ parts, options, leader }: MyBacking, step: BackingStep): StepFields {
  switch (step) {
    case 'vision':
    case 'values':
      return { ...noFields, da: parts[step]?.da ?? '', en: parts[step]?.en ?? '' };
    case 'time':
      return { ...noFields, minutes: parts.time === null ? '30' : String(parts.time) };
    case 'guidelines': {
      const { chosen, additions } = parts.guidelines ?? {
        chosen: options.guidelines.map(({ id }) => id),
        additions: {},
      };
      return { ...noFields, chosen, da: additions.da ?? '', en: additions.en ?? '' };
    }
    case 'supporters':
      return { ...noFields, chosen: parts.supporters ?? [leader.id] };
    case 'example':
      return { ...noFields, text: parts.example?.text ?? '', url: parts.example?.url ?? '' };
  }
}

/** What is sent, or what has to be mended first. */
export function readFields(step: BackingStep, fields: StepFields): Value | StepProblem {
  const words = wordsIn(fields);
  switch (step) {
    case 'vision':
    case 'values':
      return Object.keys(words).length > 0 ? { step, value: words } : 'words';
    case 'time': {
      const typed = fields.minutes.trim();
      const isGood = /^\d{1,3}$/.test(typed) && Number(typed) <= backingLimits.minutes;
      return isGood ? { step, value: Number(typed) } : 'minutes';
    }
    case 'guidelines': {
      const isEmpty = fields.chosen.length === 0 && Object.keys(words).length === 0;
      return isEmpty ? 'guidelines' : { step, value: { chosen: fields.chosen, additions: words } };
    }
    case 'supporters':
      return fields.chosen.length > 0 ? { step, value: fields.chosen } : 'supporters';
    case 'example': {
      const text = fields.text.trim();
      const url = fields.url.trim();
      if (text === '') return 'example';
      if (url !== '' && !isWebAddress(url)) return 'url';
      return { step, value: { text, url: url === '' ? null : url } };
    }
  }
}

export function wordsIn({ da, en }: Pick<StepFields, 'da' | 'en'>): { da?: string; en?: string } {
  return { ...(da.trim() && { da: da.trim() }), ...(en.trim() && { en: en.trim() }) };
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && ['http:', 'https:'].includes(url.protocol);
}

/** What this browser kept of a step that was not saved; null when there is nothing that makes sense. */
export function keptFields(found: unknown): StepFields | null {
  if (typeof found !== 'object' || found === null) return null;
  const kept: Partial<Record<keyof StepFields, unknown>> = found;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const chosen = Array.isArray(kept.chosen) ? kept.chosen.filter((one) => typeof one === 'string') : [];
  return {
    da: text(kept.da),
    en: text(kept.en),
    minutes: text(kept.minutes),
    chosen,
    text: text(kept.text),
    url: text(kept.url),
  };
}
