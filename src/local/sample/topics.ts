import type { Topic } from '../../domain/topic.ts';
import { personId, sampleId } from './ids.ts';

interface SampleTopic {
  key: string;
  da: string;
  en: string;
  /** Key of the expert who keeps the topic fresh. */
  owner: string | null;
  /** Live items, and days since the newest; null where nothing is promised. */
  promise: [liveItems: number, newestDays: number] | null;
}

const topics: SampleTopic[] = [
  {
    key: 'district-heating',
    da: 'Fjernvarme',
    en: 'District heating',
    owner: 'ingrid.sorensen',
    promise: [3, 100],
  },
  { key: 'heat-pumps', da: 'Varmepumper', en: 'Heat pumps', owner: 'freja.aabo', promise: [3, 21] },
  { key: 'surplus-heat', da: 'Overskudsvarme', en: 'Surplus heat', owner: null, promise: null },
  { key: 'data', da: 'Data i driften', en: 'Data in operations', owner: 'yusuf.lindgaard', promise: [2, 60] },
  { key: 'people', da: 'Mennesker og fag', en: 'People and craft', owner: null, promise: [2, 60] },
  { key: 'customers', da: 'Hos kunderne', en: 'With our customers', owner: null, promise: [3, 45] },
  { key: 'climate', da: 'Klima og ansvar', en: 'Climate and responsibility', owner: null, promise: [2, 45] },
  { key: 'jobs', da: 'Job og uddannelse', en: 'Jobs and training', owner: null, promise: [2, 21] },
];

/** Topics of the sample library; owners only where the sample people are there too. */
export function sampleTopics(withPeople: boolean): Topic[] {
  return topics.map(({ key, da, en, owner, promise }) => ({
    id: sampleId('topic', key),
    kind: 'topic',
    name: { da, en },
    ownerId: withPeople && owner ? personId(owner) : null,
    promise: promise && { liveItems: promise[0], newestDays: promise[1] },
    toldDryAt: null,
  }));
}
