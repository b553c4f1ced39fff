import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { Lightbulb20Regular, Send20Filled } from '@fluentui/react-icons';
import { type KeyboardEvent, useState } from 'react';
import { useTexts } from '../texts.ts';

const useStyles = makeStyles({
  composer: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'flex-end',
    gap: '4px',
    margin: '4px 12px 12px',
    padding: '3px 4px 3px 8px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-within': {
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
    },
  },
  text: {
    flexGrow: 1,
    minHeight: '32px',
    '::after': { display: 'none' },
    border: 'none',
    backgroundColor: 'transparent',
  },
  area: { minHeight: '32px', maxHeight: '140px', padding: '6px 0', fieldSizing: 'content' },
});

/** Enter sends, Shift and Enter start a new line. */
export function Composer({ disabled, onSend }: { disabled: boolean; onSend: (text: string) => void }) {
  const styles = useStyles();
  const texts = useTexts();
  const [text, setText] = useState('');
  const send = (words: string) => {
    if (words.trim() === '' || disabled) return;
    onSend(words.trim());
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send(text);
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send(text);
      }}
    >
      <Textarea
        className={styles.text}
        textarea={{ className: styles.area, rows: 1 }}
        appearance="filled-lighter"
        resize="none"
        aria-label={texts.messageBox}
        placeholder={texts.messageBox}
        disabled={disabled}
        value={text}
        maxLength={28_000}
        onChange={(_event, data) => setText(data.value)}
        onKeyDown={onKeyDown}
      />
      <Menu positioning="above-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<Lightbulb20Regular />}
            aria-label={texts.commands}
            disabled={disabled}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {texts.commandList.map((command) => (
              <MenuItem key={command} onClick={() => send(command)}>
                {command}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button
        type="submit"
        appearance="transparent"
        icon={<Send20Filled />}
        aria-label={texts.send}
        disabled={disabled || text.trim() === ''}
      />
    </form>
  );
}
