import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { currentLanguage } from '../../i18n.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { Empty } from '../../parts/Status.tsx';
import { useTopicName } from '../../parts/useTopicName.ts';
import { queries } from '../../queries.ts';
import { GuidelineArticle } from './GuidelineArticle.tsx';

/** A guideline for a topic or a role, beside the two that everybody has. */
export function GuidelinePage() {
  const { t } = useTranslation();
  const { guidelineId } = useParams();
  const topicName = useTopicName();
  const guidelines = useQuery(queries.guidelines);
  const found = guidelines.data?.find(({ id }) => id === guidelineId);
  const title = found?.text[currentLanguage()].title ?? t('guidelines.title');
  const lead = found?.topicId ? t('guidelines.onTopic', { topic: topicName(found.topicId) }) : '';
  const back = found?.audience === 'managers' ? '/guidelines/managers' : '/guidelines';
  return (
    <Page title={title} {...(lead && { lead })} back={{ to: back, label: t('guidelines.title') }}>
      <Loaded
        query={guidelines}
        isEmpty={(all) => !all.some(({ id }) => id === guidelineId)}
        empty={<Empty title={t('guidelines.gone')} text={t('guidelines.goneText')} />}
      >
        {() => found && <GuidelineArticle guideline={found} titled={false} />}
      </Loaded>
    </Page>
  );
}
