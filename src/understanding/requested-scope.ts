// The scope of a question that was read as a request: by its numbers, else as the structure that it asks for.
import type { Notice } from '../notice/notice.ts';
import { normaliseText } from '../text/normalise.ts';
import { SURE_PROBABILITY } from '../tuning.ts';
import type { Extent } from './question-kinds.ts';
import { NO_POINTERS } from './references.ts';
import type { StructureRequest } from './request-reader.ts';
import { type NumberedScope, readScope, type Scope } from './scope.ts';

const PART_COUNTED = /部分|块|板块|章|parts?\b|sections?\b|chapters?\b/;

export function readRequestedScope(question: string, request: StructureRequest, notice: Notice): Scope {
  const { structure } = request;
  const isUnsure = request.probability < SURE_PROBABILITY;
  const isPointing = structure === 'numbered' || structure === 'count';
  const scope = readScope(question, notice, isPointing ? request : NO_POINTERS);
  if (scope.kind === 'count') return scope;
  if (scope.kind !== 'notice') {
    if (structure !== 'numbered') return scope;
    const isSupposed = isUnsure && readScope(question, notice).kind === 'notice';
    return { ...withExtent(scope, request.extent), isSupposed };
  }
  const count = (of: 'tasks' | 'parts') => ({
    kind: 'count' as const,
    of,
    claimed: null,
    isSupposed: isUnsure,
    isAlone: false,
  });
  switch (structure) {
    case 'outline':
      return count('tasks');
    case 'parts':
      return count('parts');
    case 'count':
      return count(PART_COUNTED.test(normaliseText(question)) ? 'parts' : 'tasks');
    case 'numbered':
    case 'location':
    case 'none':
      return scope;
  }
}

// 第6项发我,要写进ppt: what stands around a number is no subject where the task itself is asked for.
function withExtent(scope: NumberedScope, extent: Extent): NumberedScope {
  switch (extent) {
    case 'whole':
      return { ...scope, topic: '' };
    case 'titles':
      return { ...scope, topic: '', titlesOnly: true };
    case 'topic':
      return scope;
  }
}
