import type { Container, Documents, Ports } from '../src/ports.ts';

/**
 * The same ports, whose store answers each read once: what is checked and what is shown of one message cannot differ,
 * and nothing is read twice. For as long as one message is made, and no longer.
 */
export function atOneGlance(ports: Ports): Ports {
  const seen = new Map<string, ReturnType<Documents['read']>>();
  const read = <C extends Container>(container: C, id: string, partition: string) => {
    const place = JSON.stringify([container, id, partition]);
    const known = seen.get(place) ?? ports.documents.read(container, id, partition);
    seen.set(place, known);
    return known as ReturnType<typeof ports.documents.read<C>>;
  };
  return { ...ports, documents: { ...ports.documents, read } };
}
