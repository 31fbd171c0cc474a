/** The look of what only a live page has; it takes the theme's colors where those have names. */
export const STYLE = `
#page_live{position:fixed;inset-block-end:.5rem;inset-inline-end:.5rem;z-index:9;max-inline-size:min(40rem,calc(100vw - 1rem));max-block-size:70vh;overflow:auto;
padding:.4rem .8rem;border:1px solid currentColor;border-radius:.4rem;background:Canvas;color:CanvasText;font:.85rem/1.4 system-ui,sans-serif}
#page_live.stale,.live-faulty>details>summary{outline:2px solid #b3261e}
#page_live button{min-block-size:24px}
.live-problem{border-inline-start:4px solid #b3261e;padding-inline-start:.6rem}
.live-problem.warning{border-color:#8a5a00}
@media print{#page_live,.live-problem{display:none}}
`
