const NAMES = `
  circle clipPath defs ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge
  feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line
  linearGradient marker mask path pattern polygon polyline radialGradient rect stop svg switch symbol text textPath tspan use`

/**
 * Elements of SVG that draw something or help to; a drawing is cleaned by them when it is read and again when it is set in a page.
 * https://www.w3.org/TR/SVG2/eltindex.html and https://www.w3.org/TR/filter-effects-1/
 */
export const DRAWING_ELEMENTS: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/))
