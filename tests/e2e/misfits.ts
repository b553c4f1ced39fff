/** What does not fit in the page: runs in the browser, so it knows nothing but the document. */
export function misfitsIn(): string[] {
  const over = document.documentElement.scrollWidth - window.innerWidth;
  const found = new Set(over > 0 ? [`${over} pixels too wide`] : []);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    // Addresses and columns of a file are no words.
    if (text.parentElement?.closest('code, textarea, script, style')) continue;
    for (const word of (text.nodeValue ?? '').matchAll(/[\p{L}\d]{2,}/gu)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 4);
      if (new Set(lines.map(({ top }) => Math.round(top))).size > 1)
        found.add(`“${word[0]}” is broken in two`);
    }
  }
  for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
    const here = heading.getBoundingClientRect();
    const next = heading.nextElementSibling?.getClientRects()[0];
    if (next && next.top < here.bottom - 4 && Math.abs(next.left - here.right) < 2)
      found.add(`“${heading.textContent}” runs into what follows`);
  }
  for (const { value, scrollHeight, clientHeight } of document.querySelectorAll('textarea')) {
    if (value.length <= 400 && scrollHeight > clientHeight + 4) found.add(`a box hides a part of “${value}”`);
  }
  return [...found];
}
