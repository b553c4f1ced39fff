import { Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AudienceInput } from '../../../src/server/contract/broadcast.ts';
import { useFormats } from '../../format.ts';
import { Failed, Loading } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';

const useStyles = makeStyles({
  size: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
});

/** How many would get the card now. A number, never names. */
export function AudienceSize({ audience, itemId }: { audience: AudienceInput; itemId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number } = useFormats();
  const size = useQuery({
    queryKey: ['audience', audience, itemId],
    queryFn: () => api.audienceSize(audience, itemId),
    staleTime: 0,
  });
  if (size.isPending) return <Loading label={t('broadcast.counting')} />;
  if (size.data === undefined) return <Failed error={size.error} retry={() => void size.refetch()} />;
  return (
    <div className={styles.size} role="status">
      <PeopleRegular fontSize={24} aria-hidden="true" />
      <Body1Strong>{t('broadcast.size', { count: size.data, shown: number(size.data) })}</Body1Strong>
    </div>
  );
}
