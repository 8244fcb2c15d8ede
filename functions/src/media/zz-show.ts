import sharp from 'sharp'
import { deriveProof } from './derive.ts'
const w=6000,h=4000
const svgless = await sharp({create:{width:w,height:h,channels:3,background:'#fff'}}).composite([{input:{create:{width:2000,height:4000,channels:3,background:'#777'}},left:2000,top:0},{input:{create:{width:2000,height:4000,channels:3,background:'#111'}},left:4000,top:0}]).jpeg().toBuffer()
const d = await deriveProof(svgless,{watermark:{text:'LES · PROOF',opacity:.32},zone:'UTC'})
await sharp(d.proofs[2048]).resize(1200).png().toFile('/tmp/a.png'); await sharp(d.proofs[480]).png().toFile('/tmp/b.png')
