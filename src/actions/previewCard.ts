import { Refusal } from '../domain/errors.ts';
import type { Language, Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';

/** The content card as somebody with this language gets it. Throws `notFound`, and `unavailable` where there is no bot. */
export async function previewCard(
  { itemId, language }: { itemId: string; language: Language },
  person: Person,
  ports: Ports,
): Promise<{ card: Record<string, unknown>; summary: string }> {
  if (!rights.broadcast(person)) throw new Refusal('forbidden');
  if (!ports.preview) throw new Refusal('unavailable');
  const { card, summary } = await ports.preview({ kind: 'content', subject: itemId }, { person, language });
  return { card: { ...card }, summary };
}
