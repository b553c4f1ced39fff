/** What the tab says in English inside a channel; a part of `en.ts`. */
export const channel = {
  configure: {
    title: 'Which topic belongs in this channel?',
    lead: 'The tab shows what is worth sharing about it just now. Everybody sees the same, and says it in their own words.',
    topic: 'Topic',
    items_one: '{{count}} item just now',
    items_other: '{{count}} items just now',
    nothing: 'Nothing just now',
    save: 'Press Save to put the tab in the channel.',
    none: 'There are no topics yet',
    noneText: 'The communicators make them. Come back when the first one is there.',
    elsewhere: 'A tab is set up from its channel',
    elsewhereText: 'Open a channel in Teams, press + above the conversation, and choose Chalkline.',
  },
  topicPage: {
    lead: 'What is worth sharing about this just now. Say it in your own words, and only if it means something to you.',
    list: 'Content about {{topic}}',
    back: 'Back to the topic',
    follow: 'Follow the topic',
    following: 'You follow the topic',
    private: 'Only you see what you follow.',
    none: 'Nothing here just now',
    noneText: 'Content appears here as soon as the communicators add something about “{{topic}}”.',
    gone: 'This topic is not there any more',
    goneText: 'Whoever looks after the channel can point the tab at another topic, or remove it.',
  },
};
