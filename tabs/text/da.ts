import { away } from './daAway.ts';
import { backing } from './daBacking.ts';
import { broadcast } from './daBroadcast.ts';
import { channel } from './daChannel.ts';
import { desk } from './daDesk.ts';
import { digest } from './daDigest.ts';
import { disclosures } from './daDisclosure.ts';
import { examples, experts } from './daExpert.ts';
import { guidelines } from './daGuideline.ts';
import { interview } from './daInterview.ts';
import { items } from './daItems.ts';
import { lessons } from './daLesson.ts';
import { library, looks } from './daLibrary.ts';
import { forManagers } from './daManagers.ts';
import { mode } from './daMode.ts';
import { people } from './daPeople.ts';
import { picture } from './daPicture.ts';
import { plan } from './daPlan.ts';
import { post } from './daPost.ts';
import { questions } from './daQuestion.ts';
import { quiet } from './daQuiet.ts';
import { review } from './daReview.ts';
import { share } from './daShare.ts';
import { sources } from './daSources.ts';
import { time } from './daTime.ts';
import { write } from './daWrite.ts';
import type { Catalogue } from './en.ts';

/** Det, fanen siger på dansk. */
export const da: Catalogue = {
  name: 'Chalkline',
  cancel: 'Fortryd',
  quote: '»{{text}}«',
  outsideLink: '(åbner uden for Teams)',
  menu: { label: 'Menu', desk: 'Redaktion', settings: 'Indstillinger' },
  outside: {
    title: 'Chalkline bor i Microsoft Teams',
    text: 'Siden virker inde i Teams, hvor den ved, hvem du er. Åbn appen Chalkline i Teams for at fortsætte.',
  },
  notFound: {
    title: 'Siden findes ikke',
    text: 'Der er ingen side på den adresse.',
    way: 'Gå til biblioteket',
  },
  status: {
    loading: 'Henter',
    failed: 'Kunne ikke hentes.',
    retry: 'Prøv igen',
    crashed: 'Siden kunne ikke vises.',
    unexpected: 'Noget gik galt. Intet gik tabt. Prøv igen om lidt.',
    offline: 'Der er ingen forbindelse til serveren. Tjek dit netværk, og prøv igen.',
    signIn: 'Teams kunne ikke logge dig ind. Luk fanen, åbn den igen, og prøv en gang til.',
  },
  language: { da: 'Dansk', en: 'Engelsk' },
  source: {
    organisation: 'Fra organisationen',
    employee: 'Fra en kollega',
    expert: 'Fra en ekspert',
  },
  counter: {
    of: '{{shown}} af {{limit}} tegn',
    over_one: '{{shown}} tegn mere, end {{network}} tager imod',
    over_other: '{{shown}} tegn mere, end {{network}} tager imod',
    tooLong: 'Teksten er længere, end netværket tillader. Forkort den for at komme videre.',
  },
  join: {
    title: 'Du er ikke med i {{programme}}.',
    text: 'Du er velkommen til at se dig omkring. Er du med, får du indhold at dele i chatten, og aldrig oftere end du har lyst til.',
    action: 'Vær med',
    privacy: 'Sådan behandler vi dine data',
    hide: 'Skjul beskeden',
    joinedTitle: 'Du er med.',
    joinedText: 'Du bestemmer fra gang til gang, og du kan melde fra under Indstillinger, når du vil.',
  },
  library,
  looks,
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
  time,
  disclosures,
  experts,
  examples,
  insight: {
    title: 'Overblik',
    lead: 'Se, hvad der kom ud af det, i tal du kan stole på.',
    mine: 'Mit',
    unit: 'Min enhed',
    programme: 'Programmet',
    month: 'Måned',
    people_one: '{{shown}} person',
    people_other: '{{shown}} personer',
    at: 'opgjort {{at}}',
    showTable: 'Vis som tabel',
    showPlot: 'Vis som diagram',
    none: 'Ingen tal endnu',
    noneText: 'De kommer med programmets første måned.',
    noneShort: 'Ikke noget endnu',
    noneCell: 'intet endnu',
    hidden_one: 'Skjult, fordi gruppen er under {{count}} person',
    hidden_other: 'Skjult, fordi gruppen er under {{count}} personer',
    someHidden_one: 'Måneder med færre end {{count}} person er udeladt.',
    someHidden_other: 'Måneder med færre end {{count}} personer er udeladt.',
    restsOn_one: 'Tallet for {{month}} bygger på svar fra {{shown}} person.',
    restsOn_other: 'Tallet for {{month}} bygger på svar fra {{shown}} personer.',
    hiddenText:
      'Tal om så få mennesker kan afsløre, hvad den enkelte gør. De bliver vist, når gruppen er stor nok.',
    hiddenShort: 'Skjult',
    hiddenCell: 'skjult',
    rule_one: 'Tal om færre end {{count}} person bliver aldrig vist. Ingen kan se, hvem der har delt hvad.',
    rule_other:
      'Tal om færre end {{count}} personer bliver aldrig vist. Ingen kan se, hvem der har delt hvad.',
    soFar: '{{month}} indtil nu',
    than: { changed: 'mod {{value}} i {{month}}', same: 'det samme som i {{month}}' },
  },
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
    share: 'Deling',
    opened: 'Åbnet',
    none: 'Du har ikke delt noget endnu',
    noneText: 'Når du gør, kan du se her, hvad der kom ud af det. Det er kun dig, der kan se det.',
    toLibrary: 'Gå til biblioteket',
  },
  measure: {
    optedInRate: {
      name: 'Er med',
      finding: '{{value}} er med i {{month}}',
      definition: 'Dem, der er med, som andel af alle i gruppen den måned.',
      none: 'Der er ikke talt op endnu.',
    },
    shares: {
      name: 'Åbnede delinger',
      finding_one: '{{value}} deling åbnet i {{month}}',
      finding_other: '{{value}} delinger åbnet i {{month}}',
      definition:
        'Gange, nogen har åbnet et netværk med sit eget opslag. Om det blev slået op, ved kun netværket.',
      none: 'Der er ikke delt noget endnu.',
    },
    clicks: {
      name: 'Klik fra mennesker',
      finding_one: '{{value}} klik fra mennesker i {{month}}',
      finding_other: '{{value}} klik fra mennesker i {{month}}',
      definition: 'Klik på delte links. Robotter står for sig, og gentagne klik er ikke med.',
      none: 'Ingen har klikket endnu.',
    },
    botClicks: {
      name: 'Klik fra robotter',
      finding_one: '{{value}} klik fra robotter i {{month}}',
      finding_other: '{{value}} klik fra robotter i {{month}}',
      definition: 'Netværkenes og andres programmer, der henter linket.',
      none: 'Ingen robotter har hentet et link endnu.',
    },
    draftsDecided: {
      name: 'Afgjorte udkast',
      finding_one: '{{value}} udkast fik svar i {{month}}',
      finding_other: '{{value}} udkast fik svar i {{month}}',
      definition: 'Udkast, der blev godkendt, sendt tilbage eller afvist.',
      none: 'Intet udkast er afgjort endnu.',
    },
    hoursToDecide: {
      name: 'Timer til svar',
      finding_one: 'Halvdelen af udkastene fik svar inden for {{value}} time i {{month}}',
      finding_other: 'Halvdelen af udkastene fik svar inden for {{value}} timer i {{month}}',
      definition: 'Medianen fra et udkast bliver sendt, til det får svar, i timer.',
      none: 'Intet udkast er afgjort endnu.',
    },
    timePromised: {
      name: 'Lovet tid',
      finding: '{{value}} timer om ugen lovet i {{month}}',
      definition: 'Timer om ugen, som ledere har sat af i deres opbakning, til alle under dem.',
      none: 'Ingen leder har sat tid af endnu.',
    },
    timeGranted: {
      name: 'Afsat tid',
      finding: '{{value}} timer om ugen afsat i {{month}}',
      definition: 'Timer om ugen til dem, der er med, og som har en leder over sig, der bakker op.',
      none: 'Der er ikke sat tid af til nogen endnu.',
    },
    timeUsed: {
      name: 'Brugt tid',
      finding: '{{value}} timer om ugen brugt i {{month}}',
      definition:
        'Timer om ugen, som folk selv siger det, over de uger nogen har svaret for. Ingen bliver spurgt, og intet bliver målt.',
      none: 'Ingen har sagt, hvad de har brugt, endnu.',
    },
  },
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
