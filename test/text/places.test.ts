// The places that a question names.
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../src/text/normalise.ts';
import { findPlaces } from '../../src/text/places.ts';

const placesIn = (question: string) => findPlaces(normaliseText(question));

describe('findPlaces', () => {
  it.each([
    ['济南怎么落户', ['济南']],
    ['青島落戶', ['青岛']],
    ['胶州和即墨', ['胶州', '即墨']],
    ['济南、济南', ['济南']],
    ['从黑龙江来', ['黑龙江']],
    ['深圳还是广东', ['深圳', '广东']],
    ['Qingdao or Jinan?', ['青岛', '济南']],
    ["TAI'AN", ['泰安']],
    ['山东东营', ['东营']],
  ])('%s: %j', (question, places) => {
    expect(placesIn(question)).toEqual(places);
  });

  it.each([
    // The province of the notice is no place apart.
    '山东怎么落户',
    // 东营 and 东平 across two words.
    '山东营商环境怎么改善',
    '山东平均工资',
    'Jinandao',
    '中心城市',
    '',
  ])('%j names none', (question) => {
    expect(placesIn(question)).toEqual([]);
  });
});
