import type { NoticeFacts, NoticePart } from './notice.ts';

const bases = {
  legitimateInterest:
    'The basis is the organisation’s legitimate interest in letting employees tell of their work (GDPR article 6(1)(f)). Taking part is voluntary all the same.',
  consent: 'The basis is your consent (GDPR article 6(1)(a)). You take it back as easily as you gave it.',
  publicTask:
    'The basis is a task in the public interest (GDPR article 6(1)(e)). Taking part is voluntary all the same.',
};

/** What a person is told before anything is kept about them (GDPR article 13). */
export function privacyInEnglish({
  organisation,
  cohortThreshold,
  collectsFigures,
  basis,
  contact,
}: NoticeFacts): NoticePart[] {
  return [
    {
      heading: 'Who is responsible',
      paragraphs: [
        `${organisation} runs Chalkline for its own employees and is the controller.`,
        contact
          ? `Questions about your data, also to the data protection officer: ${contact}.`
          : `Questions about your data go to ${organisation}’s data protection officer or to the administrator of Chalkline.`,
      ],
    },
    {
      heading: 'What for, and on what basis',
      paragraphs: [
        'To bring you content worth sharing, to help with what you write, to get it approved where that is needed, and to show in sums how the programme goes. Not to judge anybody’s work: there is no field for it and no figure.',
        bases[basis],
      ],
    },
    {
      heading: 'What is kept',
      paragraphs: [
        'From the directory: name, mail, title, department, city, country and nearest manager.',
        'What you write and choose: drafts, shares, questions, answers in interviews, your settings, which guidelines you have confirmed, which lessons you have opened or done and what you answered in them, how much time you say you have used, in which quarter you last said how voluntary it feels (never what you said), what you write down of how many follow you and what networks show of your posts, thanks that you gave or got, which content you were shown and when you joined or left.',
        collectsFigures
          ? 'Clicks on your links are counted without a cookie, an IP address or a name. Once a day it is kept who could take part and who does, with their nearest manager; the figures of a month are worked out from that once the month is over, and then stand. Of a share its weekday and part of the day are kept for that, as your clock had it.'
          : 'No figures are collected: clicks are not counted, and nothing is kept of how often anybody shares or how much time they use.',
        'To be able to say when many write the same, a fingerprint of what is shared is kept for 30 days. It shows neither words nor a name. If you connect to LinkedIn yourself, your permission is kept encrypted until it runs out or you disconnect.',
      ],
    },
    {
      heading: 'Who sees it',
      paragraphs: [
        'A draft: those you send it to. A question: those you ask. An interview: the communicators. A thanks: the two of you. Your own figures, choices and lessons: you alone.',
        `Leaders and communicators see figures only for groups of at least ${cohortThreshold} people. Nobody sees who said no, who paused, who left or who did not share.`,
        `Data stays in ${organisation}’s own Azure subscription; Microsoft processes it on the organisation’s behalf. It is passed on to nobody else. What you post on a network is yours, and follows the network’s terms.`,
      ],
    },
    {
      heading: 'How long',
      paragraphs: [
        'As long as you are in the directory and the programme runs, or until you have it removed. Fingerprints: 30 days. What you were shown and asked less of is forgotten when you leave the programme; the receipt of your choice stays as proof.',
      ],
    },
    {
      heading: 'Your rights',
      paragraphs: [
        'You can ask to see your data, have it corrected, removed, restricted or handed over, and you can object without giving a reason. You leave in the tab under Settings, or by writing “leave” to the bot; it takes effect at once and has no consequences.',
        'You can complain to the data protection authority, in Denmark Datatilsynet (datatilsynet.dk).',
      ],
    },
  ];
}
