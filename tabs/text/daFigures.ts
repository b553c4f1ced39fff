import type {
  earned as englishEarned,
  figures as englishFigures,
  followers as englishFollowers,
  value as englishValue,
} from './enFigures.ts';

/** What the tab says in Danish about what networks show of a post, what clicks are worth, and links; a part of `da.ts`. */
export const figures: typeof englishFigures = {
  open: 'Tal fra netværket',
  hide: 'Skjul tallene',
  form: 'Tal fra netværket: {{title}}',
  text: 'Skriv det, netværket viser om dit opslag, hvis du har lyst. Kun du ser det.',
  reactions: 'Reaktioner',
  comments: 'Kommentarer',
  impressions: 'Visninger',
  clicks: 'Klik fra mennesker: {{value}} (talt her)',
  said: '{{name}}: {{value}} ({{how}}, {{date}})',
  how: { hand: 'skrevet ind', csv: 'CSV' },
  wrong: 'Skriv et helt tal fra 0 til {{most}}, eller lad feltet stå tomt.',
  over: 'Det kan ikke være flere end visningerne.',
  save: 'Gem tallene',
  saved: 'Gemt.',
  import: {
    title: 'Tal fra en fil',
    text: 'Eksportér dine opslag fra netværket som CSV, og vælg filen her. Kun du ser tallene.',
    columns:
      'Filen skal have en kolonne med linket (link, opslag eller kode) og en eller flere af reaktioner, kommentarer og visninger. Det hjælper også med en kolonne, der hedder netværk. Komma eller semikolon mellem kolonnerne.',
    file: 'CSV-fil med tal',
    choose: 'Vælg en fil',
    none: 'Ingen fil valgt',
    checking: 'Filen læses',
    loading: 'Tallene gemmes',
    checked: 'Filen er læst. Intet er gemt endnu.',
    refused: 'Filen kan ikke bruges. Intet er gemt.',
    done: 'Tallene er gemt.',
    loaded_one: 'Tal for {{shown}} deling.',
    loaded_other: 'Tal for {{shown}} delinger.',
    same_one: '{{shown}} har dem allerede.',
    same_other: '{{shown}} har dem allerede.',
    rejected_one: '{{shown}} linje er udeladt, og grunden står herunder.',
    rejected_other: '{{shown}} linjer er udeladt, og grundene står herunder.',
    confirm_one: 'Gem tal for {{shown}} deling',
    confirm_other: 'Gem tal for {{shown}} delinger',
    effect: 'Hvad vi gjorde',
    left: 'linje udeladt',
    whole: 'filen afvist',
  },
};

export const followers: typeof englishFollowers = {
  title: 'Dine følgere',
  text: 'Hvis du har lyst, kan du skrive, hvor mange der følger dig på hvert netværk. Tallet gemmes sammen med det, du deler fra nu af, og tæller med i, hvor mange I højst kan have nået tilsammen. Ingen ser dit tal, og ingen beder dig om det.',
  wrong: 'Skriv et helt tal fra 0 til {{most}}, eller lad feltet stå tomt.',
  save: 'Gem',
  saved: 'Gemt.',
};

export const value: typeof englishValue = {
  tab: 'Værdi og links',
  saved: 'Gemt.',
  save: 'Gem',
  price: {
    title: 'Prisen på et klik',
    text: 'Det, et klik koster, hvor I køber annoncer. Med en pris vises klikkene i overblikket også som det, de ville have kostet dér. Uden en pris vises der ingen værdi nogen steder.',
    none: 'Der er ikke sat en pris.',
    low: 'Laveste pris på et klik',
    high: 'Højeste pris på et klik',
    currency: 'Valuta, tre bogstaver',
    settledOn: 'Fastsat den',
    source: 'Hvor prisen kommer fra',
    sourceHint: 'For eksempel jeres egen annoncekonto, perioden og markedet.',
    remove: 'Fjern prisen',
    wrong: {
      low: 'Skriv et beløb på højst {{most}} med op til to decimaler.',
      high: 'Skriv et beløb over 0, som ikke er under den laveste pris.',
      currency: 'Skriv koden på en valuta, for eksempel DKK.',
      settledOn: 'Vælg en dag, der ikke ligger i fremtiden.',
      source: 'Skriv, hvor prisen kommer fra.',
    },
  },
  utm: {
    title: 'Parametre på delte links',
    text: 'Så jeres egen webstatistik kan se, hvilke besøg der kommer fra delinger. De sættes på sidens adresse, når et link bliver lavet, siger aldrig noget om, hvem der deler, og lader det stå, som adressen har i forvejen.',
    source: 'utm_source: netværket',
    medium: 'utm_medium: et fast ord',
    mediumWord: 'Ordet i utm_medium',
    mediumWrong: 'Brug små bogstaver fra a til z, tal, _ og -, højst 60 tegn.',
    campaign: 'utm_campaign: emnet',
    example: 'Eksempel',
    off: 'Der sættes ikke noget på.',
    from: 'Gælder for links, der bliver lavet fra nu af.',
  },
};

export const earned: typeof englishEarned = {
  name: 'Det, klikkene ville have kostet',
  finding: 'Mellem {{low}} og {{high}} i {{month}}',
  definition:
    'Klik fra mennesker i måneden × prisen på et klik som annonce ({{clicks}} × {{priceLow}} til {{priceHigh}}). Et skøn over, hvad de samme klik ville have kostet. Det er hverken en indtægt eller en besparelse.',
  source: 'Prisen er fastsat den {{date}}. Kilde: {{source}}',
  noPrice: 'Der er ikke sat en pris',
  noPriceText: 'En administrator kan sætte prisen på et klik. Indtil da ser ingen en værdi her.',
  toPrice: 'Sæt prisen på et klik',
  what: 'Klik fra mennesker × prisen på et klik som annonce.',
};
