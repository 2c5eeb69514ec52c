/** The words of the invented content that is measured. */

/** Words of invented prose. */
export const words =
  'access account advice agenda answer area board budget call chair change charter comment committee community consensus council country date decision delegate document domain election end group guide holder home idea individual interest internet issue language law leader letter line list market meeting member minute name network nomination notice number office opinion order page paper part people person place plan point policy position power practice private process program proposal public question reason record region registry report review right role round rule school seat secretary service session source space staff statement step structure study subject summary support system team term text time title topic training user view vote voice week word work world year'.split(
    ' ',
  );

/** Parts of invented names of people. Any two differ by more than a letter, so that no name looks like a slip of another. */
export const nameParts =
  'bal cor dem fin gus hap jet kil lom mur nep pov rad sik tun vez wob yam zeg bru'.split(' ');

/**
 * How people who write other languages call things. Pages are written in English only; what a record can hold of other languages today is
 * other names that people type (`aliases`), the language of a source and its title as published, and the languages a region uses.
 */
export const foreign = [
  { code: 'fr', group: 'Groupe', word: 'Mot clé', page: 'Compte rendu de l’assemblée' },
  { code: 'es', group: 'Grupo', word: 'Palabra', page: 'Acta de la reunión' },
  { code: 'ru', group: 'Группа', word: 'Слово', page: 'Протокол собрания' },
  { code: 'ar', group: 'مجموعة', word: 'كلمة', page: 'محضر الاجتماع' },
  { code: 'zh', group: '工作组', word: '词语', page: '会议记录' },
] as const;
