// Lists inside a clause that say how many they are: 甲、乙、丙3个项目.

/** The number a clause states for a list, and how many names it lists. */
export interface Enumeration {
  readonly stated: number;
  readonly named: number;
}

const COUNTED_LIST = /((?:[^,，。;；:：、]{2,}、)+[^,，。;；:：、\d]{2,})(\d{1,3})个/g;

/** Every list of a clause that is followed by its count. */
export function countEnumerated(clause: string): Enumeration[] {
  return [...clause.matchAll(COUNTED_LIST)].map(([, list = '', stated]) => ({
    stated: Number(stated),
    named: list.split('、').length,
  }));
}
