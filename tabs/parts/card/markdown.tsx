import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';

/** What Teams understands on cards and in bot messages: bold, italic, links, lists. No HTML, no pictures. */
export const allowedMarkdown = ['p', 'br', 'strong', 'em', 'a', 'ul', 'ol', 'li'];

/** Markdown as safe HTML for the card renderer, which takes text only. */
export function markdownToHtml(text: string): string {
  return renderToStaticMarkup(
    <Markdown allowedElements={allowedMarkdown} unwrapDisallowed skipHtml>
      {text}
    </Markdown>,
  );
}
