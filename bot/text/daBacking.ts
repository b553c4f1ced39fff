/** What the bot says about backing from leaders. */
export const backing = {
  summary: 'Opbakning',
  backsThis: (name: string, words: string) => `${name} bakker op: »${words}«`,
  backedBy: (name: string) => `${name} bakker op om programmet.`,
  step: {
    summary: 'Opbakning i din enhed: ét kort trin ad gangen',
    heading: (number: number, name: string) => `Opbakning, trin ${number} af 6: ${name}`,
    intro:
      'Folk tør bruge deres egne ord, når deres leder har sagt, at det er velkomment. Det er seks korte trin, og du kan holde inde efter hvert af dem.',
    seen: 'Det ser dine medarbejdere',
    nothingYet: 'Ikke noget endnu. De ser det, når alle trin er på plads, og du har sat dine egne ord på.',
    save: 'Gem, og gå videre',
    skip: 'Næste trin',
    notNow: 'Ikke nu',
    saved: 'Gemt.',
    otherStands: (language: string) => `Findes også på ${language}. Ret det i fanen.`,
    other: { da: 'dansk', en: 'engelsk' },
  },
  steps: {
    vision: {
      name: 'visionen',
      ask: 'Hvorfor er det godt, at folk her fortæller om deres arbejde?',
      hint: 'To-tre sætninger, som du ville sige det på et møde',
    },
    values: {
      name: 'værdierne',
      ask: 'Hvordan taler vi, når vi gør det?',
      hint: 'For eksempel: med respekt, om det vi ved noget om, og med plads til tvivl',
    },
    time: {
      name: 'tiden',
      ask: 'Hvor meget arbejdstid om ugen må man bruge på det?',
      hint: 'Ingen måler det. Det siger, at det ikke er noget, man skal gøre om aftenen.',
    },
    guidelines: {
      name: 'retningslinjerne',
      ask: 'Hvilke af organisationens retningslinjer gælder her?',
      hint: 'Det, din enhed vil føje til',
    },
    supporters: {
      name: 'dem, man kan spørge',
      ask: 'Hvilke ledere kan man spørge?',
      hint: 'De får at vide, at du har nævnt dem, og de kan sige nej.',
    },
    example: {
      name: 'dit eget opslag',
      ask: 'Et opslag, du selv har skrevet, som eksempel',
      hint: 'Sæt det ind, eller skriv det her',
    },
  },
  additions: 'Det føjer din enhed til',
  url: 'Hvor man kan se det (ikke nødvendigt)',
  minutes: (count: number) => (count === 1 ? '1 minut om ugen' : `${count} minutter om ugen`),
  noMinutes: 'Ingen fast tid',
  vision: 'Derfor fortæller vi',
  values: 'Sådan taler vi',
  time: 'Tid',
  guidelines: 'Retningslinjer',
  supporters: 'Spørg dem',
  example: 'Mit eget opslag',
  endorse: {
    heading: 'Alle trin er på plads. Nu med dine egne ord',
    ask: 'En eller to sætninger til dine medarbejdere',
    hint: 'For eksempel: Del gerne det, du er stolt af. Det gør jeg også selv.',
    where:
      'Det står på det første kort, dine medarbejdere får, med dit navn og datoen. Det gælder et år, og du kan ændre det når som helst.',
    give: 'Giv min opbakning',
  },
  given: {
    heading: 'Du bakker op om programmet',
    text: (date: string) =>
      `Det gælder til ${date}. Dine medarbejdere ser det på deres første kort og under Retningslinjer.`,
    steps: 'Ret et trin',
    renew: 'Forny for et år',
  },
  later: {
    heading: 'Det er helt i orden',
    text: 'Ingen får noget at vide. Skriv »opbakning«, eller find det under Retningslinjer, hvis du vil vende tilbage til det.',
  },
  supporter: {
    summary: (name: string) => `${name} har nævnt dig som en, man kan spørge`,
    heading: 'Du er nævnt som en, man kan spørge',
    text: (name: string) => `${name} bakker op om programmet og har nævnt dig som en af dem, man kan spørge.`,
    means:
      'Det betyder, at folk kan komme til dig med et udkast eller et spørgsmål. Du ser det, de sender dig, og aldrig hvem der deler eller lader være.',
    guidelines: 'Retningslinjer for ledere',
    stepDown: 'Det vil jeg helst ikke',
    down: {
      heading: 'Dit navn er taget af listen',
      text: 'Der bliver ikke sendt noget kort om det. Du står ikke længere på listen over dem, man kan spørge.',
    },
  },
  over: {
    summary: { soon: 'Din opbakning skal fornys', over: 'Din opbakning er udløbet' },
    heading: { soon: 'Der er snart gået et år', over: 'Din opbakning er udløbet' },
    soon: (date: string) => `Dine ord gælder til ${date}. Du kan lade dem stå et år mere eller ændre dem.`,
    over: (date: string) =>
      `Dine ord gjaldt til ${date}, og dine medarbejdere ser dem ikke længere. Giv dem igen, hvis de stadig passer, eller skriv nogle andre.`,
    look: 'Se trinene igennem',
    again: 'Giv den et år mere',
    renewed: (date: string) => `Fornyet. Den gælder til ${date}.`,
  },
  who: {
    heading: (name: string) => `${name} bakker op om programmet`,
    on: (date: string) => `Givet ${date}`,
    renewedOn: (date: string) => `Fornyet ${date}`,
    none: 'Ingen opbakning endnu',
    noneText:
      'Ingen af lederne over dig har sagt endnu, at de bakker op om programmet. Det er op til hver enkelt leder.',
    all: 'Se, hvem der bakker op',
    time: 'Læg tiden i min kalender',
  },
  missing: (name: string) => `Mangler endnu: ${name}.`,
  notLeader: 'Opbakning gives af dem, der leder andre.',
  wrongUrl: 'Linket skal begynde med https:// eller http://.',
};
