import { useEffect, useRef, useState } from 'react';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { newId } from '../../ids.ts';
import { wholeClaims } from '../write/backup.ts';

type Claim = DraftView['claims'][number];

/** A claim as it is being written; it may say nothing yet. */
export interface ClaimRow extends Claim {
  key: string;
}

function rowsOf(claims: readonly Claim[]): ClaimRow[] {
  return claims.map((claim) => ({ ...claim, key: newId() }));
}

/**
 * The claims on the screen. Only those that say something are handed on, so that a half-written one is never in
 * the way of saving; claims that came from elsewhere take the place of the rows.
 */
export function useClaimRows(claims: readonly Claim[], onChange: (claims: Claim[]) => void) {
  const [rows, setRows] = useState(() => rowsOf(claims));
  const known = useRef(JSON.stringify(claims));
  useEffect(() => {
    const now = JSON.stringify(claims);
    if (now === known.current) return;
    known.current = now;
    setRows(rowsOf(claims));
  }, [claims]);

  function change(next: ClaimRow[]) {
    const whole = wholeClaims({ claims: next });
    setRows(next);
    if (JSON.stringify(whole) === known.current) return;
    known.current = JSON.stringify(whole);
    onChange(whole);
  }
  return { rows, change };
}
