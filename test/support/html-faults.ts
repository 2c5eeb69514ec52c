/** What html-validate finds wrong with the HTML of a page. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** Works out once which rules hold, as they are the same for all pages: doing it for each takes half of the time. */
class OneConfig extends StaticConfigLoader {
  #rules?: ReturnType<StaticConfigLoader['getConfigFor']>;
  override getConfigFor(handle: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    return (this.#rules ??= super.getConfigFor(handle));
  }
}

const rules = new OneConfig({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    'long-title': 'off',
    'no-inline-style': 'error',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Our own files need no second proof; another host is refused elsewhere.
    'require-sri': ['error', { target: 'crossorigin' }],
    'void-style': 'off',
  },
});
const validator = new HtmlValidate(rules);

/** The faults of a page, one line each: `index.html:1:2 rule message`. */
export const htmlFaults = async (html: string, name: string): Promise<string[]> =>
  (await validator.validateString(html, name)).results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) => `${name}:${line}:${column} ${ruleId} ${message}`,
    ),
  );
