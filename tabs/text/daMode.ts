import type { ModeCatalogue } from './enMode.ts';

/** Det, måderne at samarbejde på og reglerne for godkendelse hedder på dansk; en del af `da.ts`. */
export const mode: ModeCatalogue = {
  mode: {
    name: { mediator: 'Formidler', gatekeeper: 'Gatekeeper', gardener: 'Social gartner' },
    you: {
      mediator: 'En kommunikatør interviewer dig og skriver. Intet kommer ud, før du har sagt ja.',
      gatekeeper: 'Du skriver. En anden ser på dit udkast, før du deler det.',
      gardener: 'Du skriver og deler på egen hånd. Kommunikatørerne bygger videre på det bagefter.',
    },
    them: {
      mediator: 'En kommunikatør interviewer og skriver. Intet kommer ud, før den interviewede har sagt ja.',
      gatekeeper: 'Personen skriver selv. En anden ser på udkastet, før det bliver delt.',
      gardener: 'Personen skriver og deler på egen hånd. I bygger videre på det bagefter.',
    },
    inGeneral: '{{mode}}, generelt',
    onTopic: '{{mode}}, om {{topic}}',
    noTopic: 'et emne, der ikke findes længere',
  },
  collaboration: {
    tab: 'Sådan samarbejder vi',
    now: 'Sådan samarbejder I',
    nowText: 'Du og kommunikatørerne vælger det sammen: den ene side foreslår, den anden siger ja.',
    nowTextFor: 'I vælger det sammen: den ene side foreslår, den anden siger ja.',
    general: 'Generelt',
    wish: 'Et forslag',
    wishOwn: 'Det har du foreslået. Det venter på et ja fra kommunikatørerne.',
    wishOwnSide: '{{by}} har foreslået det. Det venter på et ja fra {{name}}.',
    wishToYou: '{{by}} foreslår det. Der bliver ikke ændret noget, før du siger ja.',
    wishByOther: '{{by}} vil gerne det her. Der bliver ikke ændret noget, før en kommunikatør siger ja.',
    yes: 'Ja, det gør vi',
    notNow: 'Ikke nu',
    takeBack: 'Træk det tilbage',
    change: 'Foreslå en anden måde',
    changeText:
      'Det bliver først lavet om, når begge sider har sagt ja. Et nyt forslag træder i stedet for et, der venter.',
    changeTextFor:
      'Kortet går til dem, der er med. Ingen kan se, hvem det er, så der kommer måske ikke noget svar, og det siger ikke noget om personen.',
    way: 'Måde at samarbejde på',
    where: 'Hvad det gælder',
    everything: 'Det hele',
    note: 'En linje med på vejen',
    send: 'Foreslå det',
    same: 'Sådan samarbejder I allerede. Vælg en anden måde eller et emne.',
    history: 'Det har I aftalt',
    historyNone: 'Ingen har foreslået noget endnu. Alle begynder med en gatekeeper.',
    event: {
      propose: '{{name}} foreslog: {{wish}}',
      agree: '{{name}} sagde ja til: {{wish}}',
      disagree: '{{name}} svarede »ikke nu« til: {{wish}}',
      takeBack: '{{name}} trak tilbage: {{wish}}',
    },
    broken: 'Det, der står her, er ændret bagefter. Sig det til en administrator.',
    said: {
      propose: 'Dit forslag er sendt. Der bliver ikke ændret noget uden et ja.',
      yes: 'Det er aftalt og gælder fra nu af.',
      no: 'Noteret. Alt er, som det var.',
    },
  },
  agreements: {
    tab: 'Mennesker',
    find: 'Find en person',
    findText:
      'Se, hvordan I samarbejder, og foreslå en anden måde. Det bliver først lavet om, når begge sider siger ja.',
    title: 'Mennesker med deres egen aftale',
    text: 'Dem, der arbejder på en anden måde end den almindelige, og dem, hvor et forslag venter.',
    waitsForYou: 'Venter på dit svar',
    waitsForThem: 'Venter på deres svar',
    none: 'Ingen aftaler endnu',
    noneText:
      'Alle arbejder med en gatekeeper, indtil I aftaler noget andet. Find en person, og foreslå det.',
    more_one: 'og {{count}} til',
    more_other: 'og {{count}} til',
    back: 'Mennesker',
  },
  policy: {
    tab: 'Godkendelse',
    title: 'Hvem der afgør det',
    text: 'Gælder udkast, der bliver sendt fra nu af. Dem, der er undervejs, bliver hos dem, de er sendt til.',
    who: 'Hvem der afgør et udkast',
    choice: {
      manager: 'Den nærmeste leder',
      communicator: 'Kommunikatørerne',
      both: 'Den nærmeste leder og derefter kommunikatørerne',
    },
    topics: 'Efter emne',
    topicsText:
      'Hvor et emne skal ses af nogle andre. Ellers går egne ord om indhold fra biblioteket lige ud.',
    topicWho: 'Hvem der afgør det: {{topic}}',
    follow: 'Som alt andet',
    ownWords: 'Egne ord skal også ses først',
    ownWordsOn: 'Egne ord skal også ses først: {{topic}}',
    times: 'Når ingen svarer',
    timesText: 'Der tælles i arbejdstimer, efter uret hos den, der skal svare. Otte timer er en dag.',
    remindAfter: 'Timer, før der kommer en påmindelse',
    escalateAfter: 'Timer, før en anden også bliver spurgt',
    maxEscalations: 'Hvor mange gange en anden bliver spurgt, højst',
    wrong: 'Skriv et helt tal fra {{min}} til {{max}}.',
    wrongOrder: 'Det skal komme efter påmindelsen.',
    broadcasts: 'Udsendelser til mange',
    broadcastsText:
      'Gælder fra nu af det, der går til alle eller til mere end halvdelen af organisationen. Dem, der følger et emne, har selv bedt om det, så det bliver sendt uden videre.',
    reviewEveryone: 'En anden siger ja, før det bliver sendt',
    reviewEveryoneHint:
      'Det er nok, at én anden kommunikatør siger ja. Er der ikke andre, bliver en administrator spurgt.',
    effect: 'Det betyder',
    effectMore:
      'Et udkast går til {{who}}; der kommer en påmindelse efter {{remind}}, og efter {{escalate}} bliver en anden også spurgt, højst {{most}}.',
    effectOnce:
      'Et udkast går til {{who}}; der kommer en påmindelse efter {{remind}}, og så venter det på svar.',
    effectTopics: 'Egne ord bliver også set først om: {{topics}}.',
    effectReview: {
      always:
        'Det, der går til mere end halvdelen af organisationen, bliver sendt, når en anden har sagt ja.',
      whereAsked:
        'Det, der går til mere end halvdelen af organisationen, bliver sendt, når en anden har sagt ja, hvis der er nogen at spørge.',
      never:
        'Det, der går til mere end halvdelen af organisationen, bliver sendt, uden at andre bliver spurgt.',
    },
    effectWho: {
      manager: 'den nærmeste leder',
      communicator: 'kommunikatørerne',
      both: 'den nærmeste leder og derefter kommunikatørerne',
    },
    hours_one: '{{count}} arbejdstime',
    hours_other: '{{count}} arbejdstimer',
    most_one: '{{count}} gang',
    most_other: '{{count}} gange',
    save: 'Gem reglerne',
    undo: 'Fortryd mine ændringer',
    saved: 'Gemt. Reglerne gælder fra nu af.',
    settled: 'Senest lagt fast af {{name}}, {{at}}',
    staleTitle: 'En anden har ændret reglerne i mellemtiden.',
    staleText: 'Det, du valgte, står her stadig. Reglerne, som de er nu: {{effect}}',
    keepMine: 'Gem mine i stedet',
    takeTheirs: 'Tag de andre',
  },
  asking: {
    text: 'En anden ser på det, der bliver skrevet om det her, før det kommer ud. Dine ord bliver til et udkast, som du sender derfra.',
    action: 'Bed om godkendelse',
  },
};
