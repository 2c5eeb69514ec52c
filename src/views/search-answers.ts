/** What search answers directly, and the paragraphs of rules it leads to: parts that are loaded when a question asks for them. */
import { termInWords } from '../guide-components/term-words.ts';
import type { Words } from '../i18n/index.ts';
import type { Language } from '../i18n/languages.ts';
import { commaOf, separatorsOf, withCommas } from '../i18n/separators.ts';
import { holdersOf, searchable } from '../model/catalogue.ts';
import { isEndAhead, momentAhead, stateAt } from '../model/cycle-state.ts';
import { intakeOf } from '../model/intake.ts';
import { instantOf, spanOf } from '../model/moments.ts';
import { pageOfRules, paragraphAnchor } from '../model/rules.ts';
import type { ByLanguage, SearchLanguage } from '../model/search-language.ts';
import { addressOf, nameOf, type AnyRecord, type RecordOf, type Site } from '../model/site.ts';
import { beginOfTerm, endOfTerm, termState } from '../model/terms.ts';
import { english as englishWords, type Analyzer } from '../search/analyzer.ts';
import { analyzerOf } from '../search/analyzers.ts';
import type {
  Answers,
  KnownCount,
  KnownHolder,
  KnownMoment,
  KnownProgramme,
} from '../search/answers.ts';
import type { Paragraphs } from '../search/paragraphs.ts';
import { roleOf } from './holder-words.ts';
import { withOwnSigns } from './signs.ts';
import { nextRoundLines, roundDates, sentence } from './intake-words.ts';

/**
 * Everything that stands above a list, as far as records hold it. In another language, offices and what is counted are told in English too,
 * since people ask for them so; `small` are the words that say nothing in a name.
 */
export function searchAnswers(
  site: Site,
  words: Words,
  built: string,
  { english = site, small = {} }: { english?: Site; small?: ByLanguage } = {},
): Answers {
  const records = searchable(site);
  return {
    built,
    holders: records.flatMap((record) => holders(site, record, words, english)),
    moments: moments(site, words),
    programmes: programmes(site, words),
    counts: records.flatMap((record) => counts(site, record, words, english, small)),
  };
}

function holders(site: Site, record: AnyRecord, words: Words, english: Site): KnownHolder[] {
  const { lang, date } = words;
  const years = record.kind === 'positions' && record.data.term.years ? record.data.term.years : 2;
  const inEnglish = holdersOf(english.find(nameOf(record)) ?? record);
  return holdersOf(record).map((one, place) => {
    const role = inEnglish[place]?.role;
    const first = (beginOfTerm(site, one.from) ?? spanOf(one.asOf))?.first;
    const last = (endOfTerm(site, one.until) ?? spanOf(one.asOf))?.last;
    const yearOf = (instant: Temporal.Instant | undefined) =>
      instant ? instant.toZonedDateTimeISO('UTC').year : Number(one.asOf.slice(0, 4));
    const state = termState(site, one, years);
    return {
      page: addressOf(record),
      name: one.name,
      role: roleOf(site, one, lang),
      ...(role && role !== one.role && { english: role }),
      term: termInWords(site, one, words),
      asOf: date(one.asOf),
      region: one.region,
      years: [yearOf(first), yearOf(last)],
      isNow: state === 'serving' || state === 'seen',
    };
  });
}

/** The step of each round that is open or comes next, with all that the round is about; the nearest first. */
function moments(site: Site, { lang, t, moment }: Words): KnownMoment[] {
  return site.records.cycles
    .flatMap((cycle) => {
      const { open, next } = stateAt(site, cycle);
      const step = [...open, ...(next ? [next] : [])][0];
      const when = step && momentAhead(step);
      if (!when) return [];
      const isDeadline = isEndAhead(step);
      const day = `${isDeadline ? `${t('open.until')} ` : ''}${moment(when, 'weekday', isDeadline)}`;
      const phase = t(`cycle.phase.${step.phase as 'now' | 'coming'}`);
      const instant = instantOf(when, isDeadline ? 'closes' : 'opens');
      if (!instant) return [];
      return [
        {
          page: addressOf(cycle),
          about: [
            `procedures/${cycle.data.procedure}`,
            ...cycle.data.positions.map((id) => `positions/${id}`),
            ...(cycle.data.region ? [`regions/${cycle.data.region}`] : []),
            nameOf(cycle),
          ].map((name) => `/${name}/`),
          title: cycle.data.title,
          text: withOwnSigns(
            withCommas([step.step.title, day], lang) + separatorsOf(lang).aside.join(phase),
            lang,
          ),
          // Only a moment with an hour, or a deadline, is one instant for everybody.
          instant: when.includes(' ') || isDeadline ? instant.toString() : '',
          order: instant.epochMilliseconds,
        },
      ];
    })
    .sort((a, b) => a.order - b.order)
    .map(({ order: _, ...one }) => one);
}

