import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    address: string
    login: string
    password: string
    /** the log-in of a firm of the demonstration */
    firm: string
    firmPassword: string
    /** log-ins and passwords of the further people of the demonstration, by what they are */
    people: Record<'leader' | 'expertA' | 'expertB', [login: string, password: string]>
  }
}

/** Takes the server that YUANHENG_ADDRESS names, or starts `./yuanheng demo` in an empty data directory and stops it as a person would, with SIGTERM. */
export default async function program(project: TestProject): Promise<() => Promise<void>> {
  const { YUANHENG_ADDRESS: address, YUANHENG_LOGIN: user, YUANHENG_PASSWORD: secret } = process.env
  if (address !== undefined && user !== undefined && secret !== undefined) {
    project.provide('address', address)
    project.provide('login', user)
    project.provide('password', secret)
    project.provide('firm', process.env.YUANHENG_FIRM ?? '')
    project.provide('firmPassword', process.env.YUANHENG_FIRM_PASSWORD ?? '')
    const password = (who: string): string => process.env[`YUANHENG_${who}_PASSWORD`] ?? ''
    project.provide('people', { leader: ['leader', password('LEADER')], expertA: ['expert-a', password('EXPERT_A')], expertB: ['expert-b', password('EXPERT_B')] })
    return async () => {}
  }
  const data = mkdtempSync(join(tmpdir(), 'yuanheng-e2e-'))
  const port = await freePort()
  const demo = spawn(resolve(__dirname, '../../yuanheng'), ['demo', '--data', data, '--port', String(port)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const ready = new Promise<void>((done, failed) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (/登录名\s*\S+/.test(said) && said.includes(String(port)) && /Ctrl-C/.test(said)) done()
    }
    demo.stdout.on('data', hear)
    demo.stderr.on('data', hear)
    demo.on('exit', (code) => failed(new Error(`the demo ended with ${code}:\n${said}`)))
    setTimeout(() => failed(new Error(`the demo did not start in time:\n${said}`)), 9 * 60_000).unref()
  })
  await ready
  const [login, firm, leader, expertA, expertB] = [...said.matchAll(/登录名\s*([^，\s]+)，密码\s*([^（，\s]+)/g)]
  if (login === undefined || firm === undefined || leader === undefined || expertA === undefined || expertB === undefined) throw new Error(`no log-in in:\n${said}`)
  project.provide('address', `http://127.0.0.1:${port}`)
  project.provide('login', login[1]!)
  project.provide('password', login[2]!)
  project.provide('firm', firm[1]!)
  project.provide('firmPassword', firm[2]!)
  const pair = (found: RegExpMatchArray): [string, string] => [found[1]!, found[2]!]
  project.provide('people', { leader: pair(leader), expertA: pair(expertA), expertB: pair(expertB) })
  return async () => {
    demo.removeAllListeners('exit')
    const ended = new Promise((done) => demo.once('exit', done))
    demo.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
}
