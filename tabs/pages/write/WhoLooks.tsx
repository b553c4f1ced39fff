import { Body1 } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { Me } from '../../../src/server/contract/me.ts';

/** More than this are a group, not names. */
const mostNames = 3;

/** For the writer of a draft that was sent: who has it now, why they, and who comes after. */
export function WhoLooks({ draft, me }: { draft: DraftView; me: Me }) {
  const { t } = useTranslation();
  const { state, routeBasis, waitingFor, stages, stage } = draft;
  if (draft.writer.id !== me.id && draft.author.id !== me.id) {
    if (state !== 'edited') return null;
    return <Body1>{t('draft.agreeing', { name: draft.writer.displayName })}</Body1>;
  }
  if (state !== 'waiting' || !routeBasis) return null;
  const group = routeBasis === 'administrators' ? t('draft.administrators') : t('draft.communicators');
  const names =
    waitingFor.length > mostNames ? group : waitingFor.map(({ displayName }) => displayName).join(', ');
  const manager = draft.onBehalfOf?.displayName ?? '';
  const comesAfter = stage !== null && stages.indexOf('communicator') > stages.indexOf(stage);
  return (
    <Body1>
      {t(`draft.basis.${routeBasis}`, { names, manager })} {comesAfter && t('draft.thenCommunicators')}
    </Body1>
  );
}

/** Before it is sent: who will look, as it was last time, else as the rules are now. */
export function whoWillLook(t: TFunction, draft: DraftView | null, me: Me): string {
  if (draft && draft.author.id !== draft.writer.id) {
    return t('draft.readerExpert', { name: draft.author.displayName });
  }
  const stages = draft && draft.stages.length > 0 ? draft.stages : me.approval;
  const manager = me.manager?.displayName;
  if (stages.includes('manager') && stages.includes('communicator')) {
    return t('draft.readerBoth', { name: manager ?? t('draft.yourManager') });
  }
  if (!manager || stages[0] === 'communicator') return t('draft.readerUnknown');
  return t('draft.reader', { name: manager });
}
