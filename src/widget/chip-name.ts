// What a chip is called: as the answer writes it in Chinese, by number or section in English.
import type { Citation } from '../protocol.ts';
import type { Language } from './settings.ts';
import type { Chip } from './statements.ts';
import { fillIn, type Strings } from './strings.ts';

export function chipName({ name, citation }: Chip, language: Language, strings: Strings): string {
  if (citation === null || (language === 'zh' && name !== '')) return name;
  return citationName(citation, strings);
}

export function citationName({ task, label, part, clause, section }: Citation, strings: Strings): string {
  if (task !== null) return fillIn(strings.chipTask, { number: task, label: label ?? task });
  if (section === 'part' && part !== null) return fillIn(strings.chipPart, { number: part });
  return strings.sections[clause] ?? strings.sections[section] ?? strings.sourceTitle;
}
