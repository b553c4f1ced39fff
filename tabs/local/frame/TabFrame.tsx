import type { PageName, ThemeName } from '../address.ts';
import { type Language, useTexts } from '../texts.ts';
import type { WirePerson } from '../wire.ts';
import { type TabPage, tabPages } from './deepLink.ts';
import { HostedFrame } from './HostedFrame.tsx';

export function isTabPage(page: PageName): page is TabPage {
  return tabPages.some((each) => each === page);
}

interface Props {
  person: WirePerson;
  page: TabPage;
  subPageId: string;
  theme: ThemeName;
  language: Language;
  onOpenUrl: (url: string) => void;
  onNavigate: (page: PageName, subPageId: string) => void;
  onReload: () => void;
}

/** The personal tab, at one of its pages. */
export function TabFrame({ page, subPageId, ...rest }: Props) {
  const texts = useTexts();
  return (
    <HostedFrame
      {...rest}
      src={`/tab/${page}`}
      title={texts.frameTitle(texts.pages[page], rest.person.displayName)}
      testId={`tab-${rest.person.id}`}
      place={{ entityId: page, ...(subPageId ? { subEntityId: subPageId } : {}) }}
    />
  );
}
