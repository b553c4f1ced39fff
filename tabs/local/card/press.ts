const releases = ['pointerup', 'pointercancel', 'keyup'] as const;

/**
 * Does it at once, or, while a part of the card is pressed, when that has been let go of: a button that is taken away
 * between the two is never clicked. Returns what calls it off.
 */
export function afterPress(card: { matches: (selectors: string) => boolean }, act: () => void): () => void {
  if (!card.matches(':active')) {
    act();
    return () => {};
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    for (const release of releases) window.removeEventListener(release, letGo);
  };
  function letGo() {
    stop();
    // The click itself comes right after.
    timer = setTimeout(act);
  }
  for (const release of releases) window.addEventListener(release, letGo);
  return stop;
}
