/** Examples under the help. */

export const PROGRAM_EXAMPLES = `
Examples:
  vademecum init content              a small guide to start from
  vademecum build                     ./content to ./out
  vademecum build README.md           a deck of questions as it is
  vademecum import README.md          the same deck as a guide of your own
  vademecum list --level senior       what a selection holds
  vademecum build --help              every flag of build
`

export const BUILD_EXAMPLES = `
Examples:
  vademecum build                                    the whole guide in every edition, and its bundles
  vademecum build notes --edition epub               an e-book of the guide in ./notes
  vademecum build --category async                   one category, to out/categories/async
  vademecum build --level senior,staff --sample 20   twenty harder questions, to out/selection
  vademecum build --bundle phone-screen              a selection saved in guide.yaml
  vademecum build --edition cheat-sheet --paper letter

Exit status: 0 built, 1 content or build failed, 2 wrong usage, 130 interrupted.
`

export const IMPORT_EXAMPLES = `
Examples:
  vademecum import README.md                        to ./content
  vademecum import questions --out guide            a folder: each file a question, or a deck
  vademecum import README.md --dry-run              what would be found, mended and left out
  vademecum import README.md --shape heading:4      the questions are the headings \`####\`

Without importing, \`vademecum build README.md\` makes every edition of a deck at once.
`
