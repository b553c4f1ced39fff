import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { EditSettingsRegular, SettingsRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { queries } from '../queries.ts';
import { CornerButton } from './CornerMenu.tsx';

/** The menu itself, open from the beginning. */
export function OpenCornerMenu() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: me } = useQuery(queries.me);
  return (
    <Menu positioning="below-end" defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <CornerButton />
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
