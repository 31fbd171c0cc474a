/** A guide of everything that has ever upset an e-book. */
import { question } from '../../../end-to-end/support/made-up.js'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
)
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 200"><path d="M0 0 L640 200" stroke="#000"/><text x="20" y="40">Black on nothing</text></svg>'

/** 300 characters. */
export const LONG_TITLE = 'What & <everything> one "might" want to know, '.repeat(7).slice(0, 300)

const MARKUP = `Characters that XML does not know: SPOILED, ]]> and &#1; &#xFFFF; in text, \`]]> SPOILED\` in code; a Vec<T>, a HashMap<K, Vec<V>>, &amp; and & and &nbsp;, it's "so".

<!-- a comment -- with -- dashes --->

A word without end: ${'Donaudampfschifffahrt'.repeat(6)}, <https://example.org/${'path/'.repeat(20)}?a=1&b=2>, \`${'Vec<'.repeat(20)}u8${'>'.repeat(20)}\`.

\`\`\`rust
fn wide() -> Result<HashMap<String, Vec<Option<Box<dyn Fn(&str) -> Result<(), Error> + Send + Sync + 'static>>>>, ${'VeryLongErrorName'.repeat(5)}> {
    let cdata = "<![CDATA[ ]]> SPOILED -- -->";
}
\`\`\`

\`\`\`rust,should_panic (title="src/<main>.rs" hl="1" ins="2" del="3")
let a = 1;
let b = 2;
let c = 3;
\`\`\`

## A heading with \`code\` & *more*

## A heading with \`code\` & *more*

### One below

| left | center | right | none | \`Vec<T>\` |
| :--- | :---: | ---: | --- | --- |
| ${'word '.repeat(12)} | b | 3 | [^in-table] | ${'unbroken'.repeat(12)} |
| | | | | |

| | Move | Copy |
| --- | --- | --- |
| Cost | none | \`memcpy\` |

1. one
   - two
     1. three

        \`\`\`text
        code in a list
        \`\`\`
   - [x] done
   - [ ] open
2. > quoted
   >
   > - in a list

- [ ] a task
- [x] another, **bold** and ~~gone~~

![A drawing: "black" & <nothing>](<figures/a drawing's äöü & more.svg> "A caption that's it")

Inline ![a dot](figures/dot.png) picture[^note] and again[^note], see [the other](owner) and [part](owner#deep-part).

[^note]: A note with \`code\`, *emphasis* and another[^second].

    \`\`\`text
    code in a note
    \`\`\`
[^second]: - a note
      that is a list
[^in-table]: From a table.

:::pitfall
Not | a | table ]]>

| but | this |
| --- | --- |
| is | one |
:::

::::followup
Is a "note" in here[^in-callout] right?

Yes.

:::tip
Nested?
:::
::::

[^in-callout]: It is.
`

const RAW = `Some <b>bold</b>, <i>it<b>al</i>ic</b>, <kbd>Ctrl</kbd>+<samp>C</samp>, H<sub>2</sub>O, x<sup>2</sup>, <ins cite="https://example.org/" datetime="2026-01-01">in</ins> <del>out</del>, <q cite="https://example.org/">q</q>, <tt>tt</tt>, <strike>old</strike>, <s>s</s>, <var>v</var>, <abbr title="HyperText">HT</abbr>, <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>, <span dir="rtl" lang="he">שלום</span>, <br clear="all">a line, <a name="here" id="here" href="https://example.org/" target="_blank" rel="nofollow">away</a>, <a href="mailto:a@example.org?subject=a b">mail</a>.

<details open><summary>More <b>here</b></summary>

Inside *Markdown*.

</details>

<h2 align="center" id="raw">A raw heading</h2>

<p align="right">To the right <p>unclosed

<div align="justify" itemscope itemtype="https://schema.org/Thing" itemprop="x">A div <div>in a div</div>

</div>

<table border="1" cellpadding="2" cellspacing="3" width="100%" summary="old" rules="all" frame="box" align="center">
<caption align="top">A caption</caption>
<colgroup span="2" width="20"><col span="2" align="left" valign="top" width="10">
<thead><tr align="left" valign="bottom"><th colspan="2" abbr="w" axis="x" nowrap scope="colgroup" headers="none">wide</th></tr></thead>
<tfoot><tr><td>foot</td><td>er</td></tr></tfoot>
<tbody valign="top" char="." charoff="2"><tr><td rowspan="2" height="20" nowrap bgcolor="red">tall</td><td align="char" char=",">1,5</td></tr><tr><td>2</td></tr></tbody>
</table>

<dl compact><dt>Term<dd>Meaning<dt>Alone</dl>

<ol start="3" type="a" reversed compact><li value="7">seven<li type="i">next</ol>

<ul type="square"><li>square</ul>

<hr size="2" noshade width="50%" align="left" color="red">

<blockquote cite="https://example.org/">Quoted <footer>by whom</footer></blockquote>

<img src="figures/dot.png" alt="a dot" width="10%" height="20px" align="left" hspace="3" vspace="3" border="1" longdesc="https://example.org/" usemap="#m" ismap><img src="figures/dot.png" alt="again" title="something">

<input type="checkbox" checked disabled> a box

<b><div>A block in a line <p>and a paragraph</div></b>

<span>

- a list in a line

</span>

<h3>A heading <div>with a block</div></h3>

<li>alone <dd>alone <rt>alone</rt>

<ul>text<b>bold</b><li>entry</ul>

<dl>text<dd>first</dl>

<ruby>no reading</ruby>, <a href="https://exämple.org:8080/%25zz">host</a>, <a href="https://example.org/a b?ü=[1]|2#{x}">signs</a>, <span lang="not a language!" dir="up" title="a ]]> title">odd</span>, <ol start="x"><li value="y">z</ol>

[A link with a note[^1] and a :term[word and :term[word]]](https://example.org/)

[^1]: Noted.

<table><tr><td colspan="0" rowspan="abc">a</td></tr></table>

<table></table>

<table><tr></tr></table>

<b>never closed
`

/** Files of the guide by path; \`language\` and \`title\` vary. */
export function nastyGuide(language: string, title: string): Record<string, string | Uint8Array> {
  return {
    'guide.yaml': `title: ${JSON.stringify(title)}
subtitle: ${JSON.stringify('Sub & <title> ]]> "quoted"')}
description: ${JSON.stringify(']]> & <b>')}
badges: ["<b>&", "]]>", "'90s"]
authors: ["O'Brien & <Sons>", "山田太郎"]
publisher: "Press & Co"
keywords: ["a & b", "<c>"]
license: "CC & BY"
language: ${language}
version: "1 & 2"
date: 2026-11-23
`,
    '01-first/category.md': '# First `Vec<T>` & more\n\nIntroduction[^1] with *marks*.\n\n[^1]: A note.\n',
    '01-first/01-markup.md': question('Isn\'t `Vec<T>` & "quotes" <b>bold</b> ]]> all right?', MARKUP, {
      related: '[raw, owner]',
      short: '"Vec<T> & it\'s"',
    }),
    '01-first/02-raw.md': question('What does raw HTML do?', RAW),
    '01-first/figures/dot.png': PIXEL,
    "01-first/figures/a drawing's äöü & more.svg": DRAWING,
    '02-second/category.md': '# 所有権と借用\n\nÜber alles „Mögliche“.\n',
    '02-second/01-owner.md': question(
      'Warum heißt es „Eigentum“, und was ist 所有権?',
      `Er sagte: "Geht's?" 所有権とは何ですか。*強調* と :term[借用] です。

## Deep part

Text.
`,
    ),
  }
}
