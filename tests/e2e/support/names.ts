// A class list as it comes out of a Danish school's system.

/** 28 names in the order a list may have them: not the alphabet's. */
export const NAMES = [
  "Åse Bjørg Ærø-Thygesen",
  "Çelik Yıldız",
  "Siobhán O'Brien",
  "Magnus Bach-Sørensen",
  "Aagot Holm",
  "Øyvind Kjær",
  "Zainab al-Hassan",
  "Emma Lund",
  "Noah Friis",
  "Ida Marie Østergaard",
  "William Dam",
  "Freja Nørgaard",
  "Oscar Vestergård",
  "Ella Skov-Jensen",
  "Carl Emil Juhl",
  "Alma Bundgaard",
  "Valdemar Krogh",
  "Karla Thorsen",
  "Malthe Ibsen",
  "Laura Mørk",
  "Ægir Pálsson",
  "Josefine Rask",
  "Liam Nguyen",
  "Sofia Petersen-Holst",
  "Anton Lauridsen",
  "Mathilde Winther",
  "Bilal Demir",
  "Tilde Hald",
];

const alphabet = new Intl.Collator("da", { numeric: true });

/** The names as every page lists them: by the Danish alphabet, Æ Ø Å last and Aa as Å. */
export const inOrder = (names: readonly string[]): string[] => [...names].sort(alphabet.compare);
