import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { GuidelineView, SavedGuideline } from '../../../src/server/contract/guideline.ts';
import { newId } from '../../ids.ts';
import { api, queries } from '../../queries.ts';
import { isRefused } from '../../request.ts';
import { keep, kept, letGo } from '../../storage.ts';
import { contentOf, fieldsKept, fieldsOf, type GuidelineFields, sameFields } from './guidelineFields.ts';

interface Writing {
  id: string;
  /** Of the version that it is written on; empty for a new one. */
  etag: string;
  base: GuidelineFields;
  fields: GuidelineFields;
  /** What somebody else saved meanwhile; null when nobody did. */
  theirs: GuidelineView | null;
}

/** What is written in the form: kept in this browser until it is saved, and never put over a version not seen. */
export function useGuidelineForm(
  guideline: GuidelineView | null,
  personId: string,
  onSaved: (saved: SavedGuideline) => void,
) {
  const client = useQueryClient();
  const key = `${personId}:guideline:${guideline?.id ?? 'new'}`;
  const [writing, setWriting] = useState(() => begin(guideline, kept(key)));
  const { id, etag, base, fields } = writing;

  function change(patch: Partial<GuidelineFields>) {
    setWriting((before) => {
      const next = { ...before, fields: { ...before.fields, ...patch } };
      keep(key, { id: next.id, etag: next.etag, fields: next.fields });
      return next;
    });
  }
  const save = useMutation({
    mutationFn: async ({ etag, fields }: Pick<Writing, 'etag' | 'fields'>) => {
      const content = contentOf(fields);
      try {
        if (etag === '') return await api.addGuideline({ id, ...content });
        return await api.changeGuideline(id, { ...content, etag });
      } catch (error) {
        if (!isRefused(error, 'stale', 'reusedId')) throw error;
        const theirs = (await api.guidelines()).find((one) => one.id === id) ?? null;
        if (!theirs) throw error;
        setWriting((before) => ({ ...before, theirs }));
        return null;
      }
    },
    onSuccess: async (saved) => {
      if (!saved) return;
      letGo(key);
      await client.invalidateQueries({ queryKey: queries.guidelines.queryKey });
      onSaved(saved);
    },
  });
  const dirty = !sameFields(fields, base);

  return {
    ...writing,
    change,
    save,
    dirty,
    saveNow: () => save.mutate({ etag, fields }),
    /** What is written here becomes the version after theirs. */
    keepMine: () => {
      if (!writing.theirs) return;
      const { theirs } = writing;
      setWriting({ ...writing, etag: theirs.etag, base: fieldsOf(theirs), theirs: null });
      save.mutate({ etag: theirs.etag, fields });
    },
    takeTheirs: () => {
      letGo(key);
      setWriting(begin(writing.theirs, null));
    },
    startOver: () => {
      letGo(key);
      setWriting(begin(guideline, null));
    },
  };
}

function begin(guideline: GuidelineView | null, found: unknown): Writing {
  const base = fieldsOf(guideline);
  const fresh = {
    id: guideline?.id ?? newId(),
    etag: guideline?.etag ?? '',
    base,
    fields: base,
    theirs: null,
  };
  if (typeof found !== 'object' || found === null) return fresh;
  const { id, etag, fields } = found as Partial<Record<'id' | 'etag' | 'fields', unknown>>;
  const words = fieldsKept(fields);
  if (typeof id !== 'string' || typeof etag !== 'string' || !words || sameFields(words, base)) return fresh;
  const isOld = guideline !== null && guideline.etag !== etag;
  return { ...fresh, id, etag, fields: words, theirs: isOld ? guideline : null };
}
