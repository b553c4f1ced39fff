import { Router } from 'express';
import type { Programme } from '../ports.ts';
import { askedLanguage } from './errors.ts';
import { escapeHtml, page } from './page.ts';
import { privacyInDanish } from './privacy/da.ts';
import { privacyInEnglish } from './privacy/en.ts';
import type { NoticePart } from './privacy/notice.ts';

/** The public pages that the app package points to. */
export function createLegalPages(programme: Programme): Router {
  const router = Router();
  const organisation = escapeHtml(programme.organisation);
  router.get('/privacy', (request, response) => {
    const language = askedLanguage(request) ?? 'en';
    const { cohortThreshold, collectsFigures, legalBasis: basis, privacyContact: contact } = programme;
    const facts = { organisation: programme.organisation, cohortThreshold, collectsFigures, basis, contact };
    const parts = language === 'da' ? privacyInDanish(facts) : privacyInEnglish(facts);
    const title = language === 'da' ? 'Sådan behandler vi dine data' : 'How we treat your data';
    response.type('html').send(page(language, title, parts.map(section).join('')));
  });
  router.get('/terms', (request, response) => {
    const language = askedLanguage(request) ?? 'en';
    const paragraphs =
      language === 'da'
        ? [
            `Chalkline stilles til rådighed af ${organisation} til brug i arbejdet. Du bestemmer selv, om du vil dele noget, og hvad du skriver.`,
            'Det, du deler, står på din egen profil og følger netværkets vilkår. Retningslinjerne i fanen fortæller, hvad der er afstemt på forhånd.',
          ]
        : [
            `Chalkline is provided by ${organisation} for use at work. You decide whether to share anything, and what you write.`,
            'What you share stands on your own profile, under the network’s terms. The guidelines in the tab say what has been settled in advance.',
          ];
    send(response, language, language === 'da' ? 'Vilkår' : 'Terms', paragraphs);
  });
  return router;
}

function section({ heading, paragraphs }: NoticePart): string {
  const body = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
  return `<section><h2>${escapeHtml(heading)}</h2>${body}</section>`;
}

function send(
  response: { type: (name: string) => { send: (html: string) => void } },
  language: 'da' | 'en',
  title: string,
  paragraphs: string[],
): void {
  response.type('html').send(page(language, title, paragraphs.map((text) => `<p>${text}</p>`).join('')));
}
