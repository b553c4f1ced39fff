import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ThemeName } from '../address.ts';
import type { Asking } from '../api.ts';
import { appQuery } from '../extension/app.ts';
import { useLanguage, useTexts } from '../texts.ts';
import type { WireCommand } from '../wire.ts';
import { MessageDialog } from './MessageDialog.tsx';

const useStyles = makeStyles({
  // Over the message's corner, as in Teams, so that it takes no width from the cards.
  button: { position: 'absolute', top: '-12px', insetInlineEnd: 0, minWidth: '28px' },
});

interface Props {
  messageId: string;
  asking: Asking;
  theme: ThemeName;
  onOpenUrl: (url: string) => void;
}

/** What the app can do with a message, as Teams offers it behind the three dots. */
export function MessageMenu(props: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const { data: app } = useQuery(appQuery);
  const [open, setOpen] = useState<WireCommand | null>(null);
  const actions = app?.commands.filter(
    ({ type, context }) => type === 'action' && context.includes('message'),
  );
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            data-menu
            className={styles.button}
            size="small"
            icon={<MoreHorizontalRegular />}
            aria-label={texts.messageMenu}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {actions?.map((command) => (
              <MenuItem key={command.id} onClick={() => setOpen(command)}>
                {command.title[language]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {open && <MessageDialog {...props} command={open} onClose={() => setOpen(null)} />}
    </>
  );
}
