import type { Lesson } from '../lesson.ts';

export const draft: Lesson = {
  id: 'draft',
  course: 'managers',
  minutes: 3,
  text: {
    da: {
      title: 'Læs et udkast på tre minutter',
      parts: [
        {
          heading: 'Første minut: læs som modtager',
          text: 'Lad være med at rette. Læs det igennem, som om du så det på din egen telefon. Forstår du, hvad der bliver sagt? Kan du høre, hvem der siger det? Så virker teksten.',
        },
        {
          heading: 'Andet minut: gå linjerne igennem',
          text: 'Er der noget fortroligt? Kan en person genkendes uden at have sagt ja? Passer tallene? Kan man se, at afsenderen er ansat? Fire spørgsmål, og så er du færdig.',
        },
        {
          heading: 'Tredje minut: svar',
          text: 'Er linjerne holdt, så godkend, også hvis du ville have skrevet det anderledes. Mangler der noget, så send teksten tilbage med én konkret ting og en grund: »Kunden er nævnt. Spørg dem først, eller skriv ›en boligforening i Odense‹.«',
        },
      ],
      question:
        'Et udkast er lidt for langt og lidt for begejstret, men holder sig inden for linjerne. Hvad gør du?',
      answers: [
        {
          text: 'Godkender det, som det er',
          reply: 'Ja. Stilen er forfatterens. Det er netop den, folk lytter til.',
        },
        {
          text: 'Godkender og giver et råd',
          reply: 'Godt. Et enkelt råd efter et ja bliver hørt. Et før et ja bliver læst som et krav.',
        },
        {
          text: 'Sender rettelser tilbage',
          reply:
            'Det kan du, men prøv at spare det til det, der går over en linje. Ellers skriver de for dig og ikke for læseren.',
        },
      ],
    },
    en: {
      title: 'Read a draft in three minutes',
      parts: [
        {
          heading: 'First minute: read as the reader',
          text: 'Leave the corrections. Read it through as if you saw it on your own phone. Do you understand what is being said? Can you hear who says it? Then the text works.',
        },
        {
          heading: 'Second minute: walk the lines',
          text: 'Is anything confidential? Can a person be recognised who has not agreed? Are the figures right? Is it plain that the writer works here? Four questions, and you are done.',
        },
        {
          heading: 'Third minute: answer',
          text: 'If the lines are kept, approve, also when you would have put it differently. If something is missing, return it with one concrete thing and a reason: “The customer is named. Ask them first, or write ‘a housing association in Odense’.”',
        },
      ],
      question:
        'A draft is a little too long and a little too keen, but keeps inside the lines. What do you do?',
      answers: [
        {
          text: 'Approve it as it is',
          reply: 'Yes. The style is the writer’s. It is the very thing that people listen to.',
        },
        {
          text: 'Approve, with some advice',
          reply: 'Good. One piece of advice after a yes is heard. Before a yes it is read as a demand.',
        },
        {
          text: 'Return it with corrections',
          reply:
            'You can, but try to save that for what crosses a line. Or else they write for you, and not for the reader.',
        },
      ],
    },
  },
};
