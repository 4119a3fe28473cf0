// What is said to be missing when the notice does not hold the kind of thing that was asked.
import type { Reason } from '../protocol.ts';
import type { AskedKind } from '../understanding/question-kinds.ts';
import type { SentenceKey } from './sentences/sentences.ts';

interface Missing {
  readonly key: SentenceKey;
  readonly reason: Reason;
}

const detail = (key: SentenceKey): Missing => ({ key, reason: 'detail_not_stated' });

/** One entry a kind: a new kind is a new line. */
export const MISSING: Readonly<Record<AskedKind, Missing>> = {
  rule: detail('missing_rule'),
  amount: detail('missing_amount'),
  fee: detail('missing_fee'),
  percentage: detail('missing_percentage'),
  date: detail('missing_date'),
  duration: detail('missing_duration'),
  place: detail('missing_place'),
  contact: detail('missing_contact'),
  materials: detail('missing_materials'),
  procedure: detail('missing_procedure'),
  threshold: detail('missing_threshold'),
  definition: { key: 'term_not_defined', reason: 'term_not_defined' },
  members: detail('missing_members'),
  actor: { key: 'department_not_assigned', reason: 'department_not_assigned' },
  count: detail('missing_count'),
  list: detail('missing_list'),
  fulltext: detail('missing_rule'),
  result: detail('missing_result'),
  why: detail('missing_why'),
  comparison: detail('missing_comparison'),
  metadata: detail('missing_metadata'),
  penalty: detail('missing_penalty'),
  other_document: detail('missing_other_document'),
};
