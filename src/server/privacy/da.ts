import type { NoticeFacts, NoticePart } from './notice.ts';

const bases = {
  legitimateInterest:
    'Grundlaget er organisationens legitime interesse i, at medarbejdere kan fortælle om deres arbejde (databeskyttelsesforordningens artikel 6, stk. 1, litra f). Det er frivilligt at være med.',
  consent:
    'Grundlaget er dit samtykke (databeskyttelsesforordningens artikel 6, stk. 1, litra a). Du trækker det tilbage lige så let, som du gav det.',
  publicTask:
    'Grundlaget er en opgave i samfundets interesse (databeskyttelsesforordningens artikel 6, stk. 1, litra e). Det er frivilligt at være med.',
};

/** Det, man får at vide, før der gemmes noget om en (databeskyttelsesforordningens artikel 13). */
export function privacyInDanish({
  organisation,
  cohortThreshold,
  collectsFigures,
  basis,
  contact,
}: NoticeFacts): NoticePart[] {
  return [
    {
      heading: 'Hvem har ansvaret',
      paragraphs: [
        `${organisation} driver Chalkline for sine egne medarbejdere og er dataansvarlig.`,
        contact
          ? `Har du spørgsmål om dine data, også til databeskyttelsesrådgiveren, så skriv til ${contact}.`
          : `Har du spørgsmål om dine data, så skriv til databeskyttelsesrådgiveren i ${organisation} eller til den, der administrerer Chalkline.`,
      ],
    },
    {
      heading: 'Hvad det skal bruges til, og på hvilket grundlag',
      paragraphs: [
        'Vi bruger det til at vise dig indhold, der er værd at dele, til at hjælpe med det, du skriver, til at få det godkendt, hvor det er nødvendigt, og til at vise i samlede tal, hvordan programmet går. Vi bruger det ikke til at bedømme nogens arbejde. Det er der hverken felter eller tal til.',
        bases[basis],
      ],
    },
    {
      heading: 'Hvad vi gemmer',
      paragraphs: [
        'Fra personlisten: navn, mail, stilling, afdeling, by, land og nærmeste leder.',
        'Det, du selv skriver og vælger: udkast, delinger, spørgsmål, svar i interview, dine indstillinger, hvilke retningslinjer du har bekræftet, hvilke lektioner du har åbnet eller taget og dine svar i dem, hvor meget tid du siger, du har brugt, i hvilket kvartal du sidst har sagt, hvor frivilligt det føles (aldrig hvad), hvad du selv noterer om, hvor mange der følger dig, og hvad netværket viser om dine opslag, tak, du har givet og fået, hvilket indhold du er blevet vist og hvornår du har meldt dig til eller fra.',
        collectsFigures
          ? 'Klik på dine links tælles uden cookie, IP-adresse eller navn. En gang om dagen gemmer vi, hvem der kan være med, hvem der er med, og deres nærmeste leder. Når måneden er gået, bliver dens tal regnet ud fra det, og så ligger de fast. Til det gemmer vi også, hvilken ugedag og hvornår på dagen du har delt noget, efter uret hos dig.'
          : 'Der bliver ikke samlet tal ind: klik tælles ikke, og intet gemmes om, hvor tit nogen deler, eller hvor meget tid de bruger.',
        'For at kunne sige til, når mange skriver det samme, gemmer vi et aftryk af det, der bliver delt, i 30 dage. Det viser hverken ord eller navn. Forbinder du selv til LinkedIn, gemmer vi din tilladelse krypteret, indtil den udløber, eller du afbryder.',
      ],
    },
    {
      heading: 'Hvem der kan se det',
      paragraphs: [
        'Et udkast ser de, du sender det til. Et spørgsmål ser de, du spørger. Et interview ser kommunikatørerne. En tak ser kun I to. Dine egne tal, valg og lektioner ser kun du.',
        `Ledere og kommunikatører ser kun tal for grupper på mindst ${cohortThreshold} personer. Ingen kan se, hvem der har sagt nej, holder pause, har meldt fra eller ikke har delt noget.`,
        `Data bliver i ${organisation}s eget Azure-abonnement, hvor Microsoft er databehandler. De gives ikke videre til andre. Det, du slår op på et netværk, er dit og følger netværkets vilkår.`,
      ],
    },
    {
      heading: 'Hvor længe',
      paragraphs: [
        'Så længe du står på personlisten, og programmet kører, eller indtil du får det slettet. Aftryk gemmes i 30 dage. Det, du er blevet vist og har bedt om mindre af, glemmes, når du melder fra; kvitteringen for dit valg bliver liggende som bevis.',
      ],
    },
    {
      heading: 'Dine rettigheder',
      paragraphs: [
        'Du kan bede om at se dine data og om at få dem rettet, slettet, begrænset eller udleveret, og du kan gøre indsigelse uden at give en grund. Du melder fra i fanen under Indstillinger eller ved at skrive »meld fra« til botten. Det virker med det samme og får ingen følger.',
        'Du kan klage til Datatilsynet (datatilsynet.dk).',
      ],
    },
  ];
}
