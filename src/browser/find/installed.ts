import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import type { BrowserOptions } from '../options.js'
import { type Candidate, plainCandidate } from './candidate.js'

/** Installed Chrome, Chromium and Edge, in this order, at the places where their installers put them. */
export function installedCandidates(options: BrowserOptions): Candidate[] {
  const places = PLACES[options.platform] ?? linuxPlaces
  return [...new Set(places(options))]
    .filter(path => existsSync(path))
    .map(path => plainCandidate('installed', path))
}

type Places = (options: BrowserOptions) => string[]

const linuxPlaces: Places = ({ env }) => {
  // A relative entry, `.` above all, would be a folder of the guide: what lies there is not installed.
  const folders = (env.PATH ?? '').split(':').filter(folder => posix.isAbsolute(folder))
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge']
  return [
    '/opt/google/chrome/chrome',
    ...names.flatMap(name => folders.map(folder => posix.join(folder, name))),
  ]
}

const macPlaces: Places = ({ home }) =>
  ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap(name =>
    ['/Applications', `${home}/Applications`].map(folder => `${folder}/${name}.app/Contents/MacOS/${name}`),
  )

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

const windowsPlaces: Places = ({ env }) => {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
  return WINDOWS_PROGRAMS.flatMap(program =>
    roots.filter(root => root !== undefined).map(root => win32.join(root, program)),
  )
}

const PLACES: Partial<Record<NodeJS.Platform, Places>> = {
  linux: linuxPlaces,
  darwin: macPlaces,
  win32: windowsPlaces,
}
