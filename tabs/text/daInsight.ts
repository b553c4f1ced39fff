import type * as english from './enInsight.ts';

/** What the tab says in Danish about figures; a part of `da.ts`. */
export const insight: typeof english.insight = {
  title: 'Overblik',
  lead: 'Se, hvad der kom ud af det, i tal du kan stole på.',
  mine: 'Mit',
  unit: 'Min enhed',
  programme: 'Programmet',
  month: 'Måned',
  people_one: '{{shown}} person',
  people_other: '{{shown}} personer',
  at: 'opgjort {{at}}',
  countedAt: 'Opgjort {{at}}.',
  showTable: 'Vis som tabel',
  showPlot: 'Vis som diagram',
  none: 'Ingen tal endnu',
  noneText: 'Der kommer kun tal for hele måneder. Tallene for {{month}} kommer den {{date}}.',
  nextText: 'Tallene gælder hele måneder og ligger så fast. Tallene for {{month}} kommer den {{date}}.',
  notCollected: 'Her bliver der ikke samlet tal ind',
  notCollectedText:
    'Organisationen har valgt ikke at gemme noget om den enkelte, så der er ikke noget at regne på. Opbakning og retningslinjer virker som altid.',
  whole: 'hele programmet {{value}}',
  wholeColumn: 'Hele programmet',
  asOf: 'som i {{month}}: for få er siden kommet til eller gået fra til, at der kan siges mere',
  units: 'Enheder herunder',
  unitsText: 'Åbn en af dem for at se, hvordan det går der. Små enheder er skjult.',
  leader: 'Leder',
  peopleColumn: 'Personer',
  path: 'Her er du',
  monthCards: 'Send mig månedens tal for min enhed på et kort',
  monthCardsText: 'Én gang om måneden, når tallene er klar, og kun når der er noget at fortælle.',
  csv: 'Hent som CSV',
  saved: '{{name}} ligger blandt dine overførsler.',
  report: 'Rapport til udskrift',
  print: 'Udskriv',
  back: 'Tilbage til tallene',
  reportTitle: 'Rapport: {{name}}',
  byMode: 'Sådan er opslagene blevet til',
  gardeners: '{{value}} af delingerne i {{month}} har folk skrevet og delt på egen hånd',
  noGardeners: 'For få deler på egen hånd til, at de kan vises for sig',
  byModeDefinition:
    'Dele af alle månedens delinger i hele programmet: det, en kommunikatør har været med til at skrive (formidler), det, nogen har set på først (gatekeeper), det, folk har skrevet og delt på egen hånd (social gartner), og det, der er delt direkte fra biblioteket. Jo flere sociale gartnere, jo flere har fundet deres egen stemme.',
  straight: 'Direkte fra biblioteket',
  byTopic: 'Delinger efter emne',
  bySource: 'Delinger efter kilde',
  mostTopic: '{{value}} af delingerne i {{month}} handlede om »{{name}}«',
  mostSource: '{{value}} af delingerne i {{month}} kom {{name}}',
  mostOwn: '{{value}} af delingerne i {{month}} var egne tekster',
  from: { organisation: 'fra organisationen', employee: 'fra kolleger', expert: 'fra eksperter' },
  axis: { organisation: 'Organisationen', employee: 'Kolleger', expert: 'Eksperter', rest: 'Resten' },
  byDefinition:
    'Andele af alle månedens delinger i hele programmet. Hvor kun få mennesker står bag, er dele lagt sammen.',
  part: 'Del',
  planned: 'Plan',
  noTopic: 'Intet emne',
  rest: 'Resten tilsammen',
  ownText: 'Egen tekst',
  noneShort: 'Ikke noget endnu',
  noneCell: 'ingen',
  hidden_one: 'Skjult, fordi tallet ville handle om færre end {{count}} person',
  hidden_other: 'Skjult, fordi tallet ville handle om færre end {{count}} personer',
  someHidden_one: 'Måneder, hvor tallet ville handle om færre end {{count}} person, er udeladt.',
  someHidden_other: 'Måneder, hvor tallet ville handle om færre end {{count}} personer, er udeladt.',
  restsOn_one: 'Tallet for {{month}} bygger på svar fra {{shown}} person.',
  restsOn_other: 'Tallet for {{month}} bygger på svar fra {{shown}} personer.',
  hiddenText:
    'Tal om så få mennesker kan afsløre, hvad den enkelte gør. De bliver vist, når der er nok bag dem, også bag det, der kan regnes ud ved at trække fra.',
  hiddenShort: 'Skjult',
  hiddenCell: 'skjult',
  rule_one: 'Tal om færre end {{count}} person bliver aldrig vist. Ingen kan se, hvem der har delt hvad.',
  rule_other: 'Tal om færre end {{count}} personer bliver aldrig vist. Ingen kan se, hvem der har delt hvad.',
  than: { changed: 'mod {{value}} i {{month}}', same: 'det samme som i {{month}}' },
};

