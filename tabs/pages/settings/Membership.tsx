import { Badge, Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMembership } from '../../membership.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { OutsideLink } from '../../parts/OutsideLink.tsx';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';

/** In with one click, out with two. */
export function Membership({ joined }: { joined: boolean }) {
  const { t } = useTranslation();
  const { join, leave } = useMembership();
  const { data: me } = useQuery(queries.me);
  return (
    <Section title={t('membership.title')} text={t(joined ? 'membership.inText' : 'membership.outText')}>
      <div role="status">
        {joined && (
          <Badge
            appearance="tint"
            color="success"
            size="large"
            shape="rounded"
            icon={<CheckmarkCircleRegular />}
          >
            {t('membership.in')}
          </Badge>
        )}
        {!joined && leave.isSuccess && t('membership.left')}
      </div>
      {joined ? (
        <Confirm
          trigger={<Button>{t('membership.leave')}</Button>}
          title={t('membership.leaveTitle')}
          text={t('membership.leaveText')}
          action={t('membership.leave')}
          onConfirm={() => leave.mutate()}
        />
      ) : (
        <Button appearance="primary" disabledFocusable={join.isPending} onClick={() => join.mutate()}>
          {t('join.action')}
        </Button>
      )}
      {me && <OutsideLink href={`${me.programme.publicUrl}/privacy`}>{t('join.privacy')}</OutsideLink>}
      {join.isError && <Failed error={join.error} retry={() => join.mutate()} />}
      {leave.isError && <Failed error={leave.error} retry={() => leave.mutate()} />}
    </Section>
  );
}
