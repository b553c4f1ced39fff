import { away } from './daAway.ts';
import { backing } from './daBacking.ts';
import { broadcast } from './daBroadcast.ts';
import { channel } from './daChannel.ts';
import { desk } from './daDesk.ts';
import { digest } from './daDigest.ts';
import { disclosures } from './daDisclosure.ts';
import { examples, experts } from './daExpert.ts';
import { earned, figures, followers, value } from './daFigures.ts';
import { first } from './daFirst.ts';
import { guidelines } from './daGuideline.ts';
import { freshness, insight, measure } from './daInsight.ts';
import { interview } from './daInterview.ts';
import { items } from './daItems.ts';
import { lessons } from './daLesson.ts';
import { forManagers } from './daManagers.ts';
import { mode } from './daMode.ts';
import { people } from './daPeople.ts';
import { picture } from './daPicture.ts';
import { plan } from './daPlan.ts';
import { post } from './daPost.ts';
import { pulse } from './daPulse.ts';
import { questions } from './daQuestion.ts';
import { quiet } from './daQuiet.ts';
import { review } from './daReview.ts';
import { share } from './daShare.ts';
import { sources } from './daSources.ts';
import { thanks } from './daThanks.ts';
import { time } from './daTime.ts';
import { works } from './daWorks.ts';
import { write } from './daWrite.ts';
import type { Catalogue } from './en.ts';

/** Det, fanen siger på dansk. */
export const da: Catalogue = {
  ...first,
  cancel: 'Fortryd',
  quote: '»{{text}}«',
  counter: {
    of: '{{shown}} af {{limit}} tegn',
    over_one: '{{shown}} tegn mere, end {{network}} tager imod',
    over_other: '{{shown}} tegn mere, end {{network}} tager imod',
    tooLong: 'Teksten er længere, end netværket tillader. Forkort den for at komme videre.',
  },
  item: {
    label: 'Indhold',
    back: 'Tilbage til biblioteket',
    close: 'Luk',
    read: 'Læs det på {{host}}',
    expires: 'til og med {{date}}',
    expired: 'Indholdet er udløbet og kan ikke deles længere.',
  },
  composer: {
    label: 'Del med dine egne ord',
    words: 'Dine egne ord',
    placeholder: 'Hvad ville du sige om det til en kollega?',
    ask: 'Bed din leder kigge først',
  },
  ideas: {
    title: 'Inspiration til {{network}}',
    text: 'Sådan kunne det siges. Din egen udgave er bedre, fordi den er din.',
    use: 'Brug som start',
  },
  decline: {
    label: 'Nej tak',
    private: 'Ingen kan se, om du siger nej.',
    notForMe: 'Ikke mig',
    notForMeText: 'Du får ikke tilbudt det igen',
    notNow: 'Ikke nu',
    notNowText: 'Det bliver liggende i biblioteket',
    notThisTopic: 'Ikke dette emne',
    notThisTopicText: 'Du hører ikke mere om emnet',
    pause: 'Hold pause',
    pauseText: 'To uger uden indhold',
  },
  declined: {
    notForMe: 'Det er i orden. Du får ikke tilbudt det igen.',
    notNow: 'Det er i orden. Det bliver liggende her i biblioteket.',
    notThisTopic: 'Det er i orden. Du hører ikke mere om emnet.',
    pause: 'Det er i orden. Du har to uger uden indhold.',
    change: 'Lav det om under Indstillinger',
  },
  guidelines,
  lessons,
  said: {
    title: 'Er der noget, læserne bør vide?',
    product: 'Det siger noget om et af vores produkter',
    rewarded: 'Jeg får noget for at dele det',
  },
  pulse,
  works,
  thanks,
  time,
  disclosures,
  experts,
  examples,
  insight,
  tag: { measured: 'målt', estimated: 'anslået', upperBound: 'højst' },
  clicks: { human: 'Mennesker', bot: 'Robotter', repeated: 'Gentagne' },
  mine: {
    name: 'Klik på det, du har delt',
    finding_one: '{{shown}} klik fra mennesker på {{shares}}',
    finding_other: '{{shown}} klik fra mennesker på {{shares}}',
    findingNone_one: 'En deling, og ingen klik fra mennesker endnu',
    findingNone_other: '{{count}} delinger, og ingen klik fra mennesker endnu',
    shares_one: '{{count}} deling',
    shares_other: '{{count}} delinger',
    definition:
      'Klik på dine egne links. Robotter og gentagne klik tælles for sig. Det er kun dig, der kan se tallene.',
    builtOn: 'Det har kolleger bygget videre på',
    builtOnText:
      'Dine egne opslag i biblioteket, som så mange kolleger har delt, at det kan vises. Aldrig hvem.',
    builtOnPeople_one: 'Delt af {{shown}} person eller flere',
    builtOnPeople_other: 'Delt af {{shown}} personer eller flere',
    share: 'Deling',
    opened: 'Åbnet',
    none: 'Du har ikke delt noget endnu',
    noneText: 'Når du gør, kan du se her, hvad der kom ud af det. Det er kun dig, der kan se det.',
    best: 'Flest kom fra »{{title}}« ({{shown}}).',
    hide: 'Skjul mine tal',
    show: 'Vis mine tal',
    hidden: 'Du har skjult dine tal',
    hiddenText:
      'De tæller stadig med i tal om mange, og ingen andre kan se dem. Du kan se dem igen, når du vil.',
    lessons: 'Korte lektioner: {{done}} ud af {{total}} er taget.',
    toLessons: 'Til lektionerne',
    toLibrary: 'Gå til biblioteket',
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
