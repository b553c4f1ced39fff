import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Loaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { Ideas } from '../experts/Ideas.tsx';
import { InterviewList } from './InterviewList.tsx';

const useStyles = makeStyles({
  new: { justifySelf: 'start' },
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
});

/** Interviews of all communicators, last changed first. */
export function DeskInterviews() {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const interviews = useQuery({ ...queries.deskInterviews, refetchOnMount: 'always' });
  const ask = (
    <Button
      className={styles.new}
      appearance="primary"
      icon={<AddRegular />}
      onClick={() => navigate('/desk/interviews/new')}
    >
      {t('interviews.new')}
    </Button>
  );
  return (
    <>
      <Loaded
        query={interviews}
        empty={
          <Empty title={t('interviews.none')} text={t('interviews.noneText')}>
            {ask}
          </Empty>
        }
      >
        {(found) => (
          <>
            <Body1 className={styles.muted}>{t('interviews.lead')}</Body1>
            {ask}
            <InterviewList interviews={found} side="interviews" />
          </>
        )}
      </Loaded>
      <Ideas />
    </>
  );
}
