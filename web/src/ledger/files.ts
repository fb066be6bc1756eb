import { upload } from '../api/client'
import type { RowFile } from '../api/types'

/** Puts a file on a row. */
export async function sendFile(ledger: string, row: string | number, file: File): Promise<RowFile> {
  const form = new FormData()
  form.append('file', file)
  const answer = await upload(`/ledgers/${ledger}/rows/${row}/files`, form)
  return (await answer.json()) as RowFile
}
