import type { Lesson } from '../lesson.ts';

export const wrong: Lesson = {
  id: 'wrong',
  course: 'managers',
  minutes: 3,
  text: {
    da: {
      title: 'Når et opslag går galt',
      parts: [
        {
          heading: 'Træk vejret først',
          text: 'De fleste skæve opslag er glemt efter et døgn. Ring til forfatteren, og begynd med »hvordan har du det?«. Den, der har skrevet, er som regel mere rystet end nogen læser.',
        },
        {
          heading: 'Ret åbent, slet sjældent',
          text: 'En fejl retter man i opslaget: »Rettet: tallet er 11 procent, ikke 14.« Slet kun det, der er fortroligt eller gør andre fortræd. Et slettet opslag bliver let en større historie end en rettet fejl.',
        },
        {
          heading: 'Hent hjælp tidligt',
          text: 'Skriv til kommunikation, så snart der er tvivl, og til HR, hvis nogen bliver chikaneret. Siden »Når et opslag går galt« viser trin for trin, hvem du ringer til. Bagefter: tag det på dig over for holdet. Så tør de skrive igen.',
        },
      ],
      question:
        'En medarbejder har skrevet et forkert tal. Tre kolleger har allerede sendt dig det. Hvad gør du først?',
      answers: [
        {
          text: 'Ringer til forfatteren',
          reply: 'Ja. Først mennesket, så tallet. Rettelsen tager to minutter, når I er enige om den.',
        },
        {
          text: 'Skriver til kommunikation',
          reply:
            'Godt, og ring til forfatteren bagefter. Ingen skal høre det fra andre, at de har taget fejl.',
        },
        {
          text: 'Beder om at få det slettet',
          reply:
            'Kun hvis det gør skade. Et tal, der bliver rettet åbent, styrker tilliden. Et, der forsvinder, gør det modsatte.',
        },
      ],
    },
    en: {
      title: 'When a post goes wrong',
      parts: [
        {
          heading: 'Breathe first',
          text: 'Most posts that go wrong are forgotten within a day. Call the writer, and begin with “how are you?”. Whoever wrote it is usually more shaken than any reader.',
        },
        {
          heading: 'Correct in the open, delete rarely',
          text: 'A mistake is corrected in the post: “Corrected: the figure is 11 per cent, not 14.” Delete only what is confidential or does harm to others. A deleted post easily becomes a bigger story than a corrected mistake.',
        },
        {
          heading: 'Get help early',
          text: 'Write to communications as soon as there is a doubt, and to HR when somebody is harassed. The page “When a post goes wrong” shows step by step whom you call. Afterwards: take it on yourself in front of the team. Then they dare to write again.',
        },
      ],
      question:
        'One of your people has written a wrong figure. Three colleagues have sent it to you. What do you do first?',
      answers: [
        {
          text: 'Call the writer',
          reply:
            'Yes. First the person, then the figure. The correction takes two minutes once you agree on it.',
        },
        {
          text: 'Write to communications',
          reply:
            'Good, and call the writer next. Nobody should hear from others that they got something wrong.',
        },
        {
          text: 'Ask for it to be deleted',
          reply:
            'Only if it does harm. A figure that is corrected in the open builds trust. One that disappears does the opposite.',
        },
      ],
    },
  },
};
