import { Avatar, Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { Me } from '../../../src/server/contract/me.ts';
import { useFormats } from '../../format.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  names: { display: 'grid', minWidth: 0 },
  title: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Who asks, about what, and since when. */
export function AskingHead({ draft, me }: { draft: DraftView; me: Me }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const { writer, onBehalfOf } = draft;
  const values = { name: writer.displayName, title: draft.title || t('write.untitled') };
  const isMine = draft.author.id === me.id;
  return (
    <div className={styles.head}>
      <Avatar name={writer.displayName} size={40} color="colorful" aria-hidden="true" />
      <div className={styles.names}>
        <Subtitle2 as="h2" className={styles.title}>
          {isMine ? t('waiting.asksExpert', values) : t('waiting.asks', values)}
        </Subtitle2>
        <Caption1 className={styles.muted}>
          {[writer.jobTitle, t('write.changed', { at: dateTime(draft.updatedAt) })]
            .filter(Boolean)
            .join(' · ')}
        </Caption1>
        {onBehalfOf && draft.can.decide && (
          <Body1>{t('waiting.standsIn', { name: onBehalfOf.displayName })}</Body1>
        )}
      </div>
    </div>
  );
}
