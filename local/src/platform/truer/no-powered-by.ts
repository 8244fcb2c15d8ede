import { cliPackage } from './cli.ts'

interface Express {
  application: { defaultConfiguration: (this: { disable(setting: string): void }) => void }
}

const { application } = cliPackage('express') as Express
const configure = application.defaultConfiguration

// What stands before a function in the emulators says that it is Express; what stands there in
// production says nothing, and an answer's headers are tested.
application.defaultConfiguration = function defaultConfiguration() {
  configure.call(this)
  this.disable('x-powered-by')
}
