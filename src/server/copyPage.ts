import { Router } from 'express';
import { type CopyPageView, readCopyPage } from '../actions/shareViews.ts';
import { isSocial, networkName } from '../domain/network.ts';
import type { Language } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import { askedLanguage } from './errors.ts';
import { notThere } from './links.ts';
import { escapeHtml, page } from './page.ts';

const words = {
  da: {
    title: 'Din tekst er klar',
    how: 'Kopiér teksten, åbn netværket, og sæt den ind. Du kan stadig rette den undervejs.',
    mail: 'Åbn din mail, hvor teksten står allerede, eller kopiér den. Du kan stadig rette den undervejs.',
    plain: 'Kopiér teksten, og sæt den ind der, hvor du vil dele den.',
    label: 'Tekst til dit opslag',
    copy: 'Kopiér teksten',
    copied: 'Kopieret',
    open: (network: string) => `Åbn ${network}`,
    openMail: 'Åbn min mail',
    fallback: 'Del linket alene',
  },
  en: {
    title: 'Your text is ready',
    how: 'Copy the text, open the network, and paste it. You can still change it on the way.',
    mail: 'Open your mail, where the text is already, or copy it. You can still change it on the way.',
    plain: 'Copy the text, and paste it where you want to share it.',
    label: 'Text for your post',
    copy: 'Copy the text',
    copied: 'Copied',
    open: (network: string) => `Open ${network}`,
    openMail: 'Open my mail',
    fallback: 'Share the link alone',
  },
};

export const copyScript = `const button=document.querySelector('#copy'),text=document.querySelector('#text');
button.addEventListener('click',async()=>{try{await navigator.clipboard.writeText(text.value)}catch{text.select();document.execCommand('copy')}document.querySelector('#copied').textContent=button.dataset.copied});`;

/** /c/TOKEN: for those who share from a card, where nothing can be put on the clipboard. Good for 24 hours. */
export function createCopyPage(ports: Ports): Router {
  const router = Router();
  router.get('/:token', async (request, response) => {
    // The card's language, which is the person's; the browser outside Teams may speak another.
    const { language: asked } = request.query;
    const language = asked === 'da' || asked === 'en' ? asked : (askedLanguage(request) ?? 'en');
    response.set({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    const share = await readCopyPage(request.params.token, ports);
    if (!share) return notThere(response, language);
    response.type('html').send(page(language, words[language].title, bodyOf(share, language), '/copy.js'));
  });
  return router;
}

function bodyOf({ text, network, composerUrl, fallbackUrl }: CopyPageView, language: Language): string {
  const say = words[language];
  const how = network === 'mail' ? say.mail : composerUrl ? say.how : say.plain;
  const open = isSocial(network) ? say.open(networkName(network, language)) : say.openMail;
  const links = [
    ...(composerUrl ? [outside(composerUrl, open)] : []),
    ...(fallbackUrl ? [outside(fallbackUrl, say.fallback)] : []),
  ];
  return `<p>${how}</p><label for="text">${say.label}</label><textarea id="text" readonly>${escapeHtml(text)}</textarea>
<div class="actions"><button class="button main" id="copy" data-copied="${say.copied}">${say.copy}</button>${links.join('')}</div><p id="copied" role="status"></p>`;
}

function outside(url: string, text: string): string {
  const target = url.startsWith('https:') ? ' target="_blank" rel="noopener noreferrer"' : '';
  return `<a class="button" href="${escapeHtml(url)}"${target}>${text}</a>`;
}
