import { type ComponentType, lazy } from 'react';
import { allTexts } from './i18n.ts';

/** A part of the tab that is fetched when it is first shown, together with all the tab's words. */
export function late<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), allTexts()]);
    return { default: part };
  });
}