export const measure: typeof english.measure = {
  optedInRate: {
    name: 'Er med, hele programmet',
    finding: '{{value}} af dem, der kan være med, er med',
    definition:
      'Dem, der er med, ud af alle, der kunne være det, ved månedens slutning. Tallet vises kun for hele programmet og bliver stående, indtil nok er kommet til eller gået fra.',
    none: 'Der er ikke talt op endnu.',
  },
  activeRate: {
    name: 'Har delt noget',
    finding: '{{value}} delte i {{month}}',
    definition:
      'Mennesker med mindst én deling i måneden, ud af dem, der kunne på en gennemsnitlig dag. Det er mennesker, der tælles, ikke delinger.',
    none: 'Der er ikke delt noget endnu.',
  },
  twistRate: {
    name: 'Med egne ord',
    finding: '{{value}} af delingerne i {{month}} var med egne ord',
    definition:
      'Delinger med mindst otte egne ord, der ikke ligger tæt på forslagene på kortet. Det siger noget om troværdigheden og dømmer ingen.',
    none: 'Der er ikke delt noget endnu.',
  },
  reach: {
    name: 'Følgere, højst',
    finding: 'Højst {{value}} følgere i {{month}}',
    definition:
      'Følgere hos dem, der har sagt, hvor mange de har, lagt sammen over delingerne. De fleste følgere ser aldrig opslaget, og mange følger flere: tallet er det højeste, det kan være.',
    none: 'Ingen har sagt, hvor mange der følger dem.',
  },
  shares: {
    name: 'Åbnede delinger',
    finding_one: '{{value}} deling åbnet i {{month}}',
    finding_other: '{{value}} delinger åbnet i {{month}}',
    definition:
      'Hvor mange gange nogen har åbnet et netværk for at dele. Om det blev slået op, ved kun netværket.',
    none: 'Der er ikke delt noget endnu.',
  },
  clicks: {
    name: 'Klik fra mennesker',
    finding_one: '{{value}} klik fra mennesker i {{month}}',
    finding_other: '{{value}} klik fra mennesker i {{month}}',
    definition:
      'Klik i måneden på det, der blev delt i samme måned. Robotter står for sig, og gentagne klik er ikke med.',
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
    definition: 'Medianen i timer, fra et udkast bliver sendt, til det får svar.',
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
    definition: 'Timer om ugen til alle, der har en leder over sig, som bakker op.',
    none: 'Der er ikke sat tid af til nogen endnu.',
  },
  timeUsed: {
    name: 'Brugt tid',
    finding: '{{value}} timer om ugen brugt i {{month}}',
    definition:
      'Timer om ugen, som folk selv har sagt dem, i de uger, nogen har svaret for. Ingen bliver spurgt, og intet bliver målt.',
    none: 'Ingen har sagt endnu, hvor meget de har brugt.',
  },
};

/** How the library stands. */
export const freshness: typeof english.freshness = {
  name: 'Friske emner',
  finding_one: '{{kept}} af {{all}} emne holder, hvad der er lovet',
  finding_other: '{{kept}} af {{all}} emner holder, hvad der er lovet',
  definition:
    'Emner med så meget indhold, og så nyt, som der er lovet, lige nu. Det siger ikke noget om mennesker.',
  none: 'Der er endnu ikke lovet noget om et emne.',
  state: 'Tilstand',
  topics: 'Emner',
  fresh: 'Friske',
  soon: 'Løber snart tør',
  dry: 'Løbet tør',
};
