// Fetches the description of the HTTP interface from a running server: npm run openapi -- <address> <log-in> <password>
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [address, login, password] = process.argv.slice(2)
if (password === undefined) {
  console.error('npm run openapi -- http://127.0.0.1:8080 <log-in> <password>')
  process.exit(2)
}
const entered = await fetch(address + '/api/session', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'X-Yuanheng': '1' },
  body: JSON.stringify({ login, password }),
})
if (!entered.ok) throw new Error(await entered.text())
const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
const answer = await fetch(address + '/v3/api-docs', { headers: { cookie } })
if (!answer.ok) throw new Error(await answer.text())
writeFileSync(fileURLToPath(new URL('openapi.json', import.meta.url)), JSON.stringify(await answer.json(), null, 2) + '\n')
