/** What the tab says in English about the personal digest; a part of `en.ts`. */
export const digest = {
  digest: {
    title: 'Weekly digest',
    text: 'At most five items, picked for you from your topics and what you have not seen. It counts as one of your cards for the week, and when there is nothing new, nothing is sent.',
    on: 'Send me the weekly digest',
    day: 'Day',
    hour: 'Time',
    topics: 'Topics',
    followed: 'Only topics I follow',
    all: 'All topics, those I follow first',
    next: 'The next one comes on {{day}} at {{time}}, if there is anything new for you.',
    off: 'You get no digest.',
    notJoined: 'The digest comes once you have joined.',
    noCards: 'You have chosen to get no cards, so the digest is not sent either.',
    noTopics: 'You follow no topics yet, so there is nothing to put in the digest.',
  },
  less: {
    action: 'Less like this',
    text: 'Its topic counts for less in your digest',
    done: 'That is fine. You get less about “{{topic}}” in your digest.',
    again: 'That is fine. Would you rather have nothing about “{{topic}}” at all?',
    mute: 'Not this topic',
  },
};

export type DigestCatalogue = typeof digest;
