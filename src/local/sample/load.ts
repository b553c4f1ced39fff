import type { Org } from '../../domain/org.ts';
import type { Container, Containers, Documents } from '../../ports.ts';
import { backingDocs } from './backings.ts';
import { censusDocs } from './census.ts';
import { clickDocs } from './clicks.ts';
import { collaborationDocs } from './collaborations.ts';
import { draftDocs } from './drafts.ts';
import { exampleDocs, expertDocs, ideaDocs } from './experts.ts';
import { sampleGuidelines } from './guidelines.ts';
import { personId, sampleId } from './ids.ts';
import { sampleInbox, sampleSources } from './inbox.ts';
import { interviewDocs } from './interviews.ts';
import { sampleItems, sampleLibrary } from './items.ts';
import { memberDocs } from './members.ts';
import { daysBefore } from './moment.ts';
import { samplePeople } from './people.ts';
import { pulseDocs } from './pulses.ts';
import { questionDocs } from './questions.ts';
import { activityDocs, sampleShares } from './shares.ts';
import { sampleTopics } from './topics.ts';

export interface SampleParts {
  people: boolean;
  library: boolean;
  guidelines: boolean;
  /**
   * Members, drafts, shares and clicks of the sample people: needs the chart of exactly these people, and the
   * public address for the links in the texts; brings the library with it. Null leaves them out.
   */
  activity: { org: Org; publicUrl: string } | null;
}

/** Documents of the sample, container by container, in the order in which they depend on one another. */
export type SampleDocuments = { [C in Container]?: Containers[C][] };

/** Who wrote what nobody in the directory wrote. */
const nobody = 'system';

/**
 * The sample company, dated back from `now`: same moment, same documents. Without the sample people the
 * library and the guidelines still stand on their own.
 */
export function sampleDocuments(now: Date, parts: SampleParts): SampleDocuments {
  const withPeople = parts.people || parts.activity !== null;
  const withLibrary = parts.library || parts.activity !== null;
  const by = withPeople ? personId('mette.holm') : nobody;
  const items = sampleItems(now, by);
  return {
    ...(parts.people ? { org: orgDocs(now) } : {}),
    library: [
      ...(withLibrary ? [...items, ...sampleTopics(withPeople), ...sampleSources(now, by)] : []),
      ...(parts.guidelines ? sampleGuidelines(now, by, withLibrary) : []),
    ],
    ...(withLibrary ? { inbox: sampleInbox(now) } : {}),
    ...(parts.activity ? activity(now, items, parts.activity) : {}),
  };
}

function orgDocs(now: Date): Containers['org'][] {
  const snapshot = 'sample';
  const people = samplePeople.length;
  return [
    { id: `${snapshot}:0`, snapshot, people: samplePeople },
    { id: 'head', snapshot: 'head', current: snapshot, people, source: 'sample', at: now.toISOString() },
  ];
}

function activity(
  now: Date,
  items: ReturnType<typeof sampleItems>,
  { org, publicUrl }: NonNullable<SampleParts['activity']>,
): SampleDocuments {
  const drafts = draftDocs(now, org);
  const shares = sampleShares(now, org, items, drafts, publicUrl);
  const links = shares.flatMap(({ link }) => (link ? [link] : []));
  return {
    members: memberDocs(now),
    backings: backingDocs(now),
    drafts,
    questions: questionDocs(now, org),
    experts: expertDocs(now),
    collaborations: collaborationDocs(now),
    interviews: interviewDocs(now),
    ideas: ideaDocs(now),
    examples: exampleDocs(now),
    shares: shares.map(({ share }) => share),
    owners: shares.map(({ owner }) => owner),
    links,
    clicks: links.flatMap((link) => clickDocs(link, daysBefore(now, 0, '00:00'))),
    activity: activityDocs(shares, drafts),
    census: censusDocs(now, org),
    pulses: pulseDocs(now),
  };
}

/** Writes what is not there yet. Loading again, on any later day, adds nothing and changes nothing. */
export async function loadSample(documents: Documents, now: Date, parts: SampleParts): Promise<void> {
  const sample = sampleDocuments(await firstLoaded(documents, now), parts);
  for (const container of Object.keys(sample) as Container[]) await write(documents, container, sample);
}

async function write<C extends Container>(
  documents: Documents,
  container: C,
  sample: SampleDocuments,
): Promise<void> {
  const docs = sample[container] as Containers[C][] | undefined;
  if (docs?.length) await documents.createMany(container, docs);
}

/**
 * The moment the sample was first dated back from: months stand in ids, so a second loading has to count from
 * the same day. Known from the date of an item, which never changes.
 */
async function firstLoaded(documents: Documents, now: Date): Promise<Date> {
  const [first] = sampleLibrary;
  if (!first) return now;
  const stored = await documents.read('library', sampleId('item', first.key), 'item');
  if (stored?.doc.kind !== 'item') return now;
  return daysBefore(new Date(stored.doc.createdAt), -first.age, now.toISOString().slice(11, 16));
}
