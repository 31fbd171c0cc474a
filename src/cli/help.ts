/** Examples under the help. */

export const PROGRAM_EXAMPLES = `
Examples:
  vademecum init content              a small guide to start from
  vademecum build                     ./content to ./out
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
