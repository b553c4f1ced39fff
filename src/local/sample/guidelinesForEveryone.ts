import type { GuidelineText } from '../../domain/guideline.ts';
import type { Language } from '../../domain/person.ts';
import { examplesForEveryone } from './guidelineExamples.ts';

/** Guidelines for everyone, as a company can launch with them; they name no company. */
export const guidelinesForEveryone: Record<Language, GuidelineText> = {
  da: {
    title: 'Sig det med dine egne ord',
    body: `## Hvad vi vil med det her

Vi vil gerne have, at folk møder vores fag gennem dem, der udøver det. Folk lytter til mennesker, ikke til logoer. Derfor må du fortælle om dit arbejde på dine egne profiler, og derfor står vi bag dig, når du gør det.

Det skal være godt for begge parter. Vi bliver set og forstået. Du bliver kendt for det, du kan.

## Det er frivilligt

Du bestemmer selv, om du vil være med, hvad du deler, og hvor ofte. Du kan sige nej til et enkelt opslag, til et emne eller til det hele, og ingen kan se, at du gjorde det. Det tæller hverken for eller imod dig, heller ikke til din MUS.

Du må bruge arbejdstid på det. En halv time om ugen er et godt udgangspunkt. Aftal det med din nærmeste leder, hvis det bliver mere.

## Dine egne ord

I biblioteket ligger indhold, der er værd at dele. Det er råstof, ikke færdige opslag. Fortæl, hvad *du* synes, hvad du har set, eller hvad du selv blev klogere af. Én sætning er nok. Del den kun, hvis den siger dig noget.

Du må gerne være uenig med os i en faglig sag. Sig, hvad du mener, og hvorfor. Det er mere troværdigt end ros.

## Hvor linjerne går

Vi holder ikke bolden. Vi kridter banen op. Inden for linjerne spiller du frit og skal ikke spørge nogen om lov. Linjerne står i de tre lister på denne side: *gerne*, *spørg først* og *lad være*.

Vil du have et ekstra par øjne på en tekst, så send den som udkast. Den går til din nærmeste leder, som svarer hurtigst muligt. Det er et tilbud, ikke en kontrol.

## Vis, at du er ansat

Når du skriver om os, skal læseren kunne se, at du arbejder her. Det er et lovkrav, når en tekst kan have et kommercielt formål, og det er god stil. Chalkline sætter linjen »Jeg arbejder i …« under din tekst. Du må gerne sige det på din egen måde, men det skal stå der.

## Når det går galt

Det sker for alle, der skriver noget. Gør sådan:

1. **Ret det.** En fejl retter du åbent: »Rettet: tallet er 11 procent, ikke 14.« Slet kun, hvis noget er fortroligt eller gør andre fortræd.
2. **Sig det til os.** Skriv til kommunikation eller din nærmeste leder. Jo før, jo lettere. Du får hjælp, ikke skældud.
3. **Lad tonen falde til ro.** Du behøver ikke svare på alt. Et roligt svar er nok, og grove kommentarer må du gerne lade stå eller skjule.

Har du fulgt retningslinjerne i god tro, står vi bag dig. Også når det bliver ubehageligt.

## Spørgsmål

Kommunikation svarer gerne, og der findes ingen dumme spørgsmål. Retningslinjerne har et versionsnummer. Når de ændrer sig, får du det at vide.`,
    dos: [
      'Skriv med dine egne ord, og sig, hvad du selv mener eller har oplevet.',
      'Vis, at du er ansat hos os.',
      'Fortæl om dit fag, så en nabo kan forstå det.',
      'Giv andre æren for deres arbejde, når de har sagt ja til at blive nævnt.',
      'Svar på spørgsmål, du kender svaret på, og henvis, når du ikke gør.',
      'Ret åbent, hvis du har taget fejl.',
    ],
    askFirst: [
      'Billeder, hvor kolleger, kunder eller deres hjem kan kendes. Spørg dem, der er på billedet.',
      'Navne på kunder, samarbejdspartnere eller leverandører.',
      'Tal, planer og projekter, som ikke er offentlige endnu. Spørg kommunikation.',
      'Hændelser, skader og driftsstop, mens de står på.',
      'Henvendelser fra journalister. Send dem videre til kommunikation.',
    ],
    donts: [
      'Del ikke fortrolige oplysninger eller personoplysninger.',
      'Skriv ikke nedladende om kunder, kolleger eller konkurrenter.',
      'Del ikke noget, du ikke selv har læst eller tror på.',
      'Vis ikke skærme, adgangskort, tegninger eller andet, der har med sikkerhed at gøre.',
      'Lov ikke noget på virksomhedens vegne, for eksempel priser eller datoer.',
    ],
    examples: examplesForEveryone.da,
  },
  en: {
    title: 'Say it in your own words',
    body: `## What we want

We would like people to meet our trade through those who practise it. People listen to people, not to logos. So you may talk about your work on your own profiles, and we stand behind you when you do.

It has to be good for both sides. We are seen and understood. You become known for what you are good at.

## It is voluntary

You decide whether to take part, what to share and how often. You can say no to one item, to a topic or to all of it, and nobody can see that you did. It counts neither for you nor against you, not in your appraisal either.

You may spend working time on it. Half an hour a week is a good start. Agree it with your nearest manager if it grows.

## Your own words

The library holds content worth sharing. It is raw material, not finished posts. Say what *you* think, what you have seen, or what you learned. One sentence is enough. Share it only if it means something to you.

You are welcome to disagree with us on a matter of your trade. Say what you think, and why. That is more believable than praise.

## Where the lines are

We do not hold the ball. We chalk the lines of the pitch. Inside them you play freely and ask nobody’s permission. The lines are the three lists on this page: *do*, *ask first* and *don’t*.

If you would like a second pair of eyes on a text, send it as a draft. It goes to your nearest manager, who answers as soon as possible. It is an offer, not a checkpoint.

## Show that you work here

When you write about us, readers must be able to see that you work here. The law asks for it when a text can serve a commercial purpose, and it is good manners. Chalkline puts the line “I work at …” below your text. Put it your own way if you like, as long as it is there.

## When it goes wrong

It happens to everyone who writes. Do this:

1. **Correct it.** Correct a mistake in the open: “Corrected: the figure is 11 per cent, not 14.” Delete only what is confidential or does harm to others.
2. **Tell us.** Write to communications or your nearest manager. The sooner, the easier. You will get help, not a telling-off.
3. **Let it cool.** You do not have to answer everything. One calm answer is enough, and rude comments may be left alone or hidden.

If you followed the guidelines in good faith, we stand behind you. Also when it gets unpleasant.

## Questions

Communications is glad to answer, and no question is too small. These guidelines carry a version number. When they change, you will be told.`,
    dos: [
      'Write in your own words, and say what you think or have seen yourself.',
      'Show that you work with us.',
      'Explain your trade so that a neighbour can follow.',
      'Give others credit for their work, once they have agreed to be named.',
      'Answer questions you know the answer to, and point onward when you do not.',
      'Correct in the open when you were wrong.',
    ],
    askFirst: [
      'Pictures in which colleagues, customers or their homes can be recognised. Ask the people in them.',
      'Names of customers, partners or suppliers.',
      'Figures, plans and projects that are not public yet. Ask communications.',
      'Incidents, injuries and outages while they are going on.',
      'Questions from journalists. Pass them on to communications.',
    ],
    donts: [
      'Do not share confidential information or personal data.',
      'Do not talk down customers, colleagues or competitors.',
      'Do not share what you have not read or do not believe.',
      'Do not show screens, access cards, drawings or anything else that touches security.',
      'Do not make promises for the company, such as prices or dates.',
    ],
    examples: examplesForEveryone.en,
  },
};
