import type { Guideline } from '../domain/guideline.ts';
import type { Language } from '../domain/person.ts';
import type { Ports } from '../ports.ts';

export async function listGuidelines(
  ports: Ports,
): Promise<Pick<Guideline, 'id' | 'version' | 'text' | 'updatedAt'>[]> {
  const page = await ports.documents.query('library', { partition: 'guideline' });
  const found = page.docs.flatMap(({ doc }) => (doc.kind === 'guideline' ? [doc] : []));
  return found.map(({ id, version, text, updatedAt }) => ({ id, version, text, updatedAt }));
}

/** The two lines that stand on cards: the first thing to do, and the first to ask about. */
export async function guidelineLines(
  id: Guideline['id'],
  language: Language,
  ports: Ports,
): Promise<string[]> {
  const stored = await ports.documents.read('library', id, 'guideline');
  if (stored?.doc.kind !== 'guideline') return [];
  const { dos, askFirst, donts } = stored.doc.text[language];
  return [dos[0], askFirst[0] ?? donts[0]].filter((line) => line !== undefined);
}
