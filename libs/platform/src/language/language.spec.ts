import { describe, expect, it } from '@jest/globals';
import { languageOf, languageOfTag } from './language.js';

describe('languageOf', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr-FR, de;q=0.8', 'vi'],
    ['fr, en;q=0.3', 'en'],
    ['vi;q=0.5, en;q=0.9', 'en'],
    ['en;q=0.9, vi', 'vi'],
    ['en, vi', 'en'],
    ['*, en;q=0.5', 'vi'],
    ['en;q=0', 'vi'],
    ['EN-us', 'en'],
    ['en;q=2, vi;q=0.1', 'vi'],
    ['en;q=often', 'vi'],
    [';;;,,,=q', 'vi'],
    ['english', 'vi'],
  ])('answers %j with %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('languageOfTag', () => {
  it.each([
    ['vi_VN.UTF-8', 'vi'],
    ['english', undefined],
    ['en_US@euro', 'en'],
    ['C.UTF-8', undefined],
    ['', undefined],
  ])('reads %j as %s', (tag, language) => {
    expect(languageOfTag(tag)).toBe(language);
  });
});
