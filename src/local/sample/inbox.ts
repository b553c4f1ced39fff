import { entryIdOf } from '../../domain/entry.ts';
import { seenOf } from '../../domain/feedChange.ts';
import type { Language } from '../../domain/person.ts';
import type { Entry, FeedEntry, SeenEntry, Source } from '../../domain/source.ts';
import { sampleId } from './ids.ts';
import { daysBefore, hoursAfter } from './moment.ts';

interface SampleEntry {
  path: string;
  /** Days since it was published, and found an hour later. */
  age: number;
  title: string;
  summary: string;
  became?: Partial<Pick<Entry, 'state' | 'edited' | 'gone'>>;
}

interface SampleSource {
  key: string;
  title: string;
  site: string;
  topic: string;
  language: Language;
  schedule: string;
  entries: SampleEntry[];
}

/** Made up, like the company. They are paused: there is nothing behind their addresses. */
const sources: SampleSource[] = [
  {
    key: 'varmebranchen',
    title: 'Varmebranchen i dag (eksempel)',
    site: 'https://www.varmebranchen.example',
    topic: 'district-heating',
    language: 'da',
    schedule: '30 6 * * *',
    entries: [
      {
        path: '/nyheder/lav-fremloebstemperatur',
        age: 1,
        title: 'Lavere temperatur i rørene gav otte procent mindre varmetab i tre kommuner',
        summary:
          'Tre forsyninger har sænket fremløbstemperaturen trin for trin hen over to vintre. Erfaringen er, at det er radiatorerne i de ældste huse, der sætter grænsen, og at en times vejledning hos kunden flytter mere end en ny pumpe.',
      },
      {
        path: '/nyheder/elever-i-anlaeg',
        age: 2,
        title: 'Flere unge vælger anlægsstruktør: ventelisten er væk på to skoler',
        summary:
          'To erhvervsskoler i Jylland har for første gang i ti år startet ekstra hold. Eleverne peger på besøg i gravene som det, der gjorde forskellen.',
        became: { edited: true },
      },
      {
        path: '/nyheder/kaeldervarme',
        age: 4,
        title: 'Spildevandet under gaden kan varme hver tiende bolig, viser ny kortlægning',
        summary:
          'Kortlægningen dækker 34 byer og regner kun på kloakker tæt på et fjernvarmenet. Det største potentiale ligger i mellemstore byer.',
      },
      {
        path: '/nyheder/prisloft-udskudt',
        age: 5,
        title: 'Nye regler for prisloft udskudt til foråret',
        summary: 'Høringen er forlænget, og loven ventes tidligst behandlet i marts.',
        became: { gone: true },
      },
      {
        path: '/nyheder/messe',
        age: 8,
        title: 'Program for vintermessen er på plads',
        summary: 'To dage, 140 udstillere og et spor om data i driften.',
        became: { state: 'dismissed' },
      },
    ],
  },
  {
    key: 'heat-europe',
    title: 'Heat Networks Europe (example)',
    site: 'https://heatnetworks.example',
    topic: 'heat-pumps',
    language: 'en',
    schedule: '30 6 * * 1',
    entries: [
      {
        path: '/2026/river-heat-pump',
        age: 1,
        title: 'A river, a heat pump and 20,000 homes: one year of figures',
        summary:
          'The operator publishes twelve months of measured efficiency, including the two weeks when ice stopped the intake. The annual average came out slightly above the forecast.',
      },
      {
        path: '/2026/data-centre-contracts',
        age: 3,
        title: 'What six surplus heat contracts with data centres have in common',
        summary:
          'Who pays for the heat exchanger, what happens when the server hall moves, and why ten years has become the usual term.',
      },
    ],
  },
];

/** A single link that somebody put there. */
const link: SampleEntry = {
  path: 'https://www.byenslys.example/portraet-driftsleder',
  age: 1,
  title: 'Portræt: Driftslederen, der kender hver ventil i byen',
  summary: 'Et besøg i kontrolrummet en kold tirsdag nat, skrevet til naboerne.',
};

export function sampleSources(now: Date, by: string): Source[] {
  return sources.map(({ key, title, site, topic, language, schedule, entries }) => {
    const createdAt = daysBefore(now, 30).toISOString();
    const seen = entries.filter(({ became }) => !became?.gone).map((entry) => seenIn(site, entry, now));
    return {
      id: sampleId('source', key),
      kind: 'source',
      title,
      url: `${site}/feed.xml`,
      topicId: sampleId('topic', topic),
      language,
      schedule,
      enabled: false,
      revision: 1,
      read: {
        at: daysBefore(now, 1, '12:00').toISOString(),
        problem: null,
        failures: 0,
        entries: seen.length,
        bad: 0,
        movedFrom: null,
        etag: null,
        lastModified: null,
      },
      reading: null,
      seen,
      dueAt: null,
      createdBy: by,
      createdAt,
      updatedAt: createdAt,
    };
  });
}

export function sampleInbox(now: Date): Entry[] {
  const fromSources = sources.flatMap(({ key, site, language, entries }) => {
    const sourceId = sampleId('source', key);
    return entries.map((entry) => {
      const told = entryAt(site, entry, now);
      const id = entryIdOf(sourceId, seenOf(told).key);
      return inboxEntry({ id, sourceId, language }, told, entry, now);
    });
  });
  const single = { id: sampleId('link', 'portraet'), sourceId: null, language: 'da' } as const;
  return [...fromSources, inboxEntry(single, entryAt('', link, now), link, now)];
}

function entryAt(site: string, { path, age, title, summary }: SampleEntry, now: Date): FeedEntry {
  const url = site + path;
  const publishedAt = daysBefore(now, age, '05:00').toISOString();
  return { key: url, url, title, summary, pictureUrl: null, publishedAt };
}

function seenIn(site: string, entry: SampleEntry, now: Date): SeenEntry {
  return seenOf(entryAt(site, entry, now));
}

function inboxEntry(
  place: Pick<Entry, 'id' | 'sourceId' | 'language'>,
  entry: FeedEntry,
  { age, became }: SampleEntry,
  now: Date,
): Entry {
  const { key, ...told } = entry;
  const found = hoursAfter(daysBefore(now, age, '05:00'), 1).toISOString();
  return {
    kind: 'entry',
    ...place,
    ...told,
    state: 'new',
    itemId: null,
    gone: false,
    edited: false,
    ...became,
    fingerprint: seenOf(entry).print,
    foundAt: found,
    updatedAt: found,
  };
}
