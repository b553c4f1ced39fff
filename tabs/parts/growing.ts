/** A text box as tall as what it holds, so that a narrow screen hides nothing of it. */
export const growing = { fieldSizing: 'content', maxHeight: 'none' } as const;
