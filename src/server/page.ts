import type { Language } from '../domain/person.ts';

const style = `body{font:16px/1.5 'Segoe UI',system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:2rem 1rem;color:#242424;background:#fff}
h1{font-size:1.4rem;line-height:1.3}h2{font-size:1.1rem;line-height:1.3;margin:1.5rem 0 0}textarea{box-sizing:border-box;width:100%;min-height:11rem;font:inherit;padding:.75rem;border:1px solid #616161;border-radius:4px;color:inherit;background:inherit}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1rem}.button{font:inherit;font-weight:600;padding:.5rem 1rem;border-radius:4px;border:1px solid #0f5c4c;color:#0f5c4c;background:#fff;text-decoration:none;cursor:pointer}
.main{background:#0f5c4c;color:#fff}:focus-visible{outline:3px solid #242424;outline-offset:2px}
@media(prefers-color-scheme:dark){body{color:#fff;background:#1f1f1f}.button{color:#8fd9c4;border-color:#8fd9c4;background:#1f1f1f}.main{background:#8fd9c4;color:#0b3b31}:focus-visible{outline-color:#fff}}`;

/** A small public page in the house style; `body` is HTML already escaped. */
export function page(language: Language, title: string, body: string, script?: string): string {
  const tag = script ? `<script src="${script}" defer></script>` : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)} · Chalkline</title><link rel="stylesheet" href="/page.css">${tag}</head><body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
}

export const pageStyle = style;

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
