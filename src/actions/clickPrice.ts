import { type ClickPrice, checkPrice, noPrice, type PriceSetting } from '../domain/clickPrice.ts';
import { Refusal } from '../domain/errors.ts';
import { appendHistory } from '../domain/history.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce } from './change.ts';
import { laterThan } from './laterThan.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

export interface PriceView {
  price: ClickPrice | null;
  settledBy: PersonRef | null;
  /** Empty as long as nobody has settled one. */
  updatedAt: string;
}

/** For those who see figures about others. Throws `forbidden`. */
export async function showPrice(person: Person, ports: Ports): Promise<PriceView> {
  if (!rights.seePrice(person, ports.directory.org())) throw new Refusal('forbidden');
  const stored = await ports.documents.read('prices', 'price', 'price');
  return present(stored?.doc ?? noPrice, ports);
}

/**
 * Settles the price of a click, or takes it away with null. Throws `forbidden`, `invalid` with the field, and `stale`
 * when it was changed since `basedOn`.
 */
export async function settlePrice(
  input: { price: ClickPrice | null; basedOn: string },
  person: Person,
  ports: Ports,
): Promise<PriceView> {
  if (!rights.settlePolicy(person)) throw new Refusal('forbidden');
  const now = ports.clock.now().toISOString();
  const price = input.price && { ...input.price, source: input.price.source.trim() };
  if (price) checkPrice(price, now.slice(0, 10));
  await createOnce(ports.documents, 'prices', noPrice, 'price');
  const settled = JSON.stringify(price);
  const { doc } = await change(ports.documents, 'prices', 'price', 'price', (setting) => {
    if (JSON.stringify(setting.price) === settled) return setting;
    if (setting.updatedAt !== input.basedOn) throw new Refusal('stale', 'basedOn');
    const at = laterThan(setting.updatedAt, now);
    const event = { event: 'settle', by: person.id, at, facts: { settled } };
    return { ...setting, price, history: appendHistory(setting.history, event), updatedAt: at };
  });
  return present(doc, ports);
}

function present({ price, history, updatedAt }: PriceSetting, ports: Ports): PriceView {
  const last = history.at(-1);
  return { price, settledBy: last ? personRef(ports.directory.org(), last.by) : null, updatedAt };
}
