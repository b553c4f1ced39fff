import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { GuidelineView } from '../../../src/server/contract/guideline.ts';

/** What the editor hands on to the page it leads to. */
export interface SavedState {
  savedVersion: number;
  told: boolean;
}

/** Says that a version has been saved, and whether people are told, until the page is left. */
export function GuidelineSaved({ guideline }: { guideline: GuidelineView }) {
  const { t } = useTranslation();
  const location = useLocation();
  const navigate = useNavigate();
  const [saved] = useState(() => savedIn(location.state));

  // Taken from the history at once: neither a reload nor coming back says it again.
  useEffect(() => {
    if (savedIn(location.state)) navigate(location, { replace: true, state: null });
  }, [location, navigate]);

  if (!saved) return null;
  const told = guideline.audience === 'managers' ? 'guidelines.toldManagers' : 'guidelines.toldEveryone';
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {t('guidelines.saved', { version: saved.savedVersion })}{' '}
        {t(saved.told ? told : 'guidelines.toldNobody')}
      </MessageBarBody>
    </MessageBar>
  );
}

function savedIn(state: unknown): SavedState | null {
  if (typeof state !== 'object' || state === null) return null;
  const { savedVersion, told } = state as Partial<Record<keyof SavedState, unknown>>;
  return typeof savedVersion === 'number' && typeof told === 'boolean' ? { savedVersion, told } : null;
}
