import type { Network } from '../../domain/network.ts';

/** One asking: `asked` days ago, and what came of it after `hours`. */
interface Round {
  asked: number;
  verdict?: 'approve' | 'return' | 'decline';
  hours?: number;
  comment?: string;
}

export interface SampleDraft {
  key: string;
  author: string;
  topic: string;
  item?: string;
  network: Network;
  title: string;
  /** Days since it was begun. */
  begun: number;
  /** One text a revision; round n asks about revision n. */
  texts: [string, ...string[]];
  rounds: Round[];
  /** What the author did in the end, and how many days ago. */
  end?: { event: 'withdraw' | 'publish'; days: number };
}

/** Drafts on their way: every state that still asks something of somebody, and those that ended without a share. */
export const openDrafts: SampleDraft[] = [
  {
    key: 'isolering',
    author: 'nanna.krag',
    topic: 'heat-pumps',
    network: 'linkedin',
    title: 'Det vigtigste på anlægget koster næsten ingenting',
    begun: 2,
    texts: [
      'Folk spørger altid til kompressoren. Jeg vil hellere vise dem isoleringen. Den er kedelig, den koster næsten ingenting, og den afgør, om',
    ],
    rounds: [],
  },
  {
    key: 'snow-in-skane',
    author: 'elin.nyberg',
    topic: 'people',
    network: 'linkedin',
    title: 'What a metre of snow does to a schedule',
    begun: 1,
    texts: [
      'Last February we lost nine days to snow and won eleven back by asking the installers what they would do. Notes so far: ',
    ],
    rounds: [],
  },
  {
    key: 'roer-under-byen',
    author: 'line.molgaard',
    topic: 'district-heating',
    item: 'roer-i-jorden',
    network: 'linkedin',
    title: 'Det, man ikke ser fra fortovet',
    begun: 3,
    texts: [
      'I dag stoppede en dreng på sit løbehjul og spurgte, om der var lava i rørene. Næsten, sagde jeg. Vandet er 70 grader og på vej hjem til ham.\n\nVi graver stadig et par uger mere. Kom endelig og spørg, hvis I går forbi. Det er den bedste del af dagen.',
    ],
    rounds: [{ asked: 1 }],
  },
  {
    key: 'ammoniak',
    author: 'freja.aabo',
    topic: 'heat-pumps',
    item: 'refrigerants',
    network: 'linkedin',
    title: 'Ammoniak fortjener et bedre rygte',
    begun: 4,
    texts: [
      'Jeg har arbejdet med ammoniak i 14 år og bliver stadig spurgt, om jeg ikke er bange for det. Jeg har respekt for det. Det er noget andet.\n\nAmmoniak er naturligt, effektivt og kan lugtes, længe før det er farligt. Det, der gør et anlæg sikkert, er ikke stoffet, men at nogen har tænkt over ventilationen, før de tegnede rummet.\n\nHvad ville du selv spørge om, hvis der kom et anlæg i dit kvarter?',
    ],
    rounds: [{ asked: 2 }],
  },
  {
    key: 'bakery-visit',
    author: 'giulia.conti',
    topic: 'surplus-heat',
    item: 'bakery',
    network: 'linkedin',
    title: 'Three in the morning at the bakery',
    begun: 3,
    texts: [
      'I had read the figures many times. Then I stood behind the ovens at three in the morning and understood them.\n\nThe heat that warmed my face would have left through the roof a year ago. Now it is in 210 living rooms. I still think about how many roofs there are.',
    ],
    rounds: [{ asked: 1 }],
  },
  {
    key: 'vrede-kunder',
    author: 'hassan.mahdi',
    topic: 'customers',
    network: 'linkedin',
    title: 'Hvad jeg lærte af en vred kunde',
    begun: 8,
    texts: [
      'Fru Kjærgaard i Tarup ringede tre gange på en uge. Tredje gang tog jeg hjem til hende. Det viste sig, at radiatoren var skruet fast bag en reol, og at regningen var rigtig.\n\nVi flyttede reolen sammen. Siden har jeg spurgt alle om møblerne først.',
    ],
    rounds: [
      {
        asked: 6,
        verdict: 'return',
        hours: 5,
        comment:
          'Dejlig historie, og du fortæller den godt. Kunden kan genkendes på navn og bydel. Spørg hende, eller skriv »en kunde i Odense«, så er den klar.',
      },
    ],
  },
  {
    key: 'tender-lessons',
    author: 'jorg.petersen',
    topic: 'heat-pumps',
    item: 'hamburg',
    network: 'linkedin',
    title: 'What our first German tender taught me',
    begun: 9,
    texts: [
      'We won our first German tender with a page nobody had asked for: what could go wrong, and who pays when it does.\n\nThe next two tenders, which we hand in before Christmas, will have the same page.',
    ],
    rounds: [
      {
        asked: 7,
        verdict: 'return',
        hours: 22,
        comment:
          'The first half is excellent. The two coming tenders are not public, so please leave out the last sentence. Then go.',
      },
    ],
  },
  {
    key: 'vagtskifte',
    author: 'ayse.demir',
    topic: 'people',
    item: 'nattevagt',
    network: 'linkedin',
    title: 'Ti minutter, der holder en by varm',
    begun: 12,
    texts: [
      'Det vigtigste møde på mit arbejde varer ti minutter og har ingen dagsorden. Det er vagtskiftet.\n\nHvad drillede i nat? Hvad skal du holde øje med? Hvad er du i tvivl om? Det sidste spørgsmål er det bedste, og det tog os to år at turde stille det.',
    ],
    rounds: [
      {
        asked: 10,
        verdict: 'approve',
        hours: 3,
        comment: 'Godkendt. Det er lige præcis det, jeg gerne vil have, at folk ved om jer.',
      },
    ],
  },
  {
    key: 'heat-networks-act',
    author: 'tom.ellery',
    topic: 'district-heating',
    item: 'how-it-works',
    network: 'linkedin',
    title: 'The question I get at every dinner',
    begun: 11,
    texts: [
      'At every dinner in London I am asked the same thing: who decides how warm my home is when the boiler is down the road?\n\nYou do. You turn the same valve as before. What changes is who gets up when it breaks in January. Not you.',
    ],
    rounds: [{ asked: 8, verdict: 'approve', hours: 26, comment: '' }],
  },
  {
    key: 'pumpeskift',
    author: 'abdi.warsame',
    topic: 'data',
    network: 'x',
    title: 'Ny pumpe, ny leverandør',
    begun: 14,
    texts: [
      'Vi skifter pumpeleverandør efter jul. Den gamle holdt ikke, hvad den lovede, og nu ved jeg, hvad jeg skal spørge om næste gang.',
    ],
    rounds: [
      {
        asked: 13,
        verdict: 'decline',
        hours: 2,
        comment:
          'Vi talte om den i telefonen: Aftalen er ikke underskrevet, og den gamle leverandør kan genkendes. Skriv hellere om, hvad man skal spørge om, når vi er i mål.',
      },
    ],
  },
  {
    key: 'frostnat',
    author: 'knud.ostergaard',
    topic: 'people',
    network: 'facebook',
    title: 'Den koldeste nat i 31 år',
    begun: 21,
    texts: [
      'Jeg har været her i 31 år, og jeg husker én nat bedre end de andre. Den gemmer jeg til min sidste arbejdsdag.',
    ],
    rounds: [{ asked: 20 }],
    end: { event: 'withdraw', days: 19 },
  },
];
