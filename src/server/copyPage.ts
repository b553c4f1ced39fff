import { Router } from 'express';
import { readCopyPage } from '../actions/shares.ts';
import { networkNames } from '../domain/network.ts';
import type { Ports } from '../ports.ts';
import { askedLanguage } from './errors.ts';
import { notThere } from './links.ts';
import { escapeHtml, page } from './page.ts';

const words = {
  da: {
    title: 'Din tekst er klar',
    how: 'Kopiér teksten, åbn netværket, og sæt den ind. Du kan stadig rette den undervejs.',
    label: 'Tekst til dit opslag',
    copy: 'Kopiér teksten',
    copied: 'Kopieret',
    open: (network: string) => `Åbn ${network}`,
  },
  en: {
    title: 'Your text is ready',
    how: 'Copy the text, open the network, and paste it. You can still change it on the way.',
    label: 'Text for your post',
    copy: 'Copy the text',
    copied: 'Copied',
    open: (network: string) => `Open ${network}`,
  },
};

export const copyScript = `const button=document.querySelector('#copy'),text=document.querySelector('#text');
button.addEventListener('click',async()=>{try{await navigator.clipboard.writeText(text.value)}catch{text.select();document.execCommand('copy')}document.querySelector('#copied').textContent=button.dataset.copied});`;

/** /c/TOKEN: for those who share from a card, where nothing can be put on the clipboard. Good for 24 hours. */
export function createCopyPage(ports: Ports): Router {
  const router = Router();
  router.get('/:token', async (request, response) => {
    const language = askedLanguage(request) ?? 'en';
    response.set({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    const share = await readCopyPage(request.params.token, ports);
    if (!share) return notThere(response, language);
    const say = words[language];
    const body = `<p>${say.how}</p><label for="text">${say.label}</label><textarea id="text" readonly>${escapeHtml(share.text)}</textarea>
<div class="actions"><button class="button main" id="copy" data-copied="${say.copied}">${say.copy}</button><a class="button" href="${escapeHtml(share.composerUrl)}" target="_blank" rel="noopener noreferrer">${say.open(networkNames[share.network])}</a></div><p id="copied" role="status"></p>`;
    response.type('html').send(page(language, say.title, body, '/copy.js'));
  });
  return router;
}
