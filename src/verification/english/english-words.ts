// English words that state nothing by themselves, and those that raise what is demanded or claimed.

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
  [/\b(?:fully|completely|comprehensively|entirely|in full|thoroughly)\b/, /全|彻底|完全/],
  [/\b(?:all|every|each|any|whole|entire)\b/, /全(?!面)|所有|各|均|每/],
];
