import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageText } from '../../bot/extension/messageText.ts';

describe('a message as plain text', () => {
  it.each([
    ['<p>One</p><p>Two&nbsp;&amp; three</p>', 'One\n\nTwo & three'],
    ['<div>One<br>Two</div>\n<div>Three</div>', 'One\nTwo\nThree'],
    ['<ul>\n<li>Heat</li>\n<li>Water</li>\n</ul>', '• Heat\n• Water'],
    ['plain, 1 < 2 and 3 &lt; 4', 'plain, 1 < 2 and 3 < 4'],
    [
      '<p>See <a href="https://company.example/a?x=1&amp;y=2">this page</a></p>',
      'See this page https://company.example/a?x=1&y=2',
    ],
    ['<a href="https://company.example/a">https://company.example/a</a>', 'https://company.example/a'],
    ['<a href="javascript:alert(1)">press</a>', 'press'],
    ['<p>Great <emoji id="fire" alt="🔥" title="Fire"></emoji></p>', 'Great 🔥'],
    ['<p>Hi <at id="0">Bo</at>&#33; &#x1F600;</p>', 'Hi Bo! 😀'],
    ['<blockquote itemtype="x"><p>Bo wrote this</p></blockquote><p>And I answer</p>', 'And I answer'],
    ['<attachment id="17"></attachment><p>Look</p>', 'Look'],
    ['<style>p{}</style><script>alert(1)</script>Look', 'Look'],
    ['', ''],
  ])('reads %j', (content, text) => {
    expect(messageText(content)).toBe(text);
  });

  it('gives back any text that was put into a paragraph', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const said = text.replace(/\s+/g, ' ').trim();
        const html = said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(messageText(`<p>${html}</p>`)).toBe(said);
      }),
    );
  });

  it('is done with a long message that never closes what it opens', () => {
    const started = Date.now();
    messageText('<a href="'.repeat(20_000));
    messageText('<blockquote>'.repeat(20_000));
    messageText('<emoji '.repeat(20_000));
    expect(Date.now() - started).toBeLessThan(3_000);
  });
});
