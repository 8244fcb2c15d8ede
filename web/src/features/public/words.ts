import { openPage } from './plain-page.ts'

openPage()
