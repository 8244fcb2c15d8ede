/** Says what is being done; long steps count their seconds. */
export async function step<Result>(
  what: string,
  work: (detail: (words: string) => void) => Promise<Result>,
): Promise<Result> {
  const since = Date.now()
  const seconds = () => ((Date.now() - since) / 1_000).toFixed(1)
  let words = ''
  let lastPlain = Date.now()
  const tick = setInterval(() => {
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${what} … ${seconds()} s ${words}`)
    else if (Date.now() - lastPlain > 15_000) {
      lastPlain = Date.now()
      console.log(`${what} … ${seconds()} s ${words}`)
    }
  }, 250)
  try {
    const result = await work((detail) => (words = detail))
    console.log(`${process.stdout.isTTY ? '\r\u001b[2K' : ''}${what}: ${seconds()} s`)
    return result
  } finally {
    clearInterval(tick)
  }
}
