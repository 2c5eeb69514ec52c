/** In which languages a build draws the guide, and what it says of one that it leaves out. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawnLanguages, missingLanguages } from '../../src/guide-languages.ts';
import { poFile } from '../../src/languages/files.ts';
import { writePo } from '../../src/languages/po.ts';
import { translatedMessages } from '../support/translations.ts';
import { copyOf, theWorld, worldFolder } from '../support/world.ts';

/** The environment of a build of the world whose settings are translated into French, but for the texts at some places. */
function frenchWithout(...places: readonly string[]) {
  const content = copyOf(worldFolder);
  const messages = translatedMessages(theWorld(), 'site').map((one) =>
    one.places.some((at) => places.includes(at.replace(/^site /, ''))) ? { ...one, text: '' } : one,
  );
  const file = join(content, poFile('fr', 'site'));
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, writePo('fr', messages));
  return { CONTENT_DIR: content };
}
const drawn = (env: Readonly<Record<string, string>>) => [...drawnLanguages(env).keys()];

describe('the guide is drawn in a language', () => {
  test('in which its name, tagline and disclaimer are translated, though places of meetings are not', () => {
    const env = frenchWithout('contacts.0.purpose', 'meetings.0.place', 'meetings.1.place');
    expect([drawn(env), missingLanguages(env)]).toEqual([['fr'], undefined]);
  });
  test.each(['name', 'tagline', 'disclaimer'])(
    'and where its %s is not, the build says in one line that it is left out',
    (place) => {
      const env = frenchWithout(place);
      expect([drawn(env), missingLanguages(env)]).toEqual([
        [],
        'The guide is not drawn in fr: its name, tagline or disclaimer is not translated there. Translate them in content/languages/fr/site.po.',
      ]);
    },
  );
  test('if it was asked for; of one that nobody has begun nothing is said, unless it was', () => {
    const env = frenchWithout('name');
    expect(missingLanguages({ ...env, LANGUAGES: 'en' })).toBeUndefined();
    expect(missingLanguages({ CONTENT_DIR: worldFolder })).toBeUndefined();
    expect(missingLanguages({ CONTENT_DIR: worldFolder, LANGUAGES: 'ar' })).toContain('in ar:');
  });
});
