import type { Topic } from '../domain/topic.ts';
import type { Ports } from '../ports.ts';

/** Topics that fit any organisation, so that the first item has somewhere to go. */
const starterTopics: Topic[] = [
  {
    id: 'topic-news',
    kind: 'topic',
    name: { da: 'Nyt fra os', en: 'News from us' },
    ownerId: null,
    promise: null,
    toldDryAt: null,
  },
  {
    id: 'topic-expertise',
    kind: 'topic',
    name: { da: 'Vores fag', en: 'Our expertise' },
    ownerId: null,
    promise: null,
    toldDryAt: null,
  },
  {
    id: 'topic-customers',
    kind: 'topic',
    name: { da: 'Kunder og brugere', en: 'Customers and users' },
    ownerId: null,
    promise: null,
    toldDryAt: null,
  },
  {
    id: 'topic-workplace',
    kind: 'topic',
    name: { da: 'At arbejde her', en: 'Working here' },
    ownerId: null,
    promise: null,
    toldDryAt: null,
  },
  {
    id: 'topic-planet',
    kind: 'topic',
    name: { da: 'Klima og miljø', en: 'Climate and nature' },
    ownerId: null,
    promise: null,
    toldDryAt: null,
  },
];

/** An empty library gets the starter topics; one that has topics keeps its own. */
export async function loadStarter(ports: Ports): Promise<void> {
  const topics = await ports.documents.query('library', { partition: 'topic', limit: 1 });
  if (topics.docs.length === 0) await ports.documents.createMany('library', starterTopics);
}
