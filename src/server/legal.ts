import { Router } from 'express';
import type { Programme } from '../ports.ts';
import { askedLanguage } from './errors.ts';
import { escapeHtml, page } from './page.ts';

/** The public pages that the app package points to. */
export function createLegalPages(programme: Programme): Router {
  const router = Router();
  const organisation = escapeHtml(programme.organisation);
  router.get('/privacy', (request, response) => {
    const language = askedLanguage(request) ?? 'en';
    const paragraphs =
      language === 'da'
        ? [
            `${organisation} driver Chalkline for sine egne medarbejdere og er dataansvarlig. Data bliver i ${organisation}s eget Azure-abonnement.`,
            'Vi gemmer, hvad du selv skriver og vælger: udkast, delinger, dine indstillinger, hvilket indhold du er blevet vist, og hvornår du har meldt dig til eller fra. Fra personlisten gemmer vi navn, mail, stilling, afdeling, by, land og nærmeste leder.',
            'Klik på dine links tælles uden cookie, IP-adresse eller navn. Kun du kan se dine egne tal. Ledere ser kun tal for grupper over en fast størrelse.',
            'For at kunne sige til, når mange skriver det samme, gemmer vi et aftryk af det, der bliver delt, i 30 dage. Det viser hverken ord eller navn. Forbinder du selv til LinkedIn, gemmer vi din tilladelse krypteret, indtil den udløber, eller du afbryder.',
            'Det er frivilligt at være med. Du melder fra i fanen under Indstillinger eller ved at skrive »meld fra« til botten.',
          ]
        : [
            `${organisation} runs Chalkline for its own employees and is the controller. Data stays in ${organisation}’s own Azure subscription.`,
            'We keep what you write and choose: drafts, shares, your settings, which content you were shown, and when you joined or left. From the directory we keep name, mail, title, department, city, country and nearest manager.',
            'Clicks on your links are counted without a cookie, an IP address or a name. Only you can see your own numbers. Leaders see figures only for groups above a fixed size.',
            'To be able to say when many write the same, we keep a fingerprint of what is shared for 30 days. It shows neither words nor a name. If you connect to LinkedIn yourself, we keep your permission encrypted until it runs out or you disconnect.',
            'Taking part is voluntary. You leave in the tab under Settings, or by writing “leave” to the bot.',
          ];
    send(
      response,
      language,
      language === 'da' ? 'Sådan behandler vi dine data' : 'How we treat your data',
      paragraphs,
    );
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

function send(
  response: { type: (name: string) => { send: (html: string) => void } },
  language: 'da' | 'en',
  title: string,
  paragraphs: string[],
): void {
  response.type('html').send(page(language, title, paragraphs.map((text) => `<p>${text}</p>`).join('')));
}
