import type { HTTPRequest, Page } from 'puppeteer'
import type { PrintDocument } from '../model/documents.js'
import { DOCUMENT_URL, ORIGIN, SECURITY_POLICY } from '../origin.js'
import { decoded } from './decoded.js'

/** Addresses that a page asked for and did not get. */
export type Refused = Set<string>

/**
 * Answers every request of a page from memory: the document and its resources. All else is refused before it leaves the browser, and its
 * address is added to `refused`; so are requests that the security policy or the browser stops by itself.
 */
export async function serve(page: Page, document: PrintDocument, refused: Refused): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', request => {
    answer(request, document, refused)
      .catch(() => refuse(request, refused))
      .catch(() => {})
  })
  page.on('requestfailed', request => void refused.add(request.url()))
  page.on('issue', issue => {
    const url = issue.details.contentSecurityPolicyIssueDetails?.blockedURL
    if (url !== undefined) refused.add(url)
  })
  page.on('console', message => {
    const url = /^Not allowed to load local resource: (.+)$/.exec(message.text())?.[1]
    if (url !== undefined) refused.add(url)
  })
}

async function answer(request: HTTPRequest, document: PrintDocument, refused: Refused): Promise<void> {
  if (request.url().startsWith('data:')) return request.continue()
  const found = find(request, document)
  if (found !== null) return request.respond({ status: 200, ...found, headers: HEADERS })
  return refuse(request, refused)
}

async function refuse(request: HTTPRequest, refused: Refused): Promise<void> {
  if (request.isInterceptResolutionHandled()) return undefined
  refused.add(request.url())
  // "No content" leaves the page where it is; an aborted navigation would replace it by an error page.
  if (request.isNavigationRequest()) return request.respond({ status: 204 })
  return request.abort('blockedbyclient')
}

const HEADERS = { 'Content-Security-Policy': SECURITY_POLICY, 'X-Content-Type-Options': 'nosniff' }

function find(request: HTTPRequest, document: PrintDocument) {
  const url = new URL(request.url())
  if (url.origin !== ORIGIN || request.method() !== 'GET') return null
  if (request.isNavigationRequest()) {
    if (url.href !== DOCUMENT_URL || request.frame()?.parentFrame() !== null) return null
    return { body: document.html, contentType: 'text/html; charset=utf-8' }
  }
  const resource = document.resources.get(decoded(url.pathname.slice(1)))
  return resource === undefined ? null : { body: resource.bytes, contentType: resource.mediaType }
}
