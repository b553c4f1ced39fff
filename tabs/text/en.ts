import { away } from './enAway.ts';
import { backing } from './enBacking.ts';
import { broadcast } from './enBroadcast.ts';
import { channel } from './enChannel.ts';
import { desk } from './enDesk.ts';
import { digest } from './enDigest.ts';
import { disclosures } from './enDisclosure.ts';
import { examples, experts } from './enExpert.ts';
import { earned, figures, followers, value } from './enFigures.ts';
import { first } from './enFirst.ts';
import { guidelines } from './enGuideline.ts';
import { freshness, insight, measure } from './enInsight.ts';
import { interview } from './enInterview.ts';
import { items } from './enItems.ts';
import { lessons } from './enLesson.ts';
import { forManagers } from './enManagers.ts';
import { mode } from './enMode.ts';
import { people } from './enPeople.ts';
import { picture } from './enPicture.ts';
import { plan } from './enPlan.ts';
import { post } from './enPost.ts';
import { pulse } from './enPulse.ts';
import { questions } from './enQuestion.ts';
import { quiet } from './enQuiet.ts';
import { review } from './enReview.ts';
import { share } from './enShare.ts';
import { sources } from './enSources.ts';
import { thanks } from './enThanks.ts';
import { time } from './enTime.ts';
import { works } from './enWorks.ts';
import { write } from './enWrite.ts';

/** What the tab says in English. `da.ts` has the same keys, written as Danish. */
export const en = {
  ...first,
  cancel: 'Cancel',
  quote: '“{{text}}”',
  counter: {
    of: '{{shown}} of {{limit}} characters',
    over_one: '{{shown}} character more than {{network}} takes',
    over_other: '{{shown}} characters more than {{network}} takes',
    tooLong: 'The text is longer than the network allows. Shorten it to go on.',
  },
  item: {
    label: 'Content item',
    back: 'Back to the library',
    close: 'Close',
    read: 'Read it at {{host}}',
    expires: 'until {{date}}',
    expired: 'This content has expired and can no longer be shared.',
  },
  composer: {
    label: 'Share in your own words',
    words: 'Your own words',
    placeholder: 'What would you tell a colleague about it?',
    ask: 'Get a second pair of eyes first',
  },
  ideas: {
    title: 'Inspiration for {{network}}',
    text: 'One way to put it. Yours will be better, because it is yours.',
    use: 'Use as a start',
  },
  decline: {
    label: 'No thanks',
    private: 'Nobody can see whether you say no.',
    notForMe: 'Not for me',
    notForMeText: 'This item is not offered to you again',
    notNow: 'Not now',
    notNowText: 'It stays in the library',
    notThisTopic: 'Not this topic',
    notThisTopicText: 'You hear no more about the topic',
    pause: 'Pause',
    pauseText: 'Two weeks without content',
  },
  declined: {
    notForMe: 'Fine. You will not be offered this one again.',
    notNow: 'Fine. It stays here in the library.',
    notThisTopic: 'Fine. You will hear no more about this topic.',
    pause: 'Fine. You have two weeks without content.',
    change: 'Change it under Settings',
  },
  guidelines,
  lessons,
  said: {
    title: 'Is there something readers should know?',
    product: 'It says something about one of our products',
    rewarded: 'I get something for sharing it',
  },
  pulse,
  works,
  thanks,
  time,
  disclosures,
  experts,
  examples,
  insight,
  tag: { measured: 'measured', estimated: 'estimated', upperBound: 'upper bound' },
  clicks: { human: 'People', bot: 'Robots', repeated: 'Repeated' },
  mine: {
    name: 'Clicks on what you have shared',
    finding_one: '{{shown}} person has clicked, over {{shares}}',
    finding_other: '{{shown}} clicks by people, over {{shares}}',
    findingNone_one: 'One share, and no clicks by people yet',
    findingNone_other: '{{count}} shares, and no clicks by people yet',
    shares_one: '{{count}} share',
    shares_other: '{{count}} shares',
    definition:
      'Clicks on your own links. Robots and repeated clicks are counted apart. Only you can see these figures.',
    builtOn: 'What colleagues have built on',
    builtOnText:
      'Your own posts in the library that enough colleagues have shared for it to be told, and never who.',
    builtOnPeople_one: 'Shared by {{shown}} person or more',
    builtOnPeople_other: 'Shared by {{shown}} people or more',
    share: 'Share',
    opened: 'Opened',
    none: 'You have not shared anything yet',
    noneText: 'When you do, you can see here what came of it. Only you can see it.',
    best: 'Most people came to “{{title}}” ({{shown}}).',
    hide: 'Hide my figures',
    show: 'Show my figures',
    hidden: 'You have hidden your figures',
    hiddenText:
      'They are still counted in sums of many, and nobody else can see them. You can look at them again at any time.',
    lessons: 'Short lessons: {{done}} of {{total}} done.',
    toLessons: 'To the lessons',
    toLibrary: 'Go to the library',
  },
  measure,
  freshness,
  ...desk,
  ...broadcast,
  ...channel,
  ...items,
  ...digest,
  ...people,
  ...interview,
  ...mode,
  ...picture,
  plan,
  figures,
  followers,
  value,
  earned,
  questions,
  forManagers,
  backing,
  ...post,
  ...away,
  ...quiet,
  ...review,
  ...share,
  ...sources,
  ...write,
};

export type Catalogue = typeof en;
