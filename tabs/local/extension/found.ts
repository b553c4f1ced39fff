/** A card to put into a message, and how it shows in a list of results. */
export interface Found {
  contentType: string;
  content: Record<string, unknown>;
  preview: {
    content: { title?: string; subtitle?: string; text?: string; images?: { url: string; alt?: string }[] };
  };
}

/** What the app answers to a search or a link. */
export interface FoundAnswer {
  composeExtension: { type: 'result'; attachments: Found[] } | { type: 'message'; text: string };
}
