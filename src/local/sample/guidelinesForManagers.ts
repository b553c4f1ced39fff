import type { GuidelineText } from '../../domain/guideline.ts';
import type { Language } from '../../domain/person.ts';
import { examplesForManagers } from './guidelineExamples.ts';

/** What the nearest manager needs in order to back without policing. */
export const guidelinesForManagers: Record<Language, GuidelineText> = {
  da: {
    title: 'Bak op uden at kontrollere',
    body: `## Din rolle

Du er den, der gør det trygt. Ledelsen kan sige ja til programmet, men det er dit ansigtsudtryk, dine medarbejdere husker, når de overvejer at skrive noget. Din opgave er at bakke op, give tid og hjælpe med en tekst, når du bliver spurgt. Du skal ikke holde øje med, hvem der deler.

## Bak op uden at presse

- **Sig det højt.** »Jeg synes, det er en god idé, og jeg står bag, hvis noget går skævt.« Sig det til alle på én gang, så ingen er i tvivl.
- **Giv tiden.** En halv time om ugen i arbejdstiden. Står den ikke i kalenderen, findes den ikke.
- **Vær med selv, hvis du har lyst.** Del noget, du selv mener. Lader du være, er det også i orden.
- **Tak for indholdet.** Ros en god forklaring eller et modigt spørgsmål. Ros aldrig antal.
- **Spørg én gang, og lad det ligge.** »Har du lyst?« er en invitation. Anden gang er det et pres.

## Sætninger, der hjælper

- Til holdet: »Det er frivilligt. Jeg kan ikke se, hvem der er med, og jeg spørger ikke.«
- Til den, der tøver: »Hvad ville du fortælle en god kollega? Begynd dér.«
- Til den, der er bange for at fejle: »Holder du dig inden for linjerne, er det mig, der tager den.«
- Til den, der siger nej: »Helt i orden.« Og så ikke mere.
- Til den, der har skrevet noget, du ikke er enig i: »Jeg ser det anderledes, og det må du gerne mene.«

## Læs et udkast på tre minutter

Medarbejderen har bedt om din opbakning, ikke om en rettet stil.

1. **Første minut: læs det som modtager.** Forstår du, hvad der bliver sagt? Kan man høre, hvem der siger det?
2. **Andet minut: gå linjerne igennem.** Er der noget fortroligt? Kan en person genkendes uden at have sagt ja? Er tallene rigtige? Fremgår det, at afsenderen er ansat?
3. **Tredje minut: svar.** Er der ikke noget galt, så godkend. Ville du selv have formuleret det anderledes, er det ikke en fejl.

### Godkend, send tilbage eller afvis

- **Godkend**, når teksten holder sig inden for linjerne. Også når du er uenig.
- **Send tilbage** med én konkret ting, der skal ændres, og hvorfor: »Kunden er nævnt ved navn. Spørg dem først, eller skriv ›en boligforening i Odense‹.«
- **Afvis** kun det, der ikke kan rettes til. Ring først. Et nej på skrift bliver læst tre gange.

Svar samme dag, hvis du kan. Er du væk, går udkastet videre til den næste, der kan svare, så ingen venter på din ferie.

## Eksperter

Har du en specialist, der ved noget, andre burde høre? Sig det til dem, og tilbyd tid til et interview med kommunikation. Mange, der ikke vil skrive, vil gerne fortælle. Kommunikation skriver, og teksten bliver først brugt, når eksperten har sagt ja.`,
    dos: [
      'Sig tydeligt til hele holdet, at du bakker op, og at det er frivilligt.',
      'Sæt tid af i kalenderen, og hold den fri.',
      'Svar på et udkast samme dag, med et ja eller én konkret rettelse.',
      'Hjælp først, og vurder bagefter, når nogen er i tvivl.',
      'Tag selv ansvaret, når noget går skævt inden for linjerne.',
    ],
    askFirst: [
      'Spørg medarbejderen, før du selv deler eller viser en tekst frem.',
      'Spørg kommunikation, hvis et udkast handler om tal, aftaler eller en hændelse, der ikke er offentlig.',
      'Spørg HR, hvis et opslag rammer en kollega, eller nogen bliver chikaneret for noget, de har skrevet.',
    ],
    donts: [
      'Spørg ikke, hvem der er med, og hvem der ikke er.',
      'Gør ikke delinger til et mål, en konkurrence eller et punkt til MUS.',
      'Omskriv ikke en tekst, så den lyder som dig.',
      'Afvis ikke en tekst, fordi du er uenig i den.',
      'Lad ikke et udkast ligge uden svar.',
    ],
    examples: examplesForManagers.da,
  },
  en: {
    title: 'Back people without policing them',
    body: `## Your part

You are the one who makes it safe. The board can say yes to the programme, but when people consider writing something, it is your face they think of. Your job is to back them, give them time and help with a text when you are asked. It is not to keep an eye on who shares.

## Back people without pushing

- **Say it aloud.** “I think this is a good idea, and I stand behind you if something goes wrong.” Say it to everyone, once, and mean it.
- **Give the time.** Half an hour a week, in working hours. If it is not in the calendar, it does not exist.
- **Take part if you feel like it.** Share something you believe in. If you would rather not, that is fine too.
- **Thank people for substance.** Praise a clear explanation or a brave question. Never praise a number.
- **Ask once, and leave it.** “Do you feel like it?” is an invitation. The second time it is pressure.

## Phrases that help

- To the team: “It is voluntary. I cannot see who takes part, and I do not ask.”
- To somebody who hesitates: “What would you tell a good colleague? Start there.”
- To somebody who is afraid of getting it wrong: “If you stay inside the lines, it is mine to carry.”
- To somebody who says no: “That is quite all right.” And then nothing more.
- To somebody who wrote what you disagree with: “I see it differently, and you are free to think so.”

## Read a draft in three minutes

Your colleague has asked for your backing, not for a marked essay.

1. **First minute: read as the reader.** Do you understand what is being said? Can you hear who says it?
2. **Second minute: walk the lines.** Is anything confidential? Can a person be recognised who has not agreed? Are the figures right? Is it plain that the writer works here?
3. **Third minute: answer.** If nothing is wrong, approve. That you would have put it differently is not a fault.

### Approve, return or decline

- **Approve** what stays inside the lines. Also when you disagree.
- **Return** with one concrete thing to change, and why: “The customer is named. Ask them first, or write ‘a housing association in Odense’.”
- **Decline** only what cannot be mended. Call first. A no in writing is read three times.

Answer the same day if you can. When you are away, the draft goes on to the next person who can answer, so nobody waits for your holiday.

## Experts

Do you have a specialist who knows something others should hear? Tell them so, and offer time for an interview with communications. Many who would rather not write are glad to talk. Communications writes, and the text is used only when the expert has said yes.`,
    dos: [
      'Tell the whole team clearly that you back it and that it is voluntary.',
      'Put time in the calendar, and keep it free.',
      'Answer a draft the same day, with a yes or one concrete change.',
      'Help first and judge afterwards when somebody is in doubt.',
      'Take responsibility yourself when something inside the lines goes wrong.',
    ],
    askFirst: [
      'Ask the writer before you share their text or show it to others.',
      'Ask communications when a draft is about figures, agreements or an incident that is not public.',
      'Ask HR when a post hurts a colleague, or somebody is harassed for what they wrote.',
    ],
    donts: [
      'Do not ask who takes part and who does not.',
      'Do not make sharing a target, a contest or a point in an appraisal.',
      'Do not rewrite a text until it sounds like you.',
      'Do not decline a text because you disagree with it.',
      'Do not leave a draft without an answer.',
    ],
    examples: examplesForManagers.en,
  },
};
