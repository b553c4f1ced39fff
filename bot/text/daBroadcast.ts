import type { broadcast as English } from './enBroadcast.ts';

/** Hvad botten siger om en udsendelse til dem, der står for den. */
export const broadcast: typeof English = {
  summary: {
    done: (title: string) => `Udsendelsen er færdig: ${title}`,
    stopped: (title: string) => `Udsendelsen er stoppet: ${title}`,
    running: (title: string) => `En udsendelse: ${title}`,
  },
  heading: {
    review: 'Venter på et ja fra en anden',
    returned: 'Sendt tilbage',
    scheduled: 'Venter på sit tidspunkt',
    cancelled: 'Trukket tilbage',
    preparing: 'Finder modtagerne',
    sending: 'På vej',
    stopping: 'Ved at stoppe',
    stopped: 'Stoppet',
    done: 'Færdig',
  },
  size: 'Personer i målgruppen',
  fewerThan: (count: number) =>
    `Målgruppen er på færre end ${count}. Så få viser vi ikke tal for, så ingen kan regne ud, hvem der er med.`,
  itemOver: 'Indholdet var udløbet eller taget ned, da tiden kom, så ingen fik det.',
  quiet: (count: string, at: string) =>
    `${count} får det først om morgenen. Det fortsætter af sig selv ${at}.`,
  leaves: (at: string) => `Sendes ${at}.`,
  sent: 'Nået frem',
  failed: 'Mislykket',
  uncertain: 'Uvist',
  left: 'Tilbage',
  cancelled: 'Ikke sendt',
  uncertainNote:
    'Uvist: Teams har ikke svaret på, om kortet kom frem. Det bliver ikke sendt igen af sig selv.',
  restoredNote:
    'Intet bliver sendt, før nogen har set på det. Chalkline har været væk længe, og nogle af de kort, der står som ikke sendt, kan allerede være nået frem. Åbn udsendelsen i fanen for at genoptage den.',
  heldNote: 'Driften har sat alle udsendelser i bero. Denne fortsætter af sig selv bagefter.',
  refresh: 'Opdatér',
  test: 'En prøve til dig alene. Ingen andre har fået den, og den tæller ikke med i din uge. Knapperne virker.',
  testSummary: (title: string) => `Prøve: ${title}`,
  review: {
    summary: (name: string) => `${name} beder om dit ja til en udsendelse`,
    heading: 'Må det her sendes ud?',
    intro: (name: string) =>
      `${name} vil gerne sende det her ud. En anden ser på det først, og ét ja er nok.`,
    to: 'Til',
    everyone: 'Alle, der er med',
    roles: {
      manager: 'dem, der leder andre',
      employee: 'dem, der ikke leder nogen',
      communicator: 'kommunikatører',
    },
    follows: (topic: string) => `følger ${topic}`,
    speaks: { da: 'læser dansk', en: 'læser engelsk' },
    under: (name: string) => `${name} og alle derunder`,
    number: 'Antal',
    about: (count: string) => `omkring ${count}`,
    fewer: (count: number) => `færre end ${count}`,
    when: 'Hvornår',
    atOnce: 'Så snart nogen har sagt ja',
    preview: 'Det, de får',
    comment: 'Et ord til den, der spørger',
    commentHint: 'Skal med, når du sender det tilbage',
    approve: 'Send det ud',
    return: 'Send tilbage',
    needComment: 'Skriv, hvad der skal være anderledes, så det kan rettes.',
    approved: (name: string, at: string) => `${name} sagde ja ${at}.`,
    returned: (name: string, at: string) => `${name} sendte det tilbage ${at}.`,
    takenBack: 'Det blev trukket tilbage, før nogen havde taget stilling.',
    waits: 'Det venter på, at nogen siger ja eller nej.',
    mine: {
      summary: { approve: 'Din udsendelse må sendes', return: 'Din udsendelse er sendt tilbage' },
      heading: { approve: 'Den må sendes', return: 'Den er sendt tilbage' },
      next: {
        approve: 'Den bliver sendt nu.',
        approveLater: (at: string) => `Den bliver sendt ${at}.`,
        return: 'Ret det, der står her, og lav en ny udsendelse.',
      },
    },
  },
};
