import { Button } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { LateMenu, type OwnButtonProps } from './LateMenu.tsx';

const OpenCornerMenu = lazy(async () => ({ default: (await import('./OpenCornerMenu.tsx')).OpenCornerMenu }));

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
  return (
    <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={t('menu.label')} {...own} />
  );
}
