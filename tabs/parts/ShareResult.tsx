import {
  Body1,
  Button,
  Caption1,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames } from '../../src/server/contract/network.ts';
import type { ShareView } from '../../src/server/contract/share.ts';
import { copyText, openOutside } from '../clipboard.ts';
import { OutsideLink } from './OutsideLink.tsx';

export interface OpenedShare {
  share: ShareView;
  copied: boolean;
  opened: boolean;
}

/** Copies the text and opens the network's composer; called straight from the click. */
export async function handOver(share: ShareView): Promise<OpenedShare> {
  const copied = await copyText(share.text);
  return { share, copied, opened: openOutside(share.composerUrl) };
}

const useStyles = makeStyles({
  result: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  muted: { color: tokens.colorNeutralForeground2 },
  text: { '& textarea': { minHeight: '9rem' } },
});

/** A share that was opened: the text to paste, and the way to the network once more. */
export function ShareResult({ result, onDone }: { result: OpenedShare; onDone?: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [copied, setCopied] = useState(result.copied);
  const { share, opened } = result;
  const network = networkNames[share.network];
  return (
    <section className={styles.result} aria-label={t('shared.label')}>
      <MessageBar intent={copied && opened ? 'success' : 'info'} layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{copied ? t('shared.copied') : t('shared.notCopied')}</MessageBarTitle>{' '}
          {opened ? t('shared.opened', { network }) : t('shared.stopped', { network })}
        </MessageBarBody>
      </MessageBar>
      {share.nudge && <Body1>{t(`nudge.${share.nudge}`)}</Body1>}
      <Field label={t('shared.text')}>
        <Textarea
          readOnly
          value={share.text}
          resize="vertical"
          className={styles.text}
          onFocus={(event) => event.target.select()}
        />
      </Field>
      <div className={styles.actions}>
        <Button icon={<CopyRegular />} onClick={async () => setCopied(await copyText(share.text))}>
          {t('shared.copy')}
        </Button>
        <OutsideLink href={share.composerUrl}>{t('shared.open', { network })}</OutsideLink>
        {onDone && (
          <Button appearance="subtle" onClick={onDone}>
            {t('shared.again')}
          </Button>
        )}
      </div>
      <Caption1 className={styles.muted}>{t('shared.yours')}</Caption1>
    </section>
  );
}
