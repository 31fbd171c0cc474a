import { DRAWING_ELEMENTS } from '../../../html/drawing-elements.js'

/** What a drawing may hold. All that draws and stands still is here; what acts, fetches or belongs to an editor is not. */

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Elements of SVG that are kept: what draws, and what names or styles it. */
export const ELEMENTS: ReadonlySet<string> = new Set([...DRAWING_ELEMENTS, 'desc', 'style', 'title'])

/** Elements that go with all they hold, and nobody misses them in a picture: data about the drawing, and how it would be looked at. */
export const UNSEEN = list('cursor metadata namedview view')

/** Elements that make a drawing act or hold something that is no drawing: it is refused. */
export const REFUSED = list(
  'audio canvas embed foreignObject form handler iframe link listener object script video',
)

/** Attributes that are kept beside those that are properties of CSS. */
export const ATTRIBUTES = list(`
  amplitude azimuth baseFrequency bias class clipPathUnits crossorigin cx cy d diffuseConstant divisor dx dy edgeMode elevation exponent
  filterUnits fr fx fy gradientTransform gradientUnits height id in in2 intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength lengthAdjust
  limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits media method mode numOctaves offset operator order
  orient pathLength patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ preserveAlpha
  preserveAspectRatio primitiveUnits r radius refX refY requiredExtensions requiredFeatures result rotate rx ry scale seed side slope
  spacing specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles style surfaceScale systemLanguage
  tableValues targetX targetY textLength transform type values version viewBox width x x1 x2 xChannelSelector y y1 y2
  yChannelSelector z`)

/** Properties of CSS that draw; most are attributes too. https://www.w3.org/TR/SVG2/propidx.html */
export const PROPERTIES = list(`
  alignment-baseline background background-color baseline-shift clip clip-path clip-rule color color-interpolation
  color-interpolation-filters color-rendering color-scheme cx cy d direction display dominant-baseline fill fill-opacity fill-rule filter
  flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
  font-variant font-variant-caps font-variant-ligatures font-variant-numeric font-weight glyph-orientation-horizontal
  glyph-orientation-vertical height image-rendering isolation kerning letter-spacing lighting-color line-height marker marker-end
  marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order r rx ry shape-rendering stop-color stop-opacity
  stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align
  text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style text-orientation text-rendering
  text-shadow text-transform transform transform-box transform-origin unicode-bidi vector-effect visibility white-space width
  word-spacing writing-mode x y`)

/** Properties that e-books take as attributes only. https://www.w3.org/TR/epub-33/#sec-css-req */
export const ATTRIBUTES_ONLY = list('direction unicode-bidi')

/** What `@font-face` says of a font. */
export const DESCRIPTORS = list(
  'ascent-override descent-override font-display font-family font-stretch font-style font-weight line-gap-override size-adjust src unicode-range',
)

/** Functions of CSS that compute or draw. Those that take an address are not here. */
export const FUNCTIONS = list(`
  abs blur brightness calc circle clamp color color-mix contrast cos drop-shadow ellipse format grayscale hsl hsla hue-rotate hwb inset
  invert lab lch light-dark linear-gradient matrix matrix3d max min oklab oklch opacity path perspective polygon radial-gradient rect rgb
  rgba rotate rotatex rotatey rotatez saturate scale scalex scaley sepia sin skew skewx skewy tan translate translatex translatey
  translatez var`)

/** Functions of CSS that take an address, whatever it is written in. */
export const FETCHING = list('-webkit-image-set cross-fade element image image-set src url')
