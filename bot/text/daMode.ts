import type { mode as english } from './enMode.ts';

/** Det, botten siger om måder at samarbejde på. */
export const mode: typeof english = {
  summary: 'Sådan samarbejder vi',
  heading: 'Sådan samarbejder vi',
  names: { mediator: 'Formidler', gatekeeper: 'Gatekeeper', gardener: 'Social gartner' },
  means: {
    mediator: 'En kommunikatør interviewer dig og skriver. Intet kommer ud, før du har sagt ja.',
    gatekeeper: 'Du skriver. En anden ser på dit udkast, før du deler det.',
    gardener: 'Du skriver og deler på egen hånd. Kommunikatørerne bygger videre på det bagefter.',
  },
  meansFor: {
    mediator: (name: string) =>
      `En kommunikatør interviewer ${name} og skriver. Intet kommer ud, før ${name} har sagt ja.`,
    gatekeeper: (name: string) => `${name} skriver. En anden ser på udkastet, før det bliver delt.`,
    gardener: (name: string) =>
      `${name} skriver og deler på egen hånd. Kommunikatørerne bygger videre på det bagefter.`,
  },
  now: (name: string) => `Nu: ${name}`,
  inGeneral: (name: string) => `${name}, generelt`,
  onTopic: (name: string, topic: string) => `${name}, om ${topic}`,
  noTopic: 'et emne, der ikke findes længere',
  quote: (text: string) => `»${text}«`,
  others: 'De andre måder',
  choose: 'Hvad ville passe dig bedre?',
  topic: 'Hvad det gælder',
  everything: 'Alt, hvad jeg skriver',
  note: 'En linje med på vejen',
  noteHint: 'Hvis du vil sige hvorfor',
  propose: 'Foreslå det',
  rule: 'Det bliver først lavet om, når begge sider har sagt ja.',
  proposed: 'Sendt til kommunikatørerne. Der bliver ikke ændret noget, før en af dem har sagt ja.',
  already: 'Sådan samarbejder I allerede.',
  own: {
    heading: 'Dit forslag',
    intro: (name: string) => `${name} har foreslået:`,
    waiting: 'Det venter på den anden side. Der bliver ikke ændret noget uden et ja.',
    takeBack: 'Træk det tilbage',
    onlyOther: 'Det er den anden side, der skal sige ja.',
  },
  proposal: {
    summary: (name: string) => `${name} foreslår en anden måde at samarbejde på`,
    heading: 'Et forslag',
    toYou: (name: string) => `${name} foreslår, at I samarbejder på en anden måde.`,
    byOther: (name: string) => `${name} vil gerne samarbejde med jer på en anden måde.`,
    yes: 'Ja, det gør vi',
    notNow: 'Ikke nu',
  },
  states: {
    agreed: (name: string, date: string) => `${name} sagde ja den ${date}. Det gælder fra da af.`,
    disagreed: (name: string, date: string) => `${name} svarede »ikke nu« den ${date}. Alt er, som det var.`,
    takenBack: (name: string, date: string) => `${name} trak det tilbage den ${date}. Alt er, som det var.`,
    replaced: 'Der er kommet et nyere forslag i stedet. Alt er, som det var.',
  },
  yours: {
    agreed: (date: string) => `Du sagde ja den ${date}. Det gælder fra da af.`,
    disagreed: (date: string) => `Du svarede »ikke nu« den ${date}. Alt er, som det var.`,
    takenBack: (date: string) => `Du trak det tilbage den ${date}. Alt er, som det var.`,
  },
  answer: {
    summary: {
      yes: (name: string) => `${name} siger ja til dit forslag`,
      no: (name: string) => `${name} har svaret på dit forslag`,
    },
    heading: { yes: 'Ja til dit forslag', no: 'Svar på dit forslag' },
  },
  show: 'Sådan samarbejder vi',
  needsApproval:
    'En anden ser på det, der bliver skrevet om det her, før det kommer ud. Du kan spørge herfra.',
  askApproval: 'Bed om godkendelse',
};
