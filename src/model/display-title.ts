/** A title with the acronym behind it, unless it holds it. `titleWithAcronym('Technology Taskforce', 'TTF') // => 'Technology Taskforce (TTF)'` */
export const titleWithAcronym = (title: string, acronym: string | undefined): string =>
  acronym && !title.includes(acronym) ? `${title} (${acronym})` : title;
