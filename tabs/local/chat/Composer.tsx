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
import { Dismiss16Regular, Lightbulb20Regular, Send20Filled } from '@fluentui/react-icons';
import { type KeyboardEvent, useState } from 'react';
import type { Asking } from '../api.ts';
import { ComposeMenu } from '../extension/ComposeMenu.tsx';
import { FoundPreview } from '../extension/FoundPreview.tsx';
import type { Found } from '../extension/found.ts';
import { useUnfurl } from '../extension/useUnfurl.ts';
import { useTexts } from '../texts.ts';

const useStyles = makeStyles({
  composer: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
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
  card: {
    flexBasis: '100%',
    minWidth: 0,
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: {
    flexGrow: 1,
    flexBasis: 0,
    minHeight: '32px',
    '::after': { display: 'none' },
    border: 'none',
    backgroundColor: 'transparent',
  },
  area: { minHeight: '32px', maxHeight: '140px', padding: '6px 0', fieldSizing: 'content' },
});

interface Props {
  asking: Asking;
  disabled: boolean;
  /** `card` is the content of an Adaptive Card that goes along. */
  onSend: (text: string, card?: unknown) => void;
}

/** Enter sends, Shift and Enter start a new line. */
export function Composer({ asking, disabled, onSend }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<Found | null>(null);
  const unfurl = useUnfurl(text, asking);
  const shown = picked ?? unfurl.found;
  const isEmpty = text.trim() === '' && !picked;
  const send = () => {
    if (isEmpty || disabled) return;
    const words = text.trim();
    setText('');
    setPicked(null);
    if (picked) onSend(words, picked.content);
    else void unfurl.settle().then((found) => onSend(words, found?.content));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {shown && (
        <div className={styles.card} data-testid="attached">
          <FoundPreview found={shown} />
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={texts.takeOff}
            onClick={() => (picked ? setPicked(null) : unfurl.dismiss())}
          />
        </div>
      )}
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
              <MenuItem key={command} onClick={() => onSend(command)}>
                {command}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <ComposeMenu asking={asking} disabled={disabled} onPick={setPicked} />
      <Button
        type="submit"
        appearance="transparent"
        icon={<Send20Filled />}
        aria-label={texts.send}
        disabled={disabled || isEmpty}
      />
    </form>
  );
}
