// The proper names in a text: places, departments, titles in 《》. All texts here are normalised (normaliseText).
import { PLACES } from './place-names.ts';

/**
 * 公安局, 教育厅: a suffix with the two characters before it. 布局, 格局, 局地 are words; 哪个局, 各厅 name nobody.
 */
const BUREAU =
  /\p{Script=Han}(?![个哪某各该些体何种类级布格结全大破开客餐])\p{Script=Han}(?:厅|局(?![地面部限势促]))/gu;
const COMMISSION =
  /(?:发展改革|发展和改革|发改|卫生健康|卫健|国资|住建|建设|经信|体改|农业|监管|编)委(?!托|派|员)/gu;
const MINISTRY =
  /(?:公安|教育|财政|民政|交通运输|自然资源|生态环境|农业农村|城乡建设|住建|社会保障|人社|商务|宣传|统战)部(?!门|分|署)/gu;
const BODY = /派出所|督查室|居委会|村委会|街道办|办事大厅|政务大厅|服务大厅/gu;
const ENGLISH_BODY =
  /\b(?:bureau|ministry|commission|department) of (?:the )?(?!this|that|your|any|its|each)\w+|\b(?!(?:the|a|any|no|which|what|this|that|each)\b)[a-z]+ (?:bureau|ministry|commission)\b/gu;
const TITLE = /《[^》]+》/gu;

/** The departments and offices that `text` names. */
export function departmentsIn(text: string): string[] {
  const patterns = [BUREAU, COMMISSION, MINISTRY, BODY, ENGLISH_BODY];
  return [...new Set(patterns.flatMap((pattern) => text.match(pattern) ?? []))];
}

/** The names in `text` that `evidence` does not hold in any of their forms. */
export function unsupportedNames(text: string, evidence: string): string[] {
  const places = PLACES.filter((forms) => holdsAny(text, forms) && !holdsAny(evidence, forms));
  const names = [...departmentsIn(text), ...(text.match(TITLE) ?? [])];
  return [...places.map((forms) => forms[0] ?? ''), ...names.filter((name) => !evidence.includes(name))];
}

function holdsAny(text: string, forms: readonly string[]): boolean {
  return forms.some((form) =>
    /^[a-z]/.test(form) ? new RegExp(`\\b${form}\\b`).test(text) : text.includes(form),
  );
}
