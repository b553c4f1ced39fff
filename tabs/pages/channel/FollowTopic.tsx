import { Caption1, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, StarRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Failed } from '../../parts/Status.tsx';
import { useTopicFollow } from './useTopicFollow.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  muted: { color: tokens.colorNeutralForeground2 },
});

export function FollowTopic({ topicId }: { topicId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { known, follows, change } = useTopicFollow(topicId);
  return (
    <>
      <div className={styles.row}>
        <ToggleButton
          checked={follows}
          disabledFocusable={!known || change.isPending}
          icon={follows ? <CheckmarkRegular /> : <StarRegular />}
          onClick={() => change.mutate()}
        >
          {t(follows ? 'topicPage.following' : 'topicPage.follow')}
        </ToggleButton>
        <Caption1 className={styles.muted}>{t('topicPage.private')}</Caption1>
      </div>
      {change.isError && <Failed error={change.error} retry={() => change.mutate()} />}
    </>
  );
}
