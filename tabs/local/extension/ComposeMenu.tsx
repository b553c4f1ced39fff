import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Asking } from '../api.ts';
import { useLanguage, useTexts } from '../texts.ts';
import type { WireCommand } from '../wire.ts';
import { appQuery } from './app.ts';
import type { Found } from './found.ts';
import { SearchDialog } from './SearchDialog.tsx';

interface Props {
  asking: Asking;
  disabled: boolean;
  onPick: (found: Found) => void;
}

/** The searches that the app's package offers at the message box. */
export function ComposeMenu({ asking, disabled, onPick }: Props) {
  const texts = useTexts();
  const language = useLanguage();
  const { data: app } = useQuery(appQuery);
  const [open, setOpen] = useState<WireCommand | null>(null);
  const searches = app?.commands.filter(
    ({ type, context }) => type === 'query' && context.includes('compose'),
  );
  return (
    <>
      <Menu positioning="above-end">
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<Add20Regular />} aria-label={texts.apps} disabled={disabled} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {searches?.map((command) => (
              <MenuItem key={command.id} onClick={() => setOpen(command)}>
                {`Chalkline: ${command.title[language]}`}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {open && (
        <SearchDialog
          command={open}
          asking={asking}
          onClose={() => setOpen(null)}
          onPick={(found) => {
            setOpen(null);
            onPick(found);
          }}
        />
      )}
    </>
  );
}
