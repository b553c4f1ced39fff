import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function findBrowser(): string | undefined {
  return candidates.find((path) => path && existsSync(path));
}

/** A Chromium on this machine; on Debian it is installed when there is none. */
export async function openBrowser(): Promise<Browser> {
  if (!findBrowser() && process.platform === 'linux') {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
  }
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium found. Install one, or name it in CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: quiet });
}
