import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { EditSettingsRegular, MoreHorizontalRegular, SettingsRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { queries } from '../queries.ts';

/** The one menu of the tab: the desk, for those who have one, and Settings. */
export function CornerMenu() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: me } = useQuery(queries.me);
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={t('menu.label')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {me?.roles.includes('communicator') && (
            <MenuItem icon={<EditSettingsRegular />} onClick={() => navigate('/desk')}>
              {t('menu.desk')}
            </MenuItem>
          )}
          <MenuItem icon={<SettingsRegular />} onClick={() => navigate('/settings')}>
            {t('menu.settings')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
