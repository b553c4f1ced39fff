import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { GuidelineForm } from './GuidelineForm.tsx';
import { guidelinePath } from './guidelinePath.ts';

/** Where communicators write a guideline, Danish beside English. */
export function GuidelineEditor() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { guidelineId } = useParams();
  const me = useQuery(queries.me);
  const guidelines = useQuery({ ...queries.guidelines, refetchOnMount: 'always' });
  const back = guidelineId ? guidelinePath(guidelineId) : '/guidelines';
  return (
    <Page
      title={t(guidelineId ? 'guidelines.editTitle' : 'guidelines.addTitle')}
      lead={t('guidelines.editLead')}
      back={{ to: back, label: t('guidelines.back') }}
    >
      <Loaded
        query={me}
        isEmpty={({ roles }) => !roles.includes('communicator')}
        empty={<Empty title={t('guidelines.notYours')} text={t('guidelines.notYoursText')} />}
      >
        {(person) => (
          <Loaded
            query={guidelines}
            isEmpty={(all) => guidelineId !== undefined && !all.some(({ id }) => id === guidelineId)}
            empty={<Empty title={t('guidelines.gone')} text={t('guidelines.goneText')} />}
          >
            {(all) => (
              <GuidelineForm
                key={guidelineId ?? 'new'}
                guideline={all.find(({ id }) => id === guidelineId) ?? null}
                personId={person.id}
                onSaved={({ id, version, changed }) =>
                  navigate(guidelinePath(id), {
                    state: { savedVersion: version, told: changed.da !== '' },
                  })
                }
                onRetired={() => navigate('/guidelines')}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
