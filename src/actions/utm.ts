import { Refusal } from '../domain/errors.ts';
import { appendHistory } from '../domain/history.ts';
import type { ContentItem } from '../domain/item.ts';
import type { Network } from '../domain/network.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import { checkUtm, noUtm, type UtmParameters, type UtmRule, withUtm } from '../domain/utm.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce } from './change.ts';
import { laterThan } from './laterThan.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

export interface UtmView extends UtmParameters {
  settledBy: PersonRef | null;
  /** Empty as long as nobody has settled it. */
  updatedAt: string;
}

/** For whoever settles it. Throws `forbidden`. */
export async function showUtm(person: Person, ports: Ports): Promise<UtmView> {
  if (!rights.settlePolicy(person)) throw new Refusal('forbidden');
  return present(await readRule(ports), ports);
}

/**
 * Holds for links that are made from now on. Throws `forbidden`, `invalid` with the field, and `stale` when it was
 * changed since `basedOn`.
 */
export async function settleUtm(
  input: UtmParameters & { basedOn: string },
  person: Person,
  ports: Ports,
): Promise<UtmView> {
  if (!rights.settlePolicy(person)) throw new Refusal('forbidden');
  checkUtm(input);
  await createOnce(ports.documents, 'utmRules', noUtm, 'utm');
  const settled = JSON.stringify(parametersOf(input));
  const { doc } = await change(ports.documents, 'utmRules', 'utm', 'utm', (rule) => {
    if (JSON.stringify(parametersOf(rule)) === settled) return rule;
    if (rule.updatedAt !== input.basedOn) throw new Refusal('stale', 'basedOn');
    const at = laterThan(rule.updatedAt, ports.clock.now().toISOString());
    const event = { event: 'settle', by: person.id, at, facts: { settled } };
    return { ...rule, ...parametersOf(input), history: appendHistory(rule.history, event), updatedAt: at };
  });
  return present(doc, ports);
}

/** Where a share's link leads, by the rule as it is when the link is made. */
export async function markedUrl(
  url: string,
  network: Network,
  item: Pick<ContentItem, 'topicId'> | null,
  ports: Ports,
): Promise<string> {
  const rule = await readRule(ports);
  if (!rule.campaign || !item) return withUtm(url, rule, { network, topic: null });
  const stored = await ports.documents.read('library', item.topicId, 'topic');
  return withUtm(url, rule, { network, topic: stored?.doc.kind === 'topic' ? stored.doc : null });
}

async function readRule(ports: Ports): Promise<UtmRule> {
  return (await ports.documents.read('utmRules', 'utm', 'utm'))?.doc ?? noUtm;
}

function parametersOf({ source, medium, campaign }: UtmParameters): UtmParameters {
  return { source, medium, campaign };
}

function present(rule: UtmRule, ports: Ports): UtmView {
  const last = rule.history.at(-1);
  const settledBy = last ? personRef(ports.directory.org(), last.by) : null;
  return { ...parametersOf(rule), settledBy, updatedAt: rule.updatedAt };
}