/** When each programme that runs takes people, in sentences. */
function programmes(site: Site, words: Words): KnownProgramme[] {
  const { t } = words;
  return site.records.opportunities.flatMap((programme) => {
    const intake = intakeOf(site, programme);
    if (!intake || programme.data.status?.state !== 'running') return [];
    const { how, ahead } = intake;
    return [
      {
        page: addressOf(programme),
        title: programme.data.title,
        lines: [
          sentence(t(`opportunity.takes.${how}`), words),
          ...(ahead ? [roundDates(ahead, words)] : nextRoundLines(intake, words)),
        ].map((line) => withOwnSigns(line, words.lang)),
      },
    ];
  });
}

function counts(
  site: Site,
  record: AnyRecord,
  { lang, t, date }: Words,
  english: Site,
  small: ByLanguage,
): KnownCount[] {
  const { title } = (english.find(nameOf(record)) ?? record).data;
  const page = addressOf(record);
  if (record.kind === 'regions')
    return [
      ...(record.data.size ?? []).map(({ of, number, asOf }) => ({
        page,
        of,
        text: `${number} ${t(`region.size.${of}`)}`,
        asOf: asOf ? date(asOf) : '',
      })),
    ];
  if (record.kind === 'positions' && record.data.seats.number) {
    // Seats that several bodies share are the number of none of them: each RALO has one Chair, not five.
    const bodies = record.data.bodies.length === 1 ? record.data.bodies : [];
    const inEnglish = toldApartBy(english, record, englishWords, small.en);
    const needs = alternatives([
      inEnglish,
      // "Seat" may stand for "member": who asks how many seats a body has asks for its members.
      inEnglish.map((one) => (one === 'member' ? 'seat' : one)),
      ...(lang === 'en'
        ? []
        : [
            toldApartBy(
              site,
              record,
              analyzerOf(lang, englishWords),
              small[lang as SearchLanguage],
            ),
          ]),
    ]);
    return [page, ...bodies.map((name) => `/${name}/`)].map((one) => ({
      page: one,
      of: record.data.title,
      ...(title !== record.data.title && { english: title }),
      // On the page of the position itself, its title stands before the number already.
      text: `${one === page ? '' : record.data.title + separatorsOf(lang).colon}${record.data.seats.number}`,
      asOf: '',
      needs,
    }));
  }
  return [];
}

/** Sets of words of which a question must say one, each once. A set without a word, which any question would say, is none. */
const alternatives = (sets: readonly (readonly string[])[]) => [
  ...new Map(sets.filter((one) => one.length > 0).map((one) => [one.join(' '), one])).values(),
];

/** What tells a post from others of its bodies: the words of its title that are none of theirs, in stems. */
function toldApartBy(
  site: Site,
  position: RecordOf<'positions'>,
  { stem, words }: Analyzer,
  small: readonly string[] = [],
): string[] {
  const { title, bodies } = site.get('positions', position.id).data;
  const names = bodies.flatMap((name) => {
    const { data } = site.find(name)!;
    return [data.title, ...('acronym' in data && data.acronym ? [data.acronym] : [])];
  });
  const common = new Set([...names, ...small].flatMap((name) => words(name).map(stem)));
  return [...new Set(words(title).map(stem))].filter((one) => !common.has(one));
}

/** Every paragraph of rules that the guide prints. */
export function searchParagraphs(site: Site, lang: Language, built: string): Paragraphs {
  return {
    built,
    comma: commaOf(lang),
    paragraphs: [...site.records.groups, ...site.records.regions].flatMap((keeper) =>
      (keeper.data.rules ?? []).flatMap((document) =>
        (document.paragraphs ?? []).map(({ number, says }) => ({
          address: `${pageOfRules(site, keeper as AnyRecord, document)}#${paragraphAnchor(document.id, number)}`,
          document: document.title,
          about: `${keeper.data.title} ${keeper.data.acronym ?? ''} ${document.id}`,
          number,
          says,
          isInForce: document.status === 'in-force',
        })),
      ),
    ),
  };
}
