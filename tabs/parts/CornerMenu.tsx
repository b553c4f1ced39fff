import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useTranslation } from 'react-i18next';
import { late } from '../late.ts';
import { LateMenu, type OwnButtonProps } from './LateMenu.tsx';
import { PlainButton } from './PlainButton.tsx';

const OpenCornerMenu = late(async () => (await import('./OpenCornerMenu.tsx')).OpenCornerMenu);

/** The one menu of the tab: the desk, for those who have one, and Settings. */
export function CornerMenu() {
  return (
    <LateMenu button={(own) => <CornerButton {...own} />}>
      <OpenCornerMenu />
    </LateMenu>
  );
}

export function CornerButton(own: OwnButtonProps) {
  const { t } = useTranslation();
  return <PlainButton look="subtle" icon={<MoreHorizontalRegular />} aria-label={t('menu.label')} {...own} />;
}
