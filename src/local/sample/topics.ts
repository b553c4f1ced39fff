import type { Topic } from '../../domain/topic.ts';
import { personId, sampleId } from './ids.ts';

interface SampleTopic {
  key: string;
  da: string;
  en: string;
  /** Key of the expert who keeps the topic fresh. */
  owner: string | null;
}

const topics: SampleTopic[] = [
  { key: 'district-heating', da: 'Fjernvarme', en: 'District heating', owner: 'ingrid.sorensen' },
  { key: 'heat-pumps', da: 'Varmepumper', en: 'Heat pumps', owner: 'freja.aabo' },
  { key: 'surplus-heat', da: 'Overskudsvarme', en: 'Surplus heat', owner: null },
  { key: 'data', da: 'Data i driften', en: 'Data in operations', owner: 'yusuf.lindgaard' },
  { key: 'people', da: 'Mennesker og fag', en: 'People and craft', owner: null },
  { key: 'customers', da: 'Hos kunderne', en: 'With our customers', owner: null },
  { key: 'climate', da: 'Klima og ansvar', en: 'Climate and responsibility', owner: null },
  { key: 'jobs', da: 'Job og uddannelse', en: 'Jobs and training', owner: null },
];

/** Topics of the sample library; owners only where the sample people are there too. */
export function sampleTopics(withPeople: boolean): Topic[] {
  return topics.map(({ key, da, en, owner }) => ({
    id: sampleId('topic', key),
    kind: 'topic',
    name: { da, en },
    ownerId: withPeople && owner ? personId(owner) : null,
    promise: { liveItems: 3, newestDays: 30 },
    toldDryAt: null,
  }));
}
