import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Item } from '../../../src/server/contract/item.ts';
import type { EntryDraft } from '../../../src/server/contract/source.ts';
import { newId } from '../../ids.ts';
import { api } from '../../queries.ts';
import { isRefused } from '../../request.ts';
import { fieldsOfEntry } from './entryFields.ts';
import { fieldsOfItem, fieldsToItem, type ItemFields, sameFields } from './itemFields.ts';
import { type KeptItem, keptItemOf } from './itemKept.ts';
import { mergeFields } from './itemMerge.ts';

interface Writing extends KeptItem {
  /** A version that somebody else saved meanwhile, and what is written here on top of it; null when there is none. */
  conflict: { theirs: Item; merged: ItemFields } | null;
  /** It was written before this page was opened. */
  old: boolean;
}

/** What is written in the form: kept in this browser until it is saved, and never put over a version not seen. */
export function useItemForm(
  item: Item | null,
  personId: string,
  onSaved: (saved: Item) => void,
  entry?: EntryDraft,
) {
  const client = useQueryClient();
  const [kept] = useState(() => keptItemOf(personId, item?.id ?? (entry ? `entry:${entry.entryId}` : null)));
  const [writing, setWriting] = useState<Writing>(() => begin(item, entry, kept.read()));
  const { id, fields } = writing;

  function change(patch: Partial<ItemFields>) {
    // A picture arrives when other fields may have been written on.
    setWriting((before) => {
      const next = { ...before, fields: { ...before.fields, ...patch } };
      const { id, etag, base, fields } = next;
      kept.write({ id, etag, base, fields });
      return next;
    });
  }
  function settle(found: Item, next: ItemFields): Writing {
    const settled = { id, etag: found.etag, base: fieldsOfItem(found), fields: next };
    if (sameFields(next, settled.base)) kept.letGo();
    else kept.write(settled);
    const settledWriting = { ...settled, conflict: null, old: false };
    setWriting(settledWriting);
    return settledWriting;
  }
  function done(saved: Item) {
    kept.letGo();
    client.setQueryData(['item', saved.id], saved);
    const told = [['items'], ['desk', 'items'], ['topics'], ['item', saved.id, 'versions']];
    // An entry is used up by it.
    if (entry) told.push(['inbox'], ['inboxSummary']);
    for (const queryKey of told) {
      void client.invalidateQueries({ queryKey });
    }
    onSaved(saved);
  }
  const save = useMutation({
    mutationFn: async ({ etag, base, fields }: Writing) => {
      const input = fieldsToItem(fields);
      try {
        if (etag !== '') return await api.changeItem(id, { ...input, etag });
        return await api.addItem({ id, ...input, ...(entry && { entryId: entry.entryId }) });
      } catch (error) {
        // Also where the answer to a first try was lost, and more was written since.
        if (!isRefused(error, 'stale', 'reusedId')) throw error;
        const theirs = await api.item(id);
        const merged = mergeFields(base, fields, fieldsOfItem(theirs));
        if (sameFields(merged, fieldsOfItem(theirs))) return theirs;
        setWriting((before) => ({ ...before, conflict: { theirs, merged } }));
        return null;
      }
    },
    onSuccess: (saved) => saved && done(saved),
  });

  return {
    ...writing,
    change,
    save,
    saveNow: (options?: Parameters<typeof save.mutate>[1]) => save.mutate(writing, options),
    dirty: !sameFields(fields, writing.base),
    keepMine: () => {
      if (writing.conflict) save.mutate(settle(writing.conflict.theirs, writing.conflict.merged));
    },
    takeTheirs: () => {
      if (writing.conflict) settle(writing.conflict.theirs, fieldsOfItem(writing.conflict.theirs));
    },
    startOver: () => {
      kept.letGo();
      setWriting(begin(item, entry, null));
    },
    letGo: kept.letGo,
  };
}

function begin(item: Item | null, entry: EntryDraft | undefined, kept: KeptItem | null): Writing {
  const saved = entry ? fieldsOfEntry(entry) : fieldsOfItem(item);
  const fresh = { id: item?.id ?? newId(), etag: item?.etag ?? '', base: saved, fields: saved };
  if (!kept || sameFields(kept.fields, saved)) return { ...fresh, conflict: null, old: false };
  if (!item || kept.etag === item.etag) return { ...kept, conflict: null, old: true };
  const merged = mergeFields(kept.base, kept.fields, saved);
  if (sameFields(merged, saved)) return { ...fresh, conflict: null, old: false };
  return { ...kept, conflict: { theirs: item, merged }, old: false };
}
