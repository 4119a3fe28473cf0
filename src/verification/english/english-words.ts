// English words that state nothing by themselves, and those that raise what is demanded or claimed.
import { normaliseText } from '../../text/normalise.ts';

export const ENGLISH_FREE = `
  must required require mandatory a an the of to in on at for and or with by from as is are be been being
  will would shall should it its they their them this that these those who which where whose when what also
  so then there into onto upon under over through via across among between both other others while but if
  one ones such up out own about after has have had do does done was were made make plan aim say notice key
  way place basis part order including each well manage get become keep bring put set take go come within
  during toward towards per rather than well-managed all every any fully completely comprehensively
  entirely thoroughly full number concern concerned relevant related respective respectively according
  accordance line same time addition meanwhile moreover year s`;

/** English words that raise what is demanded or claimed, and what the clause must hold for them. */
export const ENGLISH_RAISING: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:must|mandatory|compulsory|obliged|required|require|have to|has to|need to)\b/,
    /要|应|须|必须|确保|严|坚决|全部/,
  ],
  [/\b(?:fully|completely|comprehensively|entirely|in full|thoroughly)\b/, /(?<![健安])全|彻底|完全/],
  [
    /\b(?:all|every|each(?! as one\b|[.]?$)|any|whole|entire)\b/,
    /(?<![健安])全(?!面)|所有|各|均|每|应保尽保|整体/,
  ],
  [/\ball (?:the )?cities\b/, /所有|各城市|各市|全部/],
  [/\b(?:across|throughout|all over) the (?:whole |entire )?province\b/, /全省|省内|各地/],
  [
    /(?<!\b(?:not|no|without|any|whether|either|avoid|prevent|forbidden|banned)\b.*)\bor\b/,
    /或|返乡|严禁|避免|严防|无|未|引导|鼓励|允许/,
  ],
  [/\b(?:priority|prioriti[sz]e[sd]?|preferential(?:ly)?|ahead of others)\b/, /优先|重点|优惠/],
  [/\b(?:immediately|at once|only|solely|exclusively)\b/, /立即|只|仅|专用/],
  [/\b(?:sharply|greatly|significantly|substantially|drastically)\b/, /大幅|大力|显著|明显|加大|做大|基本/],
  [
    /\b(?:over|about|around|nearly|almost|roughly|up to|at least|at most|more than|less than|fewer than|under|above|below|approximately) (?=\d)/,
    /以上|以下|左右|超过|不少于/,
  ],
];

/** Words that limit whom or what a statement is about, and the English that keeps each of them. */
export const ENGLISH_LIMITS: readonly (readonly [RegExp, RegExp])[] = [
  [/农村|乡村/, /rural|countr|villag|farm|agricultur/],
  [/常住/, /permanent|long term|resident population|usual|who live/],
  [/重点/, /key|priorit|major|main|target|focal/],
  [/试点/, /pilot|trial|experiment|\btry|test/],
  [/中小城/, /small/],
  [/省级/, /provinc/],
  [/城镇|城市居民|城区|中心城/, /town|urban|cit(?:y|ies)|downtown|centr|core/],
  [/合法/, /law|legal|legitimate/],
  [/公办/, /public|state|government/],
  [/首批/, /first|initial/],
  [/集体/, /collective|together|joint/],
  [/新增|新纳入|新生/, /new|add|addition|emerging|recent|extra|nascent|increase|just|coming/],
  [/基层/, /grassroots|primary|local|front|basic|lower|community/],
  [/贫困/, /poor|poverty|impoverished/],
  [/流动人口/, /floating|mobile|migra|mov/],
  [/基本公共|基本医保|基本养老/, /basic|essential/],
  [/城市修补/, /cit(?:y|ies)|urban/],
  [/有意愿/, /wish|want|will|desire|like|interest/],
];
/** What denies, in English and in the clauses. */
export const DENYING: readonly [RegExp, RegExp] = [
  /\b(?:not(?! only)|no|never|without(?! (?:delay|a hitch|problems|difficulty|interruption))|neither|nor|cannot)\b/g,
  /无|未|没|不(?!断|动)|非|严禁|避免|严防|防范/g,
];

const NOTICE = '(?:the|this) (?:notice|document|circular|text|plan)';
const SAYS =
  'says?|states?|asks?(?: for)?|calls? (?:for|on)|requires?|demands?|wants?|provides?|specif(?:y|ies)|stipulates?|sets out|directs?|instructs?|notes?|lists?|seeks|aims?|proposes?|plans?|mentions?|orders?';
/** What only says who says it; the verb of the notice itself raises nothing. */
const FRAMES: readonly RegExp[] = [
  new RegExp(`^(?:according to|under|as|in|by) ${NOTICE}(?: (?:${SAYS}))?(?: of (?:3 july )?2019)?,? `),
  new RegExp(`^${NOTICE} (?:also |further |likewise )?(?:${SAYS})(?: that)? `),
  /^it (?:is|also) (?:also )?(?:required|asked|stated|says|asks|requires|planned)(?: that| for)? /,
  /^(?:for|in|across)? ?shandong(?: province)?(?=,? (?:will|would|is to|should|plans|aims|intends|wants|seeks|asks)\b)/,
  /^in shandong(?: province)?,? /,
  /^(?:the )?(?:province|authorities)(?= (?:will|is to|are to|should|plans?|aims?|wants?|asks?)\b)/,
];

/** In lower case, hyphens as blanks, without the quotation marks. */
export function plainEnglish(sentence: string): string {
  return normaliseText(sentence)
    .replace(/(?<=[a-z])[’‘](?=[a-z])/g, "'")
    .replace(/["“”‘’]|(?<![a-z])'|'(?![a-z])/g, ' ')
    .replace(/[-‐–—·•]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The sentence without what only says who says it. */
export function withoutFrame(sentence: string): string {
  return FRAMES.reduce((rest, frame) => rest.replace(frame, ''), sentence);
}
