/**
 * The package files as EJS, in the variables that epub-gen-memory hands over; `<%= %>` escapes for XML. They are ours alone: a theme must
 * never bring EJS, which runs code.
 * EPUB 3.3: https://www.w3.org/TR/epub-33/, EPUB Accessibility 1.1: https://www.w3.org/TR/epub-a11y-11/
 */

/** Prints a chapter's finished XHTML as it is. */
export const CHAPTER_XHTML = '<%- xhtml %>'

export const CONTENT_OPF = `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="<%= lang %>" prefix="a11y: http://www.idpf.org/epub/vocab/package/a11y/#">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="book-id"><%= id %></dc:identifier>
    <dc:title><%= title %></dc:title>
    <dc:language><%= lang %></dc:language>
    <meta property="dcterms:modified"><%= book.modified %></meta>
<% book.authors.forEach(function (author, index) { -%>
    <dc:creator id="creator-<%= index + 1 %>"><%= author %></dc:creator>
    <meta refines="#creator-<%= index + 1 %>" property="role" scheme="marc:relators">aut</meta>
<% }) -%>
<% if (book.publisher !== null) { -%>
    <dc:publisher><%= book.publisher %></dc:publisher>
<% } -%>
<% if (book.subject !== null) { -%>
    <dc:description><%= book.subject %></dc:description>
<% } -%>
<% book.keywords.forEach(function (keyword) { -%>
    <dc:subject><%= keyword %></dc:subject>
<% }) -%>
<% if (book.date !== null) { -%>
    <dc:date><%= book.date %></dc:date>
<% } -%>
<% if (book.license !== null) { -%>
    <dc:rights><%= book.license %></dc:rights>
<% } -%>
    <meta name="cover" content="cover-image"/>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessMode">visual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessModeSufficient">textual,visual</meta>
    <meta property="schema:accessibilityFeature">alternativeText</meta>
    <meta property="schema:accessibilityFeature">displayTransformability</meta>
    <meta property="schema:accessibilityFeature">readingOrder</meta>
    <meta property="schema:accessibilityFeature">structuralNavigation</meta>
    <meta property="schema:accessibilityFeature">tableOfContents</meta>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary"><%= book.accessibilitySummary %></meta>
  </metadata>
  <manifest>
    <item id="ncx" href="<%= book.files.oldContents %>" media-type="application/x-dtbncx+xml"/>
    <item id="contents" href="<%= book.files.contents %>" media-type="application/xhtml+xml" properties="nav"/>
    <item id="style" href="<%= book.files.style %>" media-type="text/css"/>
    <item id="cover-image" href="<%= book.cover.path %>" media-type="<%= book.cover.mediaType %>" properties="cover-image"/>
<% book.pictures.forEach(function (picture, index) { -%>
    <item id="image-<%= index + 1 %>" href="<%= picture.path %>" media-type="<%= picture.mediaType %>"/>
<% }) -%>
<% content.forEach(function (chapter, index) { -%>
    <item id="chapter-<%= index + 1 %>" href="<%= chapter.filename %>" media-type="application/xhtml+xml"<% if (chapter.properties.length > 0) { %> properties="<%= chapter.properties.join(' ') %>"<% } %>/>
<% }) -%>
  </manifest>
  <spine toc="ncx" page-progression-direction="<%= book.direction %>">
<% content.forEach(function (chapter, index) { if (chapter.beforeToc) { -%>
    <itemref idref="chapter-<%= index + 1 %>"/>
<% } }) -%>
    <itemref idref="contents"/>
<% content.forEach(function (chapter, index) { if (!chapter.beforeToc) { -%>
    <itemref idref="chapter-<%= index + 1 %>"/>
<% } }) -%>
  </spine>
</package>
`

export const TOC_XHTML = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="<%= lang %>" xml:lang="<%= lang %>" dir="<%= book.direction %>">
<head>
<title><%= tocTitle %></title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
<nav epub:type="toc" role="doc-toc" id="toc" class="contents" aria-labelledby="toc-title">
<h1 id="toc-title"><%= tocTitle %></h1>
<ol>
<% content.forEach(function (chapter) { if (chapter.inContents) { -%>
<li><a href="<%= chapter.filename %>"><%= chapter.title %></a>
<% if (chapter.sections.length > 0) { -%>
<ol>
<% chapter.sections.forEach(function (section) { -%>
<li><a href="<%= chapter.filename %>#<%= section.anchor %>"><%= section.title %></a></li>
<% }) -%>
</ol>
<% } -%>
</li>
<% } }) -%>
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden" aria-labelledby="landmarks-title">
<h2 id="landmarks-title"><%= book.words.landmarks %></h2>
<ol>
<% book.landmarks.forEach(function (landmark) { -%>
<li><a epub:type="<%= landmark.type %>" href="<%= landmark.href %>"><%= landmark.title %></a></li>
<% }) -%>
</ol>
</nav>
</body>
</html>
`

export const TOC_NCX = `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="<%= lang %>">
<head>
<meta name="dtb:uid" content="<%= id %>"/>
<meta name="dtb:depth" content="2"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text><%= title %></text></docTitle>
<navMap>
<% let order = 0; content.forEach(function (chapter, index) { if (chapter.inContents) { -%>
<navPoint id="nav-<%= index + 1 %>" playOrder="<%= ++order %>"><navLabel><text><%= chapter.title %></text></navLabel><content src="<%= chapter.filename %>"/>
<% chapter.sections.forEach(function (section, position) { -%>
<navPoint id="nav-<%= index + 1 %>-<%= position + 1 %>" playOrder="<%= ++order %>"><navLabel><text><%= section.title %></text></navLabel><content src="<%= chapter.filename %>#<%= section.anchor %>"/></navPoint>
<% }) -%>
</navPoint>
<% } }) -%>
</navMap>
</ncx>
`
