import { Button, Caption1, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarClockRegular, PersonQuestionMarkRegular, SendRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { AudienceSize } from '../../../src/server/contract/broadcast.ts';
import { useFormats } from '../../format.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { Failed } from '../../parts/Status.tsx';
import { isRefused } from '../../request.ts';
import type { useCompose } from './useCompose.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** The form that is sent: the actions stand outside it, after the card. */
  formId: string;
  compose: ReturnType<typeof useCompose>;
  broadcastId: string;
  review: AudienceSize['review'] | undefined;
  sendAt: string | null;
  /** What the button does depends on how many there are, and they are being counted. */
  counting: boolean;
  onLeave: () => void;
}

/** The button says what it does: send, plan, or ask. */
export function ComposeActions({ formId, compose, broadcastId, review, sendAt, counting, onLeave }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const { send, dirty, letGo } = compose;
  const [icon, words] =
    review === 'needed'
      ? [<PersonQuestionMarkRegular key="ask" />, t('compose.ask')]
      : sendAt
        ? [<CalendarClockRegular key="plan" />, t('compose.plan', { at: dateTime(sendAt) })]
        : [<SendRegular key="send" />, t('broadcast.send')];
  return (
    <>
      {isRefused(send.error, 'reusedId') ? (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>
            {t('compose.already')}{' '}
            <PageLink to={`/desk/broadcasts/${broadcastId}`}>{t('compose.alreadyOpen')}</PageLink>
          </MessageBarBody>
        </MessageBar>
      ) : (
        send.isError && <Failed error={send.error} />
      )}
      <Caption1 className={styles.muted}>{t('broadcast.rules')}</Caption1>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          type="submit"
          form={formId}
          icon={icon}
          disabledFocusable={send.isPending || counting || review === 'noReviewer'}
        >
          {words}
        </Button>
        {dirty ? (
          <Confirm
            trigger={<Button>{t('cancel')}</Button>}
            title={t('compose.leaveTitle')}
            text={t('compose.leaveText')}
            action={t('compose.leave')}
            onConfirm={() => {
              letGo();
              onLeave();
            }}
          />
        ) : (
          <Button onClick={onLeave}>{t('cancel')}</Button>
        )}
      </div>
    </>
  );
}
