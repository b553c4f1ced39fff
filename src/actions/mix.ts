import { Refusal } from '../domain/errors.ts';
import { countMix, defaultMix, type MixCount, type MixPlan, type MixRules, mixFault } from '../domain/mix.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce } from './change.ts';
import { everyItem } from './deskItems.ts';
import { allTopics } from './topics.ts';

export interface MixView {
  plan: MixRules & { updatedAt: string };
  actual: MixCount;
}

/** What the library is to be made of, beside what it was made of. Throws `forbidden`. */
export async function readMix(person: Person, ports: Ports): Promise<MixView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const stored = await ports.documents.read('library', 'mix', 'mix');
  return present(stored?.doc.kind === 'mix' ? stored.doc : defaultMix, ports);
}

/**
 * `basedOn` is the plan's `updatedAt` as it was shown. Throws `invalid` with the field, unknown topics among them, and
 * `stale` when another plan was settled meanwhile.
 */
export async function settleMix(
  input: MixRules & { basedOn: string },
  person: Person,
  ports: Ports,
): Promise<MixView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const { basedOn, ...rules } = input;
  const fault = mixFault(rules);
  if (fault) throw new Refusal('invalid', fault);
  const known = new Set((await allTopics(ports)).map(({ doc }) => doc.id));
  const unknown = Object.keys(rules.topics).find((id) => !known.has(id));
  if (unknown !== undefined) throw new Refusal('invalid', `topics.${unknown}`);
  await createOnce(ports.documents, 'library', defaultMix, 'mix');
  const updatedAt = ports.clock.now().toISOString();
  const { doc } = await change(ports.documents, 'library', 'mix', 'mix', (plan) => {
    if (plan.kind !== 'mix') throw new Refusal('conflict');
    if (plan.updatedAt !== basedOn) throw new Refusal('stale', 'basedOn');
    return { ...plan, ...rules, updatedBy: person.id, updatedAt };
  });
  if (doc.kind !== 'mix') throw new Refusal('conflict');
  return present(doc, ports);
}

async function present(mix: MixPlan, ports: Ports): Promise<MixView> {
  const { days, sources, formats, topics, updatedAt } = mix;
  const items = await everyItem(ports);
  return {
    plan: { days, sources, formats, topics, updatedAt },
    actual: countMix(items, days, ports.clock.now()),
  };
}
