import { readFileSync, writeFileSync } from 'node:fs'
import { deriveProof } from './derive.ts'
const bytes = readFileSync(process.argv[2]!)
const o = { watermark: { text: 'LES · PROOF', opacity: 0.32 }, zone: 'Europe/Brussels' }
const d = await deriveProof(bytes, o)
console.log(d.width, d.height, d.hash, d.takenAt, d.proofs[480].length, d.proofs[2048].length)
writeFileSync('/tmp/p480.webp', d.proofs[480]); writeFileSync('/tmp/p2048.webp', d.proofs[2048])
for (const flight of [1, 2, 3, 4]) {
  const n = 16; let left = n; const s = performance.now(); const c0 = process.cpuUsage()
  await Promise.all(Array.from({ length: flight }, async () => { while (left-- > 0) await deriveProof(bytes, o) }))
  const c = process.cpuUsage(c0)
  console.log('in flight', flight, (n / ((performance.now() - s) / 1000)).toFixed(2), 'photos/s', ((c.user + c.system) / 1000 / n).toFixed(0), 'cpu ms')
}
console.log('peak MB', process.resourceUsage().maxRSS / 1024)
