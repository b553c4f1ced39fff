import type { Collaboration } from '../../domain/mode.ts';
import { answer, type ModeWish, propose } from '../../domain/modeChange.ts';
import { newCollaboration } from '../../domain/modeHistory.ts';
import { personId, sampleId } from './ids.ts';
import { daysBefore } from './moment.ts';

interface SampleWish extends Pick<ModeWish, 'mode' | 'note'> {
  person: string;
  topic: string | null;
  by: 'person' | 'communicator';
  age: number;
  agreed: boolean;
}

/** Two who have found their own way to work together, and one whose wish waits for a yes. */
export const sampleWishes: SampleWish[] = [
  {
    ...{
      person: 'ingrid.sorensen',
      mode: 'mediator',
      topic: null,
      by: 'communicator',
      age: 70,
      agreed: true,
    },
    note: 'Du fortæller, og jeg skriver. Så bliver det lavet, også når du er ude at bore.',
  },
  {
    ...{ person: 'yusuf.lindgaard', mode: 'gardener', topic: 'data', by: 'person', age: 38, agreed: true },
    note: 'Jeg skriver om det i forvejen. I må gerne bygge videre på det.',
  },
  {
    ...{ person: 'hassan.mahdi', mode: 'gardener', topic: 'customers', by: 'person', age: 2, agreed: false },
    note: 'Kunderne spørger om det samme hver vinter. Jeg vil gerne kunne svare samme dag.',
  },
];

/** How people of the sample company work with the communicators. Their cards were sent long ago. */
export function collaborationDocs(now: Date): Collaboration[] {
  return sampleWishes.map((sample) => ({ ...settled(sample, now), outbox: [], due: null }));
}

function settled({ person, mode, topic, by, age, agreed, note }: SampleWish, now: Date): Collaboration {
  const id = personId(person);
  const at = daysBefore(now, age, '09:40');
  const [own, desk] = [
    { by: id, side: 'employee' as const },
    { by: personId('jonas.brondum'), side: 'communicator' as const },
  ];
  const [asks, answers] = by === 'person' ? [own, desk] : [desk, own];
  const wish = { id: `wish-${person}`, mode, topicId: topic && sampleId('topic', topic), note };
  const proposed = propose(newCollaboration(id, at.toISOString()), wish, [], { ...asks, now: at });
  if (!agreed) return proposed;
  const given = { proposalId: wish.id, accept: true };
  return answer(proposed, given, { ...answers, now: daysBefore(now, age - 1, '12:10') });
}
